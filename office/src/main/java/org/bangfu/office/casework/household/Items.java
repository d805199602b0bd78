package org.bangfu.office.casework.household;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.jspecify.annotations.Nullable;

/** An item of income or of expense, found by its id, which is unique over both lists of a household. */
public sealed interface Items {

    String words();

    String member();

    /** What was declared, per month; null where an obligor's income decides. */
    @Nullable Money declared();

    @Nullable Assessment assessed();

    /** The household with this item assessed so. */
    Household in(Household household, Assessment found);

    record OfIncome(Income item) implements Items {

        @Override
        public String words() {
            return item.description();
        }

        @Override
        public String member() {
            return item.member();
        }

        @Override
        public @Nullable Money declared() {
            return item.amount();
        }

        @Override
        public @Nullable Assessment assessed() {
            return item.assessed();
        }

        @Override
        public Household in(Household household, Assessment found) {
            return household.withIncome(replaced(household.income(), item, one -> one.assessedAs(found)));
        }
    }

    record OfExpense(Expense item) implements Items {

        @Override
        public String words() {
            return item.description();
        }

        @Override
        public String member() {
            return item.member();
        }

        @Override
        public Money declared() {
            return item.amount();
        }

        @Override
        public @Nullable Assessment assessed() {
            return item.assessed();
        }

        @Override
        public Household in(Household household, Assessment found) {
            return household.withExpenses(replaced(household.expenses(), item, one -> one.assessedAs(found)));
        }
    }

    static Optional<Items> find(Household household, String id) {
        return household.income().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .<Items>map(OfIncome::new)
                .or(() -> household.expenses().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .map(OfExpense::new));
    }

    private static <T> List<T> replaced(List<T> items, T old, UnaryOperator<T> change) {
        return items.stream()
                .map(item -> item.equals(old) ? change.apply(item) : item)
                .toList();
    }
}
