package org.bangfu.population.simulate;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.bangfu.contract.SettingName;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;

/**
 * What a policy may set, one by one: each of {@link Limits}, and the official figures. Each is told by its key in
 * {@code policy.yaml} and knows whether it acts on documents, before there are figures, or on figures.
 */
enum Setting {
    MONTHS("window.months", true),
    STANDARD_INCLUDED("standard.included", false),
    DEEP_MULTIPLE("deep.multiple", false),
    RELATIVE_MULTIPLE("relative.multiple", false),
    DEEP_GROUND_REQUIRED("deep.groundRequired", false),
    ACCIDENTAL_MINIMUM("accidental.minimum", false),
    ACCIDENTAL_INCOME_SHARE("accidental.incomeShare", false),
    MIGRANT_MONTHS("migrant.months", false),
    FILE_MINIMUM("file.minimum", false),
    HOUSING_EXCESS("housing.excess", true),
    EMPLOYMENT_MONTHLY_CAP("employment.monthlyCap", true),
    HOMES_BAR_FILE("assets.noFile.homes", false),
    VEHICLES_BAR_FILE("assets.noFile.vehicles", false),
    HOMES_WITH_VEHICLE_BAR_FILE("assets.noFile.homesWithVehicles", false),
    VEHICLES_WITH_HOMES_BAR_FILE("assets.noFile.vehiclesWithHomes", false),
    HOMES_BAR_DEEP("assets.notDeep.homes", false),
    VEHICLES_BAR_DEEP("assets.notDeep.vehicles", false),
    RELATIVE_BARRED_UP_TO("assets.notRelativeUpTo", false),
    RELATIVE_BAR_WITHOUT_ASSETS("relative.barWithoutAssets", false),
    DEEP_LIVING_MONTHS("aid.living.deepMonths", false),
    RELATIVE_LIVING_MONTHS("aid.living.relativeMonths", false),
    DEEP_EDUCATION_MONTHS("aid.education.deepMonths", false),
    RELATIVE_EDUCATION_MONTHS("aid.education.relativeMonths", false),
    MEDICAL_MINIMUM("aid.medical.minimum", false),
    MEDICAL_BANDS("aid.medical.bands", false),
    RELATIVE_MEDICAL_CAP("aid.medical.relativeCap", false),
    ACCIDENT_SHARE("aid.accident.share", false),
    ACCIDENT_CAP("aid.accident.cap", false),
    RELATIVE_KIND("relative.kind", false),
    PROVINCE_ABOVE("approval.provinceAbove", false),
    NATION_ABOVE("approval.nationAbove", false),
    SUPPORT_RATIO("support.ratio", true),
    DECEASED_INCOME("deceased.income", true),
    DECEASED_EXPENSES("deceased.expenses", true),
    SPECIAL_CAP("special.cap", false),
    STANDARDS("standards.csv", true);

    private static final RecordComponent[] COMPONENTS = Limits.class.getRecordComponents();

    private final String key;
    private final boolean onDocuments;

    Setting(String key, boolean onDocuments) {
        this.key = key;
        this.onDocuments = onDocuments;
    }

    String key() {
        return key;
    }

    String label() {
        return SettingName.of(key);
    }

    /** Acts before there are figures, so it needs the families' documents. */
    boolean onDocuments() {
        return onDocuments;
    }

    /** Those in which two policies differ. */
    static List<Setting> between(PolicyBook one, PolicyBook other) {
        return Arrays.stream(values())
                .filter(setting -> !setting.of(one).equals(setting.of(other)))
                .toList();
    }

    private boolean isLimit() {
        return this != STANDARDS;
    }

    private Object of(PolicyBook book) {
        return isLimit() ? value(component(), book.limits()) : book.standards().rows();
    }

    /** The limit of this name: {@code deepMultiple} of {@code DEEP_MULTIPLE}. */
    private RecordComponent component() {
        String name = name().replace("_", "");
        return Arrays.stream(COMPONENTS)
                .filter(component -> component.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@code book} with this one setting as in {@code other}. */
    PolicyBook changed(PolicyBook book, PolicyBook other) {
        return new PolicyBook(
                book.id(),
                book.version(),
                book.title(),
                book.document(),
                book.inForceFrom(),
                isLimit() ? changed(book.limits(), other.limits()) : book.limits(),
                isLimit() ? book.standards() : other.standards(),
                book.sha256());
    }

    private Limits changed(Limits limits, Limits other) {
        RecordComponent own = component();
        Object[] values = Arrays.stream(COMPONENTS)
                .map(component -> value(component, component.equals(own) ? other : limits))
                .toArray();
        try {
            return Limits.class
                    .getDeclaredConstructor(Arrays.stream(COMPONENTS)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
    }

    private static Object value(RecordComponent component, Limits limits) {
        try {
            return component.getAccessor().invoke(limits);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its accessors", impossible);
        }
    }
}
