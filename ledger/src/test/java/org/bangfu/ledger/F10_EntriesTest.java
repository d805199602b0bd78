package org.bangfu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.ledger.Given.CENTRAL;
import static org.bangfu.ledger.Given.CITY;
import static org.bangfu.ledger.Given.COUNTY;
import static org.bangfu.ledger.Given.SCHOOLING;
import static org.bangfu.ledger.Given.on;
import static org.bangfu.ledger.Given.yuan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.ledger.Account.Deposit;
import org.bangfu.ledger.Account.Expense;
import org.bangfu.ledger.Account.Income;
import org.bangfu.ledger.Account.Payable;
import org.bangfu.ledger.Account.Receivable;
import org.bangfu.ledger.Account.TransferIn;
import org.bangfu.ledger.Account.TransferOut;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.Test;

/** F10: separate books; what happens to aid money is an entry, and an entry is reversed, never changed. */
class F10_EntriesTest {

    private static final Entry RECEIVED = Entry.received(CENTRAL, yuan("100000"), "中央财政专项帮扶资金", on("2026-03-02"));
    private static final Entry RELEASED =
            Entry.reserved(Map.of(CENTRAL, yuan("8400")), "镜湖-2026-批003", on("2026-03-20"));
    private static final Entry PAID =
            Entry.paid(CENTRAL, AidKind.LIVING, yuan("8400"), "JH2026000031", on("2026-03-21"));

    @Test
    void aReceiptLiesFreeInTheBank() {
        Balances after = Balances.NONE.after(RECEIVED);
        assertThat(after.free(CENTRAL)).isEqualTo(yuan("100000"));
        assertThat(after.of(new Income(CENTRAL))).isEqualTo(yuan("100000"));
        assertThat(after.inTheBank()).isEqualTo(yuan("100000"));
    }

    @Test
    void aReleasedBatchSetsItsMoneyAsideAndLeavesItInTheBank() {
        Balances after = Balances.after(List.of(RECEIVED, RELEASED));
        assertThat(after.free(CENTRAL)).isEqualTo(yuan("91600"));
        assertThat(after.promised(CENTRAL)).isEqualTo(yuan("8400"));
        assertThat(after.inTheBank()).isEqualTo(yuan("100000"));
    }

    @Test
    void whatTheBankHasPaidIsAnExpenseOfItsKindAndFund() {
        Balances after = Balances.after(List.of(RECEIVED, RELEASED, PAID));
        assertThat(after.of(new Expense(CENTRAL, AidKind.LIVING))).isEqualTo(yuan("8400"));
        assertThat(after.promised(CENTRAL)).isEqualTo(Money.ZERO);
        assertThat(after.inTheBank()).isEqualTo(yuan("91600"));
    }

    @Test
    void whatTheBankHasRefusedIsFreeAgain() {
        Entry freed = Entry.freed(CENTRAL, yuan("8400"), "户名不符", on("2026-03-21"));
        assertThat(Balances.after(List.of(RECEIVED, RELEASED, freed))).isEqualTo(Balances.after(List.of(RECEIVED)));
    }

    @Test
    void whatTheBankGaveBackLaterNeverHappened() {
        Voucher paid = new Voucher(new VoucherNumber(2026, 3), PAID);
        List<Entry> returned = paid.returned("账户已销户退汇", on("2026-04-02"));
        assertThat(Balances.after(List.of(RECEIVED, RELEASED, PAID, returned.get(0), returned.get(1))))
                .isEqualTo(Balances.after(List.of(RECEIVED)));
        assertThatThrownBy(() -> new Voucher(new VoucherNumber(2026, 1), RECEIVED).returned("退汇", on("2026-04-02")))
                .hasMessageContaining("不是支付凭证");
    }

    @Test
    void aReversalIsTheSameEntryInRed() {
        Voucher paid = new Voucher(new VoucherNumber(2026, 3), PAID);
        Entry reversal = paid.reversed("用途记错", on("2026-03-22"));
        assertThat(reversal.summary()).isEqualTo("冲销记-2026-0003：用途记错");
        assertThat(reversal.lines())
                .extracting(line -> line.side() + " " + line.amount())
                .containsExactly("DEBIT -8400.00", "CREDIT -8400.00");
        assertThat(reversal.reverses()).contains(paid.number());
        assertThat(Balances.after(List.of(RECEIVED, RELEASED, PAID, reversal)))
                .isEqualTo(Balances.after(List.of(RECEIVED, RELEASED)));
    }

