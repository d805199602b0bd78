package org.bangfu.office.casework.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Account;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.start.OwnersHand;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M12, R-44: the worker dies on file; another of the family takes the file over, by two persons and with proof, and gets what was decided. */
@OfficeTest
class M12_TakenOverTest {

    private static final String WIFE = "2";
    private static final String SON = "3";
    private static final String DAUGHTER = "4";
    private static final AtomicInteger CARDS = new AtomicInteger(1);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Determinations determinations;

    @Autowired
    Proofs proofs;

    @Autowired
    Tokens tokens;

    @Autowired
    OfficeClock clock;

    private Actor clerk;
    private Actor reviewer;
    private Case filed;
    private Actor dead;
    private final PhoneNumber phone = Town.phone();

    @BeforeEach
    void aFamilyOnFile() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        filed = families.filed(clock.today().minusMonths(2));
        dead = families.worker(filed);
        families.as(Actor.OFFICE, () -> {
            Household family = households.now(filed);
            YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
            var wage = new Income(
                    "i2",
                    WIFE,
                    IncomeKind.WAGE,
                    "食堂工资",
                    last.minusMonths(11),
                    last,
                    org.bangfu.money.Money.parse("1500"),
                    true,
                    null,
                    null,
                    null,
                    List.of());
            var income = new java.util.ArrayList<>(family.income());
            income.add(wage);
            households.write(
                    filed,
                    family.withMembers(List.of(
                                    family.head(),
                                    member(
                                            WIFE,
                                            "李秀英",
                                            "配偶",
                                            Families.identity().value(),
                                            false),
                                    member(SON, "王小宝", "子女", Families.child().value(), true),
                                    member(
                                            DAUGHTER,
                                            "王小贝",
                                            "子女",
                                            Families.child().value(),
                                            false)))
                            .withIncome(income)
                            .withAccount(new Account("徽商银行", "镜湖支行", "王小梅", card())),
                    "申请",
                    Actor.OFFICE);
            return true;
        });
    }

    private static String card() {
        String digits = "621799%012d".formatted(CARDS.getAndIncrement());
        return digits + BankCard.checkDigit(digits);
    }

    private static Member member(String id, String name, String relation, String identity, boolean student) {
        return new Member(
                id,
                name,
                relation,
                identity,
                "汉族",
                "良好",
                "职工基本医疗保险",
                "已婚",
                "非农业",
                student ? "在校学生" : "在岗",
                null,
                null,
                null,
                null,
                true,
                true,
                true,
                false,
                student);
    }

    private Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "successor",
                WIFE,
                "diedOn",
                clock.today().minusDays(20).toString(),
                "diedPaper",
                Long.toString(paper()),
                "standing",
                "EMPLOYEE",
                "successorPhone",
                phone.value(),
                "relationTo[1]",
                "配偶",
                "relationTo[3]",
                "子女",
                "relationTo[4]",
                "子女",
                "words",
                "家人来窗口办理"));
    }

    private long paper() {
        return families.as(
                        Actor.OFFICE,
                        () -> proofs.keep(
                                filed.dossier(),
                                ProofKind.OTHER,
                                "死亡证明.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
    }

    private Case now() {
        return families.now(filed, clerk);
    }

    private Household household() {
        return families.household(filed, clerk);
    }

    private java.net.http.HttpResponse<String> tell(Map<String, String> typed) {
        var browser = Browser.as(port, clerk);
        browser.get(filed.path() + "/change");
        typed.put("version", Integer.toString(now().version()));
        return browser.post(filed.path() + "/change", typed);
    }

    private void approved() {
        var second = Browser.as(port, reviewer);
        String page = second.get(filed.path() + "/change").body();
        assertThat(page).contains("职工去世，由家人接办", "由李秀英接办（职工）");
        assertThat(second.post(
                                filed.path() + "/change/1",
                                Map.of("version", Integer.toString(now().version()), "verdict", "APPROVED"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theFileGoesOnUnderTheHeirsName() {
        assertThat(Browser.as(port, clerk).get(filed.path() + "/change").body()).contains("职工去世，由家人接办", "李秀英（配偶）");
        assertThat(tell(typed()).statusCode()).isEqualTo(302);
        assertThat(now().applicantName()).as("nothing before the second person").isEqualTo("王小梅");
        approved();
        assertThat(now().applicantName()).isEqualTo("李秀英");
        assertThat(now().state()).isEqualTo(State.FILED);
        Household family = household();
        assertThat(family.head().name()).isEqualTo("李秀英");
        assertThat(family.head().relation()).isEqualTo("本人");
        assertThat(family.account()).as("the account was the dead worker's own").isNull();
        assertThat(family.worker().particulars().phone()).isEqualTo(phone.value());
        Member late = family.member(WIFE).orElseThrow();
        assertThat(late.name()).isEqualTo("王小梅");
        assertThat(late.relation()).isEqualTo("配偶");
        assertThat(late.deceased()).isEqualTo(YearMonth.from(clock.today().minusDays(20)));
        assertThat(family.members()).extracting(Member::name).containsExactly("李秀英", "王小梅", "王小宝", "王小贝");
        assertThat(family.income())
                .filteredOn(item -> item.member().equals(Household.WORKER))
                .singleElement()
                .satisfies(item -> assertThat(item.description()).isEqualTo("食堂工资"));
        assertThat(family.expenses())
                .singleElement()
                .satisfies(item -> assertThat(item.member()).isEqualTo(WIFE));
        assertThat(families.as(Actor.OFFICE, () -> cases.history(filed.id())))
                .extracting(CaseEvent::act)
                .contains("采用报告的变化：职工去世，由家人接办")
                .anySatisfy(act -> assertThat(act).startsWith("变化后重新认定"));
        assertThat(families.as(Actor.OFFICE, () -> determinations.latest(now()))
                        .orElseThrow()
                        .size())
                .as("the dead is not counted")
                .isEqualTo(3);
    }

    /** The heir sees the file on her telephone and is asked for her card; the dead worker's login sees nothing any more. */
    @Test
    void theHeirReadsItAndTheDeadWorkersLoginDoesNot() {
        tell(typed());
        approved();
        long heir =
                families.as(Actor.OFFICE, () -> accounts.workerKnownBy(phone)).orElseThrow();
        String mine = Browser.as(port, families.as(Actor.OFFICE, () -> accounts.get(heir)))
                .get("/my")
                .body();
        assertThat(mine).contains("由您接办", "登记您的卡");
        assertThat(Browser.as(port, dead).get("/my").body()).doesNotContain(Objects.requireNonNull(now().fileNumber()));
    }

    @Test
    void bothTheOnesThatMustBeAreAskedForAtTheirFields() {
        var typed = typed();
        typed.put("successor", SON);
        typed.put("diedPaper", "1");
        typed.remove("standing");
        typed.remove("successorPhone");
        assertThat(tell(typed).body()).contains("年满 18 周岁", "请选择去世的证明", "请选择接办人的身份", "没有手机的，怎样能找到他");
        var young = typed();
        young.put("successor", DAUGHTER);
        assertThat(tell(young).body()).contains("年满 18 周岁");
        var wrong = typed();
        wrong.put("relationTo[3]", "父母");
        assertThat(tell(wrong).body()).contains("长幼颠倒");
        assertThat(household().head().name()).isEqualTo("王小梅");
    }

    /** Not by telephone, not before the file: there another of the family applies. */
    @Test
    void onlyAtTheCounterAndOnlyOnFile() {
        var api = """
                {"successor": "2", "diedOn": "%s", "diedPaper": "%d", "standing": "EMPLOYEE", "successorPhone": "%s",
                 "relationTo": {"1": "配偶", "3": "子女", "4": "子女"}, "words": "去世"}
                """.formatted(clock.today().minusDays(20), paper(), phone.value());
        String path = "/api/v1/cases/" + filed.number() + "/changes";
        assertThat(Program.of(port, tokens, dead)
                        .send("POST", path, now().version(), api)
                        .body())
                .contains("到工会窗口登记");
        assertThat(Program.of(port, tokens, clerk)
                        .send("POST", path, now().version(), api)
                        .statusCode())
                .isEqualTo(200);
        Case young = families.poor();
        assertThat(Browser.as(port, clerk).get(young.path() + "/change").body()).doesNotContain("由家人接办");
        assertThat(Program.of(port, tokens, clerk)
                        .send(
                                "POST",
                                "/api/v1/cases/" + young.number() + "/changes",
                                families.now(young, clerk).version(),
                                api)
                        .body())
                .contains("\"path\":\"successor\"");
    }

    /** M16: who has a file of her own takes over no second one. */
    @Test
    void whoHasAFileOfHerOwnTakesOverNone() {
        Case own = families.poor();
        PhoneNumber hers = families.as(Actor.OFFICE, () -> accounts.phoneOf(own.applicant()))
                .orElseThrow();
        var typed = typed();
        typed.put("successorPhone", hers.value());
        tell(typed);
        var second = Browser.as(port, reviewer);
        second.get(filed.path() + "/change");
        assertThat(second.post(
                                filed.path() + "/change/1",
                                Map.of("version", Integer.toString(now().version()), "verdict", "APPROVED"))
                        .body())
                .contains("一户只建一档，不能再接办");
        assertThat(now().applicantName()).isEqualTo("王小梅");
    }

    /** F17: who submitted it stays written down, so that verify still knows whose hand it was. */
    @Test
    void whoSubmittedItStaysWrittenDown() {
        tell(typed());
        approved();
        @Nullable Long former = OwnersHand.looking(jdbc -> jdbc.sql("select former_applicant from casework where id = :id")
                .param("id", filed.id())
                .query(Long.class)
                .single());
        assertThat(former).isEqualTo(dead.account());
    }

    /** The page of deaths sends the clerk there, and nobody writes the worker's death down past it. */
    @Test
    void theDeathAloneIsNotWrittenDownOnFile() {
        String path = "/api/v1/cases/" + filed.number() + "/members/1/death";
        assertThat(Program.of(port, tokens, clerk)
                        .send(
                                "POST",
                                path,
                                now().version(),
                                "{\"month\": \"2025-01\", \"paper\": \"%d\", \"reason\": \"看了证明\"}".formatted(paper()))
                        .body())
                .contains("由家人接办");
    }
}
