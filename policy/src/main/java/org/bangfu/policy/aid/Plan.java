package org.bangfu.policy.aid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.family.AidKind;
import org.bangfu.policy.family.Cause;
import org.bangfu.policy.means.Figures;

/**
 * Which kinds are granted this year, in which order, M9, R-27 to R-29. There are few enough orders to have them all ready, so that
 * choosing one allocates nothing; the amounts are {@link #remainder}.
 */
public final class Plan {

    private static final int LIVING_BIT = 1;
    private static final int MEDICAL_BIT = 1 << 1;
    private static final int EDUCATION_BIT = 1 << 2;

    private static final List<AidKind> YEARLY = List.of(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION);

    /** Fewer grants first, then the order living, medical, schooling: the order of preference on equal totals, R-28. */
    private static final Plan[] DEEP_PLANS = deepPlans();

    /** For each set of kinds, as bits, its plan in the order living, medical, schooling. */
    private static final Plan[] IN_ORDER = inOrder();

    public static final Plan NOTHING = DEEP_PLANS[0];

    private static final Plan LIVING = DEEP_PLANS[1];
    private static final Plan MEDICAL = DEEP_PLANS[2];
    private static final Plan EDUCATION = DEEP_PLANS[3];
    private static final Plan ACCIDENT = new Plan(List.of(AidKind.ACCIDENT));

    private final List<AidKind> kinds;

    // A bit for each yearly kind, and for each granted before another.
    private final int granted;
    private final int grantedBefore;

    private Plan(List<AidKind> kinds) {
        this.kinds = List.copyOf(kinds);
        granted = bits(kinds);
        grantedBefore = kinds.isEmpty() ? 0 : bits(kinds.subList(0, kinds.size() - 1));
    }

    private static Plan[] deepPlans() {
        var plans = new ArrayList<List<AidKind>>();
        plans.add(List.of());
        for (int i = 0; i < plans.size(); i++) {
            for (AidKind next : YEARLY) {
                if (!plans.get(i).contains(next)) {
                    var longer = new ArrayList<>(plans.get(i));
                    longer.add(next);
                    plans.add(longer);
                }
            }
        }
        plans.sort(Comparator.comparingInt(List::size)); // stable: within a length the order above stays
        return plans.stream().map(Plan::new).toArray(Plan[]::new);
    }

    private static Plan[] inOrder() {
        var inOrder = new Plan[1 << YEARLY.size()];
        for (int i = DEEP_PLANS.length - 1; i >= 0; i--) {
            inOrder[DEEP_PLANS[i].granted] = DEEP_PLANS[i]; // of the same kinds the first stands
        }
        return inOrder;
    }

    private static int bits(List<AidKind> kinds) {
        int bits = 0;
        for (AidKind kind : kinds) {
            bits |= switch (kind) {
                case LIVING -> LIVING_BIT;
                case MEDICAL -> MEDICAL_BIT;
                case EDUCATION -> EDUCATION_BIT;
                case ACCIDENT, TRAINING, LEGAL, WORK_STUDY -> 0; // never one of several
            };
        }
        return bits;
    }

    /** In the order of granting. */
    public List<AidKind> kinds() {
        return kinds;
    }

    /** {@code amount} where living aid is granted, else 0. */
    public long living(long amount) {
        return (granted & LIVING_BIT) != 0 ? amount : 0;
    }

    /** {@code amount} where medical aid is granted, else 0. */
    public long medical(long amount) {
        return (granted & MEDICAL_BIT) != 0 ? amount : 0;
    }

    /** {@code amount} where schooling aid is granted, else 0. */
    public long education(long amount) {
        return (granted & EDUCATION_BIT) != 0 ? amount : 0;
    }

    /** The plan of a family filed as {@code category}. */
    public static Plan of(Category category, Figures family, Limits limits) {
        return switch (category) {
            case DEEP, RELATIVE ->
                of(
                        category,
                        livingLeft(category, family, limits),
                        medicalLeft(category, family, limits),
                        educationLeft(category, family, limits),
                        family,
                        limits);
            case ACCIDENTAL -> remainder(AidKind.ACCIDENT, category, family, limits) > 0 ? ACCIDENT : NOTHING;
            case NONE -> NOTHING;
        };
    }

    /** The plan of a deep or relative family whose remainders are known. */
    public static Plan of(Category category, long living, long medical, long education, Figures family, Limits limits) {
        return category == Category.DEEP
                ? best(room(family, limits), living, medical, education)
                : relative(living, medical, education, family, limits);
    }

    /** What is left of a kind's standard after what was granted of it this year, R-26, R-28, R-29. */
    public static long remainder(AidKind kind, Category category, Figures family, Limits limits) {
        return Math.max(0, StandardAid.of(kind, category, family, limits) - granted(kind, family));
    }

    /** {@link #remainder} of living aid of a deep or relative family. */
    public static long livingLeft(Category category, Figures family, Limits limits) {
        return Math.max(0, StandardAid.living(category, family, limits) - family.grantedLiving());
    }

