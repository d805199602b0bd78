package org.bangfu.policy.book;

import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every number and contested reading a city may set, each declared as a {@link Setting}, in the order of the articles. Amounts in fen, multiples and shares in hundredths.
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

    private static final Map<Setting, RecordComponent> PARTS = parts();

    public Limits {
        medicalBands = List.copyOf(medicalBands);
    }

    /**
     * By the settings' own names; what came later than the first rules may be missing.
     *
     * @throws IllegalArgumentException where another is missing, or is of another type than its part
     */
    public static Limits of(Map<Setting, ?> values) {
        Object[] parts = PARTS.keySet().stream()
                .map(setting -> values.containsKey(setting) ? values.get(setting) : otherwise(setting))
                .toArray();
        Class<?>[] types = PARTS.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Limits.class.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
    }

    private static @Nullable Object otherwise(Setting setting) {
        return setting.later()
                .map(later -> setting.form().read(later.otherwise()))
                .orElseThrow(() -> new IllegalArgumentException("missing: " + setting));
    }

    /** The value of one setting. */
    public Object get(Setting setting) {
        try {
            return Objects.requireNonNull(PARTS.get(setting)).getAccessor().invoke(this);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its accessors", impossible);
        }
    }

    /** The same with one setting otherwise. */
    public Limits with(Setting setting, Object value) {
        var values = new EnumMap<Setting, Object>(Setting.class);
        for (Setting other : PARTS.keySet()) {
            values.put(other, other == setting ? value : get(other));
        }
        return of(values);
    }

    /** Each setting with its part, in the order of both. */
    private static Map<Setting, RecordComponent> parts() {
        RecordComponent[] components = Limits.class.getRecordComponents();
        var parts = new EnumMap<Setting, RecordComponent>(Setting.class);
        Setting[] settings = Setting.values();
        for (int i = 0; i < components.length; i++) {
            Setting setting = settings[i];
            RecordComponent part = components[i];
            if (!part.getName().equalsIgnoreCase(setting.name().replace("_", ""))
                    || !setting.form().holds(part.getType())) {
                throw new IllegalStateException(setting + " is not " + part);
            }
            parts.put(setting, part);
        }
        return parts;
    }

    /** A way to read a passage that may be read in several. */
    public interface Choice {

        /** As a policy writes it. */
        String name();

        /** Chinese, as people are told it. */
        String label();
    }

    /** What of a rented home above the local area per head, R-08. */
    public enum HousingExcess implements Choice {
        /** Its rent counts in the proportion of the area. */
        PRORATE("按面积比例计"),
        /** It counts nothing. */
        EXCLUDE("不计");

        private final String label;

        HousingExcess(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What of a member who died still counts, up to the month of death, R-44. */
    public enum Deceased implements Choice {
        COUNT("计到去世当月"),
        IGNORE("不计");

        private final String label;

        Deceased(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What special medical aid of M9(1)5 never exceeds, R-41. */
    public enum SpecialCap implements Choice {
        /** The family's own part inside the insurance catalogue. */
        INSURED("医保内个人负担"),
        /** All that the family itself bore, M8(2). */
        BORNE("个人承担的全部医疗费");

        private final String label;

        SpecialCap(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Which single kind a relative family gets, R-29. */
    public enum RelativeKind implements Choice {
        HIGHEST("数额最高的一项"),
        /** Illness → medical, schooling → schooling, else living. */
        MAIN_CAUSE("按主要致困原因");

        private final String label;

        RelativeKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
