package org.bangfu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact: whole fen in, whole fen out (docs/model.md, Money). */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "8400,840000",
        "8400.5,840050",
        "0.05,5",
        "-0.05,-5",
        "-12.30,-1230",
        "007,700",
        "999999999.99,99999999999",
        "92233720368547758.07,9223372036854775807"
    })
    void readsYuanToTheFen(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "+1",
                "1e3",
                "1,000",
                "1.234",
                "1.2.3",
                "--1",
                " 1",
                "1 ",
                "NaN",
                "１",
                "92233720368547758.08",
                "99999999999999999999999"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "840000;8400.00;8,400.00",
                "5;0.05;0.05",
                "-5;-0.05;-0.05",
                "0;0.00;0.00",
                "99999;999.99;999.99",
                "-123456789;-1234567.89;-1,234,567.89",
                "9223372036854775807;92233720368547758.07;92,233,720,368,547,758.07",
                "-9223372036854775808;-92233720368547758.08;-92,233,720,368,547,758.08"
            })
    void writesForProgramsAndForPeople(long fen, String plain, String people) {
        assertThat(Money.ofFen(fen).plain()).isEqualTo(plain);
        assertThat(Money.ofFen(fen)).hasToString(plain);
        assertThat(Money.ofFen(fen).format()).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"1,2,1", "-1,2,-1", "1,3,0", "2,3,1", "-2,3,-1", "5,10,1", "4,10,0", "-4,10,0", "7,7,1", "0,9,0"})
    void roundsHalfUpByAbsoluteValue(long numerator, long denominator, long rounded) {
        assertThat(Money.halfUp(numerator, denominator)).isEqualTo(rounded);
    }

    @Test
    void fifteenPercentOfAnOddAmountGoesUpAtTheHalfFen() {
        assertThat(Money.parse("300.10").part(15, 100)).isEqualTo(Money.parse("45.02"));
        assertThat(Money.parse("300.06").part(15, 100)).isEqualTo(Money.parse("45.01"));
    }

    @Test
    void aProductMayPassALongWhereItsQuotientDoesNot() {
        assertThat(Money.halfUpOfProduct(Long.MAX_VALUE, 3, 3)).isEqualTo(Long.MAX_VALUE);
        assertThat(Money.halfUpOfProduct(-4_000_000_000_000_000_001L, 5, 10)).isEqualTo(-2_000_000_000_000_000_001L);
        assertThat(Money.halfUpOfProduct(3, 5, 10)).isEqualTo(2);
    }

    @Test
    void neverOverflowsSilently() {
        var most = Money.ofFen(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(Money.ofFen(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.part(3, 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.halfUp(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsComparesAndChooses() {
        var three = Money.ofYuan(3);
        var five = Money.ofYuan(5);
        assertThat(three.plus(five)).isEqualTo(Money.ofYuan(8));
        assertThat(three.minus(five)).isEqualTo(Money.ofYuan(-2));
        assertThat(three.times(12)).isEqualTo(Money.ofYuan(36));
        assertThat(three.min(five)).isEqualTo(three);
        assertThat(five.min(three)).isEqualTo(three);
        assertThat(three.max(five)).isEqualTo(five);
        assertThat(five.max(three)).isEqualTo(five);
        assertThat(three).isLessThan(five);
        assertThat(three.isPositive()).isTrue();
        assertThat(three.negated().isNegative()).isTrue();
        assertThat(three.minus(three).isZero()).isTrue();
    }
}
