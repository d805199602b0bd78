package org.bangfu.office.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.application.Applications.Asked;
import org.bangfu.office.casework.application.Applications.Upload;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** M10(1), M16: the application of a worker, field by field, at her own hands and at the counter. */
@OfficeTest
class M10_1_ApplicationTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Applications applications;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    OfficeClock clock;

    @Autowired
    TransactionTemplate transaction;

    Actor worker = Actor.PUBLIC;
    Browser phone = Browser.at(1, "10.0.0.9");
    YearMonth lastMonth = YearMonth.of(2026, 1);

    @BeforeEach
    void aWorkerLogsIn() {
        town.build();
        worker = town.worker("王秀梅");
        phone = Browser.as(port, worker);
        lastMonth = YearMonth.from(clock.today()).minusMonths(1);
    }

    @Test
    void fromTheFirstFieldToTheReceipt() {
        assertThat(phone.get("/my").body()).contains("请先准备好");
        fillIn();
        assertThat(phone.get("/my/application/check").body()).contains("确认无误，提交申请", "2,600.00");
        var submitted = send("/my/application/submit", "/my/application/check", Map.of());
        assertThat(Browser.leadsTo(submitted)).isEqualTo("/my/application/receipt");
        var aCase = mine();
        assertThat(aCase.state()).isEqualTo(State.SUBMITTED);
        assertThat(aCase.number()).matches("镜湖-\\d{4}-\\d{5}");
        assertThat(phone.get("/my/application/receipt").body()).contains("申请回执", aCase.number());
        assertThat(asWorker(() -> deadlines.next(aCase.id())).orElseThrow().due())
                .isEqualTo(Due.VISIT);
        assertThat(phone.get("/my").body()).contains("等工会的人上门走访", "提交申请", aCase.number());
        assertThat(phone.get("/my/application/worker").statusCode()).isEqualTo(200);
        assertThat(send("/my/application/home", "/my/application/home", home()).body())
                .contains("不能再改");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
        start();
        var wrong = new LinkedHashMap<>(worker(identity(1980, 1)));
        wrong.put("identity", "340202198001010010");
        wrong.put("phone", "12345");
        var answer = send("/my/application/worker", "/my/application/worker", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("校验不符", "手机号码应为 11 位数字", "value=\"340202198001010010\"", "赭山路 12 号");
        var money = new LinkedHashMap<>(wage());
        money.put("amount", "2600.005");
        money.put("from", lastMonth.plusMonths(1).toString());
        assertThat(send("/my/application/income/new", "/my/application/income", money)
                        .body())
                .contains("最多两位小数", "收入只填申请当月之前的十二个月");
        assertThat(send(
                                "/my/application/bank",
                                "/my/application/bank",
                                Map.of("bank", "徽商银行", "card", "6222020000000001"))
                        .body())
                .contains("银行卡号校验不符");
        assertThat(asWorker(() -> households.versions(mineNow()))).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereNothingChangedAndTheSameFormActsOnce() {
        start();
        var typed = worker(identity(1980, 1));
        send("/my/application/worker", "/my/application/worker", typed);
        send("/my/application/worker", "/my/application/worker", typed);
        assertThat(asWorker(() -> households.versions(mineNow()))).hasSize(1);
        var twice = form(phone, "/my/application/income", wage());
        phone.post("/my/application/income/new", twice);
        phone.post("/my/application/income/new", twice);
        assertThat(asWorker(() -> households.now(mineNow())).income()).hasSize(1);
    }

    /** M16: a draft blocks nobody and tells nothing; of two that were submitted the second reads only whom to call. */
    @Test
    void noPersonStandsOnTwoLiveApplicationsAndNobodyIsToldWhose() {
        String identity = identity(1980, 1);
        fillIn(identity);
        var first = phone;
        var other = town.worker("李志远");
        phone = Browser.as(port, other);
        worker = other;
        fillIn("李志远", identity);
        first.get("/my");
        assertThat(phone.get("/my/application/check").body()).contains("确认无误，提交申请");
        send("/my/application/submit", "/my/application/check", Map.of());
        assertThat(phone.get("/my").body()).doesNotContain("请给帮扶中心打个电话");
        String number = mine().number();
        phone = first;
        send("/my/application/submit", "/my/application/check", Map.of());
        assertThat(phone.get("/my").body()).contains("请给帮扶中心打个电话", "镜湖区总工会").doesNotContain("李志远", number, "身份证");
        var desk = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        assertThat(desk.get("/today").body()).contains("核对重复的家庭成员", number);
        assertThat(desk.get("/clashes").body()).contains("李志远", "王秀梅");
        assertThat(Browser.as(port, town.yijiang(Role.CENTRE_CLERK))
                        .get("/clashes")
                        .body())
                .doesNotContain("李志远");
    }

    /** A worker's own draft is seen by nobody else, until she reads a code to the clerk at the counter. */
    @Test
    void anOwnDraftIsHersUntilSheAsksForHelp() {
        start();
        String number = mine().number();
        var clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        var counter = Browser.as(port, clerk);
        String address = "/cases/" + number + "/application";
        for (Actor staff : List.of(clerk, town.jinghu(Role.CENTRE_CLERK), town.jinghu(Role.ADMINISTRATOR))) {
            assertThat(Browser.as(port, staff).get(address).statusCode()).isIn(403, 404);
            assertThat(Browser.as(port, staff).get("/cases/" + number).statusCode())
                    .isIn(403, 404);
        }
        String own = Objects.requireNonNull(as(worker, () -> accounts.phoneOf(worker.account()))
                .orElseThrow()
                .value());
        var intake = new LinkedHashMap<>(Map.of(
                "name",
                "王秀梅",
                "identity",
                identity(1980, 1),
                "phone",
                own,
                "organisation",
                Long.toString(Town.ZHELU.number())));
        var asked = counter.post("/intake", form(counter, "/intake", intake));
        assertThat(asked.body()).contains("验证码已发到这个手机", "value=\"王秀梅\"");
        intake.put("code", "000000");
        assertThat(counter.post("/intake", form(counter, "/intake", intake)).body())
                .contains("验证码不对或已过期");
        send("/my/help", "/my/help", Map.of());
        var shown =
                Pattern.compile("您的验证码是 (\\d{6})").matcher(phone.get("/my/help").body());
        assertThat(shown.find()).isTrue();
        intake.put("code", shown.group(1));
        assertThat(URLDecoder.decode(
                        Browser.leadsTo(counter.post("/intake", form(counter, "/intake", intake))),
                        StandardCharsets.UTF_8))
                .isEqualTo(address);
        assertThat(counter.get(address).statusCode()).isEqualTo(200);
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK)).get(address).statusCode())
                .isEqualTo(404);
        assertThat(counter.post("/intake", form(counter, "/intake", intake)).body())
                .contains("验证码不对或已过期");
        phone.get("/my");
        fillInTheRest(identity(1980, 1));
        send("/my/application/submit", "/my/application/check", Map.of());
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK))
                        .get("/cases/" + mine().number())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Two who share one telephone, and one who has none, are taken in at the counter. */
    @Test
    void whoHasNoTelephoneIsTakenInAtTheCounter() {
        var counter = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
        var fields = new LinkedHashMap<>(Map.of(
                "name",
                "孙 无机",
                "identity",
                identity(1970, 1),
                "noPhone",
                "true",
                "organisation",
                Long.toString(Town.ZHELU.number())));
        assertThat(counter.post("/intake", form(counter, "/intake", fields)).body())
                .contains("请填写怎样能找到他");
        fields.put("contact", "邻居李家 0553-1234567");
        String address = Browser.leadsTo(counter.post("/intake", form(counter, "/intake", fields)));
        assertThat(address).startsWith("/cases/");
        var page = counter.get(address + "/worker");
        assertThat(page.body()).contains("孙无机", "邻居李家 0553-1234567");
        var typed = new LinkedHashMap<>(worker(identity(1970, 1)));
        typed.put("phone", "");
        typed.put("otherContact", "邻居李家 0553-1234567");
        assertThat(counter.post(address + "/worker", form(counter, address + "/worker", typed))
                        .statusCode())
                .isEqualTo(302);
    }

    /** A newborn without a number and a foreign husband stand on the form, each by its own paper. */
    @Test
    void aNewbornAndAForeignSpouseAreMembers() {
        start();
        String page = "/my/application/household";
        var baby = new LinkedHashMap<>(daughter());
        baby.put("name", "陈宝宝");
        baby.put("identity", "");
        baby.remove("student");
        baby.put("paper", "NEWBORN");
        assertThat(send(page + "/new", page, baby).body()).contains("请填写出生日期");
        baby.put("born", clock.today().minusDays(20).toString());
        assertThat(send(page + "/new", page, baby).statusCode()).isEqualTo(302);
        var husband = new LinkedHashMap<>(Map.of(
                "name",
                "NGUYEN　VAN.AN",
                "relation",
                "配偶",
                "paper",
                "PASSPORT",
                "identity",
                "c 1234 567",
                "livesTogether",
                "true",
                "registeredTogether",
                "false",
                "supportDuty",
                "true"));
        husband.put("born", "1985-02-30");
        assertThat(send(page + "/new", page, husband).statusCode()).isEqualTo(422);
        husband.put("born", "1985-02-20");
        assertThat(send(page + "/new", page, husband).statusCode()).isEqualTo(302);
        var old = new LinkedHashMap<>(daughter());
        old.put("identity", "340202800101123");
        assertThat(send(page + "/new", page, old).body()).contains("15 位的旧身份证号码已经停用");
        var members = asWorker(() -> households.now(mineNow())).members();
        assertThat(members).extracting(Member::name).contains("陈宝宝", "NGUYEN VAN·AN");
        assertThat(phone.get("/my/application/proofs").body()).contains("陈宝宝的出生证明", "NGUYEN VAN·AN的护照");
        assertThat(phone.get("/my/application/check").statusCode()).isEqualTo(200);
    }

    /** the family tells of a death on the form; the dead earn nothing, sign nothing, and the paper is asked for. */
    @Test
    void aDeathIsToldOnTheForm() {
        start();
        String page = "/my/application/household";
        var husband = new LinkedHashMap<>(Map.of(
                "name",
                "陈国强",
                "relation",
                "配偶",
                "identity",
                identity(1978, 1),
                "livesTogether",
                "true",
                "registeredTogether",
                "true"));
        send(page + "/new", page, husband);
        var earned = new LinkedHashMap<>(wage());
        earned.put("member", "2");
        send("/my/application/income/new", "/my/application/income", earned);
        husband.put("deceased", lastMonth.plusMonths(2).toString());
        assertThat(send(page + "/2", page + "/2", husband).body()).contains("去世的月份还没有到");
        husband.put("deceased", lastMonth.minusMonths(1).toString());
        assertThat(send(page + "/2", page + "/2", husband).statusCode()).isEqualTo(302);
        var household = asWorker(() -> households.now(mineNow()));
        assertThat(household.members().get(1).deceased()).isEqualTo(lastMonth.minusMonths(1));
        assertThat(household.income().getFirst().to()).isEqualTo(lastMonth.minusMonths(1));
        assertThat(phone.get("/my/application/proofs").body()).contains("陈国强去世的证明");
        assertThat(phone.get("/my/application/authorisation").body()).doesNotContain("signature-2");
        husband.put("deceased", "");
        send(page + "/2", page + "/2", husband);
        assertThat(asWorker(() -> households.now(mineNow())).members().get(1).death())
                .isNull();
    }

    @Test
    void anApplicationThatLacksSomethingIsNotSubmitted() {
        start();
        var aCase = mine();
        assertThatThrownBy(() -> asWorker(() -> applications.submit(aCase.number(), aCase.version())))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .extracting(Refusal::field)
                                .contains(
                                        "worker", "household", "work", "income", "expenses", "home", "proofs", "bank"));
    }

    /** 补正: named, told, handed in, and the visit is due again. */
    @Test
    void whatIsMissingIsAskedForAndHandedIn() {
        fillIn();
        send("/my/application/submit", "/my/application/check", Map.of());
        var submitted = mine();
        as(
                town.jinghu(Role.GRASSROOTS_CLERK),
                () -> applications.askForMissing(
                        submitted.number(),
                        submitted.version(),
                        List.of(
                                Asked.paper("illness", "缺出院小结第二页"),
                                Asked.part(Part.HOME, null),
                                Asked.inWords("说明 9 月为什么没有工资"))));
        var asked = mine();
        assertThat(asked.state()).isEqualTo(State.INCOMPLETE);
        assertThat(asWorker(() -> deadlines.next(asked.id())).orElseThrow().due())
                .isEqualTo(Due.COMPLETION);
        assertThat(phone.get("/my").body()).contains("要补的", "看病的材料", "缺出院小结第二页", "去补材料");
        assertThatThrownBy(() -> asWorker(() -> applications.complete(asked.number(), asked.version())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还有 3 项没有补");
        handIn(asked.number(), "illness");
        send("/my/application/home", "/my/application/home", home());
        for (var point : List.of(1, 2)) {
            var page = phone.get("/my/application/missing").body();
            var open =
                    Pattern.compile("action=\"(/my/application/missing/\\d+)\"").matcher(page);
            assertThat(open.find()).as("open point %d", point).isTrue();
            send(open.group(1), "/my/application/missing", Map.of("answer", "单位停产"));
        }
        var completed = send("/my/application/complete", "/my/application/missing", Map.of());
        assertThat(Browser.leadsTo(completed)).isEqualTo("/my");
        assertThat(mine().state()).isEqualTo(State.SUBMITTED);
        assertThat(asWorker(() -> deadlines.next(asked.id())).orElseThrow().due())
                .isEqualTo(Due.VISIT);
    }

    @Test
    void aWorkerWithdrawsAndAppliesAgain() {
        fillIn();
        send("/my/application/submit", "/my/application/check", Map.of());
        send("/my/withdraw", "/my/withdraw", Map.of("because", "搬走了"));
        assertThat(mine().state()).isEqualTo(State.WITHDRAWN);
        assertThat(phone.get("/my").body()).contains("申请已经撤回", "重新申请");
        start();
        assertThat(mine().state()).isEqualTo(State.DRAFT);
    }

    /** M18: at the counter, the same form in the office's frame; nobody from another county sees it. */
    @Test
    void aClerkFillsItInForSomebodyAtTheCounter() {
        var counter = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
        counter.get("/intake");
        var child = counter.post("/intake", Map.of("name", "赵大勇", "identity", identity(2015, 1)));
        assertThat(child.statusCode()).isEqualTo(422);
        assertThat(child.body()).contains("还不满 16 周岁", "value=\"赵大勇\"");
        var opened = counter.post(
                "/intake",
                form(
                        counter,
                        "/intake",
                        Map.of(
                                "name",
                                "赵大勇",
                                "identity",
                                identity(1975, 1),
                                "phone",
                                Town.phone().value(),
                                "organisation",
                                Long.toString(Town.ZHELU.number()))));
        String address = Browser.leadsTo(opened);
        assertThat(address).startsWith("/cases/").endsWith("/application");
        assertThat(counter.get(address).body()).contains("赵大勇", "窗口代填", "本人情况");
        assertThat(Browser.as(port, town.yijiang(Role.GRASSROOTS_CLERK))
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.get(address).statusCode()).isEqualTo(404);
        String caseAddress = address.replace("/application", "");
        assertThat(counter.get(caseAddress).body()).contains("证明", "承诺授权书还没有签");
    }

    /** Somebody changed the same part meanwhile: nothing is overwritten, what was typed comes back. */
    @Test
    void twoWhoFillInTheSamePartAreToldOfEachOther() {
        start();
        var late = form(phone, "/my/application/home", home());
        send("/my/application/home", "/my/application/home", with(home(), "townHomes", "1"));
        var refused = phone.post("/my/application/home", late);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("改过“住房和车辆”");
    }

    /** One year's total over twelve months became the top band: bills are single, with their day. */
    @Test
    void aBillHasItsDayAndNoMonths() {
        start();
        send("/my/application/worker", "/my/application/worker", worker(identity(1980, 1)));
        send("/my/application/income/new", "/my/application/income", wage());
        assertThat(phone.get("/my/application/expenses/new?kind=ILLNESS").body())
                .contains("票据上的日期", "别人为这笔花费捐了多少元")
                .doesNotContain("从哪个月", "checked", "selected");
        var monthly = with(illness(), "from", lastMonth.minusMonths(11).toString());
        assertThat(send("/my/application/expenses/new", "/my/application/expenses", monthly)
                        .body())
                .contains("按票据一张一张填");
        var dayless = with(illness(), "billOn", "");
        assertThat(send("/my/application/expenses/new", "/my/application/expenses", dayless)
                        .body())
                .contains("请填写这张票据的日期");
        var slip = with(illness(), "amount", "144000");
        assertThat(send("/my/application/expenses/new", "/my/application/expenses", slip)
                        .body())
                .contains("全家一年的收入是 31,200.00 元", "name=\"confirmedYear\" value=\"144000.00\"");
        send("/my/application/expenses/new", "/my/application/expenses", with(slip, "confirmedYear", "144000.00"));
        assertThat(phone.get("/my/application/expenses").body()).contains("144,000.00 元");
    }

    /** what was given for a bill is received for it, and more than the bill is asked about. */
    @Test
    void whatPeopleGaveForABillIsReceivedForItAndMoreThanTheBillIsAskedAbout() {
        start();
        var given = with(with(illness(), "insuredPersonal", ""), "raised", "30000");
        var asked = send("/my/application/expenses/new", "/my/application/expenses", given);
        assertThat(asked.body()).contains("却有 51,000.00 元，多出来的 5,000.00 元 要算收入", "R-07");
        send("/my/application/expenses/new", "/my/application/expenses", with(given, "confirmedCovered", "51000.00"));
        var item = asWorker(() -> households.now(mineNow())).expenses().getFirst();
        assertThat(item.covered()).isEqualTo(Money.parse("51000"));
        assertThat(item.raised()).isEqualTo(Money.parse("30000"));
        assertThat(item.on()).isEqualTo(lastMonth.atDay(12));
    }

    @Test
    void anAmountOverMonthsIsOfEachOrOfAllAndSomebodySaysWhich() {
        start();
        var silent = with(wage(), "per", "");
        assertThat(send("/my/application/income/new", "/my/application/income", silent)
                        .body())
                .contains("请说明填的数是每个月的，还是这几个月一共的");
        var uneven = with(with(wage(), "per", "TOTAL"), "amount", "31000");
        assertThat(send("/my/application/income/new", "/my/application/income", uneven)
                        .body())
                .contains("除不尽", "每月 2,583.33 元", "2,583.37 元");
        send("/my/application/income/new", "/my/application/income", with(uneven, "amount", "31200"));
        assertThat(asWorker(() -> households.now(mineNow())).income().getFirst().amount())
                .isEqualTo(Money.parse("2600"));
    }

    /** M6(1): goods at market price. */
    @Test
    void whatCameAsGoodsIsAskedAtMarketPrice() {
        start();
        assertThat(phone.get("/my/application/income/new?member=1").body())
                .contains("按市场价")
                .doesNotContain("checked");
        var rice = with(with(wage(), "kind", "GOODS"), "from", lastMonth.toString());
        assertThat(send("/my/application/income/new", "/my/application/income", rice)
                        .body())
                .contains("收到的是什么");
        send("/my/application/income/new", "/my/application/income", with(rice, "description", "大米 10 袋"));
        var item = asWorker(() -> households.now(mineNow())).income().getFirst();
        assertThat(item.inKind()).isTrue();
        assertThat(item.kind()).isEqualTo(org.bangfu.terms.IncomeKind.OTHER);
    }

    /** by the relation, unless said otherwise; of others it is asked. */
    @Test
    void spousesChildrenAndParentsCountWithoutAWord() {
        start();
        var apart = with(daughter(), "registeredTogether", "false");
        send("/my/application/household/new", "/my/application/household", apart);
        assertThat(phone.get("/my/application/check").body()).contains("共同生活 2 人");
        var brother = with(with(with(apart, "relation", "兄弟姐妹"), "identity", identity(1985, 1)), "status", "无业");
        brother = with(brother, "student", "false");
        assertThat(send("/my/application/household/new", "/my/application/household", brother)
                        .body())
                .contains("请说明有没有赡养、抚养、扶养关系", "M6(3)");
        send("/my/application/household/new", "/my/application/household", with(brother, "supportDuty", "false"));
        assertThat(phone.get("/my/application/check").body()).contains("共同生活 2 人", "不计入：不在同一户口，也没有赡养、抚养、扶养关系");
        var otherwise = with(with(apart, "supportDuty", "false"), "identity", identity(2012, 1));
        send("/my/application/household/new", "/my/application/household", otherwise);
        assertThat(phone.get("/my/application/check").body()).contains("共同生活 2 人");
    }

    @Test
    void agesThatCannotBeAreRefusedWhicheverWasTypedFirst() {
        start();
        var father = with(with(with(daughter(), "relation", "父母"), "identity", identity(1985, 1)), "status", "务农");
        father = with(father, "student", "false");
        send("/my/application/household/new", "/my/application/household", father);
        var son = send("/my/application/worker", "/my/application/worker", worker(identity(1980, 1)));
        assertThat(son.statusCode()).isEqualTo(422);
        assertThat(son.body()).contains("长幼颠倒");
        var spouse = with(with(daughter(), "relation", "配偶"), "maritalStatus", "已婚");
        assertThat(send("/my/application/household/new", "/my/application/household", spouse)
                        .body())
                .contains("却只有", "还不满 18 周岁");
        var working = with(with(daughter(), "status", "在岗"), "student", "false");
        assertThat(send("/my/application/household/new", "/my/application/household", working)
                        .body())
                .contains("还不满 16 周岁");
    }

    /** Defaults are never declarations. */
    @Test
    void nothingIsChosenBeforeSomebodyChoosesIt() {
        start();
        for (String page : List.of(
                "worker", "work", "home", "household/new", "income/new?member=1", "expenses/new?kind=HOUSING")) {
            assertThat(phone.get("/my/application/" + page).body()).as(page).doesNotContain("checked", "汉族");
        }
        assertThat(phone.get("/my/application/work").body()).doesNotContain("selected");
        assertThat(asWorker(() -> applications.missing(mineNow())))
                .extracting(gap -> gap.sentence())
                .contains("请填写王秀梅的民族。", "请选择王秀梅的就业情况。", "请说明有没有劳动能力。");
    }

    private void fillIn() {
        fillIn(identity(1980, 1));
    }

    private void fillIn(String identity) {
        fillIn("王秀梅", identity);
    }

    private void fillIn(String name, String identity) {
        start(name);
        fillInTheRest(identity);
    }

    private void fillInTheRest(String identity) {
        send("/my/application/worker", "/my/application/worker", worker(identity));
        send("/my/application/household/new", "/my/application/household", daughter());
        send("/my/application/household", "/my/application/household", Map.of());
        send("/my/application/work", "/my/application/work", work());
        send("/my/application/income/new", "/my/application/income", wage());
        send("/my/application/income", "/my/application/income", Map.of());
        send("/my/application/expenses/new", "/my/application/expenses", illness());
        send("/my/application/expenses", "/my/application/expenses", Map.of("story", "住院花光了积蓄"));
        send("/my/application/home", "/my/application/home", home());
        send("/my/application/bank", "/my/application/bank", bank());
        String number = mine().number();
        for (String paper : List.of("identity", "register", "income-1", "illness", "bank-card")) {
            handIn(number, paper);
        }
        var signed = send(
                "/my/application/authorisation",
                "/my/application/authorisation",
                Map.of("signature-1", "data:image/png;base64," + signature()));
        assertThat(Browser.leadsTo(signed)).isEqualTo("/my/application/check");
    }

    private void start() {
        start("王秀梅");
    }

    private void start(String name) {
        String page = "/my/start?county=" + Town.JINGHU.number();
        var started = send(
                "/my/start",
                page,
                Map.of(
                        "county",
                        Long.toString(Town.JINGHU.number()),
                        "name",
                        name,
                        "organisation",
                        Long.toString(Town.ZHELU.number())));
        assertThat(Browser.leadsTo(started)).isEqualTo("/my/application");
    }

    private void handIn(String number, String paper) {
        asWorker(() -> applications.handIn(number, paper, List.of(new Upload("照片.png", png()))));
    }

    private HttpResponse<String> send(String to, String page, Map<String, String> fields) {
        return phone.post(to, form(phone, page, fields));
    }

    /** The fields with what the page hides among them. */
    private static Map<String, String> form(Browser browser, String page, Map<String, String> fields) {
        String body = browser.get(page).body();
        var form = new LinkedHashMap<>(fields);
        form.put("once", UUID.randomUUID().toString());
        var base = BASE.matcher(body);
        if (base.find()) {
            form.put("base", base.group(1));
        }
        var version = VERSION.matcher(body);
        if (version.find()) {
            form.put("version", version.group(1));
        }
        return form;
    }

    private Case mine() {
        return asWorker(this::mineNow);
    }

    private Case mineNow() {
        return cases.ofApplicant(worker.account()).orElseThrow();
    }

    private <T> T asWorker(Supplier<T> work) {
        return as(worker, work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private Map<String, String> worker(String identity) {
        return Map.of(
                "identity",
                identity,
                "phone",
                Town.phone().value(),
                "address",
                "赭山路 12 号",
                "maritalStatus",
                "离异",
                "ethnicity",
                "汉族");
    }

    private static Map<String, String> daughter() {
        return Map.of(
                "name",
                "陈晓雨",
                "relation",
                "子女",
                "identity",
                identity(2014, 1),
                "livesTogether",
                "true",
                "registeredTogether",
                "true",
                "student",
                "true",
                "status",
                "在校学生",
                "ethnicity",
                "回族");
    }

    private static Map<String, String> work() {
        return Map.of("standing", "EMPLOYEE", "status", "在岗", "employer", "芜湖棉纺厂", "selfHelp", "true");
    }

    private Map<String, String> wage() {
        return Map.of(
                "member",
                "1",
                "kind",
                "WAGE",
                "amount",
                "2600",
                "per",
                "MONTH",
                "from",
                lastMonth.minusMonths(11).toString(),
                "to",
                lastMonth.toString());
    }

    private Map<String, String> illness() {
        return Map.of(
                "member",
                "1",
                "kind",
                "ILLNESS",
                "amount",
                "46000",
                "covered",
                "21000",
                "insuredPersonal",
                "18000",
                "billOn",
                lastMonth.atDay(12).toString(),
                "diagnosis",
                "胃癌");
    }

    private static Map<String, String> home() {
        return Map.of("kind", "租房", "localHome", "false", "townHomes", "0", "vehicles", "0");
    }

    private static Map<String, String> bank() {
        String digits = "622202%010d".formatted(NEXT.getAndIncrement()) + "123";
        return Map.of("bank", "徽商银行", "card", digits.substring(0, 18) + BankCard.checkDigit(digits.substring(0, 18)));
    }

    private static String identity(int year, int month) {
        String first = "340202%04d%02d01%03d".formatted(year, month, NEXT.getAndIncrement());
        return first + IdentityNumber.checkDigit(first);
    }

    private static String signature() {
        return Base64.getEncoder().encodeToString(png());
    }

    private static byte[] png() {
        var image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 120);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(20, 20, 280, 100);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
