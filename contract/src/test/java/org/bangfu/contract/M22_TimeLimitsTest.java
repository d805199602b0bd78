package org.bangfu.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bangfu.contract.PolicySetting.Said;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.policy.book.TimeLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the steps of the procedure take is for the city to set, within bounds, and decides about no family (M22). */
class M22_TimeLimitsTest {

    private static final Determiner SHIPPED = Determiner.shipped();

    private static Determiner with(String terms) throws PolicyRefused {
        PolicyFiles own = SHIPPED.files();
        String text = new String(own.policy(), UTF_8) + "\nterms:\n" + terms;
        return Determiner.of(new PolicyFiles(text.getBytes(UTF_8), own.standards(), own.workdays()));
    }

    private static String line(TimeLimit limit, Object value) {
        return "  " + limit.key().replace("terms.", "") + ": {value: " + value + ", article: \"M10(4)\"}\n";
    }

    private static PolicyRefused refused(String terms) {
        return catchThrowableOfType(PolicyRefused.class, () -> with(terms));
    }

    @Test
    void aTextThatSetsNoneMeansWhatTheRegulationSays() {
        TimeLimits limits = SHIPPED.policy().timeLimits();
        assertThat(limits).isEqualTo(TimeLimits.BY_DEFAULT);
        assertThat(limits.words(TimeLimit.NOTICE)).as("M10(4)").isEqualTo("5 个工作日");
        assertThat(limits.words(TimeLimit.APPEAL)).as("R-37").isEqualTo("1 个月");
        assertThat(limits.words(TimeLimit.APPEAL_ANSWER)).as("M14").isEqualTo("15 个工作日");
        assertThat(limits.words(TimeLimit.PASSING_ON)).as("F12").isEqualTo("20 个工作日");
        assertThat(limits.words(TimeLimit.NATIONAL)).as("M17").isEqualTo("30 个工作日");
        assertThat(limits.words(TimeLimit.RECHECK_DEEP)).as("M17").isEqualTo("12 个月");
        assertThat(limits.words(TimeLimit.RECHECK)).as("M17").isEqualTo("6 个月");
        assertThat(limits.words(TimeLimit.UNIONS_DELAY)).as("R-42").isEqualTo("30 天");
    }

    @ParameterizedTest
    @EnumSource
    void eachIsNamedSaidAndSet(TimeLimit limit) throws PolicyRefused {
        var unsaid = setting(SHIPPED, limit);
        assertThat(unsaid.said()).isEqualTo(Said.BY_DEFAULT);
        assertThat(unsaid.article()).matches("[MF]\\d.*");
        assertThat(SettingName.of(limit.key())).isEqualTo(limit.label());
        assertThat(SettingName.value(unsaid))
                .isEqualTo(SHIPPED.policy().timeLimits().words(limit) + "（文本未写明，按默认）");

        int other = SHIPPED.policy().timeLimits().of(limit) + 1;
        Determiner set = with(line(limit, other));
        assertThat(set.policy().timeLimits().of(limit)).isEqualTo(other);
        assertThat(setting(set, limit).said()).isEqualTo(Said.IN_THE_TEXT);
        assertThat(SettingName.value(setting(set, limit))).isEqualTo(limit.words(other));
        assertThat(Arrays.stream(TimeLimit.values())
                        .filter(one -> set.policy().timeLimits().of(one)
                                != SHIPPED.policy().timeLimits().of(one)))
                .containsExactly(limit);
        assertThat(set.policy().limits()).isEqualTo(SHIPPED.policy().limits());
    }

    private static PolicySetting setting(Determiner policy, TimeLimit limit) {
        return policy.settings().stream()
                .filter(one -> one.key().equals(limit.key()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    assertThat(all).as(limit.key()).hasSize(1);
                    return all.getFirst();
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "61", "2.5", "five", "\"\""})
    void whatIsNoNumberOfDaysIsRefusedWithItsLine(String value) {
        assertThat(refused(line(TimeLimit.NOTICE, value)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("terms.notice");
                    assertThat(fault.message()).isEqualTo("应是 1 到 60 的整数");
                    assertThat(fault.line()).isPositive();
                });
    }

    @Test
    void aLimitNobodyAsksForIsNoSetting() {
        assertThat(refused("  notise: {value: 5, article: \"M10(4)\"}\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("没有规则用到这个键"));
    }

    /** Whoever was told on the day it is emptied was not told before. */
    @Test
    void aDraftIsToldOfBeforeItIsEmptied() throws PolicyRefused {
        assertThat(refused(line(TimeLimit.DRAFT, 20) + line(TimeLimit.DRAFT_TOLD, 20))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("terms.draftTold"));
        assertThat(with(line(TimeLimit.DRAFT, 20) + line(TimeLimit.DRAFT_TOLD, 19))
                        .policy()
                        .timeLimits()
                        .of(TimeLimit.DRAFT_TOLD))
                .isEqualTo(19);
    }
}
