package org.bangfu.office.casework.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.junit.jupiter.api.Test;

/** A year's total typed for each month is out of reach of what the family has; what a poor family has is not. */
class ReachTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 3);
    private static final YearMonth LAST = YearMonth.of(2026, 2);

    @Test
    void aYearsHospitalCostTypedForEachMonthIsAskedAbout() {
        Household family = with(wage("2100"));
        Expense slip = expense(ExpenseKind.ILLNESS, FIRST, LAST, "12000", "0");
        assertThat(Reach.of(slip, family))
                .hasValueSatisfying(asked -> assertThat(asked.sentence())
                        .contains("每月 12,000.00 元 × 12 个月 = 144,000.00 元", "全家一年的收入是 25,200.00 元"));
        assertThat(Reach.of(family.withExpenses(List.of(slip)))).hasSize(1);
    }

    @Test
    void oneHospitalBillOfAPoorFamilyIsNot() {
        assertThat(Reach.of(expense(ExpenseKind.ILLNESS, LAST, LAST, "46000", "21000"), with(wage("2100"))))
                .isEmpty();
        assertThat(Reach.of(expense(ExpenseKind.ILLNESS, LAST, LAST, "460000", "21000"), with(wage("2100"))))
                .isPresent();
        assertThat(Reach.of(expense(ExpenseKind.HOUSING, FIRST, LAST, "900", "0"), with(wage("2100"))))
                .isEmpty();
    }

    @Test
    void aYearsWageTypedForEachMonthIsAskedAbout() {
        Household family =
                with(wage("2100")).withExpenses(List.of(expense(ExpenseKind.ILLNESS, LAST, LAST, "46000", "21000")));
        assertThat(Reach.of(wage("25200"), family)).isPresent();
        assertThat(Reach.of(wage("2100"), family)).isEmpty();
    }

    @Test
    void whatWasReceivedBeyondTheCostIsShown() {
        Household family =
                with(wage("2100")).withExpenses(List.of(expense(ExpenseKind.ILLNESS, LAST, LAST, "4600", "21000")));
        assertThat(Reach.of(family)).singleElement().asString().contains("16,400.00 元 要算收入");
    }

    private static Household with(Income item) {
        return Household.of("王秀梅").withIncome(List.of(item));
    }

    private static Income wage(String amount) {
        return new Income(
                "i1", "1", IncomeKind.WAGE, "工资", FIRST, LAST, Money.parse(amount), true, null, null, null, List.of());
    }

    private static Expense expense(ExpenseKind kind, YearMonth from, YearMonth to, String amount, String covered) {
        return new Expense(
                "e1",
                "1",
                kind,
                "费用",
                from,
                to,
                Money.parse(amount),
                Money.parse(covered),
                null,
                false,
                null,
                null,
                null,
                null,
                List.of());
    }
}
