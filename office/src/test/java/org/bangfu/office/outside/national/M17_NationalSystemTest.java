package org.bangfu.office.outside.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.SheetWriter;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M17, R-38: paid aid is entered in the national system within 30 working days and reported level by level. */
@OfficeTest
class M17_NationalSystemTest {

    private static final int MANY = 10_000;

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    Reports reports;

    @Autowired
    NationalToday todayLines;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    List<Check> checks;

    private Actor clerk;
    private Till.Held fund;

    @BeforeEach
    void theCountyHasMoney() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "84000");
    }

    @Test
    void aPaymentIsOwedForThirtyWorkingDaysUntilItIsTicked() {
        String payment = till.paid(fund, "00");
        Report owed = report(payment, true);
        assertThat(owed.state()).isEqualTo(ReportState.OWED);
        assertThat(owed.due())
                .isEqualTo(clock.workdays().plusWorkdays(clock.today(), 30).date());
        tick(payment, "QG-1");
        Report entered = report(payment, false);
        assertThat(entered.number()).isEqualTo("QG-1");
        assertThat(entered.ticker()).isEqualTo(clerk.name());
        assertThatThrownBy(() -> tick(payment, "QG-1")).hasMessageContaining("不用再登记");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aCalendarThatIsConfirmedCountsTheThirtyDaysAgain() {
        Report owed = report(till.paid(fund, "00"), true);
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql("update national_report set due = :due, provisional = true where attempt = :attempt")
                        .param("due", owed.due().plusDays(9))
                        .param("attempt", owed.attempt())
                        .update());
        till.as(Actor.OFFICE, () -> {
            events.publishEvent(new CalendarConfirmed(clock.today().getYear()));
            return true;
        });
        assertThat(report(owed.payment(), true)).isEqualTo(owed);
    }

    @Test
    void whatTheBankRefusedIsNotOwed() {
        String refused = till.paid(fund, "91");
        assertThatThrownBy(() -> tick(refused, null)).hasMessageContaining("没有找到");
    }

    @Test
    void whatCameBackBeforeItWasEnteredNeedsNothing() {
        String payment = till.paid(fund, "99");
        till.returned(payment);
        assertThatThrownBy(() -> tick(payment, null)).hasMessageContaining("已退汇，不用录入");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatCameBackAfterItWasEnteredIsTakenOutOfTheSystem() {
        String payment = till.paid(fund, "99");
        tick(payment, "QG-2");
        till.returned(payment);
        assertThat(report(payment, true).state()).isEqualTo(ReportState.TO_WITHDRAW);
        tick(payment, null);
        assertThat(report(payment, false).state()).isEqualTo(ReportState.WITHDRAWN);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aTickByMistakeIsTakenBackWithItsReason() {
        String payment = till.paid(fund, "00");
        tick(payment, null);
        till.as(clerk, () -> {
            reports.untick(payment, "录到了别家", clerk);
            return true;
        });
        assertThat(report(payment, true).state()).isEqualTo(ReportState.OWED);
        assertThatThrownBy(() -> till.as(clerk, () -> {
                    reports.untick(payment, "再取消", clerk);
                    return true;
                }))
                .hasMessageContaining("没有登记过");
    }

    @Test
    void nobodyEntersBeforeThePaymentOrTomorrow() {
        String payment = till.paid(fund, "00");
        for (LocalDate wrong : List.of(clock.today().minusDays(1), clock.today().plusDays(1))) {
            assertThatThrownBy(() -> till.as(clerk, () -> reports.tick(List.of(new Tick(payment, null, wrong)), clerk)))
                    .isInstanceOf(Refusals.class)
                    .hasMessageContaining("录入日期应在");
        }
    }

    @Test
    void aLineThatDoesNotFitDoesNotKeepTheOthersOfItsTableFromBeingTicked() {
        String first = till.paid(fund, "00");
        String second = till.paid(fund, "00");
        String third = till.paid(fund, "00");
        List<String> heads = List.of("全国系统清单编号", "付款编号*", "金额（元）", "全国系统编号", "录入日期");
        byte[] mixed = SheetWriter.xlsx(
                "清单",
                List.of(
                        heads,
                        List.of("1", first, Money.parse("8400"), "QG-3", clock.today()),
                        List.of("2", second, Money.parse("8401"), "QG-4", clock.today()),
                        List.of("3", "没有的", Money.parse("1"), "QG-5", clock.today()),
                        List.of("4", third, "８，４００．００元", "QG-6", clock.today() + " 08:30:00"),
                        List.of("5", third, Money.parse("8400"), "QG-7", clock.today()),
                        heads,
                        List.of("合计", "", Money.parse("25201"), "", "")));
        TableTaken taken = take(mixed);
        assertThat(taken.ticked()).isEqualTo(2);
        assertThat(taken.faults())
                .satisfiesExactly(
                        amount -> assertThat(amount.toString()).contains("row=3", "8,400.00"),
                        unknown -> assertThat(unknown.toString()).contains("row=4", "不是本工会已付的款项"),
                        twice -> assertThat(twice.toString()).contains("row=6", "和第5行是同一个付款编号"));
        assertThat(report(second, true).state()).isEqualTo(ReportState.OWED);
        assertThat(report(third, false).number()).isEqualTo("QG-6");
        String page = "/national/files/" + taken.id();
        assertThat(Browser.as(port, clerk).get(page).body()).contains("3 行没有登记", "请在全国系统更正");
        assertThat(Browser.as(port, town.yijiang(Role.CENTRE_CLERK)).get(page).statusCode())
                .isEqualTo(404);
        byte[] right = SheetWriter.csv(List.of(
                heads,
                List.of("1", first, Money.parse("8400"), "QG-3", clock.today()),
                List.of("2", second, Money.parse("8400"), "QG-4", clock.today()),
                List.of("3", "", "", "", "")));
        assertThat(take(right).ticked()).isEqualTo(1);
        assertThat(take(right).ticked()).isZero();
        assertThat(report(second, false).number()).isEqualTo("QG-4");
    }

    @Test
    void theCountyIsRemindedAndTheCityHearsWhoIsLate() {
        String payment = till.paid(fund, "00");
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql("update national_report set since = :past, due = :past where attempt = :attempt")
                        .param("past", clock.today().minusDays(7))
                        .param("attempt", report(payment, true).attempt())
                        .update());
        assertThat(lines(clerk)).anySatisfy(line -> assertThat(line.what()).contains("已超期"));
        Actor city = town.jinghu(Role.UPPER_OFFICER);
        assertThat(lines(city)).anySatisfy(line -> {
            assertThat(line.subject()).isEqualTo(Town.JINGHU.name());
            assertThat(line.what()).startsWith("督促录入全国系统");
        });
        assertThat(Browser.as(port, city).get("/national").body())
                .contains(Town.JINGHU.name())
                .contains("其中超期");
        tick(payment, null);
    }

    @Test
    void anotherCountySeesNothingAndTheCityDoesNotTick() {
        String payment = till.paid(fund, "00");
        Actor stranger = town.yijiang(Role.CENTRE_CLERK);
        assertThat(till.as(stranger, () -> reports.list(Town.JINGHU.number(), true, null, MANY)))
                .isEmpty();
        assertThat(Browser.as(port, stranger)
                        .get("/national?union=" + Town.JINGHU.number())
                        .statusCode())
                .isEqualTo(404);
        Actor city = town.colleague(Town.WUHU, "市经办", Role.CENTRE_CLERK);
        assertThatThrownBy(() ->
                        till.as(city, () -> reports.tick(List.of(new Tick(payment, null, clock.today())), city)))
                .hasMessageContaining("由它的帮扶中心录入");
    }

    @Test
    void theListIsTickedOnScreenAndTheCaseShowsIt() {
        String payment = till.paid(fund, "00");
        Browser browser = Browser.as(port, clerk);
        assertThat(browser.get("/national").body()).contains("登记勾选的款项已录入");
        Report owed = report(payment, true);
        assertThat(browser.get("/cases/" + owed.caseNumber()).body()).contains("全国系统：待录入");
        assertThat(browser.post("/national", Map.of("payments", payment, "enteredOn", "昨天"))
                        .body())
                .contains("录入日期应是真实的日期");
        browser.get("/national");
        var ticked = browser.post(
                "/national",
                Map.of("payments", payment, "enteredOn", clock.today().toString(), "number-" + payment, "QG-9"));
        assertThat(Browser.leadsTo(ticked)).isEqualTo("/national");
        assertThat(browser.get("/national?entered=true").body()).contains("QG-9");
        assertThat(browser.get("/cases/" + owed.caseNumber()).body()).contains("全国系统：已录入");
        var unticked = browser.post("/national/" + payment + "/untick", Map.of());
        assertThat(unticked.body()).contains("请填写取消登记的原因");
    }

    @Test
    void theListForTheSystemLeavesLocked() {
        till.paid(fund, "00");
        assertThat(till.as(clerk, () -> reports.export("录入全国系统", clerk)).getBody())
                .isNotEmpty();
        assertThatThrownBy(() -> till.as(clerk, () -> reports.export(" ", clerk)))
                .isInstanceOf(Refusal.class);
    }

    private int tick(String payment, @Nullable String number) {
        return till.as(clerk, () -> reports.tick(List.of(new Tick(payment, number, clock.today())), clerk));
    }

    private TableTaken take(byte[] file) {
        return till.as(clerk, () -> reports.take("清单.xlsx", file, null, clerk));
    }

    private Report report(String payment, boolean open) {
        return till.as(clerk, () -> reports.list(Town.JINGHU.number(), open, null, MANY)).stream()
                .filter(one -> one.payment().equals(payment))
                .findFirst()
                .orElseThrow();
    }

    private List<TodayLines.Line> lines(Actor actor) {
        return till.as(actor, () -> todayLines.lines(actor));
    }

    private List<String> problems() {
        return till.as(
                Actor.OFFICE,
                () -> checks.stream()
                        .filter(check -> check.name().equals("全国系统录入"))
                        .flatMap(check -> check.problems().stream())
                        .toList());
    }
}
