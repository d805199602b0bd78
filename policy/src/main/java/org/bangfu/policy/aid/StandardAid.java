package org.bangfu.policy.aid;

import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;

/** What a category provides in a year, M9, in fen, before anything was granted. */
public final class StandardAid {

    private static final int WHOLE = 100;

    private StandardAid() {}

    /** 0 where the category does not provide the kind. */
    public static long of(AidKind kind, Category category, Figures family, Limits limits) {
        return switch (category) {
            case DEEP, RELATIVE ->
                switch (kind) {
                    case LIVING -> living(category, family, limits);
                    case MEDICAL -> medical(category, family, limits);
                    case EDUCATION -> education(category, family, limits);
                    case ACCIDENT, TRAINING, LEGAL, WORK_STUDY -> 0;
                };
            case ACCIDENTAL -> kind == AidKind.ACCIDENT ? accident(family, limits) : 0;
            case NONE -> 0;
        };
    }

    /** 12 months of dibao, 9 for a relative family; per family, M9(1), M9(2), R-22. */
    static long living(Category category, Figures family, Limits limits) {
        int months = category == Category.DEEP ? limits.deepLivingMonths() : limits.relativeLivingMonths();
        return months * family.aidStandard();
    }

    /** 10 months of dibao per child in school, 8 for a relative family, M9(1), M9(2), R-23. */
    static long education(Category category, Figures family, Limits limits) {
        int months = category == Category.DEEP ? limits.deepEducationMonths() : limits.relativeEducationMonths();
        return (long) months * family.students() * family.aidStandard();
    }

    /** A fixed amount by the burden inside the catalogue, M9, R-24; never above what the family bore, M8(2), R-25. */
    static long medical(Category category, Figures family, Limits limits) {
        long band = medicalBand(category, family, limits);
        return Math.min(band, family.illnessBorne());
    }

    private static long medicalBand(Category category, Figures family, Limits limits) {
        if (family.insuredPersonal() < limits.medicalMinimum()) {
            return 0;
        }
        for (int i = 0; ; i++) { // the last band has no end
            MedicalBand band = limits.medicalBands().get(i);
            if (family.insuredPersonal() <= band.to()) {
                return category == Category.DEEP ? band.deep() : Math.min(band.relative(), limits.relativeMedicalCap());
            }
        }
    }

    /** 15% of the net event cost, half up to the fen, at most 10,000, M9(3), R-26. */
    static long accident(Figures family, Limits limits) {
        long share = Money.halfUpOfProduct(family.eventCost(), limits.accidentShare(), WHOLE);
        return Math.min(share, limits.accidentCap());
    }

    /** The highest single kind of a relative family, R-21. */
    static long highestRelative(Figures family, Limits limits) {
        return Math.max(
                living(Category.RELATIVE, family, limits),
                Math.max(medical(Category.RELATIVE, family, limits), education(Category.RELATIVE, family, limits)));
    }

    /**
     * One family, one file, one category, R-21: deep if met; else, of relative and accidental, the one whose standard aid is higher,
     * relative on a tie.
     */
    public static Category filedAs(Figures family, Limits limits) {
        if (Eligibility.barred(family, limits)) {
            return Category.NONE;
        }
        if (Eligibility.deepIfNotBarred(family, limits)) {
            return Category.DEEP;
        }
        boolean relative = Eligibility.relativeIfNotBarred(family, limits);
        boolean accidental = Eligibility.meetsAccidentalTest(family, limits);
        if (relative && accidental) {
            return accident(family, limits) > highestRelative(family, limits) ? Category.ACCIDENTAL : Category.RELATIVE;
        }
        return relative ? Category.RELATIVE : accidental ? Category.ACCIDENTAL : Category.NONE;
    }
}
