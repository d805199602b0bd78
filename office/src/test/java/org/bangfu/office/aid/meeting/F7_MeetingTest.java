package org.bangfu.office.aid.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.aid.meeting.Minutes.Matter;
import org.bangfu.office.aid.plan.PlanState;
import org.bangfu.office.casework.issued.Printed;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F7, F15, R-46: meetings end, signed or cancelled, whatever became of their plans, and a plan is before one meeting at a time. */
@OfficeTest
class F7_MeetingTest {

    private static final List<Attendee> FIVE = Stream.of("许国平", "孙立", "何敏", "周倩", "吴刚")
            .map(name -> new Attendee(name, "委员", true, null))
            .toList();

    @Autowired
    Committee committee;

    @LocalServerPort
    int port;

    @Autowired
    MeetingBook meetings;

    @Autowired
    OfficeClock clock;

    @Autowired
    TestClock hands;

    @Autowired
    JdbcClient jdbc;

    private Committee.County county;

    @BeforeEach
    void aCountyOfItsOwn() {
        hands.set(TestClock.FIRST);
        county = committee.county();
    }

    private Meeting prepared() {
        return as(() -> meetings.prepare(clock.today(), "三楼会议室", 7, county.chair()));
    }

    private Meeting get(Meeting meeting) {
        return as(() -> meetings.get(meeting.id()));
    }

    private Meeting as(java.util.function.Supplier<Meeting> work) {
        return committee.as(county.chair(), work);
    }

    /** Five of seven were there, what was said is written, and this on the first matter. */
    private Meeting written(Meeting meeting, @Nullable Decision decision) {
        var vote = decision == null ? Vote.NONE : new Vote(5, 0, 0, List.of());
        var minutes = Minutes.of(meeting).attendedBy(FIVE).recording("孙立：同意。");
        var all = new Minutes(
                minutes.heldOn(),
                minutes.place(),
                minutes.expected(),
                minutes.record(),
                minutes.attendees(),
                minutes.matters().isEmpty()
                        ? List.of()
                        : List.of(new Matter(
                                minutes.matters().getFirst().item(),
                                vote,
                                decision,
                                decision == null ? null : "按会议意见办。")));
        return as(() -> meetings.save(meeting.id(), meeting.version(), all, county.chair()));
    }

    private Meeting signed(Meeting meeting) {
        return as(() -> meetings.sign(meeting.id(), meeting.version(), county.chair()));
    }

    private Meeting takenOff(Meeting meeting) {
        return as(() -> meetings.takeOff(
                meeting.id(), meeting.version(), meeting.items().getFirst().id(), "材料还要补", county.chair()));
    }

