package org.bangfu.office.ground.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.start.OwnersHand;
import org.bangfu.office.start.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M15: the unions are one tree: below one that is closed none is open, whoever was faster. */
@OfficeTest
class M15_OneTreeTest {

    private static final Organisation COUNTY =
            new Organisation(34_02_97_0000_0000L, Level.COUNTY, "试撤区总工会", "试撤", "地方");

    private static final String CLOSED = "撤销";

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void town() {
        town.build();
    }

    private static Organisation county(int number) {
        return new Organisation(
                COUNTY.number() + number * 1_0000_0000L, Level.COUNTY, "试撤" + number + "区总工会", "试撤" + number, "地方");
    }

    private static Organisation street(Organisation county, int number) {
        return new Organisation(
                county.number() + number * 1_0000L, Level.GRASSROOTS, "第" + number + "街道总工会", "第" + number, "街道");
    }

    private void found(Organisation one) {
        families.as(Actor.OFFICE, () -> {
            organisations.found(one);
            return one;
        });
    }

    private void close(Organisation one) {
        families.as(Actor.OFFICE, () -> {
            organisations.close(one.number());
            return one;
        });
    }

    @Test
    void noneIsFoundedBelowOneThatIsClosed() {
        Organisation county = county(0);
        found(county);
        close(county);
        assertThatThrownBy(() -> found(street(county, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经撤销");
    }

    @Test
    void fiveWhoCloseItAndFiveWhoFoundOneBelowAtOnceLeaveOneTree() {
        Organisation county = county(1);
        found(county);
        List<Callable<String>> works = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Organisation street = street(county, i);
            works.add(() -> told(() -> found(street)));
            works.add(() -> told(() -> close(county)));
        }
        List<String> told = Together.at("organisation", works);
        boolean closed = OwnersHand.looking(
                jdbc -> jdbc.sql("select closed_on is not null from organisation where number = :number")
                        .param("number", county.number())
                        .query(Boolean.class)
                        .single());
        int below = families.as(
                Actor.OFFICE, () -> organisations.within(county.territory()).size() - (closed ? 0 : 1));
        assertThat(below == 0)
                .as("closed %s, open below %s: %s", closed, below, told)
                .isEqualTo(closed);
        assertThat(told).allMatch(word -> word.isEmpty() || word.contains(CLOSED));
        assertThat(told).filteredOn(String::isEmpty).hasSizeGreaterThanOrEqualTo(closed ? 1 : 5);
    }

    @Test
    void theDatabaseItselfKeepsTheTree() {
        Organisation county = county(2);
        found(county);
        found(street(county, 1));
        assertThatThrownBy(() ->
                        owner("update organisation set closed_on = '2026-03-18' where number = " + county.number()))
                .hasMessageContaining("a union below is open");
        close(street(county, 1));
        close(county);
        assertThatThrownBy(() -> owner("insert into organisation values (%d, 'GRASSROOTS', '第二街道总工会', '第二', '街道')"
                        .formatted(street(county, 2).number())))
                .hasMessageContaining("a union above is closed");
    }

    private static void owner(String sql) {
        OwnersHand.looking(jdbc -> jdbc.sql(sql).update());
    }

    /** What the loser is told; nothing where it was done. */
    private static String told(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }
}
