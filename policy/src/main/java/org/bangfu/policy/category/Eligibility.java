package org.bangfu.policy.category;

import org.bangfu.policy.book.Limits;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;

/** The tests of articles 5 to 7 on a family's figures. Compares totals, never rounded quotients. */
public final class Eligibility {

    private static final int WHOLE = 100;

    private Eligibility() {}

    // What the family is, article 5

    /** The most that income less expenses may be for a deep family, M5(1). */
    public static long deepLimit(Figures family, Limits limits) {
        return limit(family, limits, limits.deepMultiple());
    }

    /** The same for a relative family, M5(2). */
    public static long relativeLimit(Figures family, Limits limits) {
        return limit(family, limits, limits.relativeMultiple());
    }

    private static long limit(Figures family, Limits limits, int multiple) {
        long hundredths = hundredths(family, limits, multiple);
        // A total of whole fen is within the limit exactly if it is within the limit's whole fen; below it, R-11, one
        // less at a whole fen.
        return Math.floorDiv(limits.standardIncluded() ? hundredths : hundredths - 1, WHOLE);
    }

    /** What the limit is taken from: months × members × dibao, times the category's multiple, for people to read. */
    public static long familyStandard(Figures family, Limits limits, int multiple) {
        return Math.floorDiv(hundredths(family, limits, multiple), WHOLE);
    }

    private static long hundredths(Figures family, Limits limits, int multiple) {
        long once = Math.multiplyExact((long) limits.months() * family.size(), family.standard());
        return Math.multiplyExact(once, multiple);
    }

    /** 深度困难 M5(1), R-12. */
    public static boolean meetsDeepTest(Figures family, Limits limits) {
        return family.deepNet() <= deepLimit(family, limits);
    }

    /** One of the grounds of Annex 1.1, R-12. */
    public static boolean hasAnnexGround(Figures family) {
        return (family.dibao() && family.rigidExpenses() > 0)
                || family.restructured()
                || family.majorIllnessOrDisability();
    }

    /** 相对困难 M5(2), R-13. */
    public static boolean meetsRelativeTest(Figures family, Limits limits) {
        return family.relativeNet() <= relativeLimit(family, limits);
    }

    /** 意外致困 M5(3), R-14. */
    public static boolean meetsAccidentalTest(Figures family, Limits limits) {
        return family.eventCost() >= limits.accidentalMinimum()
                && passesIncomeShare(family, limits)
                && family.livingHardNow();
    }

    /** Where a policy measures the cost of events by the family's income: more than its share, and more than nothing. */
    public static boolean passesIncomeShare(Figures family, Limits limits) {
        return limits.accidentalIncomeShare() == Limits.NO_SHARE
                || family.eventCost() > accidentalShare(family, limits);
    }

    /** The share of the family's income that the cost must pass, whole fen; 0 where the family has no income. */
    public static long accidentalShare(Figures family, Limits limits) {
        // A cost of whole fen passes the share exactly if it passes the share's whole fen.
        return Math.floorDiv(Math.multiplyExact(Math.max(0, family.income()), limits.accidentalIncomeShare()), WHOLE);
    }

    /** 农民工 M5(4), R-15: a fixed home in the city and a year of actual employment; asked of nobody else. */
    public static boolean meetsMigrantConditions(Figures family, Limits limits) {
        return family.status() != ApplicantKind.MIGRANT
                || (family.cityResidence() && family.employmentMonths() >= limits.migrantMonths());
    }

    // What bars it, M6(2)(7) and article 7

    /** 致困支出总额小于5000元不建档 M6(2)(7), R-10. */
    public static boolean belowFileMinimum(Figures family, Limits limits) {
        return family.hardshipTotal() < limits.fileMinimum();
    }

    /** M7(1)–(4), (7), R-18: any one. */
    public static boolean excluded(Figures family) {
        return family.exclusions() != 0;
    }

    /** 两套住房且有车，或三套住房，或两辆车 M7(5), R-19: no file of any kind. */
    public static boolean tooManyHomesOrVehicles(Figures family, Limits limits) {
        return family.townHomes() >= limits.homesBarFile()
                || family.vehicles() >= limits.vehiclesBarFile()
                || (family.townHomes() >= limits.homesWithVehicleBarFile()
                        && family.vehicles() >= limits.vehiclesWithHomesBarFile());
    }

    /** 两套住房，或一辆车 M7(5), R-19: not deep. */
    public static boolean homeOrVehicleBarsDeep(Figures family, Limits limits) {
        return family.townHomes() >= limits.homesBarDeep() || family.vehicles() >= limits.vehiclesBarDeep();
    }

    /** For these families also: schooling the main cause, or a hardship total in 1.5 万元以下 M7(5), R-19: not relative either. */
    public static boolean homeOrVehicleBarsRelative(Figures family, Limits limits) {
        return (homeOrVehicleBarsDeep(family, limits) || limits.relativeBarWithoutAssets())
                && (family.mainCause() == Cause.EDUCATION || family.hardshipTotal() <= limits.relativeBarredUpTo());
    }

    /** No file of any category, whatever else is met. */
    public static boolean barred(Figures family, Limits limits) {
        return family.retired()
                || excluded(family)
                || belowFileMinimum(family, limits)
                || tooManyHomesOrVehicles(family, limits)
                || !meetsMigrantConditions(family, limits);
    }

    // After the exclusions

    public static boolean deep(Figures family, Limits limits) {
        return !barred(family, limits) && deepIfNotBarred(family, limits);
    }

    public static boolean relative(Figures family, Limits limits) {
        return !barred(family, limits) && relativeIfNotBarred(family, limits);
    }

    public static boolean accidental(Figures family, Limits limits) {
        return !barred(family, limits) && meetsAccidentalTest(family, limits);
    }

    /** Deep but for what bars every file. */
    public static boolean deepIfNotBarred(Figures family, Limits limits) {
        return !homeOrVehicleBarsDeep(family, limits)
                && meetsDeepTest(family, limits)
                && (!limits.deepGroundRequired() || hasAnnexGround(family));
    }

    /** Relative but for what bars every file. */
    public static boolean relativeIfNotBarred(Figures family, Limits limits) {
        return !homeOrVehicleBarsRelative(family, limits) && meetsRelativeTest(family, limits);
    }
}
