package org.bangfu.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.bangfu.contract.Determiner.Read;
import org.bangfu.policy.Determining;
import org.bangfu.policy.book.Form;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.family.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A setting that no rule asks would let a city believe that it decided something: each, set otherwise, gives some worked family another answer. */
class M22_EverySettingDecidesTest {

    /** Asked elsewhere than in a determination. */
    private static final Map<Setting, String> ELSEWHERE =
            Map.of(Setting.SPECIAL_CAP, "asked where special medical aid is requested (R-41)");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PolicyBook WUHU = Determiner.shipped().policy();
    private static final List<Family> FAMILIES = families();
    private static final List<String> ANSWERS =
            FAMILIES.stream().map(family -> answer(family, WUHU)).toList();

    @ParameterizedTest
    @EnumSource
    void eachSettingDecidesSomething(Setting setting) {
        Object now = WUHU.limits().get(setting);
        List<?> others =
                others(setting).stream().filter(value -> !value.equals(now)).toList();
        assertThat(others).as("other values").isNotEmpty();
        boolean decides = others.stream()
                .map(value -> new PolicyBook(
                        WUHU.id(),
                        WUHU.version(),
                        WUHU.title(),
                        WUHU.document(),
                        WUHU.inForceFrom(),
                        WUHU.limits().with(setting, value),
                        WUHU.timeLimits(),
                        WUHU.standards(),
                        WUHU.sha256()))
                .anyMatch(M22_EverySettingDecidesTest::answersOtherwise);
        assertThat(decides).as("decides").isEqualTo(!ELSEWHERE.containsKey(setting));
    }

    private static boolean answersOtherwise(PolicyBook book) {
        for (int i = 0; i < FAMILIES.size(); i++) {
            if (!answer(FAMILIES.get(i), book).equals(ANSWERS.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What may stand there instead, at its bounds and near what stands there now. */
    private static List<?> others(Setting setting) {
        return switch (setting.form()) {
            case Form.Whole whole -> List.of(whole.least(), whole.most(), 3);
            case Form.Multiple _ -> List.of(50, 150, 300);
            case Form.Share _ -> List.of(0, 50, 100);
            case Form.ShareOrNone _ -> List.of(Limits.NO_SHARE, 50, 100);
            case Form.Amount _ -> List.of(0L, 1_000_000L, 10_000_000L);
            case Form.AmountOrNone _ -> List.of(0L, 50_000L, Long.MAX_VALUE);
            case Form.Truth _ -> List.of(true, false);
            case Form.OneOf oneOf -> oneOf.choices();
            case Form.Bands _ -> List.of(List.of(new MedicalBand(Long.MAX_VALUE, 100L, 50L)));
        };
    }

    private static String answer(Family family, PolicyBook book) {
        try {
            return new String(Determiner.document(new Answer.Determined(Determining.determine(family, book))), UTF_8);
        } catch (ArithmeticException beyond) {
            return String.valueOf(beyond.getMessage());
        }
    }

    private static List<Family> families() {
        try {
            return ConformanceTest.families().stream()
                    .map(line -> Determiner.read(
                            JSON.readTree(line).get("in").toString().getBytes(UTF_8)))
                    .filter(Read.Sound.class::isInstance)
                    .map(read -> ((Read.Sound) read).family())
                    .filter(family -> WUHU.governs(family.applicationDate()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theWorkedFamiliesAreThere() {
        assertThat(FAMILIES).hasSizeGreaterThan(200);
    }
}
