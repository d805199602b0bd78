package org.bangfu.office.money.books;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;

/**
 * 试算平衡表: every account of a year with what it began with, what moved, and what it ended with (F10).
 *
 * @param unclosed years that are over, the year itself or before it, whose income and expense are not closed and so stand in its figures
 */
public record TrialBalance(int year, List<Row> rows, List<Integer> unclosed) {

    public TrialBalance {
        rows = List.copyOf(rows);
        unclosed = List.copyOf(unclosed);
    }

    static TrialBalance of(List<Turn> turns, Function<AccountKind, String> code, int year, List<Integer> unclosed) {
        return new TrialBalance(
                year,
                Arrays.stream(AccountKind.values())
                        .map(kind -> row(kind, code.apply(kind), turns))
                        .filter(row -> !row.empty())
                        .toList(),
                unclosed);
    }

    /** What is not closed, in words; empty where everything is. */
    public Optional<String> spans() {
        if (unclosed.isEmpty()) {
            return Optional.empty();
        }
        boolean own = unclosed.getLast() == year;
        String what = rows.stream()
                .filter(row -> row.kind().ofTheYear())
                .filter(row -> !(own ? row.closing() : row.opening()).isZero())
                .map(row -> row.kind().label() + " " + (own ? row.closing() : row.opening()).format() + " 元")
                .collect(Collectors.joining("，"));
        return Optional.of("%s的收支还没有结转，%s余额里含有没有结转的%s。"
                .formatted(
                        unclosed.stream().map(one -> one + "年").collect(Collectors.joining("、")),
                        own ? "期末" : "年初",
                        what.isEmpty() ? "收支（各笔资金相抵）" : "：" + what));
    }

    private static Row row(AccountKind kind, String code, List<Turn> turns) {
        Money opening = Money.ZERO;
        Money debit = Money.ZERO;
        Money credit = Money.ZERO;
        for (Turn turn : turns) {
            if (turn.account().kind() == kind) {
                if (turn.opening()) {
                    opening = opening.plus(turn.growth());
                } else {
                    debit = debit.plus(turn.debit());
                    credit = credit.plus(turn.credit());
                }
            }
        }
        return new Row(kind, code, opening, debit, credit);
    }

    /**
     * One account.
     *
     * @param opening on the side on which the account grows
     * @param debit moved in the year, like credit
     */
    public record Row(AccountKind kind, String code, Money opening, Money debit, Money credit) {

        /** On the side on which the account grows. */
        public Money closing() {
            return kind.side() == Side.DEBIT
                    ? opening.plus(debit).minus(credit)
                    : opening.plus(credit).minus(debit);
        }

        boolean empty() {
            return opening.isZero() && debit.isZero() && credit.isZero();
        }
    }

    public Money opening(Side side) {
        return sum(side, Row::opening);
    }

    public Money closing(Side side) {
        return sum(side, Row::closing);
    }

    public Money debit() {
        return rows.stream().map(Row::debit).reduce(Money.ZERO, Money::plus);
    }

    public Money credit() {
        return rows.stream().map(Row::credit).reduce(Money.ZERO, Money::plus);
    }

    /** Debits equal credits in all three pairs of columns. */
    public boolean balanced() {
        return opening(Side.DEBIT).equals(opening(Side.CREDIT))
                && debit().equals(credit())
                && closing(Side.DEBIT).equals(closing(Side.CREDIT));
    }

    private Money sum(Side side, Function<Row, Money> figure) {
        return rows.stream()
                .filter(row -> row.kind().side() == side)
                .map(figure)
                .reduce(Money.ZERO, Money::plus);
    }
}
