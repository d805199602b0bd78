package org.bangfu.office.money.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F4, F12: the same receipt, quota, transfer, arrival and own share is booked once, however many ask at the same moment. */
@OfficeTest
class F12_OnceTest {

    private static final int PEOPLE = 10;

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
    FundPapers papers;

    @Autowired
    FundsOfUnion union;

    @Autowired
    Posting posting;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor city;
    private Receipts.Receipt receipt;

    @BeforeEach
    void theCityHasReceived() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        city = town.cityBookkeeper;
        receipt = receive("皖工办〔2026〕8号", "100000");
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private Receipts.Receipt receive(String document, String amount) {
        var fund = new Fund(Source.CENTRAL, Purpose.GENERAL, 2026);
        return town.as(
                city,
                () -> receipts.receive(
                        new Receipts.NewReceipt(fund, document, "省总工会", Money.parse(amount), clock.today()), city));
    }

    private Allocations.Allocation allocate(String document, String amount) {
        return town.as(
                city,
                () -> allocations.allocate(receipt.fund(), town.county.number(), Money.parse(amount), document, city));
    }

    private Allocations.Allocation remit(Allocations.Allocation quota, String serial) {
        return town.as(city, () -> allocations.remit(quota.id(), quota.version(), serial, clock.today(), city));
    }

    private static <T> void once(Together<T> together, Class<? extends Throwable> told, String words) {
        assertThat(together.done()).hasSize(1);
        assertThat(together.refused())
                .hasSize(PEOPLE - 1)
                .allSatisfy(refused -> assertThat(refused).isInstanceOf(told).hasMessageContaining(words));
    }

    private FundFigures figures() {
        return town.as(city, () -> union.figures(town.city.number())).getFirst();
    }

    @Test
    void tenEqualReceiptsAreOne() {
        once(Together.of(PEOPLE, _ -> receive("皖工办〔2026〕9号", "5000")), Refusal.class, "已经入账：记-2026-0002");
        assertThat(figures().received()).isEqualTo(Money.parse("105000"));
    }

