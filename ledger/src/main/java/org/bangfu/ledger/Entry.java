package org.bangfu.ledger;

import static org.bangfu.ledger.Line.credit;
import static org.bangfu.ledger.Line.debit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.ledger.Account.Balance;
import org.bangfu.ledger.Account.Deposit;
import org.bangfu.ledger.Account.Expense;
import org.bangfu.ledger.Account.Income;
import org.bangfu.ledger.Account.Payable;
import org.bangfu.ledger.Account.Receivable;
import org.bangfu.ledger.Account.Reserved;
import org.bangfu.ledger.Account.TransferIn;
import org.bangfu.ledger.Account.TransferOut;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/**
 * One balanced entry. Each thing that can happen to aid money has one constructor here; there is no other way to write into the books.
 *
 * @param summary 摘要, for people
 * @param lines debits equal credits within each fund, so that no entry moves money from one fund to another (F13)
 * @param reverses the voucher that this one takes back
 */
public record Entry(Occasion occasion, String summary, Slip slip, List<Line> lines, Optional<VoucherNumber> reverses) {

    public Entry {
        lines = List.copyOf(lines);
        boolean red = occasion == Occasion.REVERSAL;
        if (red != reverses.isPresent()) {
            throw new IllegalArgumentException("a reversal, and nothing else, names the voucher it takes back");
        }
        if (summary.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("an entry has a summary and lines");
        }
        if (lines.stream().anyMatch(line -> line.amount().isNegative() != red)) {
            throw new IllegalArgumentException("only reversals are written in red, and wholly so: " + summary);
        }
        for (Fund fund : funds(lines)) {
            Money debits = total(lines, fund, Side.DEBIT);
            Money credits = total(lines, fund, Side.CREDIT);
            if (!debits.equals(credits)) {
                throw new IllegalArgumentException(
                        "%s: debits %s, credits %s in %s".formatted(summary, debits, credits, fund.label()));
            }
        }
    }

    /** Money from outside has come into the bank (F4). */
    public static Entry received(Fund fund, Money amount, String from, Slip slip) {
        return entry(
                Occasion.RECEIPT,
                "收到%s".formatted(from),
                slip,
                debit(new Deposit(fund), amount),
                credit(new Income(fund), amount));
    }

    /** A quota is passed down to a lower union (F12): its money is set aside, and owed. */
    public static Entry allocated(Fund fund, long to, Money amount, String name, Slip slip) {
        return entry(
                Occasion.ALLOCATION,
                "下达%s额度".formatted(name),
                slip,
                debit(new TransferOut(fund, to), amount),
                credit(new Payable(fund, to), amount),
                debit(new Reserved(fund), amount),
                credit(new Deposit(fund), amount));
    }

    /** The money of a quota leaves the bank. */
    public static Entry remitted(Fund fund, long to, Money amount, String name, Slip slip) {
        return entry(
                Occasion.REMITTANCE,
                "拨付%s".formatted(name),
                slip,
                debit(new Payable(fund, to), amount),
                credit(new Reserved(fund), amount));
    }

    /** The money of a quota arrives at the lower union. */
    public static Entry arrived(Fund fund, long from, Money amount, String name, Slip slip) {
        return entry(
                Occasion.ARRIVAL,
                "收到%s拨款".formatted(name),
                slip,
                debit(new Deposit(fund), amount),
                credit(new TransferIn(fund, from), amount));
    }

    /** Finance has released a batch: what it pays can no longer be promised to anyone else. */
    public static Entry reserved(Map<Fund, Money> amounts, String batch, Slip slip) {
        List<Line> lines = new ArrayList<>();
        amounts.forEach((fund, amount) -> {
            lines.add(debit(new Reserved(fund), amount));
            lines.add(credit(new Deposit(fund), amount));
        });
        return new Entry(Occasion.RESERVATION, "批次%s放行，预留资金".formatted(batch), slip, lines, Optional.empty());
    }

    /** The bank says it has paid. */
    public static Entry paid(Fund fund, AidKind use, Money amount, String reference, Slip slip) {
        return entry(
                Occasion.PAYMENT,
                "支付%s，业务编号%s".formatted(use.label(), reference),
                slip,
                debit(new Expense(fund, use), amount),
                credit(new Reserved(fund), amount));
    }

    /** The bank says it has not paid: the money can be promised again. */
    public static Entry freed(Fund fund, Money amount, String reason, Slip slip) {
        return entry(
                Occasion.FREEING,
                "解除预留：%s".formatted(reason),
                slip,
                debit(new Deposit(fund), amount),
                credit(new Reserved(fund), amount));
    }

    /** Aid got by malicious false information is claimed back (M19). */
    public static Entry claimed(Fund fund, AidKind use, Money amount, String reason, Slip slip) {
        return entry(
                Occasion.CLAIM,
                "追回%s：%s".formatted(use.label(), reason),
                slip,
                debit(new Receivable(fund), amount),
                credit(new Expense(fund, use), amount));
    }

    /** Aid claimed back has arrived in the bank. */
    public static Entry recovered(Fund fund, Money amount, String from, Slip slip) {
        return entry(
                Occasion.RECOVERY,
                "收到%s退回的帮扶资金".formatted(from),
                slip,
                debit(new Deposit(fund), amount),
                credit(new Receivable(fund), amount));
    }

    /** At the end of the year a fund's income and expense go into what it leaves; empty where there were none. */
    public static Optional<Entry> closed(Fund fund, Balances balances, Slip slip) {
        List<Line> lines = new ArrayList<>();
        balances.forEach((account, balance) -> {
            if (account.fund().equals(fund) && account.kind().ofTheYear() && !balance.isZero()) {
                boolean adds = (account.kind().side() == Side.CREDIT) == balance.isPositive();
                Money amount = balance.max(balance.negated());
                lines.add(adds ? debit(account, amount) : credit(account, amount));
                lines.add(adds ? credit(new Balance(fund), amount) : debit(new Balance(fund), amount));
            }
        });
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        Occasion.CLOSING,
                        "%d年末结转%s".formatted(slip.day().getYear(), fund.label()),
                        slip,
                        lines,
                        Optional.empty()));
    }

    /** The funds it touches. */
    public Set<Fund> funds() {
        return funds(lines);
    }

    /** Half of all it moves, as the foot of a voucher shows it. */
    public Money total() {
        return lines.stream()
                .filter(line -> line.side() == Side.DEBIT)
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Entry entry(Occasion occasion, String summary, Slip slip, Line... lines) {
        return new Entry(occasion, summary, slip, List.of(lines), Optional.empty());
    }

    private static Set<Fund> funds(List<Line> lines) {
        Set<Fund> funds = new HashSet<>();
        lines.forEach(line -> funds.add(line.account().fund()));
        return funds;
    }

    private static Money total(List<Line> lines, Fund fund, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side && line.account().fund().equals(fund))
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
