package org.bangfu.policy.explain;

/** Which item of the family's document an entry of the calculation stands for. */
public sealed interface ItemRef {

    /** Where it stands in the document, {@code income[3]}; empty for what the rules add themselves. */
    String path();

    /** @param position in the family's income, from 0 */
    record OfIncome(int position) implements ItemRef {

        @Override
        public String path() {
            return "income[" + position + "]";
        }
    }

    /** @param position in the family's expenses, from 0 */
    record OfExpense(int position) implements ItemRef {

        @Override
        public String path() {
            return "expenses[" + position + "]";
        }
    }

    /** What the rules add themselves: wages raised to the minimum, a loss that is not counted. */
    record OfRule() implements ItemRef {

        @Override
        public String path() {
            return "";
        }
    }
}
