package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangfu.contract.Determiner;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Together;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M22: only the city's union changes a figure, by two people and a document; what was decided keeps what decided it. */
@OfficeTest
class M22_StandardTest {

    private static final byte[] DOCUMENT = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);
    private static final int NOBODYS_COUNTY = 349901;

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    StandardEntries entries;

    @Autowired
    Policies policies;

    @Autowired
    Tokens tokens;

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

    /** A place that no other test asks about, so that their figures stay. */
    private long enter(String from, String amount) {
        var typed = new StandardEntryForm.Typed(
                StandardKind.DIBAO_URBAN,
                Integer.toString(NOBODYS_COUNTY),
                Money.parse(amount),
                LocalDate.parse(from),
                "芜政办〔2026〕12号");
        return Acting.as(one, () -> entries.enter(typed, "通知.pdf", DOCUMENT, one));
    }

    private long dibao(Determiner policy, String day) {
        Standard standard = policy.standard(StandardKind.DIBAO_URBAN, NOBODYS_COUNTY, LocalDate.parse(day));
        return standard == null ? 0 : standard.amount();
    }

    @Test
    void aFigureDecidesOnlyOnceAnotherPersonHasConfirmedIt() {
        String before = policies.now().policy().sha256();
        long id = enter("2026-04-01", "870");
        assertThat(policies.now().policy().sha256()).isEqualTo(before);
        assertThatThrownBy(() -> Acting.as(one, () -> entries.confirm(id, one)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("两个人");
        Acting.as(other, () -> entries.confirm(id, other));
        Determiner now = policies.now();
        assertThat(dibao(now, "2026-03-31")).isZero();
        assertThat(dibao(now, "2026-04-01")).isEqualTo(87_000);
        Standard row = Objects.requireNonNull(
                now.standard(StandardKind.DIBAO_URBAN, NOBODYS_COUNTY, LocalDate.parse("2026-04-01")));
        assertThat(row.official()).isTrue();
        assertThat(row.source()).isEqualTo("芜政办〔2026〕12号");
        assertThatThrownBy(() -> Acting.as(other, () -> entries.confirm(id, other)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneIsTold() {
        long id = enter("2026-05-01", "880");
        Actor third = town.colleague(Town.WUHU, "许再看", Role.CHAIR);
        var together = Together.of(2, number -> {
            Actor by = number == 0 ? other : third;
            return Acting.as(by, () -> entries.confirm(id, by));
        });
        assertThat(together.done()).hasSize(1);
        assertThat(together.refused())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused).isInstanceOf(Refusal.class).hasMessageContaining("已经处理过了"));
    }

    /** A correction adds a row; the policy of before is found by its hash and says what it said. */
    @Test
    void aCorrectionNeverChangesThePast() {
        long first = enter("2026-05-01", "880");
        Acting.as(other, () -> entries.confirm(first, other));
        Determiner then = policies.now();
        Acting.as(
                Actor.OFFICE,
                () -> transaction.execute(status -> {
                    policies.keep(then);
                    policies.keep(then);
                    return true;
                }));
        long corrected = enter("2026-05-01", "885");
        Acting.as(other, () -> entries.confirm(corrected, other));
        assertThat(dibao(policies.now(), "2026-05-01")).isEqualTo(88_500);
        Determiner found = policies.of(then.policy().sha256()).orElseThrow();
        assertThat(dibao(found, "2026-05-01")).isEqualTo(88_000);
        assertThat(policies.of("0".repeat(64))).isEmpty();
    }

    @Test
    void aFigureThatIsSentBackDecidesNothing() {
        String before = policies.now().policy().sha256();
        long id = enter("2026-06-01", "890");
        StandardEntry dropped = Acting.as(other, () -> entries.drop(id, "文号写错了", other));
        assertThat(Objects.requireNonNull(dropped.answer()).reason()).isEqualTo("文号写错了");
        assertThat(policies.now().policy().sha256()).isEqualTo(before);
    }

    @Test
    void noCountySetsAFigure() {
        Actor chair = town.jinghu(Role.CHAIR);
        var typed = new StandardEntryForm.Typed(
                StandardKind.DIBAO_URBAN, "340202", Money.ofYuan(900), LocalDate.parse("2026-07-01"), "文号");
        assertThatThrownBy(() -> Acting.as(chair, () -> entries.enter(typed, "通知.pdf", DOCUMENT, chair)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("市总工会");
    }

    /** The database holds both a second time. */
    @Test
    void rowsAreOnlyAddedAndNobodyConfirmsHisOwn() {
        long id = enter("2026-08-01", "900");
        assertThatThrownBy(() -> write("update standard_entry set amount = 1 where id = " + id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write("""
                        insert into standard_answer (entry, confirmed, account, answered_by, answered_at)
                        select id, true, account, entered_by, now() from standard_entry where id =
                        """ + id)).isInstanceOf(DataAccessException.class);
    }

    private void write(String sql) {
        Acting.as(one, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    @Test
    void everythingWrongWithTheFormIsSaidAtOnce() {
        assertThatThrownBy(() ->
                        new StandardEntryForm("WAGE", "999999", "-1", "2026-02-30", " ").read(Set.of("340202"), false))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all())
                                .extracting(Refusal::field)
                                .isEqualTo(List.of("kind", "locality", "amount", "from", "document", "file")));
    }

    @Test
    void aFigureForADivisionOfEarlierDaysLeadsToItsSuccessor() {
        assertThatThrownBy(() -> new StandardEntryForm("DIBAO_URBAN", "340221", "900", "2026-09-01", "芜政办〔2026〕1号")
                        .read(Set.of("340202", "340210"), true))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("原芜湖县")
                .hasMessageContaining("请改写为 340210");
    }

    @Test
    void thePageShowsWhatDecidesAndOnlyTheOtherPersonMayConfirm() {
        long id = enter("2026-09-01", "910");
        String confirm = "/standards/" + id + "/confirm";
        assertThat(Browser.as(port, one).get("/standards").body())
                .contains("城市最低生活保障标准", "示例，没有文件", "待另一人确认", "录入一条标准")
                .doesNotContain(confirm);
        var browser = Browser.as(port, other);
        assertThat(browser.get("/standards").body()).contains(confirm, "看文件");
        assertThat(browser.post(confirm, Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.get("/standards").body()).contains("已确认，从现在起的认定都用它");
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK))
                        .get("/standards")
                        .body())
                .contains("城市最低生活保障标准")
                .doesNotContain("录入一条标准");
        assertThat(Browser.as(port, town.jinghu(Role.AUDITOR)).get("/standards").body())
                .contains("href=\"/standards\"", "href=\"/calendars\"");
    }

    @Test
    void aProgramEntersAndAnotherPersonsConfirms() {
        // The place is nobody's county: it can be chosen once a figure of it decides.
        long known = enter("2026-10-01", "920");
        Acting.as(other, () -> entries.confirm(known, other));
        var program = Program.of(port, tokens, one);
        Map<String, String> fields = Map.of(
                "kind", "DIBAO_URBAN",
                "locality", Integer.toString(NOBODYS_COUNTY),
                "amount", "935",
                "from", "2026-11-01",
                "document", "芜政办〔2026〕30号");
        var entered = program.hand("/api/v1/standards", "figure-of-november", fields, "%PDF-1.7\n%%EOF");
        long id = Program.id(entered);
        assertThat(entered.body())
                .contains("\"amount\":\"935.00\"", "\"unit\":\"元\"", "\"answer\":null")
                .doesNotContain("dossier");
        assertThat(program.hand("/api/v1/standards", "figure-of-november", fields, "%PDF-1.7\n%%EOF")
                        .body())
                .isEqualTo(entered.body());

        String confirm = "/api/v1/standards/" + id + "/confirm";
        var own = program.post(confirm, "");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(own.body()).contains("两个人", "M22");
        assertThat(dibao(policies.now(), "2026-11-01")).isEqualTo(92_000);
        var second = Program.of(port, tokens, other);
        assertThat(second.post(confirm, "").body()).contains("\"confirmed\":true", "宋雅琴");
        assertThat(dibao(policies.now(), "2026-11-01")).isEqualTo(93_500);
        assertThat(second.get("/api/v1/standards").body())
                .contains(policies.now().policy().sha256(), "\"from\":\"2026-11-01\"", "芜政办〔2026〕30号", "\"EXAMPLE\"");

        String sendBack = "/api/v1/standards/" + enter("2026-12-01", "940") + "/send-back";
        assertThat(second.post(sendBack, "{}").body()).contains("\"path\":\"reason\"");
        assertThat(second.post(sendBack, "{\"reason\": \"文号写错了\"}").body()).contains("\"confirmed\":false", "文号写错了");
        assertThat(second.post("/api/v1/standards/999999999/confirm", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProgramIsToldAllThatIsMissingAndNoCountysSetsAFigure() {
        assertThat(Program.of(port, tokens, one).post("/api/v1/standards", "{}").body())
                .contains("\"kind\"", "\"locality\"", "\"amount\"", "\"from\"", "\"document\"", "\"file\"");
        Map<String, String> fields = Map.of(
                "kind", "DIBAO_URBAN",
                "locality", "340202",
                "amount", "900",
                "from", "2026-07-01",
                "document", "文号");
        var chair = Program.of(port, tokens, town.jinghu(Role.CHAIR));
        assertThat(chair.hand("/api/v1/standards", "of-a-county", fields, "%PDF-1.7\n%%EOF")
                        .body())
                .contains("市总工会");
        var clerk = Program.of(port, tokens, town.jinghu(Role.CENTRE_CLERK));
        assertThat(clerk.get("/api/v1/standards").statusCode()).isEqualTo(200);
        assertThat(clerk.hand("/api/v1/standards", "of-a-clerk", fields, "%PDF-1.7\n%%EOF")
                        .statusCode())
                .isEqualTo(403);
    }
}
