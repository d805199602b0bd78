package org.bangfu.office.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.change.Change.Verdict;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Outbox;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M19, a change between re-checks: told by one, old beside new, approved point by point by another, determined again. */
@OfficeTest
class M19_ChangeTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Changes changes;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor reviewer;

    @BeforeEach
    void people() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
    }

    private static ChangeForm form(Map<String, String> typed) {
        return new ChangeForm(
                null,
                typed.get("phone"),
                typed.get("joinedName"),
                typed.get("joinedRelation"),
                typed.get("joinedIdentity"),
                typed.get("joinedRegistered"),
                null,
                null,
                typed.get("leftMember"),
                typed.get("leftWhy"),
                typed.get("leftOn"),
                typed.get("incomeMember"),
                typed.get("incomeReplaces"),
                typed.get("incomeKind"),
                null,
                typed.get("incomeFrom"),
                typed.get("incomeAmount"),
                typed.getOrDefault("words", "家里有变化"),
                typed.get("joinedPaper"),
                typed.get("joinedBorn"),
                typed.get("numberMember"),
                typed.get("numberIdentity"),
                typed.get("confirmedYear"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Case tell(Case aCase, Map<String, String> typed, Actor by) {
        return families.as(
                by, () -> changes.tell(aCase.number(), cases.byId(aCase.id()).version(), form(typed), by));
    }

    private Case decide(Case aCase, int position, Verdict verdict, @Nullable String reason, Actor by) {
        return families.as(
                by,
                () -> changes.decide(aCase.number(), cases.byId(aCase.id()).version(), position, verdict, reason, by));
    }

    private Household now(Case aCase) {
        return families.household(aCase, clerk);
    }

    private CaseEvent last(Case aCase) {
        return families.as(clerk, () -> cases.history(aCase.id())).getLast();
    }

    private static Map<String, String> child() {
        return Map.of(
                "joinedName", "王小宝",
                "joinedRelation", "子女",
                "joinedIdentity", Families.child().value(),
                "joinedRegistered", "true");
    }

    /** A newborn joins by its day of birth, and has a number later. */
    @Test
    void aNewbornJoinsWithoutANumberAndGetsItLater() {
        Case filed = families.filed(clock.today().minusMonths(2));
        tell(
                filed,
                Map.of(
                        "joinedName", "王宝宝",
                        "joinedRelation", "子女",
                        "joinedPaper", "NEWBORN",
                        "joinedBorn", clock.today().minusDays(9).toString(),
                        "joinedRegistered", "true"),
                clerk);
        decide(filed, 1, Verdict.APPROVED, null, reviewer);
        assertThat(now(filed).members().getLast().born()).contains(clock.today().minusDays(9));
        String number = Families.identity().value();
        tell(filed, Map.of("numberMember", "2", "numberIdentity", number), clerk);
        decide(filed, 1, Verdict.APPROVED, null, reviewer);
        assertThat(now(filed).members().getLast().identity()).isEqualTo(number);
    }

    /** who died belonged to the family until then; what it bore stays its cost, and the file is determined again. */
    @Test
    void aDeathOnFileIsADeathAndNotAMove() {
        Case filed = families.filed(clock.today().minusMonths(2));
        tell(filed, child(), clerk);
        decide(filed, 1, Verdict.APPROVED, null, reviewer);
        String on = clock.today().minusDays(40).toString();
        tell(filed, Map.of("leftMember", "2", "leftWhy", "去世", "leftOn", on), clerk);
        decide(filed, 1, Verdict.APPROVED, null, reviewer);
        var dead = now(filed).member("2").orElseThrow();
        assertThat(dead.deceased()).isEqualTo(YearMonth.from(clock.today().minusDays(40)));
        assertThat(dead.livesTogether()).isTrue();
        assertThat(dead.counted()).isFalse();
    }

    @Test
    void nobodyApprovesWhatSheToldHerself() {
        Case file = families.filed(clock.today());
        tell(file, child(), clerk);
        assertThatThrownBy(() -> decide(file, 1, Verdict.APPROVED, null, clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("另一人");
        assertThat(now(file).members()).hasSize(1);
        decide(file, 1, Verdict.APPROVED, null, reviewer);
        assertThat(now(file).members()).extracting(Household.Member::name).containsExactly("王小梅", "王小宝");
    }

    /** The family is one more, the figures are the same: determined again at once, and the history says what came of it. */
    @Test
    void theDeterminationIsRunAgainOnceTheLastPointIsDecided() {
        Case file = families.filed(clock.today());
        tell(file, child(), clerk);
        Case decided = decide(file, 1, Verdict.APPROVED, null, reviewer);
        assertThat(decided.state()).isEqualTo(State.FILED);
        assertThat(last(file).act()).startsWith("变化后重新认定：");
        int kept = families.as(
                clerk,
                () -> jdbc.sql("select count(*) from determination where case_id = :id")
                        .param("id", file.id())
                        .query(Integer.class)
                        .single());
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void pointByPointTheOneIsTakenAndTheOtherRefusedWithItsReason() {
        Case file = families.filed(clock.today());
        var typed = new java.util.HashMap<>(child());
        typed.putAll(Map.of(
                "incomeMember", Household.WORKER,
                "incomeReplaces", "i1",
                "incomeKind", "WAGE",
                "incomeFrom", YearMonth.from(clock.today()).toString(),
                "incomeAmount", "1500"));
        tell(file, typed, clerk);
        assertThatThrownBy(() -> decide(file, 1, Verdict.REFUSED, null, reviewer))
                .hasMessageContaining("写明原因");
        decide(file, 1, Verdict.REFUSED, "户口本上没有", reviewer);
        decide(file, 2, Verdict.APPROVED, null, reviewer);
        assertThat(now(file).members()).hasSize(1);
        assertThat(now(file).income()).hasSize(2);
        assertThat(now(file).income().getLast().amount()).isEqualTo(Money.parse("1500"));
        Change change = families.as(clerk, () -> changes.of(file)).getFirst();
        assertThat(change.open()).isFalse();
        assertThat(change.points().getFirst().reason()).isEqualTo("户口本上没有");
        assertThatThrownBy(() -> decide(file, 2, Verdict.APPROVED, null, reviewer))
                .hasMessageContaining("变化");
    }

    /** A year's wage typed for the month is asked back about on the telephone and at the counter, as on the application (M6). */
    @Test
    void aYearsWageTypedAsTheMonthsIsAskedBackAndStandsOnceSaidAgain() {
        Case file = families.filed(clock.today());
        Actor worker = families.as(Actor.OFFICE, () -> accounts.get(file.applicant()));
        var typed = new java.util.HashMap<>(Map.of(
                "version",
                Integer.toString(families.now(file, clerk).version()),
                "incomeMember",
                Household.WORKER,
                "incomeReplaces",
                "i1",
                "incomeKind",
                "WAGE",
                "incomeFrom",
                YearMonth.from(clock.today()).toString(),
                "incomeAmount",
                "31200",
                "words",
                "换了工作"));
        String path = "/cases/" + java.net.URLEncoder.encode(file.number(), java.nio.charset.StandardCharsets.UTF_8);
        var phone = Browser.as(port, worker);
        phone.get("/my/change");
        var counter = Browser.as(port, clerk);
        counter.get(path + "/change");
        for (var asked : List.of(phone.post("/my/change", typed), counter.post(path + "/change", typed))) {
            assertThat(asked.body()).contains("一年的数填成了每个月的", "374,400.00", "value=\"374400.00\"", "value=\"31200\"");
        }
        assertThatThrownBy(() -> tell(file, typed, clerk)).hasMessageContaining("一年的数填成了每个月的");
        typed.put("confirmedYear", "374400.00");
        assertThat(phone.post("/my/change", typed).statusCode()).isEqualTo(302);
    }

    /** The easiest theft begins with a new telephone: the old one is told when it is asked for and when it holds. */
    @Test
    void theOldTelephoneIsToldAndTheNewOneLogsIn() {
        Case file = families.filed(clock.today());
        PhoneNumber old = families.as(Actor.OFFICE, () -> accounts.phoneOf(file.applicant()))
                .orElseThrow();
        PhoneNumber changed = Town.phone();
        tell(file, Map.of("phone", changed.value()), clerk);
        assertThat(toldTo(old)).isEqualTo(1);
        decide(file, 1, Verdict.APPROVED, null, reviewer);
        assertThat(toldTo(old)).isEqualTo(2);
        assertThat(families.as(Actor.OFFICE, () -> accounts.phoneOf(file.applicant())))
                .contains(changed);
        assertThat(now(file).worker().particulars().phone()).isEqualTo(changed.value());
        assertThat(last(file).finding()).isNull();
    }

    /** Whoever took over the telephone she logs in with has not taken the one in her file. */
    @Test
    void theTelephoneInTheFileIsToldToo() {
        Case file = families.filed(clock.today());
        PhoneNumber inFile = Town.phone();
        families.as(Actor.OFFICE, () -> {
            var now = households.now(file);
            households.write(file, now.withWorker(now.worker().withPhone(inFile.value())), "登记", Actor.OFFICE);
            return true;
        });
        tell(file, Map.of("phone", Town.phone().value()), clerk);
        assertThat(toldTo(inFile)).isEqualTo(1);
    }

    private long toldTo(PhoneNumber phone) {
        return families.as(Actor.OFFICE, () -> outbox.sent()).stream()
                .filter(sent -> sent.phone().equals(phone) && sent.words().contains("不是您本人的意思"))
                .count();
    }

    @Test
    void aTelephoneOfAnotherWorkerIsNotTaken() {
        Case file = families.filed(clock.today());
        Actor other = town.worker("李大力");
        PhoneNumber taken = families.as(Actor.OFFICE, () -> accounts.phoneOf(other.account()))
                .orElseThrow();
        tell(file, Map.of("phone", taken.value()), clerk);
        assertThatThrownBy(() -> decide(file, 1, Verdict.APPROVED, null, reviewer))
                .hasMessageContaining("另一位职工");
        assertThat(now(file).worker().particulars().phone()).isNotEqualTo(taken.value());
    }

    /** Before the file is opened a change takes the case back to where it is judged: who lives together is seen at the door. */
    @Test
    void aCaseNotYetFiledGoesBackToTheStepThatJudgesIt() {
        Case family = families.poor();
        families.as(
                clerk,
                () -> jdbc.sql("update casework set state = 'REVIEWED' where id = :id")
                        .param("id", family.id())
                        .update());
        tell(family, child(), clerk);
        assertThat(decide(family, 1, Verdict.APPROVED, null, reviewer).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void whatIsWrongIsSaidAtEachFieldAtOnce() {
        Case file = families.filed(clock.today());
        assertThatThrownBy(() -> tell(
                        file,
                        Map.of(
                                "phone", "123",
                                "joinedName", "王小宝",
                                "joinedIdentity", "340202199001010000",
                                "leftMember", Household.WORKER,
                                "incomeMember", "7",
                                "words", " "),
                        clerk))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        all -> assertThat(all.all())
                                .extracting(Refusal::field)
                                .contains(
                                        "phone",
                                        "joinedIdentity",
                                        "joinedRelation",
                                        "leftMember",
                                        "incomeMember",
                                        "words"));
        assertThatThrownBy(() -> tell(file, Map.of(), clerk)).hasMessageContaining("至少填一项");
    }

    /** On her telephone: told, seen to be under way, and a second one waits. */
    @Test
    void theWorkerTellsOfItOnHerTelephone() {
        Case file = families.filed(clock.today());
        Actor worker = families.as(Actor.OFFICE, () -> accounts.get(file.applicant()));
        var phone = Browser.as(port, worker);
        assertThat(phone.get("/my").body()).contains("家里情况有变化？");
        assertThat(phone.get("/my/change").body()).contains("新的手机号码", "收入变了");
        phone.post(
                "/my/change",
                Map.of(
                        "version", Integer.toString(families.now(file, clerk).version()),
                        "phone", Town.phone().value(),
                        "words", "换号了"));
        assertThat(phone.get("/my").body()).contains("您报告的变化正在核对");
        assertThat(phone.get("/my/change").body()).contains("还在核对");
        var desk = Browser.as(port, reviewer);
        String path = "/cases/" + java.net.URLEncoder.encode(file.number(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(desk.get(path + "/change").body()).contains("换号了", "采用");
        desk.post(
                path + "/change/1",
                Map.of("version", Integer.toString(families.now(file, clerk).version()), "verdict", "APPROVED"));
        assertThat(desk.get(path).body()).contains("情况变化", "已采用");
        assertThat(Objects.requireNonNull(families.now(file, clerk)).state()).isEqualTo(State.FILED);
    }
}
