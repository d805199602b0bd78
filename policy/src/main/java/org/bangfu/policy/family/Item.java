package org.bangfu.policy.family;

/** One line of the family's income or expenses. */
public sealed interface Item permits Income, Expense {

    /** Position of the person in the family's members, 0 the first. */
    int member();

    Period period();
}
