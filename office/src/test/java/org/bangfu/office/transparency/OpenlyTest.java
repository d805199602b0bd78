package org.bangfu.office.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.transparency.Openly.Row;
import org.junit.jupiter.api.Test;

/** M19: the public sees how the money was spent, and nobody who got it. */
class OpenlyTest {

    private static Row row(String label, int families, long yuan) {
        return new Row(label, families, Money.ofYuan(yuan));
    }

    @Test
    void whereManyGotItAllIsShown() {
        Openly table = Openly.of(List.of(row("生活救助", 9, 900), row("医疗救助", 3, 300)));
        assertThat(table.rows()).extracting(Row::label).containsExactly("生活救助", "医疗救助");
        assertThat(table.others()).isNull();
    }

    @Test
    void whatFewGotIsShownOnlyWithTheNextSmallest() {
        Openly table =
                Openly.of(List.of(row("生活救助", 9, 900), row("医疗救助", 1, 100), row("助学救助", 4, 400), row("法律援助", 2, 20)));
        assertThat(table.rows()).extracting(Row::label).containsExactly("生活救助");
        assertThat(table.others()).isEqualTo(new Openly.Others(3, Money.ofYuan(520)));
    }

    @Test
    void nothingIsLostFromTheTotal() {
        List<Row> all = List.of(row("甲", 2, 7), row("乙", 5, 11), row("丙", 8, 13));
        Openly table = Openly.of(all);
        Money shown = table.rows().stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
        assertThat(table.others()).isNotNull();
        assertThat(shown.plus(java.util.Objects.requireNonNull(table.others()).amount()))
                .isEqualTo(Money.ofYuan(31));
    }
}
