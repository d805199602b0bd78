package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.plan.PlanTown;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** F15: the second person of an act that nobody does alone is another one of the desk; the city's only where the desk has none. */
@OfficeTest
@TestInstance(Lifecycle.PER_CLASS)
class F15_TwoPersonsTest {

    private static final String WHAT = "核实退汇";

    @Autowired
    TwoPersons second;

    @Autowired
    PlanTown counties;

    @Autowired
    Town town;

    /** Its one bookkeeper did the first half. */
    private PlanTown.Place alone;

    /** It has another beside her. */
    private PlanTown.Place two;

    private Actor another;
    private Actor city;

    @BeforeAll
    void twoDesksAndTheCity() {
        alone = counties.place();
        two = counties.place();
        another = town.colleague(two.county(), "孙二会计", Role.BOOKKEEPER);
        city = town.colleague(Town.WUHU, "市会计", Role.BOOKKEEPER);
    }

    @Test
    void anotherOneOfTheDesk() {
        assertThat(standsIn(two, another)).isEmpty();
    }

    @Test
    void notWhoDidTheFirstHalfInWhateverHat() {
        refused(two, two.bookkeeper(), "须由另一人办理");
        Actor first = two.bookkeeper();
        var withTwoHats = new Actor(
                first.account(),
                first.name(),
                Set.of(Role.BOOKKEEPER, Role.CHAIR),
                first.organisation(),
                first.territory());
        refused(two, withTwoHats, "须由另一人办理");
    }

    @Test
    void notWhoMayNotDoItAtAll() {
        refused(two, two.clerk(), WHAT + "由");
        refused(alone, town.colleague(Town.WUHU, "市经办", Role.CENTRE_CLERK), WHAT + "由");
    }

    @Test
    void notTheNeighbours() {
        refused(two, alone.bookkeeper(), two.county().name());
        refused(alone, another, alone.county().name());
    }

    /** The city's of the desk's own city, not whoever sits above or elsewhere. */
    @Test
    void notTheProvincesNorAnotherCitys() {
        refused(alone, sitting(Town.PROVINCE, new Territory(34_00_00_0000_0000L, 34_99_99_9999_9999L)), "办理");
        var hefei = new Organisation(34_01_00_0000_0000L, Level.CITY, "合肥市总工会", "合肥", "地方");
        refused(alone, sitting(hefei, new Territory(34_01_00_0000_0000L, 34_01_99_9999_9999L)), "办理");
        refused(
                alone,
                sitting(
                        alone.street(),
                        new Territory(alone.street().number(), alone.street().number())),
                "办理");
    }

    @Test
    void theCitysOnlyWhereTheDeskHasNobodyElse() {
        refused(two, city, "孙二会计办理；本单位没有第二人时才由市总工会代为办理");
        assertThat(standsIn(alone, city))
                .hasValueSatisfying(union -> assertThat(union.number()).isEqualTo(Town.WUHU.number()));
    }

    private Actor sitting(Organisation union, Territory territory) {
        return new Actor(city.account(), "别处会计", Set.of(Role.BOOKKEEPER), union, territory);
    }

    private static TwoPersons.Act act(PlanTown.Place desk) {
        return new TwoPersons.Act(
                Permission.KEEP_BOOKS,
                desk.county().number(),
                Set.of(desk.bookkeeper().account()),
                WHAT);
    }

    private Optional<Organisation> standsIn(PlanTown.Place desk, Actor by) {
        return as(() -> second.standsIn(act(desk), by));
    }

    private void refused(PlanTown.Place desk, Actor by, String sentence) {
        assertThatThrownBy(() -> standsIn(desk, by))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.sentence()).contains(sentence, "（F15）"));
    }

    private <T> T as(Supplier<T> work) {
        return counties.as(Actor.OFFICE, work);
    }
}
