package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Together;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(4): a register is what several offices tell, each as of its day; what one knows stays though another's list lacks it. */
@OfficeTest
class M10_4_RegistersBySourceTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Registers registers;

    @Autowired
    Lists lists;

    @Autowired
    MatchDesk desk;

    @Autowired
    Tokens tokens;

    @Autowired
    OfficeClock clock;

    Actor clerk;
    Actor colleague;

    @BeforeEach
    void people() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        colleague = town.colleague(Town.JINGHU, "同事", Role.CENTRE_CLERK);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private String identity(Case family) {
        return Objects.requireNonNull(families.household(family, clerk).head().identity());
    }

    private List<String> hints(Case family) {
        return as(clerk, () -> desk.hints(desk.look(family)));
    }

    private boolean dead(String identity) {
        return as(clerk, () -> registers.registered(Town.JINGHU.number(), identity, "王小梅"));
    }

    private Source source(Register register, String office) {
        return as(clerk, () -> registers.current(Town.JINGHU.number())).getOrDefault(register, List.of()).stream()
                .filter(one -> one.source().equals(office))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeathThatOneOfficeKnowsStaysThoughTheNextOfficesListLacksIt() {
        String one = Families.identity().value();
        String other = Families.identity().value();
        lists.take(lists.full(Register.DEATHS, Lists.office("民政局"), Lists.DEATHS + one + ",2025-08-10\n"), clerk);
        lists.take(lists.full(Register.DEATHS, Lists.office("公安局"), Lists.DEATHS + other + ",2025-08-11\n"), clerk);
        assertThat(dead(one)).isTrue();
        assertThat(dead(other)).isTrue();
        assertThat(dead(Families.identity().value())).isFalse();
    }

    @Test
    void withinASourceAFullListReplacesAndAnIncrementAdds() {
        String office = Lists.office("车管所");
        String one = Families.identity().value();
        String row = one + ",皖B1,轿车,2020-01-01\n";
        String added = one + ",皖B2,轿车,2020-01-01\n";
        assertThatThrownBy(() -> lists.take(lists.increment(Register.VEHICLES, office, Lists.CARS + added), clerk))
                .hasMessageContaining("还没有全量名单");
        lists.take(lists.full(Register.VEHICLES, office, Lists.CARS + row), clerk);
        lists.take(lists.increment(Register.VEHICLES, office, Lists.CARS + added), clerk);
        assertThat(as(clerk, () -> registers.about(one, List.of(source(Register.VEHICLES, office)))))
                .extracting(entry -> entry.details().get("号牌号码"))
                .containsExactly("皖B1", "皖B2");
        lists.take(lists.full(Register.VEHICLES, office, Lists.CARS + one + ",皖B3,轿车,2020-01-01\n"), clerk);
        assertThat(as(clerk, () -> registers.about(one, List.of(source(Register.VEHICLES, office)))))
                .extracting(entry -> entry.details().get("号牌号码"))
                .containsExactly("皖B3");
    }

    @Test
    void aPreviewSaysWhatAppearsVanishesAndChangesBeforeItDoes() {
        String office = Lists.office("车管所");
        Case family = families.poor();
        String one = Families.identity().value();
        String two = Families.identity().value();
        lists.take(
                lists.full(
                        Register.VEHICLES,
                        office,
                        Lists.CARS + one + ",皖B1,轿车,2020-01-01\n" + two + ",皖B2,轿车,2020-01-01\n"),
                clerk);
        String next =
                Lists.CARS + one + ",皖B1,面包车,2020-01-01\n" + identity(family) + ",皖B9,轿车,2020-01-01\n坏的,皖B4,轿车,\n";
        Preview full = as(clerk, () -> registers.preview(lists.full(Register.VEHICLES, office, next), clerk));
        assertThat(full.lines()).isEqualTo(2);
        assertThat(full.appear().first()).singleElement().asString().contains("在册，" + family.number(), "皖B9");
        assertThat(full.change().first()).singleElement().asString().contains("面包车");
        assertThat(full.vanish().first()).singleElement().asString().contains("皖B2");
        assertThat(full.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.row()).isEqualTo(4));
        Preview added = as(clerk, () -> registers.preview(lists.increment(Register.VEHICLES, office, next), clerk));
        assertThat(added.vanish().count()).isZero();
        assertThat(source(Register.VEHICLES, office).imports())
                .as("nothing happened yet")
                .hasSize(1);
    }

    @Test
    void whoeverConfirmsWhatSomebodyElseChangedInBetweenLooksAgain() {
        String office = Lists.office("民政局");
        String one = Families.identity().value();
        var list = lists.full(Register.DEATHS, office, Lists.DEATHS + one + ",2025-01-01\n");
        long draft = as(clerk, () -> registers.draft(list, clerk));
        lists.take(
                lists.full(
                        Register.DEATHS,
                        office,
                        Lists.DEATHS + Families.identity().value() + ",2025-01-02\n"),
                colleague);
        assertThatThrownBy(() -> as(clerk, () -> registers.confirm(draft, clerk)))
                .hasMessageContaining("有人导入、撤回或更正过这个来源的名单");
        assertThat(dead(one)).isFalse();
    }

    @Test
    void twoWhoImportOneFileAtOnceImportItOnce() {
        String office = Lists.office("民政局");
        String one = Families.identity().value();
        var list = lists.full(Register.DEATHS, office, Lists.DEATHS + one + ",2025-01-01\n");
        List<Actor> both = List.of(clerk, colleague);
        var ended = Together.of(2, i -> as(both.get(i), () -> registers.take(list, null, both.get(i))));
        assertThat(ended.done()).hasSize(1);
        assertThat(ended.refused()).singleElement().asString().contains("已经导入过");
        assertThat(source(Register.DEATHS, office).imports()).hasSize(1);
    }

    @Test
    void anImportIsTakenBackByASecondPersonAndWhatStoodBeforeCountsAgain() {
        String office = Lists.office("民政局");
        String one = Families.identity().value();
        String other = Families.identity().value();
        Imported right = lists.take(lists.full(Register.DEATHS, office, Lists.DEATHS + one + ",2025-01-01\n"), clerk);
        var mistaken = lists.full(Register.DEATHS, office, Lists.DEATHS + other + ",2025-01-01\n");
        Imported wrong = lists.take(mistaken, clerk);
        assertThat(dead(other)).isTrue();
        assertThatThrownBy(() -> as(clerk, () -> registers.takeBack(wrong.id(), "拿错了文件，应为另一个区的", clerk)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("须由另一人办理");
        Imported taken = as(colleague, () -> registers.takeBack(wrong.id(), "拿错了文件，应为另一个区的", colleague));
        assertThat(taken.takenBack()).contains("同事", "撤回", "拿错了文件");
        assertThat(dead(other)).isFalse();
        assertThat(dead(one)).isTrue();
        assertThat(source(Register.DEATHS, office).imports()).containsExactly(right.id());
        assertThatThrownBy(() -> as(colleague, () -> registers.takeBack(wrong.id(), "拿错了文件，应为另一个区的", colleague)))
                .hasMessageContaining("已经撤回");
        lists.take(mistaken, clerk);
        assertThat(dead(other)).as("the file may come again").isTrue();
    }

    @Test
    void whatAMatchingRestsOnIsNotTakenBack() {
        Case reviewed = reviewing.reviewed(families.poor());
        Imported list = lists.take(
                lists.full(
                        Register.COMPANIES,
                        Lists.office("市场监管局"),
                        "身份证号,企业名称,任职或出资\n" + Families.identity().value() + ",某店,经营者\n"),
                clerk);
        Case matched = as(
                clerk,
                () -> desk.match(
                        reviewed.number(), families.now(reviewed, clerk).version(), List.of(), "其余已电话核实", clerk));
        assertThatThrownBy(() -> as(colleague, () -> registers.takeBack(list.id(), "拿错了文件，应为另一个区的", colleague)))
                .hasMessageContaining("已有比对用过这份名单（" + matched.number());
        assertThatThrownBy(() -> OwnersHand.looking(jdbc -> jdbc.sql("""
                        insert into register_taken_back (import, reason, account, made_by, office_day)
                        values (:id, '十个字以上的一个原因', :account, '某', current_date)
                        """)
                        .param("id", list.id())
                        .param("account", colleague.account())
                        .update()))
                .hasMessageContaining("a matching rests on list");
    }

    @Test
    void aFullListOnWhichOthersBuildIsNotTakenBackBeforeThem() {
        String office = Lists.office("民政局");
        Imported full = lists.take(
                lists.full(
                        Register.DEATHS,
                        office,
                        Lists.DEATHS + Families.identity().value() + ",2025-01-01\n"),
                clerk);
        Imported added = lists.take(
                lists.increment(
                        Register.DEATHS,
                        office,
                        Lists.DEATHS + Families.identity().value() + ",2025-01-01\n"),
                clerk);
        assertThatThrownBy(() -> as(colleague, () -> registers.takeBack(full.id(), "拿错了文件，应为另一个区的", colleague)))
                .hasMessageContaining("请先撤回后加的");
        as(colleague, () -> registers.takeBack(added.id(), "拿错了文件，应为另一个区的", colleague));
        as(colleague, () -> registers.takeBack(full.id(), "拿错了文件，应为另一个区的", colleague));
    }

    @Test
    void aListThatIsTooOldIsNotObtainedButNobodyComesBackToLife() {
        String office = Lists.office("规划局");
        LocalDate old = clock.today().minusMonths(3).minusDays(1);
        Case family = families.poor();
        lists.take(lists.full(Register.HOMES, office, old, Lists.HOMES + identity(family) + ",甲路1号,60,住宅\n"), clerk);
        assertThat(source(Register.HOMES, office).old()).isTrue();
        String young = Lists.office("规划局");
        lists.take(
                lists.full(
                        Register.HOMES,
                        young,
                        clock.today().minusMonths(3),
                        Lists.HOMES + Families.identity().value() + ",乙路1号,60,住宅\n"),
                clerk);
        assertThat(source(Register.HOMES, young).old()).isFalse();
        assertThat(Registers.missing(Map.of(Register.HOMES, List.of(source(Register.HOMES, office)))))
                .contains(Register.HOMES);
        assertThat(as(clerk, () -> desk.look(family).comparison().all()).toString())
                .doesNotContain("甲路1号");
        String one = Families.identity().value();
        lists.take(lists.full(Register.DEATHS, Lists.office("民政局"), old, Lists.DEATHS + one + ",2020-01-01\n"), clerk);
        assertThat(dead(one)).isTrue();
    }

    @Test
    void aWrongDayIsCorrectedInTheOpen() {
        String office = Lists.office("民政局");
        Imported list = lists.take(
                lists.full(
                        Register.DEATHS,
                        office,
                        Lists.DEATHS + Families.identity().value() + ",2025-01-01\n"),
                clerk);
        LocalDate right = clock.today().minusMonths(4);
        Imported corrected = as(clerk, () -> registers.correct(list.id(), right, "来函写明数据截至四个月前", clerk));
        assertThat(corrected.asOf()).isEqualTo(right);
        assertThat(corrected.corrections())
                .singleElement()
                .asString()
                .contains(clock.today().toString(), right.toString(), "来函写明", clerk.name());
        assertThat(source(Register.DEATHS, office).old()).isTrue();
        assertThatThrownBy(() -> as(
                        clerk, () -> registers.correct(list.id(), clock.today().plusDays(1), "来函写明数据截至四个月前", clerk)))
                .hasMessageContaining("不能晚于");
    }

    /** A list is of a day that has been, comes once and is not older than what its office has told; asked already when it is looked at. */
    @Test
    void aListOfTheFutureTheSameOneAndAnOlderOneAreRefused() {
        String office = Lists.office("民政局");
        String row = Lists.DEATHS + Families.identity().value() + ",2025-01-01\n";
        var list = lists.full(Register.DEATHS, office, clock.today().minusDays(3), row);
        lists.take(list, clerk);
        refusedToLookAt(list).hasMessageContaining("已经导入过，不用再导");
        refusedToLookAt(lists.full(Register.DEATHS, office, clock.today().minusDays(4), row + "\n"))
                .hasMessageContaining("比这份新");
        refusedToLookAt(lists.full(Register.DEATHS, office, clock.today().plusDays(1), row + "\n"))
                .hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> lists.take(lists.full(Register.DEATHS, office, Lists.DEATHS + ",2025-01-01\n"), clerk))
                .hasMessageContaining("第2行：没有身份证号码");
        assertThat(source(Register.DEATHS, office).imports()).hasSize(1);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusedToLookAt(Handing list) {
        return assertThatThrownBy(() -> as(clerk, () -> registers.preview(list, clerk)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasTakenBackIsNeitherCorrectedNorTakenBackAgain() {
        Imported list = lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        Lists.DEATHS + Families.identity().value() + ",2025-01-01\n"),
                clerk);
        assertThatThrownBy(() -> as(clerk, () -> registers.correct(list.id(), list.asOf(), "来函写明数据的日期", clerk)))
                .hasMessageContaining("没有变动");
        as(colleague, () -> registers.takeBack(list.id(), "拿错了文件，应为另一个区的", colleague));
        assertThatThrownBy(() ->
                        as(clerk, () -> registers.correct(list.id(), list.asOf().minusDays(1), "来函写明数据的日期", clerk)))
                .hasMessageContaining("这份名单已经撤回");
        assertThatThrownBy(() -> as(colleague, () -> registers.takeBack(list.id(), "拿错了文件，应为另一个区的", colleague)))
                .hasMessageContaining("这份名单已经撤回");
    }

    /** Nobody else sees, imports or drops it; imported, it is gone. */
    @Test
    void aFileThatSomebodyLooksAtIsHers() {
        var list = lists.full(
                Register.DEATHS,
                Lists.office("民政局"),
                Lists.DEATHS + Families.identity().value() + ",2025-01-01\n");
        long draft = as(clerk, () -> registers.draft(list, clerk));
        assertThatThrownBy(() -> as(colleague, () -> registers.drafted(draft, colleague)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(colleague, () -> registers.confirm(draft, colleague)))
                .isInstanceOf(NotFound.class);
        as(clerk, () -> registers.confirm(draft, clerk));
        assertThatThrownBy(() -> as(clerk, () -> registers.drafted(draft, clerk)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsAreImportedWhereTheyAreCompared() {
        Actor city = town.colleague(Town.WUHU, "市级经办", Role.CENTRE_CLERK);
        var list = lists.full(
                Register.DEATHS, "民政局", Lists.DEATHS + Families.identity().value() + ",2025-01-01\n");
        assertThatThrownBy(() -> as(city, () -> registers.preview(list, city)))
                .hasMessageContaining("由县（市、区）总工会帮扶中心导入");
    }

    @Test
    void anOldNumberOfAMemberIsPointedOutAtTheImportAndAtTheMatching() {
        Case family = families.poor();
        String number = identity(family);
        String old = number.substring(0, 6) + number.substring(8, 17);
        Imported list = lists.take(
                lists.full(
                        Register.HOMES,
                        Lists.office("规划局"),
                        Lists.HOMES + old + ",老房,60,住宅\n" + Families.identity().value() + ",甲路,60,住宅\n"),
                clerk);
        assertThat(list.lines()).isEqualTo(1);
        assertThat(as(clerk, () -> registers.faults(list.id())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("15 位", family.number()));
        var look = as(clerk, () -> desk.look(family));
        assertThat(hints(family)).singleElement().asString().contains("王小梅", "不动产登记", "15 位的旧号码");
        assertThat(look.comparison().all().toString()).doesNotContain("老房");
    }

    @Test
    void aCardThatPrintsAWrongCheckDigitIsFoundByTheSameNumberOfAList() {
        String printed = Families.wronglyPrinted();
        Case family = families.printed(printed);
        Imported list = lists.take(
                lists.full(
                        Register.HOMES,
                        Lists.office("规划局"),
                        Lists.HOMES + printed + ",老房,60,住宅\n" + Families.wronglyPrinted() + ",甲路,60,住宅\n"),
                clerk);
        assertThat(list.lines()).isEqualTo(1);
        assertThat(as(clerk, () -> registers.faults(list.id())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("校验不符"));
        var look = as(clerk, () -> desk.look(family));
        assertThat(look.comparison().all().toString()).contains("老房");
        assertThat(look.unlisted()).as("offices often mend such a number").containsExactly("王小梅");
        lists.take(lists.full(Register.DEATHS, Lists.office("民政局"), Lists.DEATHS + printed + ",2025-08-10\n"), clerk);
        assertThat(dead(printed)).isTrue();
    }

    @Test
    void aLineThatCannotBeTakenAndMayBeAboutAMemberIsToldWhereTheFamilyIsCompared() {
        Case family = families.poor();
        String printed = Families.wronglyPrinted();
        lists.take(
                lists.full(
                        Register.DEATHS,
                        Lists.office("民政局"),
                        Lists.DEATHS + identity(family) + ",2025-02-30\n" + printed + ",2025-08-10\n"
                                + Families.identity().value() + ",2025-08-10\n"),
                clerk);
        assertThat(hints(family)).singleElement().asString().contains("死亡登记", "2025-02-30");
        assertThat(hints(families.printed(printed)))
                .as("her application came after the list")
                .singleElement()
                .asString()
                .contains("校验不符");
    }

    @Test
    void aLineThatIsThereTwiceIsNoDoubtAboutAnybody() {
        Case family = families.poor();
        String twice = identity(family) + ",老房,60,住宅\n";
        lists.take(lists.full(Register.HOMES, Lists.office("规划局"), Lists.HOMES + twice + twice), clerk);
        assertThat(hints(family)).isEmpty();
    }

    @Test
    void onScreenOneSeesWhatWillChangeThenConfirmsAndAColleagueTakesBack() {
        String office = Lists.office("民政局");
        String one = Families.identity().value();
        Browser browser = Browser.as(port, clerk);
        browser.get("/registers");
        Map<String, String> typed = Map.of(
                "register",
                "DEATHS",
                "source",
                office,
                "mode",
                "FULL",
                "asOf",
                clock.today().toString());
        String path = Browser.leadsTo(browser.hand(
                "/registers",
                typed,
                "名单.csv",
                (Lists.DEATHS + one + ",2025-01-01\n坏的,2025-01-01\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(browser.get(path).body()).contains("确认导入 1 行", "身份证号码应为 18 位", "新出现的 1 行");
        assertThat(dead(one)).isFalse();
        String done = Browser.leadsTo(browser.post(path, Map.of()));
        assertThat(dead(one)).isTrue();
        assertThat(browser.get(done).body()).contains("没有导入的行", "须由另一人办理");
        assertThat(browser.get(done + ".xlsx").statusCode()).isEqualTo(200);
        Browser second = Browser.as(port, colleague);
        second.get(done);
        assertThat(second.post(done + "/take-back", Map.of("why", "错了")).body()).contains("至少 10 个字");
        second.get(done);
        Browser.leadsTo(second.post(done + "/take-back", Map.of("why", "拿错了文件，应为另一个区的")));
        assertThat(second.get(done).body()).contains("已撤回", "同事");
        assertThat(dead(one)).isFalse();
        assertThat(browser.get("/registers").body()).contains(office, "已撤回");
        assertThatThrownBy(() -> as(
                        town.yijiang(Role.CENTRE_CLERK),
                        () -> registers.imported(Long.parseLong(done.replaceAll("\\D", "")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProgramLooksImportsCorrectsAndTakesBack() {
        String office = Lists.office("民政局");
        String rows = Lists.DEATHS + Families.identity().value() + ",2025-01-01\n";
        var program = Program.of(port, tokens, clerk);
        Map<String, String> typed =
                Map.of("source", office, "mode", "FULL", "asOf", clock.today().toString());
        var looked = program.hand("/api/v1/registers/DEATHS/preview", "look-" + office.hashCode(), typed, rows);
        assertThat(looked.body()).contains("\"lines\":1", "\"base\":\"-\"");
        assertThat(program.hand("/api/v1/registers/DEATHS", "nothing-" + office.hashCode(), Map.of(), rows)
                        .body())
                .contains("\"source\"", "\"mode\"", "\"asOf\"");
        var taken = program.hand("/api/v1/registers/DEATHS", "take-" + office.hashCode(), typed, rows);
        long id = Program.id(taken);
        assertThat(program.get("/api/v1/register-sources").body()).contains(office);
        assertThat(program.post(
                                "/api/v1/register-imports/" + id + "/as-of",
                                "{\"asOf\":\"2025-09-01\",\"reason\":\"来函写明的数据截止日期\"}")
                        .body())
                .contains("\"asOf\":\"2025-09-01\"");
        String why = "{\"reason\":\"拿错了文件，应为另一个区的\"}";
        assertThat(program.post("/api/v1/register-imports/" + id + "/take-back", why)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Program.of(port, tokens, colleague)
                        .post("/api/v1/register-imports/" + id + "/take-back", why)
                        .body())
                .contains("撤回");
    }
}
