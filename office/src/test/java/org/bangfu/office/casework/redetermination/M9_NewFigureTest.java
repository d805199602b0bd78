package org.bangfu.office.casework.redetermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bangfu.office.Browser;
import org.bangfu.office.CountyNumbers;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Difference;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.law.standard.ConfirmedFigures;
import org.bangfu.office.law.standard.StandardEntry;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M5, M9, R-34: a new figure is for the decisions after it; whom it touches is listed, determined again and told. Each test has a county
 * of its own, so that its figures stay there.
 */
@OfficeTest
class M9_NewFigureTest {

    private static final LocalDate APPLIED = TestClock.FIRST;
    private static final LocalDate NEXT_DAY = APPLIED.plusDays(1);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Organisations organisations;

    @Autowired
    Redeterminations redeterminations;

    @Autowired
    RedeterminationToday today;

    @Autowired
    Determinations determinations;

    @Autowired
    ConfirmedFigures figures;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Messages messages;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Organisation county = Town.JINGHU;
    private Organisation street = Town.ZHELU;
    private Actor reviewer = Actor.OFFICE;
    private Actor city = Actor.OFFICE;

    @BeforeEach
    void aCountyOfItsOwn() {
        clock.set(APPLIED);
        town.build();
        long number = CountyNumbers.withoutFigures();
        county = new Organisation(number, Level.COUNTY, "新县" + number + "总工会", "新县" + number, "地方");
        street = new Organisation(number + 1_0000, Level.GRASSROOTS, "新街" + number + "总工会", "新街" + number, "街道");
        families.as(Actor.OFFICE, () -> {
            organisations.found(county);
            organisations.found(street);
            return true;
        });
        reviewer = town.colleague(county, "钱审核", Role.CENTRE_REVIEWER);
        city = town.colleague(Town.WUHU, "汪建华", Role.UPPER_OFFICER);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    /** A case of the county, applied for and decided today. */
    private Case decided(String state) {
        Case poor = families.filed(clock.today());
        return families.as(Actor.OFFICE, () -> {
            jdbc.sql("update casework set organisation = :street, state = :state where id = :id")
                    .param("street", street.number())
                    .param("state", state)
                    .param("id", poor.id())
                    .update();
            jdbc.sql("update deadline set organisation = :street where case_id = :id")
                    .param("street", street.number())
                    .param("id", poor.id())
                    .update();
            Case moved = cases.byId(poor.id());
            determinations.decide(cases.lock(moved.number(), moved.version()), clock.today(), Actor.OFFICE);
            return moved;
        });
    }

    private List<Difference> open(StandardEntry figure) {
        return families.as(reviewer, () -> redeterminations.open(figure, reviewer.territory()));
    }

    private int again(StandardEntry figure, Case aCase, Actor by) {
        return families.as(by, () -> redeterminations.again(figure.id(), List.of(aCase.number()), by));
    }

    private List<String> history(Case aCase) {
        return families.as(reviewer, () -> cases.history(aCase.id())).stream()
                .map(CaseEvent::act)
                .toList();
    }

    /** the tests by the day of application, the amounts by the day of decision. */
    @Test
    void aHigherFigureOfALaterDayRaisesTheAmountsOfAFileAndNothingElse() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        Difference touched = open(figure).getFirst();
        assertThat(touched.number()).isEqualTo(filed.number());
        assertThat(touched.otherCategory()).isFalse();
        assertThat(touched.gain().isPositive()).isTrue();
        assertThat(touched.kept().planTotal()).isEqualTo(touched.before().planTotal());
        assertThat(touched.why()).isPresent();
        assertThat(families.as(reviewer, () -> today.lines(reviewer)))
                .extracting("what")
                .containsExactly("新标准影响 1 户，待重新认定");

        assertThat(again(figure, filed, reviewer)).isEqualTo(1);
        var latest = families.as(reviewer, () -> determinations.latest(filed).orElseThrow());
        assertThat(latest.planTotal()).isEqualTo(touched.after().planTotal());
        assertThat(history(filed)).last().isEqualTo("按新标准重新认定：深度困难");
        assertThat(families.as(Actor.OFFICE, () -> messages.toldTo(filed.applicant()))
                        .getFirst()
                        .text())
                .contains(
                        "1,000.00 元",
                        touched.before().planTotal().format(),
                        touched.after().planTotal().format());
        assertThat(open(figure)).isEmpty();
        assertThat(families.as(reviewer, () -> today.lines(reviewer))).isEmpty();
        assertThat(families.as(reviewer, () -> redeterminations.done(figure, reviewer.territory())))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.by()).isEqualTo("钱审核");
                    assertThat(done.gain()).isEqualTo(touched.gain());
                });
        assertThatThrownBy(() -> again(figure, filed, reviewer))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString()).contains("已经按新标准认定过"));
    }

    /** Both lists, on screen and for programs, go on where a page ends; what is acted on meanwhile skips nobody. */
    @Test
    void everyFamilyIsReachedPageByPage() {
        for (int i = 0; i < 5; i++) {
            decided("FILED");
        }
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        List<String> all = open(figure).stream().map(Difference::number).toList();
        assertThat(all).hasSize(5);
        String path = "/standards/" + figure.id() + "/cases";
        var screen = Browser.as(port, reviewer);
        var program = Program.of(port, tokens, reviewer);
        assertThat(pages(path + "?size=2", next -> screen.get(next).body(), NEXT_LINK))
                .containsExactlyElementsOf(all);
        assertThat(pages("/api/v1" + path + "?size=2", next -> program.get(next).body(), NEXT_FIELD))
                .containsExactlyElementsOf(all);

        families.as(reviewer, () -> redeterminations.again(figure.id(), all, reviewer));
        assertThat(pages(path + "/done?size=2", next -> screen.get(next).body(), NEXT_LINK))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(screen.get(path).body()).contains("已重新认定：5 户");
        assertThat(program.get("/api/v1" + path).body()).contains("\"done\":5");
        assertThat(program.get("/api/v1" + path + "/done?size=2").headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\""));
    }

    private static final Pattern NEXT_LINK = Pattern.compile("rel=\"next\" href=\"[^\"]*after=([^\"&]+)");
    private static final Pattern NEXT_FIELD = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("镜湖-\\d{4}-\\d{5}");

    /** The numbers of cases in the order they are met, from page to page. */
    private static List<String> pages(String path, UnaryOperator<String> get, Pattern next) {
        List<String> met = new ArrayList<>();
        String address = path;
        while (!address.isEmpty()) {
            String page = get.apply(address);
            NUMBER.matcher(page).results().map(MatchResult::group).distinct().forEach(met::add);
            var goesOn = next.matcher(page);
            address = goesOn.find() ? path + "&after=" + goesOn.group(1) : "";
        }
        return met;
    }

    /** M17: a file whose category a correction of the past turns is checked, not changed. */
    @Test
    void aCorrectionOfThePastThatTurnsTheCategoryOfAFileBringsItsCheckForward() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), APPLIED.minusDays(1), "1");
        assertThat(open(figure)).singleElement().satisfies(one -> {
            assertThat(one.otherCategory()).isTrue();
            assertThat(one.gain().isNegative()).isTrue();
        });
        again(figure, filed, reviewer);
        assertThat(families.now(filed, reviewer).category()).isEqualTo(Category.DEEP);
        assertThat(families.as(reviewer, () -> deadlines.next(filed.id()).orElseThrow()))
                .satisfies(next -> {
                    assertThat(next.due()).isEqualTo(Due.RECHECK);
                    assertThat(next.on())
                            .isEqualTo(
                                    clock.workdays().plusWorkdays(NEXT_DAY, 10).date());
                });
    }

    /** M10(4): what hangs on the wall must be what is decided. */
    @Test
    void aNoticeWhoseCategoryTurnsIsMatchedAnew() {
        Case onNotice = decided("ON_NOTICE");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), APPLIED.minusDays(1), "1");
        again(figure, onNotice, reviewer);
        assertThat(families.now(onNotice, reviewer).state().name()).isEqualTo("REVIEWED");
        assertThat(families.as(reviewer, () -> deadlines.next(onNotice.id()).orElseThrow())
                        .due())
                .isEqualTo(Due.MATCHING);
    }

    @Test
    void aFigureToComeIsOnlyLookedAt() {
        Case filed = decided("FILED");
        StandardEntry figure = figures.dibao(county.locality(), APPLIED.plusMonths(1), "1000");
        assertThat(open(figure)).hasSize(1);
        assertThat(families.as(reviewer, () -> today.lines(reviewer))).isEmpty();
        assertThatThrownBy(() -> again(figure, filed, reviewer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("起执行");
    }

    @Test
    void whatWasDecidedByTheFigureAndWhatIsInGradualExitIsNotListed() {
        decided("GRADUAL_EXIT");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        decided("FILED");
        assertThat(open(figure)).isEmpty();
    }

    /** M15: a county sees its own; only its reviewer acts; one that fails leaves all as they were. */
    @Test
    void noOtherCountySeesOrActsAndNoneIsDoneWhereOneCannotBe() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        Actor elsewhere = town.yijiang(Role.CENTRE_REVIEWER);
        assertThat(families.as(elsewhere, () -> redeterminations.open(figure, elsewhere.territory())))
                .isEmpty();
        assertThat(families.as(elsewhere, () -> redeterminations.open(figure, reviewer.territory())))
                .isEmpty();
        assertThatThrownBy(() -> again(figure, filed, elsewhere)).hasMessageContaining("申请");
        assertThatThrownBy(() -> again(figure, filed, city))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("县区");
        Case done = decided("FILED");
        assertThatThrownBy(() -> families.as(
                        reviewer,
                        () -> redeterminations.again(figure.id(), List.of(filed.number(), done.number()), reviewer)))
                .isInstanceOf(Refusals.class);
        assertThat(open(figure)).hasSize(1);
        assertThat(families.as(city, () -> redeterminations.counties(figure, city.territory())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(county.number());
                    assertThat(one.open()).isEqualTo(1);
                    assertThat(one.gain().isPositive()).isTrue();
                });
    }

    /** The database holds it a second time. */
    @Test
    void whatWasDoneStaysAsItWas() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        again(figure, filed, reviewer);
        assertThatThrownBy(() -> families.as(
                        reviewer,
                        () -> jdbc.sql("update redetermination set after_fen = 1")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePageListsTheFamiliesAndTheReviewerActsOnThem() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        String path = "/standards/" + figure.id() + "/cases";
        var browser = Browser.as(port, reviewer);
        assertThat(browser.get("/standards").body()).contains(path);
        assertThat(browser.get(path).body()).contains("待重新认定：1 户", filed.number(), "王*梅 家", "按新标准重新认定勾选的家庭");
        assertThat(browser.post(path, Map.of()).body()).contains("请先勾选");
        assertThat(browser.post(path, Map.of("chosen", filed.number())).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(path).body()).contains("已按新标准重新认定 1 户", "没有待重新认定的家庭", "钱审核");
        assertThat(browser.post(path + "/export", Map.of("reason", "核对")).statusCode())
                .isEqualTo(200);
        var above = Browser.as(port, city);
        assertThat(above.get(path).body()).contains(county.name()).doesNotContain(filed.number());
        assertThat(above.get(path + "?county=" + county.number()).body())
                .contains(filed.number())
                .doesNotContain("勾选的家庭");
        assertThat(above.get(path + "?county=1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/standards/999999999/cases").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramReadsWhomItTouchesAndDeterminesThemAgain() {
        Case filed = decided("FILED");
        clock.set(NEXT_DAY);
        StandardEntry figure = figures.dibao(county.locality(), NEXT_DAY, "1000");
        Difference touched = open(figure).getFirst();
        String path = "/api/v1/standards/" + figure.id() + "/cases";
        var program = Program.of(port, tokens, reviewer);
        assertThat(program.get(path).body())
                .contains("\"inForce\":true,\"open\":1,", "\"done\":0,\"counties\":[]", filed.number(), "王*梅")
                .contains(
                        "\"gain\":\"" + touched.gain().plain() + "\"",
                        "\"before\":\"" + touched.before().planTotal().plain() + "\"",
                        "\"after\":\"" + touched.after().planTotal().plain() + "\"");
        var above = Program.of(port, tokens, city);
        assertThat(above.get(path).body())
                .contains("{\"union\":\"" + county.number() + "\"", "\"toDo\":[]")
                .doesNotContain(filed.number());
        assertThat(above.get(path + "?county=" + county.number()).body()).contains(filed.number());
        assertThat(above.post(path, "{}").statusCode()).isEqualTo(403);

        assertThat(program.post(path, "{}").body()).contains("请先勾选", "\"path\":\"chosen\"");
        assertThat(program.post(path, "{\"chosen\": [null]}").body()).contains("\"path\":\"chosen[0]\"");
        String chosen = "{\"chosen\": [\"" + filed.number() + "\"]}";
        assertThat(program.post(path, path, chosen).body()).isEqualTo("{\"determined\":1}");
        assertThat(program.post(path, path, chosen).body()).isEqualTo("{\"determined\":1}");
        assertThat(program.post(path, chosen).body()).contains("已经按新标准认定过");
        assertThat(program.get(path).body()).contains("\"open\":0,\"gain\":\"0.00\",\"done\":1", "\"toDo\":[]", "钱审核");
        assertThat(program.get("/api/v1/standards/999999999/cases").statusCode())
                .isEqualTo(404);
    }
}
