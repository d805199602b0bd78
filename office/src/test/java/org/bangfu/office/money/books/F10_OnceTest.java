package org.bangfu.office.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Slip;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.FundsOfUnion;
import org.bangfu.office.money.fund.MoneyTown;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.office.money.fund.ReversalForm;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F10, F13: a year is closed once, a voucher taken back once, and never so that money already promised is missing. */
@OfficeTest
class F10_OnceTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    Posting posting;

    @Autowired
    FundRegister funds;

    @Autowired
    FundsOfUnion union;

    @Autowired
    Reversals reversals;

    @Autowired
    YearEnd yearEnd;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Till till;

    @Autowired
    Town people;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor city;
    private Fund gift;

    @BeforeEach
    void aCity() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        city = town.cityBookkeeper;
        gift = new Fund(Source.DONATION, Purpose.GENERAL, 2026);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private Receipts.Receipt receive(String document, String amount, LocalDate on) {
        return town.as(
                city,
                () -> receipts.receive(new Receipts.NewReceipt(gift, document, "某企业", Money.parse(amount), on), city));
    }

    private static ReversalForm why(String seen) {
        return new ReversalForm("重复入账", "更正单1号", seen.isEmpty() ? null : Money.parse(seen));
    }

    @Test
    void fiveTabsCloseAYearOnce() {
        receive("捐赠协议1号", "500", clock.today());
        clock.set(LocalDate.of(2027, 1, 5));
        var together = Together.of(5, _ -> town.as(city, () -> yearEnd.close(2026, city)));
        assertThat(together.done()).hasSize(1);
        assertThat(together.refused())
                .hasSize(4)
                .allSatisfy(refused ->
                        assertThat(refused).isInstanceOf(Refusal.class).hasMessageContaining("已由市会计结转：记-2026-0002"));
        assertThat(balance(AccountKind.INCOME)).isEqualTo(Money.ZERO);
        assertThat(balance(AccountKind.FUND)).isEqualTo(Money.parse("500"));
    }

    private Money balance(AccountKind kind) {
        return town.as(city, () -> ledgers.trial(town.city.number(), 2026)).rows().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow()
                .closing();
    }

    @Test
    void closingAgainTakesOnlyWhatCameAfter() {
        receive("捐赠协议1号", "500", clock.today());
        clock.set(LocalDate.of(2027, 1, 5));
        town.as(city, () -> yearEnd.close(2026, city));
        receive("捐赠协议2号", "20", LocalDate.of(2026, 12, 30));
        assertThat(town.as(city, () -> yearEnd.open(town.city.number()))).containsExactly(2026);
        List<Posting.Posted> second = town.as(city, () -> yearEnd.close(2026, city));
        var closing = town.as(city, () -> posting.voucher(second.getFirst().id()));
        assertThat(closing.entry().total()).isEqualTo(Money.parse("20"));
        assertThat(balance(AccountKind.FUND)).isEqualTo(Money.parse("520"));
    }

    @Test
    void anOlderYearIsClosedFirstAndNoneBeforeItsEnd() {
        receive("捐赠协议1号", "500", clock.today());
        clock.set(LocalDate.of(2027, 1, 5));
        receive("捐赠协议2号", "20", clock.today());
        assertThatThrownBy(() -> town.as(city, () -> yearEnd.close(2027, city))).hasMessageContaining("还没有结束");
        clock.set(LocalDate.of(2028, 1, 5));
        assertThat(town.as(city, () -> yearEnd.open(town.city.number()))).containsExactly(2026, 2027);
        assertThatThrownBy(() -> town.as(city, () -> yearEnd.close(2027, city))).hasMessageContaining("请先结转2026年");
        town.as(city, () -> yearEnd.close(2026, city));
        town.as(city, () -> yearEnd.close(2027, city));
        assertThat(town.as(city, () -> yearEnd.open(town.city.number()))).isEmpty();
    }

    /** The second guard: the database itself. */
    @Test
    void theDatabaseRefusesASecondClosingOfTheSameFigures() {
        receive("捐赠协议1号", "500", clock.today());
        clock.set(LocalDate.of(2027, 1, 5));
        Balances before = town.as(city, () -> posting.balances(town.city.number()));
        town.as(city, () -> yearEnd.close(2026, city));
        var slip = new Slip(LocalDate.of(2026, 12, 31), "2026年末结转", city.name(), clock.now());
        Entry again = Entry.closed(gift, before, slip).orElseThrow();
        assertThatThrownBy(() -> town.as(city, () -> posting.post(town.city.number(), again)))
                .hasStackTraceContaining("leaves income or expense behind");
    }

    @Test
    void tenWhoTakeBackTheSameVoucherDoSoOnce() {
        long wrong = receive("捐赠协议1号", "500", clock.today()).voucher();
        var together = Together.of(10, _ -> town.as(city, () -> reversals.reverse(wrong, why(""), city)));
        assertThat(together.done()).hasSize(1);
        assertThat(together.refused())
                .hasSize(9)
                .allSatisfy(refused ->
                        assertThat(refused).isInstanceOf(Refusal.class).hasMessageContaining("已经被记-2026-0002冲销"));
        receive("捐赠协议1号", "500", clock.today());
        assertThatThrownBy(() -> receive("捐赠协议1号", "500", clock.today())).hasMessageContaining("已经入账：记-2026-0003");
    }

    /** 120,000 came, 8,400 of it is promised: the receipt does not go without saying so, and another never below it. */
    @Test
    void aReceiptIsNotTakenBackBelowWhatFamiliesWerePromised() {
        Actor bookkeeper = people.jinghu(Role.BOOKKEEPER);
        Till.Held fund = till.fund(Source.CENTRAL, AidKind.LIVING, 2026, "8400");
        till.granted(fund, "00");
        var held = till.as(bookkeeper, () -> funds.get(fund.id()));
        var first = till.as(bookkeeper, () -> receipts.of(fund.id())).getFirst();
        assertThatThrownBy(() -> till.as(bookkeeper, () -> reversals.reverse(first.voucher(), why("8400"), bookkeeper)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还差 8,400.00 元")
                .hasMessageContaining("会议已决定还没有支付的 1 项 8,400.00 元（镜湖档-");
        var second = till.as(
                bookkeeper,
                () -> receipts.receive(
                        new Receipts.NewReceipt(held.fund(), "皖工办〔2026〕9号", "省总工会", Money.parse("100"), clock.today()),
                        bookkeeper));
        assertThatThrownBy(() -> till.as(bookkeeper, () -> reversals.reverse(second.voucher(), why(""), bookkeeper)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("核对后写明合计 8400.00 元");
        till.as(bookkeeper, () -> reversals.reverse(second.voucher(), why("8400"), bookkeeper));
        assertThat(till.as(bookkeeper, () -> union.figures(held)).received()).isEqualTo(Money.parse("8400"));
    }
}
