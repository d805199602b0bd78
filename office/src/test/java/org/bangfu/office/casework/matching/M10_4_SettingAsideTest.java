package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.matching.Matchings.Decision;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M10(4), M7(5): what a register says is set aside with a proof and by two; homes are counted by property; a name is compared too. */
@OfficeTest
class M10_4_SettingAsideTest {

    private static final String REASON = "车已于上月报废，看过回收证明原件";
    private static final String WITHOUT = "其余已电话向各部门核实，没有登记";
    private static final UploadedFile PAPER =
            new UploadedFile("证明.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Lists lists;

    @Autowired
    MatchDesk desk;

    @Autowired
    Asides asides;

    @Autowired
    MatchToday today;

    @Autowired
    Registers registers;

    @Autowired
    Matchings matchings;

    @Autowired
    Tokens tokens;

    Actor clerk;
    Actor reviewer;
    Case family;

    @BeforeEach
    void aFamilyThatWasReviewed() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        family = reviewing.reviewed(families.poor());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    private String identity() {
        return Objects.requireNonNull(families.household(family, clerk).head().identity());
    }

    private int version() {
        return families.now(family, clerk).version();
    }

    private void cars(int count) {
        var rows = new StringBuilder(Lists.CARS);
        for (int i = 0; i < count; i++) {
            rows.append(identity()).append(",皖B5678").append(i).append(",轿车,2021-03-05\n");
        }
        lists.take(lists.full(Register.VEHICLES, Lists.office("车管所"), rows.toString()), clerk);
    }

    private void homes(String rows) {
        lists.take(lists.full(Register.HOMES, Lists.office("规划局"), rows), clerk);
    }

    private Case match(Decision... decisions) {
        return as(clerk, () -> desk.match(family.number(), version(), List.of(decisions), WITHOUT, clerk));
    }

    private long enter(Matter matter, @Nullable Integer figure) {
        as(clerk, () -> asides.enter(family.number(), version(), matter, figure, REASON, PAPER, clerk));
        return as(clerk, () -> asides.of(family)).getFirst().id();
    }

    private Compared compared(Matter matter) {
        return as(clerk, () -> desk.look(family)).comparison().all().stream()
                .filter(one -> one.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    /** Who came for one test is nobody's colleague in others. */
    private void leaves(Actor colleague) {
        as(
                Actor.OFFICE,
                () -> jdbc.sql("update account set closed_on = current_date where id = :id")
                        .param("id", colleague.account())
                        .update());
    }

    @Test
    void aHitThatMovesTheCategoryIsNotSetAsideByOnePerson() {
        cars(1);
        assertThatThrownBy(() -> match(new Decision(Matter.VEHICLES, false, REASON)))
                .hasMessageContaining("会改变认定")
                .hasMessageContaining("按登记是相对困难，不采信则是深度困难");
        long id = enter(Matter.VEHICLES, null);
        assertThatThrownBy(() -> match(new Decision(Matter.VEHICLES, false, REASON)))
                .hasMessageContaining("会改变认定");
        Actor both = town.colleague(Town.JINGHU, "又经办又审核", Role.CENTRE_REVIEWER);
        assertThat(as(reviewer, () -> today.lines(reviewer)))
                .extracting(TodayLines.Line::path)
                .contains("/cases/" + family.number() + "/match/asides/" + id);
        as(both, () -> asides.agree(id, version(), both));
        Case matched = match(new Decision(Matter.VEHICLES, false, REASON));
        assertThat(matched.category()).isEqualTo(Category.DEEP);
        Decision decided = as(clerk, () -> matchings.latest(matched)).orElseThrow().settled().stream()
                .map(Matchings.Settled::decision)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(decided.proof()).isNotNull();
        assertThat(decided.words()).contains("以申报为准", "又经办又审核核对同意");
        leaves(both);
    }

    @Test
    void whoSetItAsideDoesNotAgreeToIt() {
        cars(1);
        Actor both = town.colleague(Town.JINGHU, "两样都做", Role.CENTRE_CLERK);
        as(both, () -> asides.enter(family.number(), version(), Matter.VEHICLES, null, REASON, PAPER, both));
        long id = as(clerk, () -> asides.of(family)).getFirst().id();
        var same = new Actor(
                both.account(), both.name(), Set.of(Role.CENTRE_REVIEWER), both.organisation(), both.territory());
        assertThatThrownBy(() -> as(same, () -> asides.agree(id, version(), same)))
                .hasMessageContaining("须由另一人办理");
    }

    /** Only where there is something to set aside, by a figure only what is counted, one word at a time, answered once. */
    @Test
    void whatDoesNotDifferWhatIsNotCountedAndWhatWaitsAlreadyIsNotSetAside() {
        cars(1);
        lists.take(
                lists.full(Register.COMPANIES, Lists.office("市场监管局"), "身份证号,企业名称,任职或出资\n" + identity() + ",某店,经营者\n"),
                clerk);
        homes(Lists.HOMES + Families.identity().value() + ",甲路1号,60,住宅\n");
        assertThatThrownBy(() -> enter(Matter.HOMES, null)).hasMessageContaining("没有不一致，不用提交核对");
        assertThatThrownBy(() -> enter(Matter.COMPANIES, 1)).hasMessageContaining("不是按数目计的");
        long id = enter(Matter.VEHICLES, null);
        assertThatThrownBy(() -> enter(Matter.VEHICLES, null)).hasMessageContaining("等待第二人核对");
        as(reviewer, () -> asides.agree(id, version(), reviewer));
        assertThatThrownBy(() -> as(reviewer, () -> asides.reject(id, version(), "没有看清", reviewer)))
                .hasMessageContaining("这一条已经核对过");
    }

    @Test
    void whatIsRejectedDoesNotHold() {
        cars(2);
        long id = enter(Matter.VEHICLES, null);
        as(reviewer, () -> asides.reject(id, version(), "回收证明上的号牌不是这辆车", reviewer));
        assertThatThrownBy(() -> match(new Decision(Matter.VEHICLES, false, REASON)))
                .hasMessageContaining("会改变认定");
        assertThat(match(new Decision(Matter.VEHICLES, true, "属实")).state()).isEqualTo(State.REVIEWED);
    }

    @Test
    void aReasonOfFewerThanTenCharactersIsNone() {
        cars(1);
        assertThatThrownBy(() -> match(new Decision(Matter.VEHICLES, false, "已核实，不属实")))
                .hasMessageContaining("不少于 10 个字");
        assertThatThrownBy(() -> new AsideForm("1", "VEHICLES", "DECLARED", null, "已核实").read())
                .hasMessageContaining("至少 10 个字");
    }

    @Test
    void anotherFigureThanTheTwoIsHeldByAProofAndASecondPerson() {
        cars(2);
        var other = new Decision(Matter.VEHICLES, false, REASON, 1, null, null);
        assertThatThrownBy(() -> match(other)).hasMessageContaining("按另外的数目计");
        long id = enter(Matter.VEHICLES, 1);
        as(reviewer, () -> asides.agree(id, version(), reviewer));
        Case matched = match(other);
        assertThat(matched.category()).isEqualTo(Category.RELATIVE);
        assertThat(families.household(matched, clerk).vehicles().counted()).isOne();
    }

    @Test
    void whatWasAgreedToHoldsOnlyForWhatTheRegisterSaidThen() {
        cars(1);
        long id = enter(Matter.VEHICLES, null);
        as(reviewer, () -> asides.agree(id, version(), reviewer));
        lists.take(
                lists.full(
                        Register.VEHICLES, Lists.office("车管所"), Lists.CARS + identity() + ",皖B77777,轿车,2021-03-05\n"),
                clerk);
        assertThatThrownBy(() -> match(new Decision(Matter.VEHICLES, false, REASON)))
                .hasMessageContaining("会改变认定");
    }

    @Test
    void M7_5_aHomeOfTwoOwnersIsOneHome() {
        homes(Lists.HOMES + identity() + ",镜湖区汀棠街道20号301,62,住宅\n" + identity() + ",芜湖市镜湖区汀棠街道 20号301室,62,住宅\n");
        assertThat(compared(Matter.HOMES).found()).isEqualTo("1 套");
        assertThat(compared(Matter.HOMES).lines()).hasSize(2);
        assertThat(compared(Matter.HOMES).differs()).isFalse();
    }

    @Test
    void M7_5_oneCertificateIsOneHomeHoweverItsAddressIsWritten() {
        homes("身份证号,坐落,建筑面积,用途,不动产权证号\n"
                + identity() + ",汀棠20号301,62,住宅,皖(2020)芜湖市不动产权第001号\n"
                + identity() + ",20号楼301,62,住宅,皖（2020）芜湖市不动产权第001号\n"
                + identity() + ",别处1号,62,住宅,皖（2020）芜湖市不动产权第002号\n");
        assertThat(compared(Matter.HOMES).found()).isEqualTo("2 套");
    }

    @Test
    void M7_5_aPlaceToParkOrToStoreIsNoHomeAndTheClerkSeesBoth() {
        homes(Lists.HOMES
                + identity() + ",汀棠20号301,62,住宅\n"
                + identity() + ",汀棠20号地下车位12,12,车位\n"
                + identity() + ",汀棠20号储藏室3,8,储藏室\n");
        assertThat(compared(Matter.HOMES).found()).isEqualTo("1 套");
        assertThat(compared(Matter.HOMES).differs()).isFalse();
        assertThat(compared(Matter.HOMES).lines())
                .hasSize(3)
                .filteredOn(line -> line.contains("不算住房"))
                .hasSize(2);
        assertThat(Browser.as(port, clerk)
                        .get("/cases/" + family.number() + "/match")
                        .body())
                .contains("地下车位12", "不算住房");
    }

    @Test
    void oneCarThatTwoOfficesTellOfIsOneCar() {
        cars(1);
        String told = Lists.CARS + identity() + ",皖Ｂ·56780,面包车,2021-03-05\n";
        lists.take(lists.full(Register.VEHICLES, Lists.office("交警队"), told), clerk);
        assertThat(compared(Matter.VEHICLES).lines()).hasSize(2);
        assertThat(compared(Matter.VEHICLES).found()).isEqualTo("1 辆");
    }

    @Test
    void aLineWithAnotherNameIsAQuestionNotAMatch() {
        lists.take(
                lists.full(Register.DEATHS, Lists.office("民政局"), "姓名,身份证号,死亡日期\n李大民," + identity() + ",2025-01-01\n"),
                clerk);
        var look = as(clerk, () -> desk.look(family));
        Question question = look.questions().getFirst();
        assertThat(question.written()).isEqualTo("李大民");
        assertThat(look.comparison().all()).filteredOn(Compared::differs).isEmpty();
        assertThat(as(clerk, () -> registers.registered(Town.JINGHU.number(), identity(), "王小梅")))
                .as("money waits for the answer")
                .isTrue();
        assertThatThrownBy(this::match).hasMessageContaining("姓名写的是“李大民”");
        Browser browser = Browser.as(port, clerk);
        String page = "/cases/" + family.number() + "/match";
        assertThat(browser.get(page).body()).contains("号码相同、姓名不同", "李大民");
        browser.post(
                page + "/lines",
                Map.of(
                        "version", Integer.toString(version()),
                        "list", Long.toString(question.list()),
                        "row", Integer.toString(question.row()),
                        "same", "false",
                        "why", "向民政局核实，登记的号码录错一位"));
        assertThat(as(clerk, () -> registers.registered(Town.JINGHU.number(), identity(), "王小梅")))
                .isFalse();
        assertThat(match().state()).isEqualTo(State.MATCHED);
    }

    @Test
    void aNameWrittenOtherwiseOrPartlyHiddenIsTheSame() {
        assertThat(SameName.of("王 小 梅", "王小梅")).isTrue();
        assertThat(SameName.of("王*梅", "王小梅")).isTrue();
        assertThat(SameName.of("王某某", "王小梅")).isTrue();
        assertThat(SameName.of("李大民、王小梅", "王小梅")).isTrue();
        assertThat(SameName.of("阿依古丽・买买提", "阿依古丽·买买提")).isTrue();
        assertThat(SameName.of("", "王小梅")).isTrue();
        assertThat(SameName.of("王小妹", "王小梅")).isFalse();
        assertThat(SameName.of("李*梅", "王小梅")).isFalse();
        assertThat(SameName.of("**", "王小梅")).isFalse();
    }

    @Test
    void onScreenAndByProgram() {
        cars(1);
        Browser browser = Browser.as(port, clerk);
        String page = "/cases/" + family.number() + "/match";
        assertThat(browser.get(page).body()).contains("附证明，提交第二人核对");
        Map<String, String> typed = Map.of(
                "version", Integer.toString(version()), "matter", "VEHICLES", "holds", "DECLARED", "reason", REASON);
        assertThat(Browser.leadsTo(browser.hand(page + "/asides", typed, "证明.pdf", PAPER.content())))
                .endsWith("/match");
        assertThat(browser.get(page).body()).contains("等待第二人核对");
        long id = as(clerk, () -> asides.of(family)).getFirst().id();
        var program = Program.of(port, tokens, reviewer);
        assertThat(program.get("/api/v1/cases/" + family.number() + "/matching").body())
                .contains("\"asides\":[{\"id\":" + id, "\"agreed\":null");
        String path = page + "/asides/" + id;
        Browser second = Browser.as(port, reviewer);
        assertThat(second.get(path).body()).contains("查看证明", REASON, "同意不采信登记");
        assertThat(program.send("POST", "/api/v1/match-asides/" + id + "/agree", version(), "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(second.get(path).body()).contains("核对同意");
        assertThat(browser.get(page).body()).contains("核对同意");
    }
}
