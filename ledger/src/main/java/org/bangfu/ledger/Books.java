package org.bangfu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<String> problems = new ArrayList<>();
        Map<Integer, Integer> lastOfYear = new HashMap<>();
        Map<VoucherNumber, Voucher> standing = new HashMap<>();
        Set<VoucherNumber> reversed = new HashSet<>();
        Map<Account, Money> balances = new HashMap<>();
        for (Voucher voucher : vouchers) {
            VoucherNumber number = voucher.number();
            int expected = lastOfYear.merge(number.year(), 1, Integer::sum);
            if (number.number() != expected) {
                problems.add("凭证编号不连续：应为%s，实为%s"
                        .formatted(new VoucherNumber(number.year(), expected).label(), number.label()));
            }
            voucher.entry().reverses().ifPresent(original -> {
                Voucher taken = standing.get(original);
                if (taken == null) {
                    problems.add("%s冲销的%s不存在".formatted(number.label(), original.label()));
                } else if (!takesBack(voucher.entry(), taken.entry())) {
                    problems.add("%s与被冲销的%s不一致".formatted(number.label(), original.label()));
                } else if (!reversed.add(original)) {
                    problems.add("%s被冲销了两次，第二次是%s".formatted(original.label(), number.label()));
                }
            });
            standing.put(number, voucher);
            try {
                Balances.post(balances, voucher.entry());
            } catch (Overdrawn overdrawn) {
                problems.add("%s：%s".formatted(number.label(), overdrawn.getMessage()));
            }
        }
        Money trial = Balances.of(balances).trial();
        if (!trial.isZero()) {
            problems.add("试算不平衡，相差 %s 元".formatted(trial.format()));
        }
        return List.copyOf(problems);
    }

    private static boolean takesBack(Entry reversal, Entry original) {
        return original.reverses().isEmpty()
                && reversal.lines()
                        .equals(original.lines().stream().map(Line::inRed).toList());
    }
}