    @Test
    void aReversalIsNotReversed() {
        Entry reversal = new Voucher(new VoucherNumber(2026, 3), PAID).reversed("用途记错", on("2026-03-22"));
        assertThatThrownBy(() -> new Voucher(new VoucherNumber(2026, 4), reversal).reversed("又错", on("2026-03-23")))
                .hasMessageContaining("不能再冲销");
    }

    @Test
    void aClaimIsADebtUntilItsMoneyComesBack() {
        Entry claimed = Entry.claimed(CENTRAL, AidKind.LIVING, yuan("8400"), "恶意提供虚假信息", on("2026-06-01"));
        Entry recovered = Entry.recovered(CENTRAL, yuan("5000"), "王某", on("2026-07-01"));
        Balances after = Balances.after(List.of(RECEIVED, RELEASED, PAID, claimed, recovered));
        assertThat(after.of(new Receivable(CENTRAL))).isEqualTo(yuan("3400"));
        assertThat(after.of(new Expense(CENTRAL, AidKind.LIVING))).isEqualTo(Money.ZERO);
        assertThat(after.free(CENTRAL)).isEqualTo(yuan("96600"));
        Entry tooMuch = Entry.recovered(CENTRAL, yuan("3400.01"), "王某", on("2026-07-02"));
        assertThatThrownBy(() -> after.after(tooMuch)).isInstanceOf(Overdrawn.class);
    }

    /** F12: the quota goes down first, its money follows. */
    @Test
    void anAllocationIsOwedUntilItIsSentAndArrivesInTheOtherBooks() {
        Entry allocated = Entry.allocated(CENTRAL, COUNTY, yuan("60000"), "镜湖区总工会", on("2026-03-10"));
        Entry remitted = Entry.remitted(CENTRAL, COUNTY, yuan("60000"), "镜湖区总工会", on("2026-03-16"));
        Balances owed = Balances.after(List.of(RECEIVED, allocated));
        assertThat(owed.free(CENTRAL)).isEqualTo(yuan("40000"));
        assertThat(owed.of(new Payable(CENTRAL, COUNTY))).isEqualTo(yuan("60000"));
        assertThat(owed.inTheBank()).isEqualTo(yuan("100000"));

        Balances sent = owed.after(remitted);
        assertThat(sent.of(new Payable(CENTRAL, COUNTY))).isEqualTo(Money.ZERO);
        assertThat(sent.of(new TransferOut(CENTRAL, COUNTY))).isEqualTo(yuan("60000"));
        assertThat(sent.inTheBank()).isEqualTo(yuan("40000"));
        assertThatThrownBy(() -> sent.after(remitted)).isInstanceOf(Overdrawn.class);

        Balances county = Balances.NONE.after(Entry.arrived(CENTRAL, CITY, yuan("60000"), "芜湖市总工会", on("2026-03-16")));
        assertThat(county.free(CENTRAL)).isEqualTo(yuan("60000"));
        assertThat(county.of(new TransferIn(CENTRAL, CITY))).isEqualTo(yuan("60000"));
    }

    @Test
    void theEndOfTheYearLeavesIncomeLessExpense() {
        Balances before = Balances.after(List.of(RECEIVED, RELEASED, PAID));
        Balances after =
                before.after(Entry.closed(CENTRAL, before, on("2026-12-31")).orElseThrow());
        assertThat(after.of(new Account.Balance(CENTRAL))).isEqualTo(yuan("91600"));
        assertThat(after.of(new Income(CENTRAL))).isEqualTo(Money.ZERO);
        assertThat(after.of(new Expense(CENTRAL, AidKind.LIVING))).isEqualTo(Money.ZERO);
        assertThat(after.inTheBank()).isEqualTo(before.inTheBank());
        assertThat(Entry.closed(CENTRAL, after, on("2026-12-31"))).isEmpty();
    }

    @Test
    void anEntryBalancesWithinEachFund() {
        List<Line> wandering = List.of(
                Line.debit(new Deposit(SCHOOLING), yuan("100")), Line.credit(new Deposit(CENTRAL), yuan("100")));
        assertThatThrownBy(() -> new Entry(Occasion.RECEIPT, "资金串户", on("2026-03-02"), wandering, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAReversalIsRed() {
        assertThatThrownBy(() -> Entry.received(CENTRAL, yuan("-1"), "省总工会", on("2026-03-02")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Entry.received(CENTRAL, Money.ZERO, "省总工会", on("2026-03-02")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
