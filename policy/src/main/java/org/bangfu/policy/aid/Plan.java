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
 *
 * @param kinds in the order of granting
 */
public record Plan(List<AidKind> kinds) {

    public static final Plan NOTHING = new Plan(List.of());

    private static final Plan ACCIDENT = new Plan(List.of(AidKind.ACCIDENT));
    private static final List<AidKind> YEARLY = List.of(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION);

    /** Fewer grants first, then the order living, medical, schooling: the order of preference on equal totals, R-28. */
    private static final Plan[] DEEP_PLANS = deepPlans();

    public Plan {
        kinds = List.copyOf(kinds);
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

    /** The plan of a family filed as {@code category}. */
    public static Plan of(Category category, Figures family, Limits limits) {
        return switch (category) {
            case DEEP -> best(room(family, limits), family, limits);
            case RELATIVE -> relative(family, limits);
            case ACCIDENTAL -> remainder(AidKind.ACCIDENT, category, family, limits) > 0 ? ACCIDENT : NOTHING;
            case NONE -> NOTHING;
        };
    }

    /** What is left of a kind's standard after what was granted of it this year, R-26, R-28, R-29. */
    public static long remainder(AidKind kind, Category category, Figures family, Limits limits) {
        return Math.max(0, StandardAid.of(kind, category, family, limits) - granted(kind, family));
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

    /** 就高不就低、最大限度 M9(1), R-28: the largest total that R-27 allows. */
    static Plan best(long room, Figures family, Limits limits) {
        long living = remainder(AidKind.LIVING, Category.DEEP, family, limits);
        long medical = remainder(AidKind.MEDICAL, Category.DEEP, family, limits);
        long education = remainder(AidKind.EDUCATION, Category.DEEP, family, limits);
        Plan best = NOTHING;
        long most = 0;
        for (Plan plan : DEEP_PLANS) {
            long total = 0;
            for (int i = 0; i < plan.kinds.size(); i++) {
                long amount = switch (plan.kinds.get(i)) {
                    case LIVING -> living;
                    case MEDICAL -> medical;
                    default -> education;
                };
                // All aid paid so far is income; the family must still be deep before each grant, R-27.
                if (amount == 0 || total > room) {
                    total = 0;
                    break;
                }
                total += amount;
            }
            if (total > most) {
                best = plan;
                most = total;
            }
        }
        return best;
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
    private static Plan relative(Figures family, Limits limits) {
        if (family.grantedKinds() > 1) {
            return NOTHING;
        }
        AidKind kind = family.grantedKinds() == 1 ? onlyKindGranted(family) : relativeKind(family, limits);
        return kind != AidKind.ACCIDENT && remainder(kind, Category.RELATIVE, family, limits) > 0
                ? single(kind)
                : NOTHING;
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

    private static AidKind relativeKind(Figures family, Limits limits) {
        if (limits.relativeKind() == RelativeKind.MAIN_CAUSE) {
            return family.mainCause() == Cause.ILLNESS
                    ? AidKind.MEDICAL
                    : family.mainCause() == Cause.EDUCATION ? AidKind.EDUCATION : AidKind.LIVING;
        }
        AidKind highest = AidKind.LIVING;
        long most = remainder(AidKind.LIVING, Category.RELATIVE, family, limits);
        for (int i = 1; i < YEARLY.size(); i++) {
            long amount = remainder(YEARLY.get(i), Category.RELATIVE, family, limits);
            if (amount > most) {
                highest = YEARLY.get(i);
                most = amount;
            }
        }
        return highest;
    }

    private static Plan single(AidKind kind) {
        for (Plan plan : DEEP_PLANS) {
            if (plan.kinds.size() == 1 && plan.kinds.getFirst() == kind) {
                return plan;
            }
        }
        throw new IllegalArgumentException("no yearly standard: " + kind);
    }
}
