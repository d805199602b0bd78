package org.bangfu.policy.book;

import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.Limits.SpecialCap;
import org.jspecify.annotations.Nullable;

/**
 * What a city may set, each declared once, in the order in which the rules ask: how {@code policy.yaml} calls it, what may stand there, how
 * people are told it. Each is the part of {@link Limits} of the same name. One that came later than the first rules says what a text means
 * that does not know it, so that a version once confirmed can be read for ever.
 */
public enum Setting {
    MONTHS("window.months", new Form.Whole(1, 120), "核算月数", "个月", Governs.COUNTING),
    DEEP_MULTIPLE("deep.multiple", new Form.Multiple(), "深度困难的低保倍数", "倍", Governs.DECIDING),
    RELATIVE_MULTIPLE("relative.multiple", new Form.Multiple(), "相对困难的低保倍数", "倍", Governs.DECIDING),
    STANDARD_INCLUDED("standard.included", new Form.Truth(), "恰好等于标准也算符合", "", Governs.DECIDING),
    DEEP_GROUND_REQUIRED("deep.groundRequired", new Form.Truth(), "深度困难须有附件情形", "", Governs.DECIDING),
    ACCIDENTAL_MINIMUM("accidental.minimum", new Form.Amount(), "意外致困起点", "元", Governs.DECIDING),
    ACCIDENTAL_INCOME_SHARE("accidental.incomeShare", new Form.ShareOrNone(), "意外致困须超过收入的比例", "", Governs.DECIDING),
    MIGRANT_MONTHS("migrant.months", new Form.Whole(0, 1000), "农民工就业月数", "个月", Governs.DECIDING),
    FILE_MINIMUM("file.minimum", new Form.Amount(), "建档起点", "元", Governs.DECIDING),
    HOUSING_EXCESS("housing.excess", Form.OneOf.of(HousingExcess.values()), "超面积房租的计法", "", Governs.COUNTING),
    EMPLOYMENT_MONTHLY_CAP("employment.monthlyCap", new Form.AmountOrNone(), "就业成本每月上限", "元", Governs.COUNTING),
    HOMES_BAR_FILE("assets.noFile.homes", new Form.Whole(1, 1000), "不建档的住房套数", "套", Governs.DECIDING),
    VEHICLES_BAR_FILE("assets.noFile.vehicles", new Form.Whole(1, 1000), "不建档的车辆数", "辆", Governs.DECIDING),
    HOMES_WITH_VEHICLE_BAR_FILE(
            "assets.noFile.homesWithVehicles", new Form.Whole(1, 1000), "有车时不建档的住房套数", "套", Governs.DECIDING),
    VEHICLES_WITH_HOMES_BAR_FILE(
            "assets.noFile.vehiclesWithHomes", new Form.Whole(1, 1000), "有房时不建档的车辆数", "辆", Governs.DECIDING),
    HOMES_BAR_DEEP("assets.notDeep.homes", new Form.Whole(1, 1000), "不列深度的住房套数", "套", Governs.DECIDING),
    VEHICLES_BAR_DEEP("assets.notDeep.vehicles", new Form.Whole(1, 1000), "不列深度的车辆数", "辆", Governs.DECIDING),
    RELATIVE_BARRED_UP_TO("assets.notRelativeUpTo", new Form.Amount(), "有房有车不列相对的支出额", "元", Governs.DECIDING),
    RELATIVE_BAR_WITHOUT_ASSETS("relative.barWithoutAssets", new Form.Truth(), "该限制也及于无房无车家庭", "", Governs.DECIDING),
    DEEP_LIVING_MONTHS("aid.living.deepMonths", new Form.Whole(0, 120), "深度困难生活救助月数", "个月", Governs.DECIDING),
    RELATIVE_LIVING_MONTHS("aid.living.relativeMonths", new Form.Whole(0, 120), "相对困难生活救助月数", "个月", Governs.DECIDING),
    DEEP_EDUCATION_MONTHS("aid.education.deepMonths", new Form.Whole(0, 120), "深度困难助学月数", "个月", Governs.DECIDING),
    RELATIVE_EDUCATION_MONTHS(
            "aid.education.relativeMonths", new Form.Whole(0, 120), "相对困难助学月数", "个月", Governs.DECIDING),
    MEDICAL_MINIMUM("aid.medical.minimum", new Form.Amount(), "医疗救助起点", "元", Governs.DECIDING),
    MEDICAL_BANDS("aid.medical.bands", new Form.Bands(), "医疗救助分档", "", Governs.DECIDING),
    RELATIVE_MEDICAL_CAP("aid.medical.relativeCap", new Form.Amount(), "相对困难医疗救助上限", "元", Governs.DECIDING),
    ACCIDENT_SHARE("aid.accident.share", new Form.Share(), "意外致困救助比例", "", Governs.DECIDING),
    ACCIDENT_CAP("aid.accident.cap", new Form.Amount(), "意外致困救助上限", "元", Governs.DECIDING),
    RELATIVE_KIND("relative.kind", Form.OneOf.of(RelativeKind.values()), "相对困难单一项目的选法", "", Governs.DECIDING),
    PROVINCE_ABOVE("approval.provinceAbove", new Form.Amount(), "报省审批的数额", "元", Governs.DECIDING),
    NATION_ABOVE("approval.nationAbove", new Form.Amount(), "报全总同意的数额", "元", Governs.DECIDING),
    SUPPORT_RATIO("support.ratio", new Form.Share(), "推算赡养费的比例", "", Governs.COUNTING),
    DECEASED_INCOME(
            "deceased.income",
            Form.OneOf.of(Deceased.values()),
            "去世成员的收入",
            "",
            Governs.COUNTING,
            new Later(2, "IGNORE", "M6(1), M6(3)", "R-44")),
    DECEASED_EXPENSES(
            "deceased.expenses",
            Form.OneOf.of(Deceased.values()),
            "为去世成员支出的费用",
            "",
            Governs.COUNTING,
            new Later(2, "COUNT", "M6(2), Annex 1.3(1)", "R-44")),
    SPECIAL_CAP(
            "special.cap",
            Form.OneOf.of(SpecialCap.values()),
            "特别医疗救助的上限",
            "",
            Governs.DECIDING,
            new Later(2, "INSURED", "M8(2), M9(1)5", "R-41"));

