package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.explain.PolicyWords;
import org.junit.jupiter.api.Test;

/** What pages and sentences say of a policy is what it sets (M22). */
class M22_PolicyWordsTest {

    private static final Limits WUHU = Home.WUHU.limits();

    @Test
    void saysWhatThePolicySets() {
        var words = new PolicyWords(WUHU);
        assertThat(words.fileMinimum()).isEqualTo("5,000 元");
        assertThat(words.provinceAbove()).isEqualTo("20,000 元");
        assertThat(words.nationAbove()).isEqualTo("50,000 元");
        assertThat(words.nationAboveShort()).isEqualTo("5 万元");
        assertThat(words.highestMedical()).isEqualTo("2 万元");
        assertThat(words.employed()).isEqualTo("一年");
        assertThat(words.span()).isEqualTo("一年");
        assertThat(words.incomeOfWindow()).isEqualTo("年收入");
        assertThat(words.accidentalCondition()).isEqualTo("达到 30,000.00 元");
        assertThat(words.deepStandard()).isEqualTo("低保标准");
        assertThat(words.relativeStandard()).isEqualTo("低保标准的两倍");
        assertThat(words.relativePerHead(Money.parse("830"))).isEqualTo(Money.parse("1660"));
        assertThat(words.within()).isEqualTo("不高于");
    }

    @Test
    void saysOtherwiseWhereThePolicySetsOtherwise() {
        var words = new PolicyWords(WUHU.with(Setting.FILE_MINIMUM, 600_050L)
                .with(Setting.PROVINCE_ABOVE, 3_000_000L)
                .with(Setting.NATION_ABOVE, 4_500_000L)
                .with(Setting.MIGRANT_MONTHS, 18)
                .with(Setting.MONTHS, 6)
                .with(Setting.ACCIDENTAL_MINIMUM, 0L)
                .with(Setting.ACCIDENTAL_INCOME_SHARE, 80)
                .with(Setting.DEEP_MULTIPLE, 125)
                .with(Setting.RELATIVE_MULTIPLE, 150)
                .with(Setting.STANDARD_INCLUDED, false));
        assertThat(words.fileMinimum()).isEqualTo("6,000.50 元");
        assertThat(words.provinceAbove()).isEqualTo("30,000 元");
        assertThat(words.nationAboveShort()).isEqualTo("45,000 元");
        assertThat(words.employed()).isEqualTo(" 18 个月");
        assertThat(words.span()).isEqualTo(" 6 个月");
        assertThat(words.accidentalCondition()).isEqualTo("超过家庭 6 个月的收入的 80％");
        assertThat(words.deepStandard()).isEqualTo("低保标准的 1.25 倍");
        assertThat(words.relativeStandard()).isEqualTo("低保标准的 1.50 倍");
        assertThat(words.relativePerHead(Money.parse("833.33"))).isEqualTo(Money.parse("1250"));
        assertThat(words.within()).isEqualTo("低于");
    }
}
