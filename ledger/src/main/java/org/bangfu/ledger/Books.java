package org.bangfu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.money.Money;

/** What the vouchers of one union, read from the first to the last, must be (F10). */
public final class Books {

    private Books() {}

    /** The voucher that an entry becomes after {@code before}, the last voucher of the entry's year. */
    public static Voucher next(Optional<VoucherNumber> before, Entry entry) {
        int year = entry.slip().day().getYear();
        int number = before.map(VoucherNumber::number).orElse(0) + 1;
        if (before.isPresent() && before.get().year() != year) {
            throw new IllegalArgumentException(
                    "%s is not of %d".formatted(before.get().label(), year));
        }
        return new Voucher(new VoucherNumber(year, number), entry);
    }

    /**
     * Reads all vouchers in the order in which they were posted.
     *
     * @return what is wrong with them, in Chinese; empty where nothing is
     */
    public static List<String> problems(List<Voucher> vouchers) {
        Map<VoucherNumber, Voucher> all = new HashMap<>();
        vouchers.forEach(voucher -> all.putIfAbsent(voucher.number(), voucher));
        var audit = new Audit(number -> Optional.ofNullable(all.get(number)));
        vouchers.forEach(audit::read);
        return audit.problems();
    }

    /** Reads the vouchers of one union one after the other, in the order in which they were posted; keeps none of them. */
    public static final class Audit {

        private final Function<VoucherNumber, Optional<Voucher>> books;
        private final List<String> problems = new ArrayList<>();
        private final Map<Integer, Integer> lastOfYear = new HashMap<>();
        private final Set<VoucherNumber> reversed = new HashSet<>();
        private final Map<Account, Money> balances = new HashMap<>();
        private boolean overdrawn;

        /** @param books finds a voucher of the same books, to be compared with the one that takes it back */
        public Audit(Function<VoucherNumber, Optional<Voucher>> books) {
            this.books = books;
        }

        public void read(Voucher voucher) {
            VoucherNumber number = voucher.number();
            voucher.entry().reverses().ifPresent(original -> takenBack(voucher, original));
            int expected = lastOfYear.merge(number.year(), 1, Integer::sum);
            if (number.number() != expected) {
                problems.add("凭证编号不连续：应为%s，实为%s"
                        .formatted(new VoucherNumber(number.year(), expected).label(), number.label()));
            }
            try {
                Balances.post(balances, voucher.entry());
            } catch (Overdrawn said) {
                overdrawn = true;
                problems.add("%s：%s".formatted(number.label(), said.getMessage()));
            }
        }

        private void takenBack(Voucher voucher, VoucherNumber original) {
            Optional<Voucher> taken = original.number() <= lastOfYear.getOrDefault(original.year(), 0)
                    ? books.apply(original)
                    : Optional.empty();
            String number = voucher.number().label();
            if (taken.isEmpty()) {
                problems.add("%s冲销的%s不存在".formatted(number, original.label()));
            } else if (!takesBack(voucher.entry(), taken.get().entry())) {
                problems.add("%s与被冲销的%s不一致".formatted(number, original.label()));
            } else if (!reversed.add(original)) {
                problems.add("%s被冲销了两次，第二次是%s".formatted(original.label(), number));
            }
        }

        /** What is wrong with those read so far, in Chinese; empty where nothing is. */
        public List<String> problems() {
            List<String> all = new ArrayList<>(problems);
            Money trial = Balances.of(balances).trial();
            if (!trial.isZero()) {
                all.add("试算不平衡，相差 %s 元".formatted(trial.format()));
            }
            return List.copyOf(all);
        }

        /** What they add up to; empty where one of them found no money. */
        public Optional<Balances> balances() {
            return overdrawn ? Optional.empty() : Optional.of(Balances.of(balances));
        }
    }

    private static boolean takesBack(Entry reversal, Entry original) {
        return original.reverses().isEmpty()
                && reversal.lines()
                        .equals(original.lines().stream().map(Line::inRed).toList());
    }
}
