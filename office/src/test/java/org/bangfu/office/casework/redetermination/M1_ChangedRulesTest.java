package org.bangfu.office.casework.redetermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.CountyNumbers;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.FirstRules;
import org.bangfu.office.casework.determination.OtherRules;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
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
import org.bangfu.terms.Category;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M1, R-43, R-48: the rules changed their meaning. Whom the first engine decided otherwise is listed, determined anew or kept for the next
 * check; nobody on file gets less in silence. Each test has a county of its own.
 */
@OfficeTest
class M1_ChangedRulesTest {

    private static final RulesVersion RULES = RulesVersion.TODAY;
    private static final String PATH = "/rules/" + RULES.number() + "/cases";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    FirstRules firstRules;

    @Autowired
    Households households;

    @Autowired
    Organisations organisations;

    @Autowired
    RulesRedeterminations rules;

    @Autowired
    RedeterminationToday today;

    @Autowired
    Determinations determinations;

    @Autowired
    Cases cases;

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
        clock.set(TestClock.FIRST);
        town.build();
        long number = CountyNumbers.withoutFigures();
        county = new Organisation(number, Level.COUNTY, "旧县" + number + "总工会", "旧县" + number, "地方");
        street = new Organisation(number + 1_0000, Level.GRASSROOTS, "旧街" + number + "总工会", "旧街" + number, "街道");
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

