package org.bangfu.office.casework.household;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * Figures out of reach of the family's other figures: a year's total typed for each month, a comma too far. Nothing is refused for it; it
 * is asked about when it is typed, whoever types it at whichever door, and shown to whoever looks at the family until it was found to be so.
 */
public final class Reach {

    /** Below these a figure is nobody's slip of the pen; the office's own, in yuan a year. */
    private static final Money INCOME = Money.ofYuan(72_000);

    private static final Money BILL = Money.ofYuan(50_000);
    private static final Money MONTHLY_COST = Money.ofYuan(20_000);

    /** Of somebody who owes the family support and does not live on what it has. */
    private static final Money OBLIGOR = Money.ofYuan(240_000);

    private static final long MONTHS = 12;

    /** What is said once more to let a figure stand. */
    public static final String STANDS = "没有填错的，在下面勾上再保存。";

    private static final String SLIP = "是不是多填了一位，或者把一年的数填成了每个月的？" + STANDS;

    private Reach() {}

    /**
     * A figure to be asked about.
     *
     * @param sentence what it is and what it is held against
     * @param total what it comes to, to be said again
     */
    public record Doubt(String sentence, Money total) {

        /** Whether the total was said again. */
        public boolean confirmed(@Nullable String typed) {
            return total.plain().equals(typed);
        }

        /** The sentence that asks. */
        public String question() {
            return sentence + SLIP;
        }
    }

    /** @throws Refusal at {@code field} unless the total was said again */
    public static void ask(Optional<Doubt> doubt, @Nullable String confirmed, String field) {
        doubt.filter(one -> !one.confirmed(confirmed)).ifPresent(one -> {
            throw Refusal.at(field, one.question());
        });
    }

    /** Whether a year of this income, as declared, is more than three times everything else the family takes in and spends. */
    public static Optional<Doubt> of(Income item, Household family) {
        var obligor = item.obligor();
        if (item.amount() == null && obligor != null && obligor.monthlyIncome() != null) {
            return obligor(item.description(), obligor.monthlyIncome());
        }
        return item.amount() == null ? Optional.empty() : of(item, item.amount(), family);
    }

    /** The same of a figure that an official puts beside the declared one, or finds where nothing was declared. */
    public static Optional<Doubt> of(Income item, Money perMonth, Household family) {
        return item.kind() == IncomeKind.TRANSFER_OUT
                ? Optional.empty()
                : income(item.description(), new Spread(item.from(), item.to(), perMonth), without(item.id(), family));
    }

    /** The same of an income that has just changed: what it comes to in a year, beside everything but the item it takes the place of. */
    public static Optional<Doubt> changed(
            String description,
            IncomeKind kind,
            YearMonth from,
            Money perMonth,
            @Nullable String replaces,
            Household family) {
        if (kind == IncomeKind.TRANSFER_OUT) {
            return Optional.empty();
        }
        return income(description, new Spread(from, from.plusMonths(MONTHS - 1), perMonth), without(replaces, family));
    }

    private static Optional<Doubt> income(String description, Spread spread, Household others) {
        Money rest = income(others).plus(borne(others));
        return spread.total().compareTo(INCOME) > 0 && spread.total().compareTo(rest.times(3)) > 0
                ? Optional.of(doubt(description, spread, "家里别的收入和支出加起来才 " + Show.yuan(rest)))
                : Optional.empty();
    }

    /** Who owes support may earn well, but hardly a year's wage each month. */
    private static Optional<Doubt> obligor(String description, Money perMonth) {
        Money year = perMonth.times(MONTHS);
        return year.compareTo(OBLIGOR) > 0
                ? Optional.of(new Doubt(
                        "“%s”的义务人每月收入 %s，一年就是 %s。".formatted(description, Show.yuan(perMonth), Show.yuan(year)), year))
                : Optional.empty();
    }

    /** Whether a bill, as declared, is more than two years of the family's income, or a cost month by month more than one. */
    public static Optional<Doubt> of(Expense item, Household family) {
        return expense(item.description(), item.declared(), family);
    }

