package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * docs/model.md, Times and M22: a year's working days come from the State Council's notice, by two people of the city; what was provisional is
 * then counted again. The years of this test lie after those of all others.
 */
@OfficeTest
class M22_CalendarTest {

    private static final byte[] NOTICE = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private static final String REST_OF_YEAR = """
            YEAR-02-08 放假 春节
            YEAR-04-05 放假 清明节
            YEAR-05-01 放假 劳动节
            YEAR-06-10 放假 端午节
            YEAR-09-16 放假 中秋节
            YEAR-10-01 放假 国庆节
            YEAR-10-02 放假 国庆节
            YEAR-10-03 放假 国庆节
            """;

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Policies policies;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Tokens tokens;

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

    private static ArrangementForm form(int year, String newYear) {
        String days = newYear + REST_OF_YEAR.replace("YEAR", Integer.toString(year));
        return new ArrangementForm(
                Integer.toString(year), "国办发明电〔%d〕7号".formatted(year - 1), "https://www.gov.cn/notice", days);
    }

    private long enter(int year, String newYear) {
        var typed = form(year, newYear).read(clock.today(), true);
        return Acting.as(one, () -> arrangements.enter(typed, "通知.pdf", NOTICE, one));
    }

    private void confirm(long id) {
        Acting.as(other, () -> arrangements.confirm(id, other));
    }

    /** What the days off of 2035 moved, as somebody reads it. */
    private String moved(Actor reader) {
        String page = Browser.as(port, reader).get("/calendars/2035/cases").body();
        String told = Program.of(port, tokens, reader)
                .get("/api/v1/calendars/2035/cases")
                .body();
        assertThat(told.contains("\"what\":\"" + Due.VISIT.label())).isEqualTo(page.contains(Due.VISIT.label()));
        return page;
    }

    private Deadlines.Next next(Case aCase) {
        return families.as(Actor.OFFICE, () -> deadlines.next(aCase.id()).orElseThrow());
    }

