package org.bangfu.office.money.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.today.TodayLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F12: a city passes the quota of what it received down within 20 working days; F13: what dies with its year is spent in it. */
@OfficeTest
class F12_PassingDownTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    Allocations allocations;

    @Autowired
    OwnShares shares;

    @Autowired
    FundsOfUnion union;

    @Autowired
    FundLines lines;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor city;

    @BeforeEach
    void aCity() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        city = town.cityBookkeeper;
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private Receipts.Receipt receive(Source source, String document, String amount) {
        var fund = new Fund(source, Purpose.GENERAL, clock.today().getYear());
        return town.as(
                city,
                () -> receipts.receive(
                        new Receipts.NewReceipt(fund, document, "省总工会", Money.parse(amount), clock.today()), city));
    }

    private List<Receipts.Receipt> open() {
        return town.as(city, () -> receipts.toPassOn(town.city.territory()));
    }

    private List<TodayLines.Line> today(Actor actor) {
        return town.as(actor, () -> lines.lines(actor));
    }

    private Allocations.Allocation allocate(Receipts.Receipt receipt, String amount) {
        return town.as(
                city,
                () -> allocations.allocate(
                        receipt.fund(), town.county.number(), Money.parse(amount), "芜工办〔2026〕3号", city));
    }

    @Test
    void theLastDayIsTheTwentiethWorkingDayAfterTheReceipt() {
        // 18 March 2026 is a Wednesday; 4 to 6 April is Qingming, so that the twentieth working day is 16 April.
        assertThat(receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000").passOnBy()).isEqualTo(LocalDate.of(2026, 4, 16));
    }

    @Test
    void aCountyHasNobodyToPassItOnTo() {
        var receipt = town.as(
                town.bookkeeper,
                () -> receipts.receive(
                        new Receipts.NewReceipt(
                                new Fund(Source.LOCAL, Purpose.GENERAL, 2026),
                                "财社〔2026〕1号",
                                "区财政局",
                                Money.ofYuan(1),
                                clock.today()),
                        town.bookkeeper));
        assertThat(receipt.passOnBy()).isNull();
        assertThat(receipt.toPassOn()).isEqualTo(Money.ZERO);
    }

    @Test
    void theCityIsWarnedUntilTheWholeQuotaIsDown() {
        var receipt = receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        assertThat(today(city)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("下达资金额度");
            assertThat(line.when()).isEqualTo("还剩 20 个工作日");
        });
        allocate(receipt, "60000");
        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.toPassOn()).isEqualTo(Money.parse("40000")));
        clock.set(LocalDate.of(2026, 4, 20));
        assertThat(today(city)).anySatisfy(line -> assertThat(line.when()).isEqualTo("超期 2 个工作日"));
        allocate(receipt, "40000");
        assertThat(open()).isEmpty();
        assertThat(today(city)).noneSatisfy(line -> assertThat(line.what()).isEqualTo("下达资金额度"));
    }

    @Test
    void quotasGoAgainstTheReceiptsInTheirOrder() {
        var first = receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        clock.set(LocalDate.of(2026, 3, 25));
        var second = receive(Source.CENTRAL, "皖工办〔2026〕9号", "50000");
        allocate(first, "120000");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(second.id());
            assertThat(one.toPassOn()).isEqualTo(Money.parse("30000"));
        });
    }

    @Test
    void whatTheCitysOwnCentreKeepsCountsAsPassedOn() {
        var receipt = receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        town.as(city, () -> {
            shares.keep(receipt.fund(), Money.parse("100000"), "芜工办〔2026〕3号", city);
            return true;
        });
        assertThat(open()).isEmpty();
        assertThat(figures(city).left()).isEqualTo(Money.parse("100000"));
    }

    @Test
    void aQuotaThatNeverLeftGoesBackAndIsDueAgain() {
        var receipt = receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        var quota = allocate(receipt, "100000");
        town.as(city, () -> {
            allocations.takenBack(quota.voucher());
            return true;
        });
        assertThat(town.as(city, () -> allocations.get(quota.id())).state()).isEqualTo(AllocationState.CANCELLED);
        assertThat(open()).hasSize(1);
    }

    @Test
    void theSameReceiptIsNotBookedTwice() {
        receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        assertThatThrownBy(() -> receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经入账：记-2026-0001");
    }

    @Test
    void centralMoneyIsWarnedOfFromSeptemberAndFrozenAfterItsYear() {
        receive(Source.CENTRAL, "皖工办〔2026〕8号", "100000");
        receive(Source.DONATION, "捐赠协议1号", "500");
        assertThat(figures(city).term(LocalDate.of(2026, 8, 31))).isEqualTo(Term.RUNNING);
        clock.set(LocalDate.of(2026, 9, 1));
        assertThat(today(city))
                .filteredOn(line -> line.what().startsWith("年底前"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.when()).isEqualTo("还剩 121 天");
                    assertThat(line.subject()).contains("中央财政", "100,000.00 元");
                });
        clock.set(LocalDate.of(2027, 1, 4));
        assertThat(today(city)).filteredOn(line -> line.when().equals("已冻结")).hasSize(1);
        assertThatThrownBy(() -> town.as(
                        city,
                        () -> allocations.allocate(
                                figures(city).held().id(), town.county.number(), Money.ofYuan(1), "芜工办〔2027〕1号", city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("现已冻结");
    }

    @Test
    void moneyThatDiesWithItsYearIsOfTheYearItCame() {
        assertThatThrownBy(() -> town.as(
                        city,
                        () -> receipts.receive(
                                new Receipts.NewReceipt(
                                        new Fund(Source.PROVINCIAL, Purpose.GENERAL, 2025),
                                        "皖工办〔2025〕8号",
                                        "省总工会",
                                        Money.ofYuan(1),
                                        clock.today()),
                                city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能结转");
    }

    private FundFigures figures(Actor of) {
        return town.as(of, () -> union.figures(of.organisation().number())).stream()
                .filter(one -> one.held().fund().source() == Source.CENTRAL)
                .findFirst()
                .orElseThrow();
    }
}
