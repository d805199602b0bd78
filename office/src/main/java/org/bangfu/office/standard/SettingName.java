package org.bangfu.office.standard;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.contract.PolicySetting;

/** How people call a setting and its value. */
final class SettingName {

    private static final Pattern BAND = Pattern.compile("to (\\S+), deep (\\S+), relative (\\S+)");

    private static final Pattern PLACE = Pattern.compile("aid\\.medical\\.bands\\[(\\d+)]");

    /** By key: the name and, behind a bar, the unit of a number. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("inForceFrom", "生效日"),
            Map.entry("window.months", "核算月数|个月"),
            Map.entry("deep.multiple", "深度困难的低保倍数|倍"),
            Map.entry("relative.multiple", "相对困难的低保倍数|倍"),
            Map.entry("standard.included", "恰好等于标准也算符合"),
            Map.entry("deep.groundRequired", "深度困难须有附件情形"),
            Map.entry("accidental.minimum", "意外致困起点|元"),
            Map.entry("accidental.incomeShare", "意外致困须超过收入的比例"),
            Map.entry("migrant.months", "农民工就业月数|个月"),
            Map.entry("file.minimum", "建档起点|元"),
            Map.entry("housing.excess", "超面积房租的计法"),
            Map.entry("employment.monthlyCap", "就业成本每月上限|元"),
            Map.entry("assets.noFile.homes", "不建档的住房套数|套"),
            Map.entry("assets.noFile.vehicles", "不建档的车辆数|辆"),
            Map.entry("assets.noFile.homesWithVehicles", "有车时不建档的住房套数|套"),
            Map.entry("assets.noFile.vehiclesWithHomes", "有房时不建档的车辆数|辆"),
            Map.entry("assets.notDeep.homes", "不列深度的住房套数|套"),
            Map.entry("assets.notDeep.vehicles", "不列深度的车辆数|辆"),
            Map.entry("assets.notRelativeUpTo", "有房有车不列相对的支出额|元"),
            Map.entry("relative.barWithoutAssets", "该限制也及于无房无车家庭"),
            Map.entry("aid.living.deepMonths", "深度困难生活救助月数|个月"),
            Map.entry("aid.living.relativeMonths", "相对困难生活救助月数|个月"),
            Map.entry("aid.education.deepMonths", "深度困难助学月数|个月"),
            Map.entry("aid.education.relativeMonths", "相对困难助学月数|个月"),
            Map.entry("aid.medical.minimum", "医疗救助起点|元"),
            Map.entry("aid.medical.relativeCap", "相对困难医疗救助上限|元"),
            Map.entry("aid.accident.share", "意外致困救助比例"),
            Map.entry("aid.accident.cap", "意外致困救助上限|元"),
            Map.entry("relative.kind", "相对困难单一项目的选法"),
            Map.entry("approval.provinceAbove", "报省审批的数额|元"),
            Map.entry("approval.nationAbove", "报全总同意的数额|元"),
            Map.entry("support.ratio", "推算赡养费的比例"));

    private SettingName() {}

    /** Its key where it has no name of its own. */
    static String of(String key) {
        Matcher band = PLACE.matcher(key);
        if (band.matches()) {
            return "医疗救助第 %d 档".formatted(Integer.parseInt(band.group(1)) + 1);
        }
        return NAMES.getOrDefault(key, key).replaceFirst("\\|.*", "");
    }

    static String value(PolicySetting setting) {
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
            default -> setting.value() + unit(setting.key());
        };
    }

    private static String unit(String key) {
        String name = NAMES.getOrDefault(key, "");
        return name.contains("|") ? " " + name.substring(name.indexOf('|') + 1) : "";
    }
}
