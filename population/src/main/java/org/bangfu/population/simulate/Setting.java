package org.bangfu.population.simulate;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;

/**
 * What a policy may set, one by one: each of {@link Limits}, and the official figures. Each is told by its key in
 * {@code policy.yaml} and knows whether it acts on documents, before there are figures, or on figures.
 */
enum Setting {
    MONTHS("window.months", "核算月数", true),
    STANDARD_INCLUDED("standard.included", "恰好等于标准算不算符合", false),
    DEEP_MULTIPLE("deep.multiple", "深度困难的低保倍数", false),
    RELATIVE_MULTIPLE("relative.multiple", "相对困难的低保倍数", false),
    DEEP_GROUND_REQUIRED("deep.groundRequired", "深度困难须有附件情形", false),
    ACCIDENTAL_MINIMUM("accidental.minimum", "意外致困起点", false),
    ACCIDENTAL_INCOME_SHARE("accidental.incomeShare", "意外致困须超过收入的比例", false),
    MIGRANT_MONTHS("migrant.months", "农民工就业月数", false),
    FILE_MINIMUM("file.minimum", "建档起点", false),
    HOUSING_EXCESS("housing.excess", "超面积房租的计法", true),
    EMPLOYMENT_MONTHLY_CAP("employment.monthlyCap", "就业成本每月上限", true),
    HOMES_BAR_FILE("assets.noFile.homes", "不建档的住房套数", false),
    VEHICLES_BAR_FILE("assets.noFile.vehicles", "不建档的车辆数", false),
    HOMES_WITH_VEHICLE_BAR_FILE("assets.noFile.homesWithVehicles", "有车时不建档的住房套数", false),
    VEHICLES_WITH_HOMES_BAR_FILE("assets.noFile.vehiclesWithHomes", "有房时不建档的车辆数", false),
    HOMES_BAR_DEEP("assets.notDeep.homes", "不列深度的住房套数", false),
    VEHICLES_BAR_DEEP("assets.notDeep.vehicles", "不列深度的车辆数", false),
    RELATIVE_BARRED_UP_TO("assets.notRelativeUpTo", "有房有车不列相对的支出额", false),
    RELATIVE_BAR_WITHOUT_ASSETS("relative.barWithoutAssets", "该限制也及于无房无车家庭", false),
    DEEP_LIVING_MONTHS("aid.living.deepMonths", "深度困难生活救助月数", false),
    RELATIVE_LIVING_MONTHS("aid.living.relativeMonths", "相对困难生活救助月数", false),
    DEEP_EDUCATION_MONTHS("aid.education.deepMonths", "深度困难助学月数", false),
    RELATIVE_EDUCATION_MONTHS("aid.education.relativeMonths", "相对困难助学月数", false),
    MEDICAL_MINIMUM("aid.medical.minimum", "医疗救助起点", false),
    MEDICAL_BANDS("aid.medical.bands", "医疗救助分档", false),
    RELATIVE_MEDICAL_CAP("aid.medical.relativeCap", "相对困难医疗救助上限", false),
    ACCIDENT_SHARE("aid.accident.share", "意外致困救助比例", false),
    ACCIDENT_CAP("aid.accident.cap", "意外致困救助上限", false),
    RELATIVE_KIND("relative.kind", "相对困难单一项目的选法", false),
    PROVINCE_ABOVE("approval.provinceAbove", "报省审批的数额", false),
    NATION_ABOVE("approval.nationAbove", "报全总同意的数额", false),
    SUPPORT_RATIO("support.ratio", "推算赡养费的比例", true),
    STANDARDS("standards.csv", "各地标准", true);

    private static final RecordComponent[] COMPONENTS = Limits.class.getRecordComponents();

    private final String key;
    private final String label;
    private final boolean onDocuments;

    Setting(String key, String label, boolean onDocuments) {
        this.key = key;
        this.label = label;
        this.onDocuments = onDocuments;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
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
