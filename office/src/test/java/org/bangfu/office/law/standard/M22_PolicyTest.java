package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Version;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * M22: a superior rule that changes becomes a new version from its day, by two people of the city, tried before on the families on file;
 * what was applied for before keeps its version. The days of this test lie after those of all others.
 */
@OfficeTest
class M22_PolicyTest {

    private static final byte[] DOCUMENT = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Proposals proposals;

    @Autowired
    Trials trials;

    @Autowired
    CityVersions versions;

    @Autowired
    TryPolicies job;

    @Autowired
    Policies policies;

    @Autowired
    Determinations determinations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor one = Actor.OFFICE;
    private Actor other = Actor.OFFICE;

    @BeforeEach
    void twoPeopleOfTheCity() {
        town.build();
        one = town.colleague(Town.WUHU, "汪建华", Role.UPPER_OFFICER);
        other = town.colleague(Town.WUHU, "宋雅琴", Role.UPPER_OFFICER);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    private static final String SHIPPED =
            new String(Determiner.shipped().files().policy(), StandardCharsets.UTF_8);

    /** The shipped text from another day on, with three months less for the deeply poor. */
    private static String nineMonths(String from) {
        return SHIPPED.replace("\"2020-10-27\"", "\"" + from + "\"")
                .replace("deepMonths: {value: 12,", "deepMonths: {value: 9,");
    }

    private long propose(String text) {
        return propose(text.getBytes(StandardCharsets.UTF_8));
    }

    private long propose(byte[] text) {
        var typed = new ProposalForm.Typed("芜工办〔2026〕8号", LocalDate.of(2026, 1, 5));
        return Acting.as(one, () -> proposals.propose(text, typed, "文件.pdf", DOCUMENT, one));
    }

    private static Determiner sound(Version version) {
        return ((Version.Sound) version).policy();
    }

    private Case filed() {
        Case aCase = families.filed(clock.today());
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        families.as(reviewer, () -> determinations.decide(aCase, clock.today(), reviewer));
        return aCase;
    }

    private long tried(long proposal, String size, String seed) {
        var typed = new TrialForm(size, seed).read();
        long trial = Acting.as(one, () -> trials.begin(proposal, typed, one));
        Acting.as(Actor.OFFICE, () -> job.run());
        return trial;
    }

    private TrialReport report(long trial, Actor reader) {
        return families.as(reader, () -> trials.report(trial));
    }

    @Test
    void aNewVersionIsTriedConfirmedByAnotherAndDecidesWhatIsAppliedForFromItsDay() {
        Case old = filed();
        LocalDate from = LocalDate.of(2069, 1, 1);
        long id = propose(nineMonths("2069-01-01"));
        assertThat(Change.between(proposals.before(from), sound(proposals.version(id))))
                .containsExactly(new Change("aid.living.deepMonths", "深度困难生活救助月数", "12 个月", "9 个月", "M9(1)，R-22"));
        assertThatThrownBy(() -> Acting.as(other, () -> proposals.confirm(id, other)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("试算");

        long trial = tried(id, "", "");
        TrialReport report = report(trial, one);
        assertThat(report.changed()).anySatisfy(line -> {
            assertThat(line.number()).isEqualTo(old.number());
            assertThat(line.change().isNegative()).isTrue();
            assertThat(line.before()).isEqualTo(line.after());
            assertThat(line.why()).contains("M9", "原来", "新版");
        });
        assertThat(report.all().lose()).isPositive();
        assertThat(report.all().gain()).isZero();

        assertThatThrownBy(() -> Acting.as(one, () -> proposals.confirm(id, one)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("两个人");
        assertThat(policies.on(from).policy().version()).isEqualTo("2020-10-27");
        Acting.as(other, () -> proposals.confirm(id, other));
        assertThat(policies.on(from.minusDays(1)).policy().limits().deepLivingMonths())
                .isEqualTo(12);
        assertThat(policies.on(from).policy().limits().deepLivingMonths()).isEqualTo(9);

        // On its day the old family is still told what its own version says; a new one is not.
        clock.set(from.plusDays(9));
        Case fresh = families.poor();
        String now = policies.now().policy().sha256();
        Actor reader = town.jinghu(Role.CENTRE_REVIEWER);
        families.as(reader, () -> {
            assertThat(determinations.preview(fresh, clock.today()).policy()).isEqualTo(now);
            assertThat(determinations.preview(old, clock.today()).policy()).isNotEqualTo(now);
            return true;
        });
        assertThat(policies.of(now)).isPresent();
        versions.takenBack(id);
    }

    @Test
    void theSameSeedDrawsTheSameFamilies() {
        filed();
        filed();
        filed();
        long id = propose(nineMonths("2062-01-01"));
        List<String> first = numbers(tried(id, "2", "7"));
        assertThat(first).hasSize(2).isEqualTo(numbers(tried(id, "2", "7")));
    }

    private List<String> numbers(long trial) {
        return report(trial, one).lines().stream().map(TrialReport.Line::number).toList();
    }

    /** RLS: each reader's figures are of the families that reader may see. */
    @Test
    void aCountySeesItsOwnFamiliesInAReport() {
        filed();
        long trial = tried(propose(nineMonths("2063-01-01")), "", "");
        assertThat(report(trial, town.jinghu(Role.CENTRE_CLERK)).lines()).isNotEmpty();
        assertThat(report(trial, town.yijiang(Role.CENTRE_CLERK)).lines()).isEmpty();
    }

    @Test
    void whatIsConfirmedIsTakenBackByTwoPeopleBeforeItsDayAndFreesTheDay() {
        filed();
        LocalDate from = LocalDate.of(2064, 1, 1);
        long id = propose(nineMonths("2064-01-01"));
        assertThatThrownBy(() -> propose(nineMonths("2064-01-01").replace("value: 9,", "value: 8,")))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString()).contains("已有一版"));
        tried(id, "1", "");
        Acting.as(other, () -> proposals.confirm(id, other));
        String confirmed = policies.on(from).policy().sha256();
        Proposal leaving = Acting.as(other, () -> proposals.withdraw(id, "上级文件改期", other));
        long asked = Objects.requireNonNull(leaving.withdrawal()).id();
        assertThat(policies.on(from).policy().sha256()).isEqualTo(confirmed);
        assertThatThrownBy(() -> Acting.as(other, () -> proposals.answerWithdrawal(id, asked, true, null, other)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("两个人");
        Acting.as(one, () -> proposals.answerWithdrawal(id, asked, true, null, one));
        assertThat(policies.on(from).policy().sha256()).isNotEqualTo(confirmed);
        assertThat(propose(nineMonths("2064-01-01"))).isGreaterThan(id);
    }

    /** Never 10: each has seen it stand; one is waited for, the others are told. */
    @Test
    void tenWhoAskAVersionBackAtOnceAskOnce() {
        filed();
        long id = propose(nineMonths("2066-01-01"));
        tried(id, "1", "");
        Acting.as(other, () -> proposals.confirm(id, other));
        var asked = Together.of(10, number -> {
            Actor by = number % 2 == 0 ? one : other;
            return Acting.as(by, () -> proposals.withdraw(id, "上级文件改期", by));
        });
        assertThat(asked.done()).hasSize(1);
        assertThat(asked.refused())
                .hasSize(9)
                .allSatisfy(refused ->
                        assertThat(refused).isInstanceOf(Refusal.class).hasMessageContaining("一次只能有一个撤回"));
        assertThat(jdbc.sql("select count(*) from policy_withdrawal where proposal = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theDatabaseItselfKnowsThatAVersionIsAskedBackOnceAtATime() {
        filed();
        long id = propose(nineMonths("2067-01-01"));
        tried(id, "1", "");
        Acting.as(other, () -> proposals.confirm(id, other));
        Acting.as(other, () -> proposals.withdraw(id, "上级文件改期", other));
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into policy_withdrawal (proposal, reason, account, entered_by, entered_at)
                                select proposal, reason, account, entered_by, entered_at from policy_withdrawal
                                 where proposal = :id
                                """).param("id", id).update())
                .hasMessageContaining("still waits for its answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deepMonths: {value: 12,|deepMonths: {value: twelve,|第",
                "deepMonths: {value: 12,|deepMonths: {value: 12, value: 11,|第",
                "deepMonths: {value: 12,|deepMonth: {value: 12,|aid.living.deepMonths",
                "deepMonths: {value: 12,|deepMonths: {value: *twelve,|aid.living.deepMonths",
                "id: wuhu|id: qingdao|本市",
                "\"2020-10-27\"|\"2020-10-27\"|今天以后",
                "# 芜湖|# 芜湖|今天以后",
            })
    void aTextThatCannotBeIsRefusedWithItsPlaceAndTheOldOneStays(String correct, String wrong, String said) {
        String before = policies.now().policy().sha256();
        assertThat(SHIPPED).contains(correct);
        assertThatThrownBy(() -> propose(SHIPPED.replace(correct, wrong)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString()).contains(said));
        assertThat(policies.now().policy().sha256()).isEqualTo(before);
    }

    @Test
    void hostileTextsAreRefusedToo() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'z'; name++) {
            String before = "*" + (char) (name - 1);
            bomb.append("%s: &%s [%s]\n".formatted(name, name, String.join(", ", List.of(before, before, before))));
        }
        for (byte[] hostile : List.of(
                bomb.toString().getBytes(StandardCharsets.UTF_8),
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                SHIPPED.getBytes(StandardCharsets.UTF_16),
                SHIPPED.getBytes(Charset.forName("GB18030")),
                new byte[0],
                new byte[] {0, 1, 2})) {
            assertThatThrownBy(() -> propose(hostile)).isInstanceOf(Refusals.class);
        }
        assertThatThrownBy(() -> propose(new byte[30 * 1024 * 1024]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("太大");
    }

    /** The database holds it a second time. */
    @Test
    void rowsAreOnlyAddedAndNobodyConfirmsHisOwn() {
        long id = propose(nineMonths("2065-01-01"));
        for (String sql : List.of(
                "update policy_proposal set from_day = '2019-01-01' where id = " + id,
                "insert into policy_answer (proposal, confirmed, account, answered_by, answered_at) "
                        + "select id, true, account, entered_by, now() from policy_proposal where id = " + id,
                "insert into policy_proposal (policy, version, from_day, document, document_on, dossier, account, entered_by, "
                        + "entered_at) select policy, version, from_day, document, document_on, dossier, account, entered_by, now() "
                        + "from policy_proposal where id = " + id)) {
            assertThatThrownBy(() -> write(sql)).isInstanceOf(DataAccessException.class);
        }
    }

    private void write(String sql) {
        Acting.as(one, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    @Test
    void thePagesShowWhatChangesAndOnlyTheCityActs() {
        Case aCase = filed();
        long id = propose(nineMonths("2066-01-01"));
        long trial = tried(id, "", "");
        String at = "/policies/" + id;
        assertThat(Browser.as(port, one).get("/policies").body()).contains("现在用的", "待另一人确认", "提出新版");
        assertThat(Browser.as(port, one).get(at).body())
                .contains("12 个月", "9 个月", "已算完", "2066年1月1日及以后申请的")
                .doesNotContain(at + "/confirm");
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        assertThat(Browser.as(port, clerk).get(at).body()).contains("12 个月").doesNotContain(at + "/trials\"");
        assertThat(Browser.as(port, clerk).get(at + "/trials/" + trial).body())
                .contains("/cases/" + aCase.number(), "户少得", "镜湖");
        assertThat(Browser.as(port, town.jinghu(Role.AUDITOR)).get(at).statusCode())
                .isEqualTo(200);
        String sha = policies.now().policy().sha256();
        assertThat(Browser.as(port, clerk).get("/policies/versions/" + sha).body())
                .contains("window.months", "R-01");
        assertThat(Browser.as(port, clerk)
                        .get("/policies/versions/" + sha + "/text")
                        .body())
                .isEqualTo(new String(policies.now().files().policy(), StandardCharsets.UTF_8));
        assertThat(Browser.as(port, clerk)
                        .get(at + "/trials/" + trial + "/sheet")
                        .statusCode())
                .isEqualTo(200);
        var browser = Browser.as(port, other);
        browser.get(at);
        assertThat(browser.post(at + "/drop", Map.of("reason", "条款写错了")).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(at).body()).contains("退回：条款写错了");
    }

    @Test
    void noCountyProposesAVersion() {
        Actor chair = town.jinghu(Role.CHAIR);
        var typed = new ProposalForm.Typed("文号", LocalDate.of(2026, 1, 5));
        byte[] text = nineMonths("2067-01-01").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Acting.as(chair, () -> proposals.propose(text, typed, "文件.pdf", DOCUMENT, chair)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("市总工会");
    }
}
