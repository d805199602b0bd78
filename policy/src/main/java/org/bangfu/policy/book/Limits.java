package org.bangfu.policy.book;

import java.util.List;

/**
 * Every number and contested reading a city may set, in the order of the articles. Amounts in fen, multiples and shares in hundredths.
 *
 * @param months length of the window and divisor of the test, M5, M6(4)
 * @param deepMultiple of dibao, M5(1)
 * @param relativeMultiple of dibao, M5(2)
 * @param standardIncluded R-11: exactly at the standard is within (the formula's ≤), or it is not (the prose's 低于)
 * @param deepGroundRequired R-12: a deep family must also meet a ground of Annex 1.1
 * @param accidentalMinimum net event cost from which on it is accidental hardship, M5(3)
 * @param accidentalIncomeShare of the family's income of the window, in hundredths, that the cost must pass as well; {@link #NO_SHARE} where
 *     the policy asks for none
 * @param migrantMonths months of actual employment a migrant worker needs, M5(4)
 * @param fileMinimum hardship total below which there is no file, M6(2)(7)
 * @param housingExcess R-08
 * @param employmentMonthlyCap what the family's employment cost of a month counts at most, R-09; {@link Long#MAX_VALUE} for no cap
 * @param homesBarFile M7(5), R-19, as the next six
 * @param relativeBarredUpTo hardship total up to which a family with a home too many or a vehicle is not relative
 * @param relativeBarWithoutAssets R-19: that bar binds families without home or vehicle too
 * @param deepLivingMonths months of dibao a year, R-22; the next three likewise, R-23
 * @param medicalMinimum insured burden from which on there is medical aid, R-24
 * @param relativeMedicalCap M9(2)
 * @param accidentShare of the net event cost, R-26
 * @param accidentCap a calendar year, R-26
 * @param relativeKind R-29
 * @param provinceAbove total of one kind a year above which the province approves, R-30; {@code nationAbove} likewise
 * @param supportRatio share of what an obligor earns above dibao, R-06
 * @param deceasedIncome whether what a member earned who died counts, R-44
 * @param deceasedExpenses whether what the family bore for that member until the month of death counts, R-44
 * @param specialCap what special medical aid, with all medical aid for the same bills, never exceeds, R-41; asked where it is requested
 */
public record Limits(
        int months,
        int deepMultiple,
        int relativeMultiple,
        boolean standardIncluded,
        boolean deepGroundRequired,
        long accidentalMinimum,
        int accidentalIncomeShare,
        int migrantMonths,
        long fileMinimum,
        HousingExcess housingExcess,
        long employmentMonthlyCap,
        int homesBarFile,
        int vehiclesBarFile,
        int homesWithVehicleBarFile,
        int vehiclesWithHomesBarFile,
        int homesBarDeep,
        int vehiclesBarDeep,
        long relativeBarredUpTo,
        boolean relativeBarWithoutAssets,
        int deepLivingMonths,
        int relativeLivingMonths,
        int deepEducationMonths,
        int relativeEducationMonths,
        long medicalMinimum,
        List<MedicalBand> medicalBands,
        long relativeMedicalCap,
        int accidentShare,
        long accidentCap,
        RelativeKind relativeKind,
        long provinceAbove,
        long nationAbove,
        int supportRatio,
        Deceased deceasedIncome,
        Deceased deceasedExpenses,
        SpecialCap specialCap) {

    /** The cost of events is not compared with the income. */
    public static final int NO_SHARE = 0;

    public Limits {
        medicalBands = List.copyOf(medicalBands);
    }

    /** What of a rented home above the local area per head, R-08. */
    public enum HousingExcess {
        /** Its rent counts in the proportion of the area. */
        PRORATE,
        /** It counts nothing. */
        EXCLUDE
    }

    /** What of a member who died still counts, up to the month of death, R-44. */
    public enum Deceased {
        COUNT,
        IGNORE
    }

    /** What special medical aid of M9(1)5 never exceeds, R-41. */
    public enum SpecialCap {
        /** The family's own part inside the insurance catalogue. */
        INSURED,
        /** All that the family itself bore, M8(2). */
        BORNE
    }

    /** Which single kind a relative family gets, R-29. */
    public enum RelativeKind {
        HIGHEST,
        /** Illness → medical, schooling → schooling, else living. */
        MAIN_CAUSE
    }
}
