package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.ContractDocument.Asked;
import org.bangfu.office.casework.household.AidedItems.Aided;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/** an item that was aided for some of its months stands in several parts of the document, and each part is still that item. */
class R40_CutItemsTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 6);

    private static final Household FAMILY = WangFamily.of(1)
            .withExpenses(List.of(item("e1", FIRST, FIRST.plusMonths(5), "900"), item("e2", FIRST, FIRST, "700")));

    @Test
    void eachPartIsItsItemAndTheNextItemIsNotShifted() {
        String cut =
                document(Map.of("e1", List.of(new Aided(FIRST.plusMonths(1), FIRST.plusMonths(2), 2025, 7, "第1次会议"))));
        assertThat(DocumentItems.expenses(cut, FAMILY)).extracting(Expense::id).containsExactly("e1", "e1", "e1", "e2");
        assertThat(DocumentItems.expenses(document(Map.of()), FAMILY))
                .extracting(Expense::id)
                .containsExactly("e1", "e2");
    }

    /** By what they are, not by their place: the household may keep them in another order. */
    @Test
    void inWhateverOrderTheHouseholdKeepsThem() {
        Household turned = FAMILY.withExpenses(FAMILY.expenses().reversed());
        assertThat(DocumentItems.expenses(document(Map.of()), turned))
                .extracting(Expense::id)
                .containsExactly("e1", "e2");
    }

    @Test
    void anEntryOfAnotherHouseholdIsNotTakenForOne() {
        Household other = FAMILY.withExpenses(List.of(item("e1", FIRST.plusMonths(1), FIRST.plusMonths(5), "900")));
        assertThatThrownBy(() -> DocumentItems.expenses(document(Map.of()), other))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String document(Map<String, List<Aided>> aided) {
        return ContractDocument.of(
                FAMILY,
                new Asked("试", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 18), "340202", List.of(), aided));
    }

    private static Expense item(String id, YearMonth from, YearMonth to, String amount) {
        return new Expense(
                id,
                Household.WORKER,
                ExpenseKind.ILLNESS,
                "住院",
                from,
                to,
                Money.parse(amount),
                Money.ZERO,
                Money.ZERO,
                false,
                null,
                null,
                null,
                null,
                List.of());
    }
}
