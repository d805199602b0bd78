package org.bangfu.policy.aid;

import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.Category;

/**
 * The fifth band of medical aid, M9(1)5, R-41: above the highest standard, asked for one family at a time and decided beside the standard.
 */
public final class SpecialAid {

    private SpecialAid() {}

    /** Whether a family filed as {@code category} may be given it: deep, and its burden lies in the band that has no end. */
    public static boolean open(Category category, Figures family, Limits limits) {
        int bands = limits.medicalBands().size();
        long below = bands == 1
                ? limits.medicalMinimum() - 1
                : limits.medicalBands().get(bands - 2).to();
        return category == Category.DEEP && family.insuredPersonal() > below;
    }

    /** Above which medical aid for the same bills is the fifth band: the highest that R-24 gives a deep family, in fen. */
    public static long above(Limits limits) {
        return limits.medicalBands().stream().mapToLong(MedicalBand::deep).max().orElse(0);
    }

    /** What it never exceeds, together with all medical aid for the same bills, in fen; the setting {@code special.cap}. */
    public static long most(Figures family, Limits limits) {
        return switch (limits.specialCap()) {
            case INSURED -> family.insuredPersonal();
            case BORNE -> family.illnessBorne();
        };
    }
}
