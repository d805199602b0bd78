package org.bangfu.policy.means;

import java.time.YearMonth;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;

/** Watches stage 1, so that warnings and the worked calculation come from the one counting. Amounts in fen. */
public interface Witness {

    /** Sees nothing: for those who only want the figures. */
    Witness SILENT = new Witness() {};

    /** {@code amount} of the item entered the family's income; negative where it is deducted. */
    default void counted(Income item, int position, int months, long amount) {}

    /** {@code amount} of the item entered the rigid expenses of the window, or its employment cost. */
    default void counted(Expense item, int position, int months, long amount) {}

    /** {@code amount} of the item entered the cost of sudden events, to the application month included, R-14. */
    default void event(Expense item, int position, int months, long amount) {}

    default void ignored(Income item, int position, Why why) {}

    default void ignored(Expense item, int position, Why why) {}

    /** {@code amount} was received beyond the cost and entered the income, R-07. */
    default void excess(Expense item, int position, int months, long amount) {}

    /** A member's wages of a month, {@code declared}, were raised to the minimum wage, R-03. */
    default void raised(int member, YearMonth month, long declared, Standard minimum) {}

    /** A member's business lost money over the window and counts 0, R-04. */
    default void businessLoss(int member, long loss) {}

    /** An official figure took part. */
    default void used(Standard standard) {}
}