    /** The same of a figure that an official puts beside the declared one, or finds where nothing was declared. */
    public static Optional<Doubt> of(Expense item, Money perMonth, Household family) {
        return expense(
                item.description(),
                new Spread(item.from(), item.to(), item.declared().day(), perMonth),
                family);
    }

    private static Optional<Doubt> expense(String description, Spread spread, Household family) {
        Money income = income(family);
        Money limit = spread.months() > 1 ? MONTHLY_COST.max(income) : BILL.max(income.times(2));
        return spread.total().compareTo(limit) > 0
                ? Optional.of(doubt(description, spread, "全家一年的收入是 " + Show.yuan(income)))
                : Optional.empty();
    }

    /** Everything of a family that whoever looks at it should ask about. */
    public static List<String> of(Household family) {
        var found = new ArrayList<String>();
        family.income().stream()
                .filter(item -> item.assessed() == null)
                .forEach(item -> of(item, family).map(Doubt::sentence).ifPresent(found::add));
        family.expenses().stream()
                .filter(item -> item.assessed() == null)
                .forEach(item -> of(item, family).map(Doubt::sentence).ifPresent(found::add));
        family.expenses().stream()
                .filter(item -> item.assessed() == null && item.covered().compareTo(item.amount()) > 0)
                .forEach(item -> found.add(coveredBeyond(item)));
        return List.copyOf(found);
    }

    /** What was received for a cost is more than the cost: the rest is income, or a slip. */
    public static String coveredBeyond(Expense item) {
        return coveredBeyond(item.description(), item.declared(), item.covered());
    }

    /** @param covered received for it, of each month like the amount */
    static String coveredBeyond(String description, Spread cost, Money covered) {
        return "“%s”花了 %s，报销、补助和别人给的却有 %s，多出来的 %s 要算收入。"
                .formatted(
                        description,
                        Show.yuan(cost.total()),
                        Show.yuan(covered.times(cost.months())),
                        Show.yuan(covered.minus(cost.perMonth()).times(cost.months())));
    }

    /**
     * More received than spent is asked about too.
     *
     * @throws Refusal at {@code confirmedCovered} unless what was received was said again
     */
    public static void askCovered(String description, Spread cost, Money covered, @Nullable String confirmed) {
        if (covered.compareTo(cost.perMonth()) > 0 && !covered.plain().equals(confirmed)) {
            throw Refusal.by("R-07", "confirmedCovered", coveredBeyond(description, cost, covered) + STANDS);
        }
    }

    /** An amount as it is said again; empty while it cannot be read. */
    public static String plain(@Nullable String typed, String field) {
        try {
            return Read.money(typed, field, "金额").plain();
        } catch (Refusal unread) {
            return "";
        }
    }

    /** What is believed of a family's year: the assessed figures, else the declared ones. Never below 0. */
    private static Money income(Household family) {
        Money sum = Money.ZERO;
        for (Income item : family.income()) {
            Money perMonth = item.counted();
            if (perMonth != null) {
                Money total = new Spread(item.from(), item.to(), perMonth).total();
                sum = item.kind() == IncomeKind.TRANSFER_OUT ? sum.minus(total) : sum.plus(total);
            }
        }
        return sum.max(Money.ZERO);
    }

    private static Money borne(Household family) {
        return family.expenses().stream()
                .map(item -> new Spread(
                                item.from(),
                                item.to(),
                                item.counted().minus(item.coveredCounted()).max(Money.ZERO))
                        .total())
                .reduce(Money.ZERO, Money::plus);
    }

    /** @param item null leaves none out */
    private static Household without(@Nullable String item, Household family) {
        return family.withIncome(family.income().stream()
                .filter(other -> !other.id().equals(item))
                .toList());
    }

    private static Doubt doubt(String description, Spread spread, String beside) {
        return new Doubt("“%s”%s：%s，%s。".formatted(description, spread.when(), spread.words(), beside), spread.total());
    }
}
