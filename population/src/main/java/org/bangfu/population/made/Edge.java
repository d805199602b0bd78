package org.bangfu.population.made;

import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExpenseKind;

/** A limit of the policy beside which a family is set: one fen within, exactly at it, or one fen beyond. */
enum Edge {
    /** M5(1). */
    DEEP {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            FamilyFigures now = figures(household, book);
            net(household, Eligibility.deepLimit(now, book.limits()) - now.deepNet() + aFen(dice));
        }
    },
    /** M5(2). */
    RELATIVE {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            FamilyFigures now = figures(household, book);
            net(household, Eligibility.relativeLimit(now, book.limits()) - now.relativeNet() + aFen(dice));
        }
    },
    /** Where the first grant, as income, leaves the family deep or not, M9(1), R-27. */
    SECOND_GRANT {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            FamilyFigures now = figures(household, book);
            AidKind first = dice.oneOf(new AidKind[] {AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION});
            long aid = StandardAid.of(first, Category.DEEP, now, book.limits()) + now.grantedThisYear();
            net(household, Eligibility.deepLimit(now, book.limits()) - now.deepNet() - aid + aFen(dice));
        }
    },
    /** M6(2)(7), R-10. */
    FILE_MINIMUM {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            hardship(household, book, book.limits().fileMinimum() + aFen(dice));
        }
    },
    /** M7(5): with a vehicle, a hardship total in 1.5 万元以下. */
    RELATIVE_BARRED {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            household.assets = new Assets(1, 1, 0);
            household.localHome = true;
            hardship(household, book, book.limits().relativeBarredUpTo() + aFen(dice));
        }
    },
    /** M9: the lower end of medical aid, and each end of a band. */
    MEDICAL_BAND {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            Limits limits = book.limits();
            int band = dice.below(limits.medicalBands().size());
            long burden = band == 0
                    ? limits.medicalMinimum()
                    : limits.medicalBands().get(band - 1).to();
            household.expenses.removeIf(bill -> bill.kind() == ExpenseKind.ILLNESS);
            long insured = burden + aFen(dice);
            household.spendOnce(ExpenseKind.ILLNESS, insured + dice.fenAround(2_000, 1), insured);
        }
    },
    /** M5(3). */
    ACCIDENTAL {
        @Override
        void set(Household household, PolicyBook book, Dice dice) {
            household.expenses.removeIf(Expense::event);
            household.spendOnce(ExpenseKind.LOSS, book.limits().accidentalMinimum() + aFen(dice), 0);
            Circumstances found = household.circumstances;
            household.circumstances = new Circumstances(
                    found.dibao(),
                    found.restructured(),
                    found.majorIllnessOrDisability(),
                    dice.happens(900),
                    found.mainCause());
        }
    };

    private static final Edge[] ALL = values();

    abstract void set(Household household, PolicyBook book, Dice dice);

    static Edge any(Dice dice) {
        return dice.oneOf(ALL);
    }

    private static long aFen(Dice dice) {
        return dice.between(-1, 1);
    }

    private static FamilyFigures figures(Household household, PolicyBook book) {
        return Means.reckon(household.family(), book, Witness.SILENT);
    }

    /** Moves income less expenses by so much. */
    private static void net(Household household, long fen) {
        if (fen > 0) {
            household.earnOnce(fen);
        } else if (fen < 0) {
            household.spendOnce(ExpenseKind.OTHER, -fen, 0);
        }
    }

    /** Makes the hardship total exactly so much; a family that spends more loses its bills. */
    private static void hardship(Household household, PolicyBook book, long fen) {
        if (figures(household, book).hardshipTotal() > fen) {
            household.expenses.clear();
        }
        household.spendOnce(ExpenseKind.OTHER, fen - figures(household, book).hardshipTotal(), 0);
    }
}
