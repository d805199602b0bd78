package org.bangfu.office.money.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangfu.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》, and the corners between them. */
class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "1409.50, 人民币壹仟肆佰零玖元伍角整",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "107000.53, 人民币壹拾万柒仟元伍角叁分",
        "16409.02, 人民币壹万陆仟肆佰零玖元零贰分",
        "325.04, 人民币叁佰贰拾伍元零肆分",
        "0, 人民币零元整",
        "0.05, 人民币伍分",
        "0.50, 人民币伍角整",
        "10, 人民币壹拾元整",
        "100000000, 人民币壹亿元整",
        "100000001, 人民币壹亿零壹元整",
        "20000300, 人民币贰仟万零叁佰元整",
        "10001000, 人民币壹仟万壹仟元整",
        "-700, 人民币（负数）柒佰元整",
    })
    void asTheBankWantsThem(String amount, String words) {
        assertThat(Capitals.of(Money.parse(amount))).isEqualTo(words);
    }
}
