package org.bangfu.contract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people call what a policy sets, and the value it gives it. */
public final class SettingName {

    private static final Pattern BAND = Pattern.compile("to (\\S+), deep (\\S+), relative (\\S+)");

    private static final Pattern PLACE = Pattern.compile("aid\\.medical\\.bands\\[(\\d+)]");

    /** @param unit of a number; empty where the value stands alone */
    private record Name(String name, String unit) {}

    private static final Name UNKNOWN = new Name("", "");

    private static final Map<String, Name> NAMES = Map.ofEntries(
            named("inForceFrom", "生效日", ""),
            named("window.months", "核算月数", "个月"),
            named("deep.multiple", "深度困难的低保倍数", "倍"),
            named("relative.multiple", "相对困难的低保倍数", "倍"),
            named("standard.included", "恰好等于标准也算符合", ""),
            named("deep.groundRequired", "深度困难须有附件情形", ""),
            named("accidental.minimum", "意外致困起点", "元"),
            named("accidental.incomeShare", "意外致困须超过收入的比例", ""),
            named("migrant.months", "农民工就业月数", "个月"),
            named("file.minimum", "建档起点", "元"),
            named("housing.excess", "超面积房租的计法", ""),
            named("employment.monthlyCap", "就业成本每月上限", "元"),
            named("assets.noFile.homes", "不建档的住房套数", "套"),
            named("assets.noFile.vehicles", "不建档的车辆数", "辆"),
            named("assets.noFile.homesWithVehicles", "有车时不建档的住房套数", "套"),
            named("assets.noFile.vehiclesWithHomes", "有房时不建档的车辆数", "辆"),
            named("assets.notDeep.homes", "不列深度的住房套数", "套"),
            named("assets.notDeep.vehicles", "不列深度的车辆数", "辆"),
            named("assets.notRelativeUpTo", "有房有车不列相对的支出额", "元"),
            named("relative.barWithoutAssets", "该限制也及于无房无车家庭", ""),
            named("aid.living.deepMonths", "深度困难生活救助月数", "个月"),
            named("aid.living.relativeMonths", "相对困难生活救助月数", "个月"),
            named("aid.education.deepMonths", "深度困难助学月数", "个月"),
            named("aid.education.relativeMonths", "相对困难助学月数", "个月"),
            named("aid.medical.bands", "医疗救助分档", ""),
            named("aid.medical.minimum", "医疗救助起点", "元"),
            named("aid.medical.relativeCap", "相对困难医疗救助上限", "元"),
            named("aid.accident.share", "意外致困救助比例", ""),
            named("aid.accident.cap", "意外致困救助上限", "元"),
            named("relative.kind", "相对困难单一项目的选法", ""),
            named("approval.provinceAbove", "报省审批的数额", "元"),
            named("approval.nationAbove", "报全总同意的数额", "元"),
            named("support.ratio", "推算赡养费的比例", ""),
            named("deceased.income", "去世成员的收入", ""),
            named("deceased.expenses", "为去世成员支出的费用", ""),
            named("special.cap", "特别医疗救助的上限", ""),
            named("standards.csv", "各地标准", ""));

    private SettingName() {}

    private static Map.Entry<String, Name> named(String key, String name, String unit) {
        return Map.entry(key, new Name(name, unit));
    }

    /** Its key where it has no name of its own. */
    public static String of(String key) {
        Matcher band = PLACE.matcher(key);
        if (band.matches()) {
            return "医疗救助第 %d 档".formatted(Integer.parseInt(band.group(1)) + 1);
        }
        Name name = NAMES.get(key);
        return name == null ? key : name.name();
    }

    public static String value(PolicySetting setting) {
        Matcher band = BAND.matcher(setting.value());
        if (band.matches()) {
            return "%s：深度 %s 元，相对 %s 元"
                    .formatted(
                            band.group(1).equals("none") ? "以上" : "到 " + band.group(1) + " 元",
                            band.group(2),
                            band.group(3));
        }
        return switch (setting.value()) {
            case "true" -> "是";
            case "false" -> "否";
            case "none" -> "不设";
            case "PRORATE" -> "按面积比例计";
            case "EXCLUDE" -> "不计";
            case "HIGHEST" -> "数额最高的一项";
            case "MAIN_CAUSE" -> "按主要致困原因";
            case "COUNT" -> "计到去世当月";
            case "IGNORE" -> "不计";
            case "INSURED" -> "医保内个人负担";
            case "BORNE" -> "个人承担的全部医疗费";
            default -> setting.value() + unit(setting.key());
        };
    }

    private static String unit(String key) {
        String unit = NAMES.getOrDefault(key, UNKNOWN).unit();
        return unit.isEmpty() ? "" : " " + unit;
    }
}