    @Test
    void aPlanThatIsPassedIsDecided() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting signed = signed(written(prepared(), Decision.PASSED));
        assertThat(signed.state()).isEqualTo(Meeting.State.SIGNED);
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.DECIDED);
        assertThat(signed.items().getFirst().open()).isFalse();
    }

    /** M16: minutes are what the chair signed, whatever is renamed or taken back afterwards. */
    @Test
    void signedMinutesPrintAsTheyWereSigned() {
        committee.plan(county, PlanState.PROPOSED);
        Meeting prepared = written(prepared(), Decision.PASSED);
        assertThat(minutes(prepared)).contains("尚未签发");
        Meeting signed = signed(prepared);
        String before = minutes(signed);
        assertThat(before).contains(signed.organisationName()).doesNotContain("尚未签发");
        committee.as(
                county.chair(),
                () -> jdbc.sql("update organisation set name = '改名总工会' where number = :number")
                        .param("number", signed.organisation())
                        .update());
        assertThat(minutes(signed)).isEqualTo(before);
    }

    private String minutes(Meeting meeting) {
        return Printed.sheet(Browser.as(port, county.chair()), meeting.path() + "/print");
    }

    @Test
    void aPlanThatIsSentBackCanBeWorkedOnAndComesAgain() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        signed(written(prepared(), Decision.RETURNED));
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.RETURNED);
        committee.as(
                county.chair(),
                () -> jdbc.sql(
                                "update plan set checked_by = :by, checker = '何敏', checked_on = :on, state = 'PROPOSED' where id = :plan")
                        .param("by", county.bookkeeper().account())
                        .param("on", clock.today())
                        .param("plan", plan)
                        .update());
        Meeting again = prepared();
        assertThat(again.items()).extracting(Meeting.Item::plan).containsExactly(plan);
        signed(written(again, Decision.PASSED));
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.DECIDED);
    }

    @Test
    void aPlanThatIsPostponedWaitsForTheNextMeeting() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        signed(written(prepared(), Decision.POSTPONED));
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.PROPOSED);
        assertThat(prepared().items()).extracting(Meeting.Item::plan).containsExactly(plan);
    }

    @Test
    void aPlanTakenOffIsFreeForAnotherMeeting() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting first = takenOff(prepared());
        assertThat(first.items().getFirst().decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(first.items().getFirst().resolution()).isEqualTo("材料还要补");
        assertThat(prepared().items()).extracting(Meeting.Item::plan).containsExactly(plan);
        assertThat(signed(written(first, null)).state()).isEqualTo(Meeting.State.SIGNED);
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.PROPOSED);
    }

    @Test
    void nothingIsSignedBeforeEachMatterIsDecided() {
        committee.plan(county, PlanState.PROPOSED);
        Meeting open = written(prepared(), null);
        assertThatThrownBy(() -> signed(open)).isInstanceOf(Refusals.class).hasMessageContaining("还没有写决定");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
    void aMeetingThatLostItsPlanIsSignedAllTheSame(PlanState gone) {
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting undecided = written(prepared(), null);
        committee.stands(county, plan, gone);
        Meeting signed = signed(undecided);
        assertThat(signed.items().getFirst().decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(committee.state(county, plan)).isEqualTo(gone);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "RETURNED", "POSTPONED"})
    void whatWasDecidedOnAPlanThatLeftIsNotCarriedOut(Decision decision) {
        for (PlanState gone : PlanState.values()) {
            if (gone == PlanState.PROPOSED) {
                continue;
            }
            long plan = committee.plan(county, PlanState.PROPOSED);
            Meeting decided = written(prepared(), decision);
            committee.stands(county, plan, gone);
            assertThatThrownBy(() -> signed(decided))
                    .isInstanceOf(Refusals.class)
                    .hasMessageContaining("撤出议程");
            assertThat(signed(takenOff(decided)).state()).isEqualTo(Meeting.State.SIGNED);
            assertThat(committee.state(county, plan)).isEqualTo(gone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMeetingCanBeCancelledWhateverBecameOfItsPlan(PlanState state) {
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting open = written(prepared(), Decision.PASSED);
        committee.stands(county, plan, state);
        Meeting cancelled = as(() -> meetings.cancel(open.id(), open.version(), "主席临时出差", county.chair()));
        assertThat(cancelled.state()).isEqualTo(Meeting.State.CANCELLED);
        assertThat(cancelled.items().getFirst().open()).isFalse();
        assertThat(committee.state(county, plan)).isEqualTo(state);
        Meeting next = prepared();
        assertThat(next.ordinal()).as("the number stays used").isEqualTo(open.ordinal() + 1);
        assertThat(next.items()).hasSize(state == PlanState.PROPOSED ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREPARED")
    void nothingHappensToAMeetingThatEnded(Meeting.State ended) {
        committee.plan(county, PlanState.PROPOSED);
        Meeting open = written(prepared(), Decision.POSTPONED);
        Meeting over = ended == Meeting.State.SIGNED
                ? signed(open)
                : as(() -> meetings.cancel(open.id(), open.version(), "人不齐", county.chair()));
        String said = ended == Meeting.State.SIGNED ? "已经签发" : "已经取消";
        long later = committee.plan(county, PlanState.PROPOSED);
        int version = over.version();
        Actor chair = county.chair();
        for (Runnable act : List.<Runnable>of(
                () -> signed(over),
                () -> as(() -> meetings.cancel(over.id(), version, "再取消", chair)),
                () -> as(() -> meetings.addItem(over.id(), version, "学习文件", chair)),
                () -> as(() -> meetings.addPlan(over.id(), version, later, chair)),
                () -> takenOff(over),
                () -> as(
                        () -> meetings.save(over.id(), version, Minutes.of(over).recording("改"), chair)))) {
            assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining(said);
        }
        for (String past : List.of(
                "update meeting set place = '别处' where id = :id",
                "delete from meeting_attendee where meeting_id = :id",
                "update meeting_item set title = '别的' where meeting_id = :id",
                "insert into meeting_item (meeting_id, position, title) values (:id, 9, '塞进来的')",
                "insert into meeting_attendee (meeting_id, position, name, office) values (:id, 9, '某某', '某职')")) {
            assertThatThrownBy(() -> committee.as(
                            chair, () -> jdbc.sql(past).param("id", over.id()).update()))
                    .as(past)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aPlanIsBeforeOneMeetingAtATime() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting first = prepared();
        Meeting second = prepared();
        assertThat(first.items()).extracting(Meeting.Item::plan).containsExactly(plan);
        assertThat(second.items()).isEmpty();
        assertThatThrownBy(() -> as(() -> meetings.addPlan(second.id(), second.version(), plan, county.chair())))
                .hasMessageContaining(first.title())
                .hasMessageContaining("不能同时列入两次会议");
        assertThatThrownBy(() -> committee.as(
                        county.chair(),
                        () -> jdbc.sql(
                                        "insert into meeting_item (meeting_id, position, plan_id, title) values (:id, 5, :plan, '硬塞')")
                                .param("id", second.id())
                                .param("plan", plan)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoMeetingsCalledAtOnceShareNoPlan() {
        long plan = committee.plan(county, PlanState.PROPOSED);
        var called = Stream.generate(() -> CompletableFuture.supplyAsync(this::prepared)).limit(4).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(called).extracting(Meeting::ordinal).doesNotHaveDuplicates();
        assertThat(called.stream().flatMap(meeting -> meeting.items().stream()))
                .extracting(Meeting.Item::plan)
                .containsExactly(plan);
    }

    @Test
    void aPlanProposedLaterIsPutOnTheAgenda() {
        Meeting open = prepared();
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting with = as(() -> meetings.addPlan(open.id(), open.version(), plan, county.chair()));
        assertThat(with.items()).extracting(Meeting.Item::plan).containsExactly(plan);
        long draft = committee.plan(county, PlanState.DRAFT);
        assertThatThrownBy(() -> as(() -> meetings.addPlan(with.id(), with.version(), draft, county.chair())))
                .hasMessageContaining("正在等会议研究");
    }

    /** The second writer is told who was faster; the same once more is no second writing. */
    @Test
    void twoWhoWriteDoNotOverwriteEachOther() {
        Meeting open = prepared();
        Meeting first = as(
                () -> meetings.save(open.id(), open.version(), Minutes.of(open).recording("甲写的"), county.chair()));
        assertThatThrownBy(() -> as(() -> meetings.save(
                        open.id(), open.version(), Minutes.of(open).recording("乙写的"), county.chair())))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("许国平");
        assertThat(get(open).record()).isEqualTo("甲写的");
        Meeting again = as(
                () -> meetings.save(open.id(), open.version(), Minutes.of(open).recording("甲写的"), county.chair()));
        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void onlyTheUnionsOwnChairSignsItsMinutes() {
        committee.plan(county, PlanState.PROPOSED);
        Meeting open = written(prepared(), Decision.PASSED);
        Committee.County other = committee.county();
        assertThatThrownBy(() ->
                        committee.as(other.chair(), () -> meetings.sign(open.id(), open.version(), other.chair())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        committee.as(county.chair(), () -> meetings.sign(open.id(), open.version(), other.chair())))
                .hasMessageContaining("的主席主持、签发");
    }

    /** F15: also one who was a clerk when she drafted it. */
    @Test
    void whoDraftedDoesNotDecide() {
        committee.plan(county, PlanState.PROPOSED, county.chair(), clock.today());
        Meeting open = written(prepared(), Decision.PASSED);
        assertThatThrownBy(() -> signed(open)).hasMessageContaining("由您起草");
    }

    /** what was not decided within its year is not decided any more, and the chair is told what to do. */
    @Test
    void aPlanOfAYearThatIsOverIsSentBackNotPassed() {
        LocalDate december = LocalDate.of(TestClock.FIRST.getYear(), 12, 28);
        hands.set(december);
        long plan = committee.plan(county, PlanState.PROPOSED);
        Meeting open = written(prepared(), Decision.PASSED);
        hands.set(december.plusDays(8));
        assertThatThrownBy(() -> signed(open)).hasMessageContaining("另行起草").hasMessageContaining("退回");
        signed(written(get(open), Decision.RETURNED));
        assertThat(committee.state(county, plan)).isEqualTo(PlanState.RETURNED);
    }

    @Test
    void minutesOfAMeetingThatIsStillToComeAreNotSigned() {
        committee.plan(county, PlanState.PROPOSED);
        Meeting open = as(() -> meetings.prepare(clock.today().plusDays(3), "三楼会议室", 7, county.chair()));
        assertThatThrownBy(() -> signed(written(open, Decision.PASSED))).hasMessageContaining("还没有开");
    }

    @Test
    void guestsListenAndDoNotCount() {
        committee.plan(county, PlanState.PROPOSED);
        Meeting open = prepared();
        var three = new java.util.ArrayList<>(FIVE.subList(0, 3));
        three.add(new Attendee("钱工", "律师", false, null));
        Meeting few = as(
                () -> meetings.save(open.id(), open.version(), Minutes.of(open).attendedBy(three), county.chair()));
        assertThat(as(() -> few).voters()).hasSize(3);
        assertThatThrownBy(() -> signed(few)).hasMessageContaining("出席 3 人，没有超过应到 7 人的一半");
    }
}
