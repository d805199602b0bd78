package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** 辅助台账: the year's money by project, purpose, kind of money, source, or other union (F10). */
public record AuxiliaryLedger(By by, List<Row> rows) {

    /** What an auxiliary ledger sorts by, and the accounts it shows. */
    public enum By {
        PROJECT("帮扶项目", false, AccountKind.EXPENSE),
        PURPOSE(
                "资金用途",
                true,
                AccountKind.INCOME,
                AccountKind.TRANSFER_IN,
                AccountKind.TRANSFER_OUT,
                AccountKind.EXPENSE),
        CLASS("资金类别", true, AccountKind.INCOME, AccountKind.TRANSFER_IN, AccountKind.TRANSFER_OUT, AccountKind.EXPENSE),
        SOURCE(
                "资金来源",
                true,
                AccountKind.INCOME,
                AccountKind.TRANSFER_IN,
                AccountKind.TRANSFER_OUT,
                AccountKind.EXPENSE),
        UNION("往来工会", false, AccountKind.TRANSFER_IN, AccountKind.TRANSFER_OUT, AccountKind.PAYABLE);

        private final String label;
        private final boolean carries;
        private final List<AccountKind> columns;

        By(String label, boolean carries, AccountKind... columns) {
            this.label = label;
            this.carries = carries;
            this.columns = List.of(columns);
        }

        /** By its place in addresses, for instance {@code project}. */
        static By called(String slug) {
            return Arrays.stream(values())
                    .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("这种台账"));
        }

        public String label() {
            return label;
        }

        /** Whether its rows have a balance from the year before and one for the next. */
        public boolean carries() {
            return carries;
        }

        public List<AccountKind> columns() {
            return columns;
        }

        /** The row that an account belongs to, as a scope of the first column; empty where the ledger leaves it out. */
        private Optional<Key> key(Account account, LedgerScope.UnionNames names) {
            Source source = account.fund().source();
            String purpose = account.fund().purpose().name();
            return switch (this) {
                case PROJECT ->
                    account instanceof Account.Expense expense
                            ? Optional.of(new Key(
                                    List.of(AidKind.values()).indexOf(expense.use()),
                                    expense.use().label(),
                                    scope(List.of(), "", expense.use(), 0)))
                            : Optional.empty();
                case PURPOSE -> Optional.of(new Key(0, purpose, scope(List.of(), purpose, null, 0)));
                case CLASS -> Optional.of(moneyClass(source));
                case SOURCE ->
                    Optional.of(new Key(
                            List.of(Source.values()).indexOf(source),
                            source.label(),
                            scope(List.of(source), "", null, 0)));
                case UNION -> {
                    long other = AccountColumns.of(account, 0).counterpart();
                    yield other == 0
                            ? Optional.empty()
                            : Optional.of(new Key(other, names.of(other), scope(List.of(), "", null, other)));
                }
            };
        }

        private static Key moneyClass(Source source) {
            if (source.fiscal()) {
                return new Key(0, "财政资金", scope(List.of(Source.CENTRAL, Source.PROVINCIAL, Source.LOCAL), "", null, 0));
            }
            return new Key(
                    List.of(Source.values()).indexOf(source), source.label(), scope(List.of(source), "", null, 0));
        }

        private static LedgerScope scope(List<Source> sources, String purpose, @Nullable AidKind use, long other) {
            return new LedgerScope(AccountKind.EXPENSE, 0, sources, purpose, use == null ? "" : use.name(), other, 0);
        }
    }

    /** The order of a row, its name, and the scope that shows its lines. */
    private record Key(long order, String label, LedgerScope scope) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = Long.compare(order, other.order);
            return first != 0 ? first : label.compareTo(other.label);
        }
    }

    /**
     * One project, source or union.
     *
     * @param opening what earlier years left
     * @param moved in the year on each account, seen from the side on which it grows
     */
    public record Row(String label, LedgerScope scope, Money opening, Map<AccountKind, Money> moved) {

        public Money moved(AccountKind kind) {
            return moved.getOrDefault(kind, Money.ZERO);
        }

        /** What is left for the next year: received less passed on and spent. */
        public Money closing() {
            return opening.plus(moved(AccountKind.INCOME))
                    .plus(moved(AccountKind.TRANSFER_IN))
                    .minus(moved(AccountKind.TRANSFER_OUT))
                    .minus(moved(AccountKind.EXPENSE));
        }

        /** The detail ledger behind one of its figures. */
        public String query(AccountKind kind) {
            return scope.ofKind(kind).query();
        }
    }

    static AuxiliaryLedger of(By by, List<Turn> turns, LedgerScope.UnionNames names) {
        Map<Key, Sums> rows = new TreeMap<>();
        for (Turn turn : turns) {
            by.key(turn.account(), names)
                    .ifPresent(
                            key -> rows.computeIfAbsent(key, one -> new Sums()).add(turn));
        }
        var shown = new ArrayList<Row>();
        rows.forEach((key, sums) ->
                shown.add(new Row(key.label(), key.scope(), sums.opening, new LinkedHashMap<>(sums.moved))));
        return new AuxiliaryLedger(by, shown);
    }

    private static final class Sums {
        private Money opening = Money.ZERO;
        private final Map<AccountKind, Money> moved = new EnumMap<>(AccountKind.class);

        private void add(Turn turn) {
            AccountKind kind = turn.account().kind();
            if (turn.opening() && !kind.standing()) {
                opening = kind.side() == Side.CREDIT ? opening.plus(turn.growth()) : opening.minus(turn.growth());
            }
            // The closing of a year moves its figures into the balance; they were the year's all the same.
            if (!turn.opening() && !turn.closing()) {
                moved.merge(kind, turn.growth(), Money::plus);
            }
        }
    }

    public Money opening() {
        return rows.stream().map(Row::opening).reduce(Money.ZERO, Money::plus);
    }

    public Money moved(AccountKind kind) {
        return rows.stream().map(row -> row.moved(kind)).reduce(Money.ZERO, Money::plus);
    }

    public Money closing() {
        return rows.stream().map(Row::closing).reduce(Money.ZERO, Money::plus);
    }
}