    private final String key;
    private final Form form;
    private final String label;
    private final String unit;
    private final Governs governs;
    private final @Nullable Later later;

    Setting(String key, Form form, String label, String unit, Governs governs) {
        this(key, form, label, unit, governs, null);
    }

    Setting(String key, Form form, String label, String unit, Governs governs, @Nullable Later later) {
        this.key = key;
        this.form = form;
        this.label = label;
        this.unit = unit;
        this.governs = governs;
        this.later = later;
    }

    /** {@code deep.multiple}. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** Chinese, 深度困难的低保倍数. */
    public String label() {
        return label;
    }

    public Governs governs() {
        return governs;
    }

    /** What a text means that was written before it; empty for what every text has. */
    public Optional<Later> later() {
        return Optional.ofNullable(later);
    }

    /** Its value as people are told it. */
    public String words(String text) {
        String words = form.words(text);
        return words != null ? words : unit.isEmpty() ? text : text + " " + unit;
    }

    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** What of a determination it acts on. */
    public enum Governs {
        /** The counting of documents into figures. */
        COUNTING,
        /** What is decided on figures. */
        DECIDING
    }

    /**
     * How a setting is read that came after the first rules.
     *
     * @param since the version of the rules that first asks for it
     * @param otherwise what a text means that does not say it, as it would be written
     * @param article where it stands
     * @param reading {@code R-44}; null where the article is plain
     */
    public record Later(
            int since,
            String otherwise,
            String article,
            @Nullable String reading) {}
}
