package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.Limits.SpecialCap;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.book.Setting.Governs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand for a setting, at its bounds and a hair beyond them, and how people are told it (M22). */
class M22_FormsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                text(Setting.MONTHS, "0", null),
                text(Setting.MONTHS, "1", 1),
                text(Setting.MONTHS, "120", 120),
                text(Setting.MONTHS, "121", null),
                text(Setting.DEEP_MULTIPLE, "0", null),
                text(Setting.DEEP_MULTIPLE, "0.01", 1),
                text(Setting.DEEP_MULTIPLE, "100", 10_000),
                text(Setting.DEEP_MULTIPLE, "100.01", null),
                text(Setting.SUPPORT_RATIO, "-0.01", null),
                text(Setting.SUPPORT_RATIO, "0", 0),
                text(Setting.SUPPORT_RATIO, "1", 100),
                text(Setting.SUPPORT_RATIO, "1.01", null),
                text(Setting.ACCIDENTAL_INCOME_SHARE, "none", Limits.NO_SHARE),
                text(Setting.ACCIDENTAL_INCOME_SHARE, "0", null),
                text(Setting.ACCIDENTAL_INCOME_SHARE, "0.01", 1),
                text(Setting.ACCIDENTAL_INCOME_SHARE, "1.01", null),
                text(Setting.FILE_MINIMUM, "-0.01", null),
                text(Setting.FILE_MINIMUM, "0", 0L),
                text(Setting.FILE_MINIMUM, "100000000", 10_000_000_000L),
                text(Setting.FILE_MINIMUM, "100000000.01", null),
                text(Setting.EMPLOYMENT_MONTHLY_CAP, "none", Long.MAX_VALUE),
                text(Setting.EMPLOYMENT_MONTHLY_CAP, "300", 30_000L),
                text(Setting.STANDARD_INCLUDED, "true", true),
                text(Setting.STANDARD_INCLUDED, "false", false),
                text(Setting.STANDARD_INCLUDED, "yes", null),
                text(Setting.DECEASED_INCOME, "COUNT", Deceased.COUNT),
                text(Setting.DECEASED_INCOME, "NEVER", null),
                text(Setting.MEDICAL_BANDS, "1", null));
    }

    private static Arguments text(Setting setting, String text, @Nullable Object value) {
        return Arguments.of(setting, text, value);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadToItsBounds(Setting setting, String text, @Nullable Object value) {
        assertThat(setting.form().read(text)).isEqualTo(value);
    }

    @Test
    void saysWhatShouldStandThere() {
        assertThat(Setting.MONTHS.form().mend()).isEqualTo("应是 1 到 120 的整数");
        assertThat(Setting.DEEP_MULTIPLE.form().mend()).isEqualTo("应是大于 0、不超过 100 的倍数，最多两位小数");
        assertThat(Setting.SUPPORT_RATIO.form().mend()).startsWith("应是 0 到 1 的比例");
        assertThat(Setting.ACCIDENTAL_INCOME_SHARE.form().mend()).endsWith("不按收入衡量的写 none");
        assertThat(Setting.FILE_MINIMUM.form().mend()).isEqualTo("应是不小于 0、不超过 100000000.00 的元数，最多两位小数");
        assertThat(Setting.EMPLOYMENT_MONTHLY_CAP.form().mend()).endsWith("的元数，最多两位小数，没有上限写 none");
        assertThat(Setting.STANDARD_INCLUDED.form().mend()).isEqualTo("应是 true 或 false");
        assertThat(Setting.RELATIVE_KIND.form().mend()).isEqualTo("应是其中之一：HIGHEST、MAIN_CAUSE");
        assertThat(Setting.MEDICAL_BANDS.form().mend()).isEqualTo("应是分档的列表，至少一档");
    }

    @Test
    void isToldInWords() {
        assertThat(Setting.MONTHS.words("12")).isEqualTo("12 个月");
        assertThat(Setting.ACCIDENT_SHARE.words("0.15")).isEqualTo("0.15");
        assertThat(Setting.EMPLOYMENT_MONTHLY_CAP.words("none")).isEqualTo("不设");
        assertThat(Setting.STANDARD_INCLUDED.words("true")).isEqualTo("是");
        assertThat(Setting.STANDARD_INCLUDED.words("false")).isEqualTo("否");
        assertThat(Setting.DECEASED_INCOME.words("COUNT")).isEqualTo("计到去世当月");
        assertThat(Setting.HOUSING_EXCESS.words("EXCLUDE")).isEqualTo("不计");
        assertThat(Setting.RELATIVE_KIND.words("HIGHEST")).isEqualTo("数额最高的一项");
        assertThat(Setting.SPECIAL_CAP.words("BORNE")).isEqualTo("个人承担的全部医疗费");
        assertThat(Setting.SPECIAL_CAP.words("?")).isEqualTo("?");
    }

    /** Each form knows the one type that it is kept as. */
    @Test
    void isKeptAsItsTypeAndNoOther() {
        List<Class<?>> types = List.of(
                int.class,
                long.class,
                boolean.class,
                List.class,
                HousingExcess.class,
                Deceased.class,
                SpecialCap.class,
                RelativeKind.class);
        for (Setting setting : Setting.values()) {
            Object value = Home.WUHU.limits().get(setting);
            assertThat(types.stream().filter(setting.form()::holds))
                    .as(setting.name())
                    .singleElement()
                    .satisfies(type -> assertThat(boxed(type)).isAssignableFrom(value.getClass()));
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class
                ? Integer.class
                : type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }

    @Test
    void isFoundByItsKey() {
        assertThat(Setting.of("deep.multiple")).contains(Setting.DEEP_MULTIPLE);
        assertThat(Setting.of("deep")).isEmpty();
        assertThat(Setting.DEEP_MULTIPLE.key()).isEqualTo("deep.multiple");
        assertThat(Setting.DEEP_MULTIPLE.label()).isEqualTo("深度困难的低保倍数");
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> setting.governs() == Governs.COUNTING)
                        .map(Setting::key))
                .containsExactly(
                        "window.months",
                        "housing.excess",
                        "employment.monthlyCap",
                        "support.ratio",
                        "deceased.income",
                        "deceased.expenses");
    }

    @Test
    void onlyWhatCameLaterMayBeMissing() {
        Limits wuhu = Home.WUHU.limits();
        var said = new EnumMap<Setting, Object>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (setting.later().isEmpty()) {
                said.put(setting, wuhu.get(setting));
            }
        }
        assertThat(Limits.of(said)).isEqualTo(wuhu);
        assertThat(wuhu.with(Setting.MONTHS, 6).months()).isEqualTo(6);
        assertThatThrownBy(() -> Limits.of(Map.of())).hasMessageContaining("missing: MONTHS");
    }
}
