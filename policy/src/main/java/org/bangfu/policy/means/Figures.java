package org.bangfu.policy.means;

import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * All that stage 2 may ask of a family. An interface, so that the same rules run on one family and on a cursor over columns.
 * Amounts in fen; of the window unless said otherwise.
 */
public interface Figures {

    /** Counted members, R-02; at least 1. */
    int size();

    /** Children of the family in school, R-23. */
    int students();

    /** Disposable income, M6(1). */
    long income();

    /** Illness, disability, schooling, housing and other, M6(2). */
    long rigidExpenses();

    /** */
    long employmentCost();

    /** All losses, to the application month included, R-14. */
    long lossCost();

    /** Net cost of sudden events to the application month included, without what was aided in an earlier year, R-14. */
    long eventCost();

    /** */
    long hardshipTotal();

    /** Personal burden inside the insurance catalogue, of bills not aided in an earlier year, R-24. */
    long insuredPersonal();

    /** Net illness cost of the same bills: what medical aid never exceeds, R-25. */
    long illnessBorne();

    /** Dibao a month at the application date, for the tests, R-34. */
    long standard();

    /** Dibao a month at the decision date, for amounts, R-34. */
    long aidStandard();

    /** R-20; null where none was recorded and there is no hardship. */
    @Nullable Cause mainCause();

    ApplicantKind status();

    /** M7(6). */
    boolean retired();

    /** M5(4). */
    int employmentMonths();

    /** M5(4). */
    boolean cityResidence();

    /** M7(5), R-19. */
    int townHomes();

    /** M7(5), R-19. */
    int vehicles();

    /** Grounds of M7(1)–(4), (7): {@link org.bangfu.terms.ExclusionGround#bit()} each. */
    int exclusions();

    /** Annex 1.1(1). */
    boolean dibao();

    /** Annex 1.1(2), R-09. */
    boolean restructured();

    /** Annex 1.1(3). */
    boolean majorIllnessOrDisability();

    /** M5(3), R-14. */
    boolean livingHardNow();

    /** Living aid by the standard, given to the family in the calendar year of the decision. */
    long grantedLiving();

    long grantedMedical();

    long grantedEducation();

    long grantedAccident();

    /** Training, legal aid and work-study given to the family itself, R-31. */
    long grantedOther();

    /** How many kinds were given to the family in the calendar year of the decision, those beside the standard aside, R-29. */
    int grantedKinds();

    /** Living aid given in that year beside the standard, R-47: income under R-27, part of the total of R-30, nothing else. */
    long besideLiving();

    /** The same of medical aid, the special one of M9(1)5 among it, R-41. */
    long besideMedical();

    long besideEducation();

    long besideAccident();

    long besideOther();

    /** Income less what M5(1) deducts: employment cost only where the employer was restructured, R-09. */
    default long deepNet() {
        return income() - rigidExpenses() - (restructured() ? employmentCost() : 0);
    }

    /** Income less what M5(2) deducts, R-09. */
    default long relativeNet() {
        return income() - rigidExpenses() - employmentCost();
    }

    /** All aid given to the family in the calendar year of the decision, by the standard or beside it, R-27. */
    default long grantedThisYear() {
        return grantedLiving() + grantedMedical() + grantedEducation() + grantedAccident() + grantedOther() + beside();
    }

    /** What of it was beside the standard, R-41, R-47. */
    default long beside() {
        return besideLiving() + besideMedical() + besideEducation() + besideAccident() + besideOther();
    }
}