    @Test
    void theSameDocumentWrittenAnotherWayIsTheSame() {
        assertThatThrownBy(() -> receive("皖工办 (2026) ８号", "100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经入账：记-2026-0001");
    }

    @Test
    void tenEqualQuotasAreOne() {
        once(
                Together.of(PEOPLE, _ -> allocate("芜工办〔2026〕3号", "6000")),
                Refusal.class,
                "已经下达：记-2026-0002，" + town.county.name());
        assertThat(figures().passedOn()).isEqualTo(Money.parse("6000"));
    }

    @Test
    void tenEqualRemittancesAndArrivalsAreOne() {
        var quota = allocate("芜工办〔2026〕3号", "6000");
        var sent = Together.of(PEOPLE, _ -> remit(quota, "流水1"));
        once(sent, Stale.class, "刚刚有人办过");
        var remitted = sent.done().getFirst();
        once(
                Together.of(
                        PEOPLE,
                        _ -> town.as(
                                town.bookkeeper,
                                () -> allocations.arrive(
                                        remitted.id(), remitted.version(), clock.today(), town.bookkeeper))),
                Stale.class,
                "刚刚有人办过");
        assertThat(town.as(town.bookkeeper, () -> union.figures(town.county.number()))
                        .getFirst()
                        .received())
                .isEqualTo(Money.parse("6000"));
    }

    @Test
    void oneTransferOfTheBankPaysOneQuota() {
        var first = allocate("芜工办〔2026〕3号", "6000");
        var second = allocate("芜工办〔2026〕4号", "6000");
        remit(first, "流水1");
        assertThatThrownBy(() -> remit(second, " 流水1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经登记在记-2026-0004");
    }

    @Test
    void tenEqualSharesAreOne() {
        once(
                Together.of(
                        PEOPLE,
                        _ -> town.as(
                                city, () -> shares.keep(receipt.fund(), Money.parse("7000"), "芜工办〔2026〕3号", city))),
                Refusal.class,
                "已经登记：芜工办〔2026〕3号，7,000.00 元");
        assertThat(figures().kept()).isEqualTo(Money.parse("7000"));
    }

    /** Ten different ones at once: together they do not take more than there is. */
    @Test
    void whatManyPassDownAndKeepAtOnceNeverExceedsWhatThereIs() {
        var together = Together.of(
                PEOPLE,
                i -> town.as(city, () -> {
                    Money amount = Money.parse("15000");
                    return i % 2 == 0
                            ? allocations
                                    .allocate(
                                            receipt.fund(), town.county.number(), amount, "芜工办〔2026〕1" + i + "号", city)
                                    .id()
                            : shares.keep(receipt.fund(), amount, "芜工办〔2026〕1" + i + "号", city)
                                    .id();
                }));
        assertThat(together.done()).hasSize(6);
        assertThat(together.refused())
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("还可下达或留用 10,000.00 元，还差 5,000.00 元"));
        assertThat(figures().free()).isEqualTo(Money.parse("10000"));
    }

    @Test
    void whatWasTakenBackCanBeEnteredAgainOnce() {
        var share = town.as(city, () -> shares.keep(receipt.fund(), Money.ofYuan(7), "芜工办〔2026〕3号", city));
        town.as(city, () -> shares.reverse(share.id(), "写错", "更正单1号", city));
        assertThatThrownBy(() -> town.as(city, () -> shares.reverse(share.id(), "再来", "更正单2号", city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已于2026年3月18日由市会计冲销");
        town.as(city, () -> shares.keep(receipt.fund(), Money.ofYuan(7), "芜工办〔2026〕3号", city));
        assertThatThrownBy(() -> town.as(city, () -> shares.keep(receipt.fund(), Money.ofYuan(7), "芜工办〔2026〕3号", city)))
                .isInstanceOf(Refusal.class);
        assertThat(town.as(city, () -> shares.of(receipt.fund()))).hasSize(2);
    }

    /** The second guard: the database itself, whatever the code forgot. */
    @Test
    void theDatabaseKnowsEachReceiptQuotaAndShareOnce() {
        allocate("芜工办〔2026〕3号", "6000");
        var share = town.as(city, () -> shares.keep(receipt.fund(), Money.ofYuan(7), "芜工办〔2026〕3号", city));
        twice("""
                insert into receipt (organisation, fund, document, payer, amount_fen, received_on, voucher, account, entered_by, entered_at)
                select organisation, fund, document, payer, amount_fen, received_on,
                       (select max(id) from voucher), account, entered_by, entered_at from receipt
                 where id = %d""".formatted(receipt.id()));
        twice("""
                insert into allocation (organisation, receiver, fund, source, purpose, uses, year, document, amount_fen,
                                        allocated_on, voucher, account, entered_by)
                select organisation, receiver, fund, source, purpose, uses, year, document, amount_fen,
                       allocated_on, %d, account, entered_by from allocation
                 where fund = %d""".formatted(receipt.voucher(), receipt.fund()));
        twice("""
                insert into own_share (organisation, fund, document, amount_fen, decided_on, account, entered_by)
                select organisation, fund, document, amount_fen, decided_on, account, entered_by from own_share
                 where id = %d""".formatted(share.id()));
    }

    private void twice(String insert) {
        assertThatThrownBy(() -> town.as(city, () -> jdbc.sql(insert).update()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("standing_pkey");
    }

    @Test
    void theBanksDayCountsNotTheDayOfTheClick() {
        var quota = allocate("芜工办〔2026〕3号", "6000");
        clock.set(LocalDate.of(2026, 3, 25));
        assertThatThrownBy(() -> remitOn(quota, "2026-03-26")).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> remitOn(quota, "2026-03-17")).hasMessageContaining("不能早于下达额度的2026年3月18日");
        var sent = remitOn(quota, "2026-03-20");
        assertThatThrownBy(() -> arriveOn(sent, "2026-03-19")).hasMessageContaining("不能早于拨付的2026年3月20日");
        assertThatThrownBy(() -> arriveOn(sent, "2026-03-26")).hasMessageContaining("不能晚于今天");
        clock.set(LocalDate.of(2027, 2, 1));
        var arrived = arriveOn(sent, "2026-12-30");
        var voucher = town.as(town.bookkeeper, () -> posting.voucher(Objects.requireNonNull(arrived.arriveVoucher())));
        assertThat(voucher.number().label()).isEqualTo("记-2026-0001");
        assertThat(voucher.entry().slip().day()).isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void afterTheLastDayOfTheMoneyNothingIsSent() {
        var quota = allocate("芜工办〔2026〕3号", "6000");
        clock.set(LocalDate.of(2027, 1, 5));
        assertThatThrownBy(() -> remitOn(quota, "2027-01-04"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("现已冻结");
        remitOn(quota, "2026-12-31");
    }

    /** a donation that must be used by October does not last longer because it went one level down. */
    @Test
    void moneyFromAboveLastsNoLongerBelow() {
        var gift = town.as(
                city,
                () -> receipts.receive(
                        new Receipts.NewReceipt(
                                new Fund(Source.DONATION, Purpose.GENERAL, 2026),
                                "捐赠协议1号",
                                "某企业",
                                Money.parse("900"),
                                clock.today()),
                        city));
        town.as(
                city,
                () -> papers.enter(
                        gift.fund(),
                        new FundPapers.NewPaper("捐赠协议1号", clock.today(), LocalDate.of(2026, 10, 31)),
                        city));
        var quota = town.as(
                city,
                () -> allocations.allocate(gift.fund(), town.county.number(), Money.ofYuan(900), "芜工办〔2026〕5号", city));
        arriveOn(remitOn(quota, "2026-03-18"), "2026-03-18");
        assertThat(town.as(town.bookkeeper, () -> union.figures(town.county.number()))
                        .getFirst()
                        .held()
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 10, 31));
    }

    private Allocations.Allocation remitOn(Allocations.Allocation quota, String day) {
        return as(
                city,
                () -> allocations.remit(quota.id(), quota.version(), "流水" + quota.id(), LocalDate.parse(day), city));
    }

    private Allocations.Allocation arriveOn(Allocations.Allocation quota, String day) {
        return as(
                town.bookkeeper,
                () -> allocations.arrive(quota.id(), quota.version(), LocalDate.parse(day), town.bookkeeper));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return town.as(actor, work);
    }
}
