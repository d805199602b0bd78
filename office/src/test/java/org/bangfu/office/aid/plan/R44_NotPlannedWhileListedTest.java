package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R-44, M10(4): what a list of deaths says of a family changes who counts; until somebody has looked it is not planned, at any step. */
@OfficeTest
class R44_NotPlannedWhileListedTest {

    private static final AtomicInteger LIST = new AtomicInteger(1);

    @LocalServerPort
    int port;

    @Autowired
    PlanTown town;

    @Autowired
    Households households;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    private PlanTown.Place place;

    @BeforeEach
    void aPlaceWithMoney() {
        clock.set(TestClock.FIRST);
        place = town.place();
        town.general(place, "300000");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    private void listed(Case aCase) {
        String identity = Objects.requireNonNull(
                town.as(Actor.OFFICE, () -> households.now(aCase)).head().identity());
        int number = LIST.getAndIncrement();
        var taken = Program.of(port, tokens, place.clerk())
                .hand(
                        "/api/v1/registers/DEATHS",
                        "list-of-deaths-" + number + "-" + aCase.id(),
                        Map.of(
                                "source",
                                "民政局" + number,
                                "mode",
                                "FULL",
                                "asOf",
                                clock.today().toString()),
                        "身份证号,死亡日期\n" + identity + ","
                                + YearMonth.from(clock.today()).minusMonths(1) + "-09\n");
        assertThat(taken.statusCode()).as(taken.body()).isLessThan(300);
    }

    @Test
    void itIsNotPutIntoAPlan() {
        Case family = town.family(place);
        listed(family);
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.put(place, plan, family)).hasMessageContaining("死亡登记里有");
        assertThat(town.lines(plan)).isEmpty();
    }

    @Test
    void aMeetingTakesItOffByNameAndTheOthersPass() {
        Case good = town.family(place);
        Case family = town.family(place);
        Plan plan = town.proposed(place, good, family);
        listed(family);
        town.pass(place, plan);
        assertThat(town.now(plan).state()).isEqualTo(PlanState.DECIDED);
        assertThat(town.lines(plan)).extracting(PlanLine::caseId).containsOnly(good.id());
        assertThat(town.takenOff(plan))
                .isNotEmpty()
                .extracting(TakenOff::condition)
                .containsOnly(LineCondition.DEATH);
    }
}