    /** 39,600 a year, 25,000 for illness: relative; the first engine took the worker's own schooling off too. */
    private Case decidedThen(String state, String schooling, int vehicles) {
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
            households.write(moved, schooled(households.now(moved), schooling, vehicles), "试", Actor.OFFICE);
            firstRules.decide(moved, clock.today());
            return moved;
        });
    }

    private Household schooled(Household family, String schooling, int vehicles) {
        YearMonth month = YearMonth.from(clock.today()).minusMonths(1);
        var expenses = new ArrayList<>(family.expenses());
        expenses.add(new Expense(
                "e7",
                Household.WORKER,
                ExpenseKind.EDUCATION,
                "夜校学费",
                month,
                month,
                Money.parse(schooling),
                Money.ZERO,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of()));
        var wage = new Assessment(Money.parse("3300"), null, null, Basis.DOCUMENT, "工资单", "钱审核", TestClock.FIRST);
        return family.withIncome(List.of(family.income().getFirst().assessedAs(wage)))
                .withExpenses(expenses)
                .withVehicles(new Vehicles(vehicles, 0, null));
    }

    /** Deep by the first engine, relative by today's. */
    private Case worse(String state) {
        return decidedThen(state, "9800", 0);
    }

    /** Nothing by the first engine, since schooling was the main cause beside a vehicle (M7(5)); relative by today's. */
    private Case better(String state) {
        return decidedThen(state, "26000", 1);
    }

    private List<OtherRules> open() {
        return families.as(reviewer, () -> rules.open(RULES, reviewer.territory()));
    }

    private int again(Case aCase, Actor by) {
        return families.as(by, () -> rules.again(RULES, List.of(aCase.number()), by));
    }

    private Determined latest(Case aCase) {
        return families.as(reviewer, () -> determinations.latest(aCase).orElseThrow());
    }

    private String engineOfLatest(Case aCase) {
        return families.as(
                Actor.OFFICE,
                () -> jdbc.sql("select engine from determination where case_id = :id order by id desc limit 1")
                        .param("id", aCase.id())
                        .query(String.class)
                        .single());
    }

    private List<CaseEvent> history(Case aCase) {
        return families.as(reviewer, () -> cases.history(aCase.id()));
    }

    @Test
    void whomTheFirstEngineDecidedOtherwiseIsListedOldBesideNewWithTheReason() {
        Case touched = worse("FILED");
        decidedThen("FILED", "0.01", 0);
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(touched.number());
            assertThat(one.categoryBefore()).isEqualTo(Category.DEEP);
            assertThat(one.after().category()).isEqualTo(Category.RELATIVE);
            assertThat(one.before().planTotal()).isEqualTo(one.kept().planTotal());
            assertThat(one.gain().isNegative()).isTrue();
            assertThat(RULES.why(one.after()))
                    .singleElement()
                    .satisfies(why -> assertThat(why.text()).contains("申请人本人的1项上学费用不计入"));
        });
        assertThat(families.as(reviewer, () -> today.lines(reviewer)))
                .extracting("what")
                .containsExactly("规则变化影响 1 户，待重新认定");
    }

    /** never cut silently. */
    @Test
    void aFamilyOnFileThatGetsWorseKeepsItsDeterminationAndIsToldAtItsNextCheck() {
        Case filed = worse("FILED");
        Determined before = latest(filed);
        assertThat(again(filed, reviewer)).isEqualTo(1);
        assertThat(latest(filed).id()).isEqualTo(before.id());
        assertThat(history(filed).getLast().act()).isEqualTo("规则有变，下次核查时说明");
        assertThat(history(filed).getLast().finding()).contains("深度困难 → 相对困难", "下次动态核查时向家庭说明");
        assertThat(families.as(Actor.OFFICE, () -> messages.toldTo(filed.applicant())))
                .noneSatisfy(told -> assertThat(told.text()).contains("重新核算"));
        assertThat(open()).isEmpty();
        assertThat(families.as(reviewer, () -> rules.done(RULES, reviewer.territory())))
                .singleElement()
                .satisfies(done -> assertThat(done.waits()).isTrue());
        assertThat(families.as(reviewer, () -> today.lines(reviewer))).isEmpty();
    }

    @Test
    void aFamilyOnFileThatGetsBetterIsDeterminedAnewAndTold() {
        Case filed = better("FILED");
        assertThat(latest(filed).category()).isEqualTo(Category.NONE);
        again(filed, reviewer);
        assertThat(latest(filed).category()).isEqualTo(Category.RELATIVE);
        assertThat(engineOfLatest(filed)).isEqualTo(RULES.number());
        assertThat(history(filed)).extracting(CaseEvent::act).contains("按新规则重新认定：相对困难");
        assertThat(families.as(Actor.OFFICE, () -> messages.toldTo(filed.applicant()))
                        .getFirst()
                        .text())
                .contains("重新核算", latest(filed).planTotal().format());
        assertThat(families.as(reviewer, () -> rules.done(RULES, reviewer.territory())))
                .singleElement()
                .satisfies(done -> assertThat(done.waits()).isFalse());
    }

    /** Nothing was decided yet: today's rules decide, and a notice that says otherwise is matched anew (M10(4)). */
    @Test
    void whoIsNotOnFileYetIsDeterminedAnewEitherWay() {
        Case onNotice = worse("ON_NOTICE");
        again(onNotice, reviewer);
        assertThat(latest(onNotice).category()).isEqualTo(Category.RELATIVE);
        assertThat(families.now(onNotice, reviewer).state().name()).isEqualTo("REVIEWED");
    }

    @Test
    void itIsActedOnOnceByTheCountysReviewerAlone() {
        Case filed = worse("FILED");
        assertThatThrownBy(() -> again(filed, city)).isInstanceOf(Refusal.class).hasMessageContaining("县区");
        Actor elsewhere = town.yijiang(Role.CENTRE_REVIEWER);
        assertThat(families.as(elsewhere, () -> rules.open(RULES, elsewhere.territory())))
                .noneMatch(one -> one.number().equals(filed.number()));
        again(filed, reviewer);
        assertThatThrownBy(() -> again(filed, reviewer))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString()).contains("已经有人办过了"));
        Case determined = better("FILED");
        again(determined, reviewer);
        assertThatThrownBy(() -> again(determined, reviewer))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refused -> assertThat(refused.all().toString()).contains("没有不同的结果"));
    }

    /** The database holds it a second time. */
    @Test
    void whatWasDoneStaysAsItWas() {
        Case filed = worse("FILED");
        again(filed, reviewer);
        assertThatThrownBy(() -> families.as(
                        reviewer,
                        () -> jdbc.sql("update rules_redetermination set after_fen = 1")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePageListsTheFamiliesAndTheReviewerActsOnThem() {
        Case filed = worse("FILED");
        var browser = Browser.as(port, reviewer);
        assertThat(browser.get(PATH).body())
                .contains("待办理：1 户", filed.number(), "深度困难 → 相对困难", "下次核查时说明", "申请人本人的上学费用不再计入");
        assertThat(browser.post(PATH, Map.of()).body()).contains("请先勾选");
        assertThat(browser.post(PATH, Map.of("chosen", filed.number())).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(PATH).body()).contains("已按新规则办理 1 户", "没有待办理的家庭", "钱审核");
        assertThat(browser.post(PATH + "/export", Map.of("reason", "核对")).statusCode())
                .isEqualTo(200);
        var above = Browser.as(port, city);
        assertThat(above.get(PATH).body()).contains(county.name()).doesNotContain(filed.number());
        assertThat(above.get(PATH + "?county=" + county.number()).body()).contains(filed.number());
        assertThat(browser.get("/rules/1/cases").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramReadsWhomItTouchesAndActsOnThem() {
        Case filed = worse("FILED");
        String path = "/api/v1" + PATH;
        var program = Program.of(port, tokens, reviewer);
        assertThat(program.get(path).body())
                .contains("\"open\":1,", "\"categoryBefore\":\"DEEP\",\"categoryAfter\":\"RELATIVE\"", filed.number())
                .contains("\"waitsForCheck\":true", "申请人本人的1项上学费用");
        assertThat(program.post(path, "{}").body()).contains("请先勾选", "\"path\":\"chosen\"");
        String chosen = "{\"chosen\": [\"" + filed.number() + "\"]}";
        assertThat(program.post(path, path, chosen).body()).isEqualTo("{\"determined\":1}");
        assertThat(program.post(path, path, chosen).body()).isEqualTo("{\"determined\":1}");
        assertThat(program.get(path).body()).contains("\"open\":0,\"gain\":\"0.00\",\"done\":1", "\"toDo\":[]");
        assertThat(program.get("/api/v1/rules/1/cases").statusCode()).isEqualTo(404);
    }
}