    /** {@link #remainder} of medical aid of a deep or relative family. */
    public static long medicalLeft(Category category, Figures family, Limits limits) {
        return Math.max(0, StandardAid.medical(category, family, limits) - family.grantedMedical());
    }

    /** {@link #remainder} of schooling aid of a deep or relative family. */
    public static long educationLeft(Category category, Figures family, Limits limits) {
        return Math.max(0, StandardAid.education(category, family, limits) - family.grantedEducation());
    }

    /** What the family was granted of a kind in the calendar year of the decision. */
    public static long granted(AidKind kind, Figures family) {
        return switch (kind) {
            case LIVING -> family.grantedLiving();
            case MEDICAL -> family.grantedMedical();
            case EDUCATION -> family.grantedEducation();
            case ACCIDENT -> family.grantedAccident();
            case TRAINING, LEGAL, WORK_STUDY ->
                throw new IllegalArgumentException("granted case by case, no standard: " + kind);
        };
    }

    /** What R-27 still lets a deep family be paid before another grant, in fen: below 0 it is no longer deep. */
    static long room(Figures family, Limits limits) {
        return Eligibility.deepLimit(family, limits) - family.deepNet() - family.grantedThisYear();
    }

    static Plan best(long room, Figures family, Limits limits) {
        return best(
                room,
                livingLeft(Category.DEEP, family, limits),
                medicalLeft(Category.DEEP, family, limits),
                educationLeft(Category.DEEP, family, limits));
    }

    /** 就高不就低、最大限度 M9(1), R-28: the largest total that R-27 allows. */
    private static Plan best(long room, long living, long medical, long education) {
        // All there is, in its order, where there is room for it: nothing comes to more, and what comes to as much is
        // no better.
        Plan all = IN_ORDER[
                (living > 0 ? LIVING_BIT : 0) | (medical > 0 ? MEDICAL_BIT : 0) | (education > 0 ? EDUCATION_BIT : 0)];
        return all.fits(room, living, medical, education) ? all : largest(room, living, medical, education);
    }

    private static Plan largest(long room, long living, long medical, long education) {
        Plan best = NOTHING;
        long most = 0;
        for (Plan plan : DEEP_PLANS) {
            if (plan.fits(room, living, medical, education)) {
                long total = sum(plan.granted, living, medical, education);
                // A kind of which nothing is left adds nothing, so the plan without it stands: it has fewer grants.
                if (total > most) {
                    best = plan;
                    most = total;
                }
            }
        }
        return best;
    }

    /** All aid paid so far is income; the family must still be deep before each grant, so before the last, R-27. */
    private boolean fits(long room, long living, long medical, long education) {
        return sum(grantedBefore, living, medical, education) <= room;
    }

    /** What the kinds of some bits come to. */
    private static long sum(int bits, long living, long medical, long education) {
        return ((bits & LIVING_BIT) != 0 ? living : 0)
                + ((bits & MEDICAL_BIT) != 0 ? medical : 0)
                + ((bits & EDUCATION_BIT) != 0 ? education : 0);
    }

    /** What the grants of a deep family's plan come to. */
    long total(Figures family, Limits limits) {
        long total = 0;
        for (int i = 0; i < kinds.size(); i++) {
            total += remainder(kinds.get(i), Category.DEEP, family, limits);
        }
        return total;
    }

    /** 单一项目 M9(2), R-29: one kind a year, whichever was paid first. */
    private static Plan relative(long living, long medical, long education, Figures family, Limits limits) {
        if (family.grantedKinds() > 1) {
            return NOTHING;
        }
        AidKind kind = family.grantedKinds() == 1
                ? onlyKindGranted(family)
                : relativeKind(living, medical, education, family, limits);
        return switch (kind) {
            case LIVING -> living > 0 ? LIVING : NOTHING;
            case MEDICAL -> medical > 0 ? MEDICAL : NOTHING;
            case EDUCATION -> education > 0 ? EDUCATION : NOTHING;
            case ACCIDENT, TRAINING, LEGAL, WORK_STUDY -> NOTHING;
        };
    }

    /** {@code ACCIDENT} stands for every kind without a yearly standard: it bars the others and has no remainder. */
    private static AidKind onlyKindGranted(Figures family) {
        if (family.grantedLiving() > 0) {
            return AidKind.LIVING;
        }
        if (family.grantedMedical() > 0) {
            return AidKind.MEDICAL;
        }
        return family.grantedEducation() > 0 ? AidKind.EDUCATION : AidKind.ACCIDENT;
    }

    private static AidKind relativeKind(long living, long medical, long education, Figures family, Limits limits) {
        if (limits.relativeKind() == RelativeKind.MAIN_CAUSE) {
            return family.mainCause() == Cause.ILLNESS
                    ? AidKind.MEDICAL
                    : family.mainCause() == Cause.EDUCATION ? AidKind.EDUCATION : AidKind.LIVING;
        }
        if (education > living && education > medical) {
            return AidKind.EDUCATION;
        }
        return medical > living ? AidKind.MEDICAL : AidKind.LIVING;
    }
}
