package org.bangfu.office.casework.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M6(3), R-02: what a relation says by itself, and which ages it cannot have. */
class R02_KinshipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final LocalDate WORKER = LocalDate.of(1980, 5, 1);

    @Test
    void spousesChildrenAndParentsOweSupportByTheirRelation() {
        assertThat(List.of("配偶", "子女", "父母")).allMatch(Kinship::owes);
        assertThat(List.of("祖父母", "孙子女", "兄弟姐妹", "其他")).noneMatch(Kinship::owes);
    }

    @Test
    void aParentIsNoYoungerThanTheChild() {
        assertThat(asked("父母", "1985-01-01")).contains("长幼颠倒");
        assertThat(asked("父母", "1971-05-01")).contains("只差 9 岁");
        assertThat(asked("父母", "1968-05-01")).isEmpty();
        assertThat(asked("子女", "1979-01-01")).contains("长幼颠倒");
        assertThat(asked("子女", "1992-05-01")).isEmpty();
        assertThat(asked("子女", "1992-04-30")).contains("只差 11 岁");
        assertThat(asked("祖父母", "1960-01-01")).contains("只差 20 岁");
        assertThat(asked("孙子女", "2004-05-01")).isEmpty();
        assertThat(asked("兄弟姐妹", "2010-01-01")).isEmpty();
        assertThat(asked("其他", "1985-01-01")).isEmpty();
    }

    @Test
    void aSpouseIsNoChild() {
        assertThat(asked("配偶", "2016-06-01")).contains("只有 9 岁");
        assertThat(asked("配偶", "2008-03-18")).isEmpty();
        assertThat(asked("配偶", "2008-03-19")).contains("只有 17 岁");
    }

    @Test
    void nobodyIsBornTomorrowOrAHundredAndTwentyYearsOld() {
        assertThat(asked("子女", "2026-03-19")).contains("还没有到");
        assertThat(asked("子女", "2026-03-18")).isEmpty();
        assertThat(asked("祖父母", "1906-03-17")).contains("超过 120 岁");
    }

    private static String asked(String relation, String born) {
        return Kinship.impossible("李四", relation, LocalDate.parse(born), WORKER, TODAY)
                .orElse("");
    }
}
