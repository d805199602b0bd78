package org.bangfu.office.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.family.Household.Expense;
import org.bangfu.office.family.Household.Income;
import org.bangfu.office.family.Household.IncomeKind;
import org.bangfu.office.web.Show;

/**
 * Figures out of reach of the family's other figures: a year's total typed for each month, a comma too far. Nothing is refused for it; it
 * is asked about when it is typed, and shown to whoever looks at the family until it was found to be so.
 */
public final class Reach {

    /** Below these a figure is nobody's slip of the pen; the office's own, in yuan a year. */
    private static final Money INCOME = Money.ofYuan(72_000);

    private static final Money BILL = Money.ofYuan(50_000);
    private static final Money MONTHLY_COST = Money.ofYuan(20_000);

    private Reach() {}

    /** Whether a year of this income is more than three times everything else the family takes in and spends. */
    public static Optional<String> of(Income item, Household family) {
        Spread spread = item.declared();
        if (spread == null || item.kind() == IncomeKind.TRANSFER_OUT) {
            return Optional.empty();
        }
        Money rest = DeclaredYear.income(without(item, family)).plus(DeclaredYear.borne(family));
        return spread.total().compareTo(INCOME) > 0 && spread.total().compareTo(rest.times(3)) > 0
                ? Optional.of(asking("“%s”".formatted(item.description()), spread, "家里别的收入和支出加起来才 " + Show.yuan(rest)))
                : Optional.empty();
    }

    /** Whether a bill is more than two years of the family's income, or a cost month by month more than one. */
    public static Optional<String> of(Expense item, Household family) {
        Spread spread = item.declared();
        Money income = DeclaredYear.income(family);
        Money limit = spread.months() > 1 ? MONTHLY_COST.max(income) : BILL.max(income.times(2));
        return spread.total().compareTo(limit) > 0
                ? Optional.of(asking("“%s”".formatted(item.description()), spread, "全家一年的收入是 " + Show.yuan(income)))
                : Optional.empty();
    }

    /** Everything of a family that whoever looks at it should ask about. */
    public static List<String> of(Household family) {
        var found = new ArrayList<String>();
        family.income().stream()
                .filter(item -> item.assessed() == null)
                .forEach(item -> of(item, family).ifPresent(found::add));
        family.expenses().stream()
                .filter(item -> item.assessed() == null)
                .forEach(item -> of(item, family).ifPresent(found::add));
        family.expenses().stream()
                .filter(item -> item.assessed() == null && item.covered().compareTo(item.amount()) > 0)
                .forEach(item -> found.add(coveredBeyond(item)));
        return List.copyOf(found);
    }

    /** What was received for a cost is more than the cost: the rest is income, or a slip. */
    public static String coveredBeyond(Expense item) {
        return "“%s”花了 %s，报销、补助和别人给的却有 %s，多出来的 %s 要算收入。"
                .formatted(
                        item.description(),
                        Show.yuan(item.declared().total()),
                        Show.yuan(item.covered().times(item.declared().months())),
                        Show.yuan(item.covered()
                                .minus(item.amount())
                                .times(item.declared().months())));
    }

    private static Household without(Income item, Household family) {
        return family.withIncome(family.income().stream()
                .filter(other -> !other.id().equals(item.id()))
                .toList());
    }

    private static String asking(String what, Spread spread, String beside) {
        return "%s%s：%s，%s。".formatted(what, spread.when(), spread.words(), beside);
    }
}
