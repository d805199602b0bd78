package org.bangfu.office.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Slip;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.money.fund.Allocations;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.MoneyTown;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F10, F12, F13: each movement of money is a voucher that stands, and nobody takes what is not there. */
@OfficeTest
class F10_VouchersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    Allocations allocations;

    @Autowired
    FundRegister funds;

    @Autowired
    Posting posting;

    @Autowired
    OfficeClock clock;

    @Autowired
    BooksCheck check;

    @Autowired
    VoucherDesk desk;

    @Autowired
    AccountCodes codes;

    @Autowired
    Organisations organisations;

    private MoneyTown town;
    private Fund central;
    private Receipts.Receipt receipt;

    @BeforeEach
    void theCityHasReceivedCentralMoney() {
        town = new MoneyTown(jdbc, transaction);
        LocalDate today = clock.today();
        central = new Fund(Source.CENTRAL, Purpose.GENERAL, today.getYear());
        receipt = receive("100000", town.cityBookkeeper);
    }

    private Receipts.Receipt receive(String amount, Actor by) {
        return town.as(
                by,
                () -> receipts.receive(
                        new Receipts.NewReceipt(central, "皖工办〔2026〕8号", "省总工会", Money.parse(amount), clock.today()),
                        by));
    }

    @Test
    void aReceiptIsAVoucherAndItsMoneyIsFree() {
        var voucher = town.as(town.cityBookkeeper, () -> posting.voucher(receipt.voucher()));
        assertThat(voucher.number().number()).isEqualTo(1);
        assertThat(voucher.entry().total()).isEqualTo(Money.parse("100000"));
        assertThat(free(town.cityBookkeeper)).isEqualTo(Money.parse("100000"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aQuotaGoesDownItsMoneyFollowsAndArrives() {
        Actor city = town.cityBookkeeper;
        var down = town.as(
                city,
                () -> allocations.allocate(
                        receipt.fund(), town.county.number(), Money.parse("60000"), "芜工办〔2026〕3号", city));
        assertThat(free(city)).isEqualTo(Money.parse("40000"));
        assertThat(town.as(city, () -> receipts.toPassOn(town.city.territory())))
                .singleElement()
                .satisfies(open -> assertThat(open.toPassOn()).isEqualTo(Money.parse("40000")));
        assertThatThrownBy(() -> town.as(
                        town.bookkeeper,
                        () -> allocations.arrive(down.id(), down.version(), clock.today(), town.bookkeeper)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有拨付");

        var sent =
                town.as(city, () -> allocations.remit(down.id(), down.version(), "2026032000001", clock.today(), city));
        var arrived = town.as(
                town.bookkeeper, () -> allocations.arrive(sent.id(), sent.version(), clock.today(), town.bookkeeper));
        assertThat(arrived.arrivedOn()).isEqualTo(clock.today());
        assertThat(free(town.bookkeeper)).isEqualTo(Money.parse("60000"));
        assertThatThrownBy(() -> town.as(
                        town.bookkeeper,
                        () -> allocations.arrive(sent.id(), sent.version(), clock.today(), town.bookkeeper)))
                .isInstanceOf(Stale.class);
        assertThat(problems()).isEmpty();
    }

    /** M16: what a voucher takes from elsewhere, the names of unions and the codes of accounts, is that of its moment. */
    @Test
    void aVoucherKeepsTheNamesAndCodesOfItsMoment() {
        Actor city = town.cityBookkeeper;
        town.as(
                city,
                () -> allocations.allocate(
                        receipt.fund(), town.county.number(), Money.parse("60000"), "芜工办〔2026〕3号", city));
        List<Printed> before = vouchers(city).stream().map(Printed::of).toList();
        assertThat(before).hasSize(2);
        for (AccountKind kind : AccountKind.values()) {
            town.as(city, () -> {
                codes.set(kind, "99" + kind.code(), city);
                return true;
            });
        }
        town.as(Actor.OFFICE, () -> {
            organisations.rename(town.city.number(), "改名的市总工会", "改名");
            organisations.rename(town.county.number(), "改名的区总工会", "改区");
            return true;
        });
        assertThat(vouchers(city)).extracting(Printed::of).isEqualTo(before);
        receive("500", city);
        VoucherView after = vouchers(city).getLast();
        assertThat(after.unionName()).isEqualTo("改名的市总工会");
        assertThat(after.lines()).allSatisfy(line -> assertThat(line.code()).startsWith("99"));
    }

    private record Printed(String unionName, List<VoucherView.Line> lines) {

        static Printed of(VoucherView view) {
            return new Printed(view.unionName(), view.lines());
        }
    }

    private List<VoucherView> vouchers(Actor by) {
        return town.as(
                by,
                () -> desk.all(town.city.number(), clock.today().getYear(), null).stream()
                        .map(stored -> desk.view(stored.id()))
                        .toList());
    }

    @Test
    void notOneFenMoreThanIsThereGoesDown() {
        assertThatThrownBy(() -> town.as(
                        town.cityBookkeeper,
                        () -> allocations.allocate(
                                receipt.fund(),
                                town.county.number(),
                                Money.parse("100000.01"),
                                "芜工办〔2026〕3号",
                                town.cityBookkeeper)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还差 0.01 元");
        assertThat(free(town.cityBookkeeper)).isEqualTo(Money.parse("100000"));
    }

    @Test
    void whatTheCodeForgotTheDatabaseRefuses() {
        assertThatThrownBy(() -> town.as(
                        town.cityBookkeeper,
                        () -> jdbc.sql(
                                        "update account_balance set balance_fen = -1 where organisation = :own and kind = 'DEPOSIT'")
                                .param("own", town.city.number())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.as(
                        town.cityBookkeeper,
                        () -> jdbc.sql("update voucher set summary = '改' where organisation = :own")
                                .param("own", town.city.number())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.as(
                        town.cityBookkeeper,
                        () -> jdbc.sql("""
                                insert into voucher_line (voucher, position, side, kind, fund, amount_fen)
                                values (:voucher, 9, 'DEBIT', 'DEPOSIT', :fund, 1)""")
                                .param("voucher", receipt.voucher())
                                .param("fund", receipt.fund())
                                .update()))
                .isInstanceOf(Exception.class)
                .hasStackTraceContaining("does not balance");
    }

    @Test
    void aCountySeesNothingOfTheCitysBooks() {
        assertThatThrownBy(() -> town.as(town.bookkeeper, () -> posting.voucher(receipt.voucher())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.as(town.bookkeeper, () -> funds.get(receipt.fund())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBalanceThatWasTamperedWithShows() {
        town.as(
                town.cityBookkeeper,
                () -> jdbc.sql(
                                "update account_balance set balance_fen = balance_fen + 1 where organisation = :own and kind = 'DEPOSIT'")
                        .param("own", town.city.number())
                        .update());
        assertThat(problems()).singleElement().asString().contains("科目余额与凭证合计不一致");
        town.as(
                town.cityBookkeeper,
                () -> jdbc.sql(
                                "update account_balance set balance_fen = balance_fen - 1 where organisation = :own and kind = 'DEPOSIT'")
                        .param("own", town.city.number())
                        .update());
    }

    @Test
    void aVoucherIsTakenBackOnceInRed() {
        Actor by = town.cityBookkeeper;
        Entry red = town.as(by, () -> posting.voucher(receipt.voucher()))
                .reversed("重复入账", new Slip(clock.today(), "更正单1", by.name(), clock.now()));
        town.as(by, () -> posting.post(town.city.number(), red));
        assertThat(free(by)).isEqualTo(Money.ZERO);
        receive("5", by);
        assertThatThrownBy(() -> town.as(by, () -> posting.post(town.city.number(), red)))
                .isInstanceOf(Refusal.class);
        assertThat(problems()).isEmpty();
    }

    @Test
    void aReservationOfTwoBatchesCannotPromiseTheSameMoney() {
        Actor by = town.cityBookkeeper;
        Slip slip = new Slip(clock.today(), "批001", by.name(), clock.now());
        Entry most = Entry.reserved(Map.of(central, Money.parse("60000")), "批001", slip);
        town.as(by, () -> posting.post(town.city.number(), most));
        assertThatThrownBy(() -> town.as(by, () -> posting.post(town.city.number(), most)))
                .hasMessageContaining("还差 20,000.00 元");
    }

    /** Whoever owns the database meddles with what was received. */
    @Test
    void aReceiptOfAnotherAmountThanItsVoucherIsFound() {
        OwnersHand.meddling(
                List.of("receipt"),
                "update receipt set amount_fen = amount_fen + 1 where id = " + receipt.id(),
                owner -> assertThat(new FundsCheck(owner).problems())
                        .anySatisfy(problem -> assertThat(problem)
                                .contains("第 " + receipt.id() + " 号")
                                .contains("与凭证不一致")));
        assertThat(town.as(Actor.OFFICE, new FundsCheck(jdbc)::problems))
                .noneMatch(problem -> problem.contains("第 " + receipt.id() + " 号"));
    }

    private Money free(Actor of) {
        return town.as(of, () -> posting.balances(of.organisation().number()).free(central));
    }

    private java.util.List<String> problems() {
        return town.as(town.cityBookkeeper, check::problems);
    }
}
