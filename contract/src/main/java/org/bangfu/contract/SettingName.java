package org.bangfu.contract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.contract.PolicySetting.Said;
import org.bangfu.policy.book.Form;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.book.TimeLimit;

/** How people call what a policy sets, and the value it gives it. */
public final class SettingName {

    private static final Pattern BAND = Pattern.compile("to (\\S+), deep (\\S+), relative (\\S+)");

    private static final Pattern PLACE = Pattern.compile("aid\\.medical\\.bands\\[(\\d+)]");

    /** What stands in a policy's files besides its settings. */
    private static final Map<String, String> BESIDES = Map.of("inForceFrom", "生效日", "standards.csv", "各地标准");

    private SettingName() {}

    /** Its key where it has no name of its own. */
    public static String of(String key) {
        Matcher band = PLACE.matcher(key);
        if (band.matches()) {
            return "医疗救助第 %d 档".formatted(Integer.parseInt(band.group(1)) + 1);
        }
        return Setting.of(key)
                .map(Setting::label)
                .or(() -> TimeLimit.of(key).map(TimeLimit::label))
                .orElseGet(() -> BESIDES.getOrDefault(key, key));
    }

    /** Its value in words; of a text that does not say it, that it goes by the default. */
    public static String value(PolicySetting setting) {
        String value = words(setting);
        return setting.said() == Said.BY_DEFAULT ? value + "（文本未写明，按默认）" : value;
    }

    private static String words(PolicySetting setting) {
        Matcher band = BAND.matcher(setting.value());
        if (band.matches()) {
            return "%s：深度 %s 元，相对 %s 元"
                    .formatted(
                            band.group(1).equals(Form.NONE) ? "以上" : "到 " + band.group(1) + " 元",
                            band.group(2),
                            band.group(3));
        }
        return Setting.of(setting.key())
                .map(declared -> declared.words(setting.value()))
                .or(() -> TimeLimit.of(setting.key())
                        .map(limit -> setting.value() + " " + limit.unit().label()))
                .orElse(setting.value());
    }
}