    @Test
    void aYearCountsOnlyOnceAnotherPersonHasConfirmedItAndWhatWasProvisionalIsCountedAgain() {
        // A Sunday: the three days lie in 2035 alone, whose 1 January is a Monday.
        clock.set(LocalDate.of(2034, 12, 31));
        Case aCase = families.poor();
        Actor centre = town.jinghu(Role.CENTRE_CLERK);
        families.as(centre, () -> {
            deadlines.setWorkdays(aCase, Due.VISIT, 3);
            return true;
        });
        var provisional = new Deadlines.Next(Due.VISIT, LocalDate.of(2035, 1, 4), true);
        assertThat(next(aCase)).isEqualTo(provisional);

        String before = policies.now().policy().sha256();
        long id = enter(2035, """
                2035-01-01 放假 元旦
                2035-01-02 放假 元旦
                2035-01-03 放假 元旦
                2035-01-06 上班 元旦
                """);
        assertThat(next(aCase)).isEqualTo(provisional);
        assertThatThrownBy(() -> Acting.as(one, () -> arrangements.confirm(id, one)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("两个人");
        confirm(id);
        assertThat(next(aCase)).isEqualTo(new Deadlines.Next(Due.VISIT, LocalDate.of(2035, 1, 6), false));
        assertThat(moved(centre)).contains(aCase.number(), "2035年1月4日（暂定）", "推后", "2035年1月6日");
        assertThat(policies.now().policy().sha256()).isNotEqualTo(before);
        assertThat(policies.now().calendar().knows(2035)).isTrue();
        assertThat(policies.now().calendar().entry(LocalDate.of(2026, 10, 1))).isPresent();

        // A correction is one more arrangement, of the whole year; the earlier one stays as it was.
        long corrected = enter(2035, "2035-01-01 放假 元旦\n");
        assertThat(arrangements.get(corrected).changes(clock.workdays()))
                .containsExactly("1月2日 星期二：放假改为不作安排", "1月3日 星期三：放假改为不作安排", "1月6日 星期六：上班改为不作安排");
        confirm(corrected);
        assertThat(next(aCase)).isEqualTo(new Deadlines.Next(Due.VISIT, LocalDate.of(2035, 1, 4), false));
        assertThat(moved(centre)).contains("提前", "推后");
        assertThat(moved(town.yijiang(Role.CENTRE_CLERK))).doesNotContain(aCase.number());
        assertThat(arrangements.get(id).days()).hasSize(12);
    }

    /** M10(4): five full working days by a calendar that is out. */
    @Test
    void aNoticeOverAYearThatIsNotOutCannotEndUntilItIs() {
        clock.set(LocalDate.of(2036, 12, 31));
        Case aCase = families.poor();
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        LocalDate ends = clock.workdays().plusWorkdays(clock.today(), 5).date();
        families.as(reviewer, () -> {
            jdbc.sql("update casework set state = 'ON_NOTICE', category = 'DEEP' where id = :id")
                    .param("id", aCase.id())
                    .update();
            return jdbc.sql("""
                            insert into notice (case_id, case_number, organisation, place, masked_name, category, ordered_by,
                                                ordered_on, posted_on, posted_at, poster, second, photo, ends_on, counted_from, days)
                            values (:case, :number, :organisation, '赭麓街道', '王*梅', 'DEEP', '李', :on, :on, '公示栏', '甲', '乙', 1,
                                    :ends, :on, 5)
                            """)
                    .param("case", aCase.id())
                    .param("number", aCase.number())
                    .param("organisation", aCase.organisation())
                    .param("on", clock.today())
                    .param("ends", ends)
                    .update();
        });
        clock.set(LocalDate.of(2037, 1, 20));
        assertThat(whyNotFiled(aCase, reviewer)).contains("2037年的放假安排");
        confirm(enter(2037, """
                2037-01-01 放假 元旦
                2037-01-02 放假 元旦
                """));
        // Thursday and Friday off: the five days are those of the week after.
        assertThat(families.as(
                        Actor.OFFICE,
                        () -> jdbc.sql("select ends_on from notice where case_id = :id")
                                .param("id", aCase.id())
                                .query(LocalDate.class)
                                .single()))
                .isEqualTo(LocalDate.of(2037, 1, 9))
                .isNotEqualTo(ends);
        assertThat(whyNotFiled(aCase, reviewer)).doesNotContain("放假安排", "才满");
    }

    private String whyNotFiled(Case aCase, Actor reviewer) {
        return families.as(reviewer, () -> cases.choices(cases.byId(aCase.id()), reviewer)).stream()
                .filter(choice -> choice.step() == Step.FILE)
                .map(choice -> choice.objection().orElse(""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyLineThatCannotBeIsSaidAtOnceWithItsNumber() {
        var form = new ArrangementForm("2026", "号", "gov.cn", """
                2026-01-01 放假 元旦
                2026-01-01 放假 元旦
                2026-02-30 放假 春节
                2026-03-04 上班 春节
                2027-05-01 放假 劳动节
                2026-10-01 休息 国庆节
                2026-10-02
                """);
        assertThatThrownBy(() -> form.read(TestClock.FIRST, false))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString())
                                .contains("文号至少 2 个字", "https://", "通知的照片")
                                .contains("第2行", "写了两次", "第3行", "真实的日期", "第4行", "本来就上班")
                                .contains("第5行", "不在2026年", "第6行", "“放假”或“上班”", "第7行"));
    }

    /** A page left out would count as ordinary days. */
    @Test
    void aYearIsEnteredWhole() {
        var form = new ArrangementForm(
                "2026", "国办发明电〔2025〕7号", "https://www.gov.cn/notice", "2026-01-01 放假 元旦\n2026-02-17 放假 春节");
        assertThatThrownBy(() -> form.read(TestClock.FIRST, true))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString())
                                .contains("2026年5月1日", "2026年10月3日", "清明节", "端午节", "中秋节")
                                .doesNotContain("春节"));
    }

    @Test
    void whatTravelsWithTheProgramPassesTheSameTest() {
        for (int year : new int[] {2025, 2026}) {
            String typed = Arrangement.typed(Arrangement.of(clock.workdays(), year));
            var form = new ArrangementForm(Integer.toString(year), "文号", "https://www.gov.cn/notice", typed);
            assertThat(form.read(LocalDate.of(year, 1, 1), true).days())
                    .isEqualTo(Arrangement.of(clock.workdays(), year));
        }
    }

    /** The database holds both a second time. */
    @Test
    void rowsAreOnlyAddedAndNobodyConfirmsHisOwn() {
        clock.set(LocalDate.of(2038, 11, 20));
        long id = enter(2039, "2039-01-01 放假 元旦\n");
        assertThatThrownBy(() -> write("update arrangement_day set kind = 'OFF' where arrangement = " + id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write("""
                        insert into arrangement_answer (arrangement, confirmed, account, answered_by, answered_at)
                        select id, true, account, entered_by, now() from arrangement where id =
                        """ + id)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> enter(2039, "2039-01-01 放假 元旦\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有一份等待确认");
    }

    private void write(String sql) {
        Acting.as(one, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    @Test
    void thePageShowsTheYearInWordsAndOnlyTheOtherPersonMayConfirm() {
        clock.set(LocalDate.of(2040, 11, 20));
        long id = enter(2041, "2040-12-31 放假 元旦\n2041-01-01 放假 元旦\n");
        String drop = "/calendars/" + id + "/drop";
        assertThat(Browser.as(port, one).get("/calendars").body())
                .contains("还没有录入", "12月31日 星期一至1月1日 星期二放假，共 2 天", "待另一人确认", "录入一年的安排")
                .doesNotContain(drop);
        var browser = Browser.as(port, other);
        assertThat(browser.get("/calendars").body()).contains(drop, "看文件");
        assertThat(browser.post(drop, Map.of("reason", "漏了一页")).statusCode()).isEqualTo(302);
        assertThat(browser.get("/calendars").body()).contains("退回：漏了一页");
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK))
                        .get("/calendars")
                        .body())
                .contains("还没有录入")
                .doesNotContain("录入一年的安排");
    }

    @Test
    void noCountySetsACalendar() {
        Actor chair = town.jinghu(Role.CHAIR);
        var typed = form(2026, "2026-01-01 放假 元旦\n").read(TestClock.FIRST, true);
        assertThatThrownBy(() -> Acting.as(chair, () -> arrangements.enter(typed, "通知.pdf", NOTICE, chair)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("市总工会");
    }

    @Test
    void aProgramEntersAYearAndAnotherPersonsConfirmsIt() {
        clock.set(LocalDate.of(2042, 11, 20));
        var program = Program.of(port, tokens, one);
        long first = Program.id(hand(program, "2043-01-01 放假 元旦\n"));
        assertThat(hand(program, "2043-01-01 放假 元旦\n").body()).contains("已有一份等待确认", "\"path\":\"year\"");
        String path = "/api/v1/calendars/" + first;
        assertThat(program.post(path + "/confirm", "").body()).contains("两个人", "M22");
        var second = Program.of(port, tokens, other);
        assertThat(second.post(path + "/send-back", "{\"reason\": \"漏了一页\"}").body())
                .contains("\"confirmed\":false", "漏了一页");
        assertThat(clock.workdays().knows(2043)).isFalse();
        assertThat(second.get("/api/v1/calendars").body()).contains("\"year\":2043,\"known\":false,\"days\":[]");

        long id = Program.id(hand(program, "2043-01-01 放假 元旦\n2043-01-02 放假 元旦\n"));
        assertThat(second.post("/api/v1/calendars/" + id + "/confirm", "").body())
                .contains("\"confirmed\":true");
        assertThat(clock.workdays().knows(2043)).isTrue();
        assertThat(hand(program, "2043-01-01 放假 元旦\n").body()).contains("\"changes\":[\"1月2日 星期五：放假改为不作安排\"]");
        assertThat(Program.of(port, tokens, town.jinghu(Role.AUDITOR))
                        .get("/api/v1/calendars")
                        .body())
                .contains("\"year\":2043,\"known\":true", "{\"date\":\"2043-01-02\",\"kind\":\"OFF\",\"name\":\"元旦\"}");
    }

    private static HttpResponse<String> hand(Program program, String newYear) {
        var form = form(2043, newYear);
        Map<String, String> fields = Map.of(
                "year", Objects.requireNonNull(form.year()),
                "document", Objects.requireNonNull(form.document()),
                "source", Objects.requireNonNull(form.source()),
                "days", Objects.requireNonNull(form.days()));
        return program.hand("/api/v1/calendars", UUID.randomUUID().toString(), fields, "%PDF-1.7\n%%EOF");
    }
}
