package org.bangfu.policy.aid;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds are granted this year, in which order, M9, R-27 to R-29. There are few enough orders to have them all ready, so that
 * choosing one allocates nothing; the amounts are {@link #remainder}.
 */
public final class Plan {

    private static final int LIVING_BIT = 1;
    private static final int MEDICAL_BIT = 1 << 1;
    private static final int EDUCATION_BIT = 1 << 2;

    private static final List<AidKind> YEARLY = List.of(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION);

    /** For each set of kinds, as bits, its orders of granting: living, medical, schooling first, R-28. */
    private static final Plan[][] ORDERS = orders();

    public static final Plan NOTHING = ORDERS[0][0];

    private static final Plan ACCIDENT = new Plan(List.of(AidKind.ACCIDENT));

    private final List<AidKind> kinds;

    // A bit for each yearly kind granted before another.
    private final int grantedBefore;

    private Plan(List<AidKind> kinds) {
        this.kinds = List.copyOf(kinds);
        grantedBefore = kinds.isEmpty() ? 0 : bits(kinds.subList(0, kinds.size() - 1));
    }

    private static Plan[][] orders() {
        var orders = new ArrayList<List<AidKind>>();
        orders.add(List.of());
        for (int i = 0; i < orders.size(); i++) {
            for (AidKind next : YEARLY) {
                if (!orders.get(i).contains(next)) {
                    var longer = new ArrayList<>(orders.get(i));
                    longer.add(next);
                    orders.add(longer);
                }
            }
        }
        var ofKinds = new Plan[1 << YEARLY.size()][];
        for (int kinds = 0; kinds < ofKinds.length; kinds++) {
            int same = kinds;
            ofKinds[kinds] = orders.stream()
                    .filter(order -> bits(order) == same)
                    .map(Plan::new)
                    .toArray(Plan[]::new);
        }
        return ofKinds;
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

    /** The plan of a family filed as {@code category}. */
    public static Plan of(Category category, Figures family, Limits limits) {
        return switch (category) {
            case DEEP -> best(room(family, limits), family, limits);
            case RELATIVE -> ORDERS[kinds(category, family, limits)][0];
            case ACCIDENTAL -> accidentLeft(family, limits) > 0 ? ACCIDENT : NOTHING;
            case NONE -> NOTHING;
        };
    }

    private static int kinds(Category category, Figures family, Limits limits) {
        return kinds(
                category,
                livingLeft(category, family, limits),
                medicalLeft(category, family, limits),
                educationLeft(category, family, limits),
                family,
                limits);
    }

    /** The kinds that are planned for a deep or relative family whose remainders are known: for {@link #living} and the next two. */
    public static int kinds(
            Category category, long living, long medical, long education, Figures family, Limits limits) {
        return category == Category.DEEP
                ? deepKinds(room(family, limits), living, medical, education)
                : relativeKinds(living, medical, education, family, limits);
    }

    /** {@code amount} where living aid is among the kinds, else 0. */
    public static long living(int kinds, long amount) {
        return (kinds & LIVING_BIT) != 0 ? amount : 0;
    }

    /** {@code amount} where medical aid is among the kinds, else 0. */
    public static long medical(int kinds, long amount) {
        return (kinds & MEDICAL_BIT) != 0 ? amount : 0;
    }

    /** {@code amount} where schooling aid is among the kinds, else 0. */
    public static long education(int kinds, long amount) {
        return (kinds & EDUCATION_BIT) != 0 ? amount : 0;
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

    /** {@link #remainder} of accidental aid of a family filed as accidental: its plan, whenever anything is left. */
    public static long accidentLeft(Figures family, Limits limits) {
        return Math.max(0, StandardAid.accident(family, limits) - family.grantedAccident());
    }

    /** All that the family was given of a kind in that year, by the standard or beside it: what the limits of R-30 are asked about. */
    public static long ofYear(AidKind kind, Figures family) {
        return granted(kind, family)
                + switch (kind) {
                    case LIVING -> family.besideLiving();
                    case MEDICAL -> family.besideMedical();
                    case EDUCATION -> family.besideEducation();
                    case ACCIDENT -> family.besideAccident();
                    case TRAINING, LEGAL, WORK_STUDY -> throw noStandard(kind);
                };
    }

    /** What the family was granted of a kind by its standard in the calendar year of the decision. */
    public static long granted(AidKind kind, Figures family) {
        return switch (kind) {
            case LIVING -> family.grantedLiving();
            case MEDICAL -> family.grantedMedical();
            case EDUCATION -> family.grantedEducation();
            case ACCIDENT -> family.grantedAccident();
            case TRAINING, LEGAL, WORK_STUDY -> throw noStandard(kind);
        };
    }

    private static IllegalArgumentException noStandard(AidKind kind) {
        return new IllegalArgumentException("granted case by case, no standard: " + kind);
    }

    /** What R-27 still lets a deep family be paid before another grant, in fen: below 0 it is no longer deep. */
    static long room(Figures family, Limits limits) {
        return Eligibility.deepLimit(family, limits) - family.deepNet() - family.grantedThisYear();
    }

    /** 就高不就低、最大限度 M9(1), R-28: the largest total that R-27 allows, in the first order that it allows. */
    static Plan best(long room, Figures family, Limits limits) {
        long living = livingLeft(Category.DEEP, family, limits);
        long medical = medicalLeft(Category.DEEP, family, limits);
        long education = educationLeft(Category.DEEP, family, limits);
        Plan[] orders = ORDERS[deepKinds(room, living, medical, education)];
        int first = 0;
        while (!orders[first].fits(room, living, medical, education)) {
            first++;
        }
        return orders[first];
    }

    /** What is granted last needs no room, so the largest is; before it both others, or the larger that there is room for. */
    private static int deepKinds(long room, long living, long medical, long education) {
        if (room < 0) {
            return 0;
        }
        int last = largest(living, medical, education);
        long livingBefore = last == LIVING_BIT ? 0 : living;
        long medicalBefore = last == MEDICAL_BIT ? 0 : medical;
        long educationBefore = last == EDUCATION_BIT ? 0 : education;
        if (livingBefore + medicalBefore + educationBefore <= room) {
            return any(living, medical, education);
        }
        return last
                | largest(
                        livingBefore <= room ? livingBefore : 0,
                        medicalBefore <= room ? medicalBefore : 0,
                        educationBefore <= room ? educationBefore : 0);
    }

    /** The kinds of which anything is left. */
    private static int any(long living, long medical, long education) {
        return (living > 0 ? LIVING_BIT : 0) | (medical > 0 ? MEDICAL_BIT : 0) | (education > 0 ? EDUCATION_BIT : 0);
    }

    /** The kind of which most is left, of equal ones the earlier; none where nothing is left. */
    private static int largest(long living, long medical, long education) {
        long most = Math.max(living, Math.max(medical, education));
        return most == 0 ? 0 : most == living ? LIVING_BIT : most == medical ? MEDICAL_BIT : EDUCATION_BIT;
    }

    /** All aid paid so far is income; the family must still be deep before each grant, so before the last, R-27. */
    private boolean fits(long room, long living, long medical, long education) {
        return kinds.isEmpty() || sum(grantedBefore, living, medical, education) <= room;
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

    /** 单一项目 M9(2), R-29: one kind a year, whichever was paid first, and only while something is left of it. */
    private static int relativeKinds(long living, long medical, long education, Figures family, Limits limits) {
        int one = switch (family.grantedKinds()) {
            case 0 ->
                limits.relativeKind() == RelativeKind.MAIN_CAUSE
                        ? kindOf(family.mainCause())
                        : largest(living, medical, education);
            // Of a kind without a yearly standard nothing is left, and it bars the others.
            case 1 -> any(family.grantedLiving(), family.grantedMedical(), family.grantedEducation());
            default -> 0;
        };
        return one & any(living, medical, education);
    }

    private static int kindOf(@Nullable Cause mainCause) {
        return mainCause == Cause.ILLNESS ? MEDICAL_BIT : mainCause == Cause.EDUCATION ? EDUCATION_BIT : LIVING_BIT;
    }
}
