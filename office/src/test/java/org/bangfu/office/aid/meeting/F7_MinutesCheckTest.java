package org.bangfu.office.aid.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.aid.meeting.Minutes.Matter;
import org.bangfu.office.aid.plan.PlanState;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** F7: minutes say what was signed; {@code verify} computes their hash again and names the meeting whose minutes say otherwise now. */
@OfficeTest
class F7_MinutesCheckTest {

    @Autowired
    Committee committee;

    @Autowired
    MeetingBook meetings;

    @Autowired
    MinutesCheck check;

    @Autowired
    Vault vault;

    @Autowired
    OfficeClock clock;

    @Autowired
    TestClock hands;

    private Meeting signed;

    @BeforeEach
    void aMeetingHasPassedAPlan() {
        hands.set(TestClock.FIRST);
        Committee.County county = committee.county();
        committee.plan(county, PlanState.PROPOSED);
        signed = committee.as(county.chair(), () -> {
            Meeting meeting = meetings.prepare(clock.today(), "三楼会议室", 7, county.chair());
            Minutes minutes = Minutes.of(meeting)
                    .attendedBy(Stream.of("许国平", "孙立", "何敏", "周倩", "吴刚")
                            .map(name -> new Attendee(name, "委员", true, null))
                            .toList())
                    .recording("孙立：同意。")
                    .deciding(new Matter(
                            meeting.items().getFirst().id(),
                            new Vote(4, 0, 0, List.of(new Recusal("孙立", "亲属"))),
                            Decision.PASSED,
                            "按会议意见办。"));
            Meeting saved = meetings.save(meeting.id(), meeting.version(), minutes, county.chair());
            return meetings.sign(saved.id(), saved.version(), county.chair());
        });
    }

    @Test
    void whatWasSignedIsStillSaid() {
        assertThat(about(committee.as(Actor.OFFICE, check::problems))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update meeting set held_on = held_on - 1 where id = :id
                    update meeting set expected = expected - 1 where id = :id
                    update meeting set content_hash = sha256('x') where id = :id
                    update meeting_attendee set votes = false where meeting_id = :id and position = 1
                    update meeting_attendee set name = '别人来了' where meeting_id = :id and position = 1
                    delete from meeting_attendee where meeting_id = :id and position = 1
                    update meeting_item set agreed = 5 where meeting_id = :id
                    update meeting_item set recused = null where meeting_id = :id
                    update meeting_item set decision = 'RETURNED' where meeting_id = :id
                    update meeting_item set resolution = '不办。' where meeting_id = :id
                    update meeting_item set total_fen = total_fen + 1 where meeting_id = :id
                    update meeting_item set families = families + 1 where meeting_id = :id
                    """)
    void minutesThatSayOtherwiseAreNamed(String sql) {
        OwnersHand.meddling(
                List.of("meeting", "meeting_attendee", "meeting_item"),
                sql.replace(":id", Long.toString(signed.id())),
                owner -> assertThat(about(new MinutesCheck(owner, new MeetingTable(owner, vault)).problems()))
                        .singleElement()
                        .asString()
                        .contains("与签发时的不同"));
    }

    private List<String> about(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.startsWith(signed.title()))
                .toList();
    }
}
