package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F7, never 10: each act on a plan, pressed ten times at the same moment, is done once; the others get a sentence. */
@OfficeTest
class F7_PlanActsOnceTest {

    private static final int TEN = 10;

    @Autowired
    PlanTown town;

    @Autowired
    PlanBook plans;

    @Autowired
    Grants grants;

    @Autowired
    GrantedAid aid;

    @Autowired
    TestClock hands;

    @Autowired
    OfficeClock clock;

    private PlanTown.Place place;
    private long fund;
    private Case ill;
    private Plan plan;

    @BeforeEach
    void aPlanAndAFamily() {
        hands.set(TestClock.FIRST);
        place = town.place();
        fund = town.general(place, "300000");
        ill = town.ill(place, "45000");
        plan = town.draft(place);
    }

    @Test
    void fromTheDraftToTheGrantEachActIsDoneOnce() {
        Actor clerk = place.clerk();
        once(clerk, version -> plans.put(plan.id(), version, List.of(ill.id()), Optional.of(fund), clerk));
        assertThat(town.lines(plan)).hasSize(2);
        once(
                clerk,
                version -> plans.special(
                        plan.id(),
                        version,
                        String.valueOf(ill.fileNumber()),
                        Money.ofYuan(25_000),
                        "三次手术，自费药占一半",
                        Optional.of(fund),
                        clerk));
        assertThat(town.lines(plan)).hasSize(3);
        long other = town.fund(place, Source.LOCAL, "困难职工帮扶", Set.of(AidKind.values()), "60000");
        long line = town.lines(plan).getFirst().id();
        once(clerk, version -> plans.payFrom(plan.id(), version, line, other));
        once(clerk, version -> plans.submit(plan.id(), version));
        once(place.bookkeeper(), version -> plans.reject(plan.id(), version, "资金用途再核对"));
        once(clerk, version -> plans.submit(plan.id(), version));
        once(place.bookkeeper(), version -> plans.confirm(plan.id(), version, place.bookkeeper()));

        long meeting = town.meeting(place);
        var passed = Together.of(TEN, number -> {
            town.does(place.chair(), () -> plans.pass(plan.id(), meeting, clock.today(), "方案区总工会 第1次会议"));
            return number;
        });
        assertThat(passed.done()).hasSize(1);
        told(passed);
        assertThat(town.as(place.chair(), () -> grants.of(ill.id()))).hasSize(3);
        assertThat(town.as(place.chair(), () -> aid.to(ill.id()))).hasSize(3);
    }

    @Test
    void whatIsTakenOutOrGivenUpIsSoOnce() {
        Actor clerk = place.clerk();
        town.put(place, plan, ill);
        once(clerk, version -> plans.takeOut(plan.id(), version, Set.of(ill.id()), Set.of()));
        town.put(place, plan, ill);
        once(clerk, version -> plans.abandon(plan.id(), version, "重新起草"));
        assertThat(town.now(plan).state()).isEqualTo(PlanState.ABANDONED);
        town.put(place, town.draft(place), ill);
    }

    /** Ten plans take the same family in at the same moment: it stands in one. */
    @Test
    void aFamilyComesIntoOneOfTenPlans() {
        Plan[] ten = new Plan[TEN];
        for (int i = 0; i < TEN; i++) {
            ten[i] = town.draft(place);
        }
        var put = Together.of(TEN, number -> {
            town.does(
                    place.clerk(),
                    () -> plans.put(
                            ten[number].id(),
                            ten[number].version(),
                            List.of(ill.id()),
                            Optional.empty(),
                            place.clerk()));
            return number;
        });
        assertThat(put.done()).hasSize(1);
        told(put);
        assertThat(Arrays.stream(ten).mapToInt(one -> town.lines(one).size()).filter(lines -> lines > 0))
                .hasSize(1);
    }

    /** Ten plans take all the money at the same moment: it is planned once. */
    @Test
    void theMoneyIsPlannedOnce() {
        PlanTown.Place poor = town.place();
        town.general(poor, "28000");
        Case[] families = new Case[TEN];
        Plan[] ten = new Plan[TEN];
        for (int i = 0; i < TEN; i++) {
            families[i] = town.ill(poor, "45000");
            ten[i] = town.draft(poor);
        }
        var put = Together.of(TEN, number -> {
            town.put(poor, ten[number], families[number]);
            return number;
        });
        told(put);
        Money planned = Arrays.stream(ten)
                .flatMap(one -> town.lines(one).stream())
                .map(PlanLine::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(planned).isLessThanOrEqualTo(Money.ofYuan(28_000));
    }

    /** An act with the version that all ten saw. */
    private void once(Actor by, IntConsumer act) {
        int version = town.now(plan).version();
        var together = Together.of(TEN, number -> {
            town.does(by, () -> act.accept(version));
            return number;
        });
        assertThat(together.done()).hasSize(1);
        told(together);
    }

    private static void told(Together<?> together) {
        assertThat(together.refused())
                .allSatisfy(refused -> assertThat(refused).isInstanceOfAny(Refusal.class, Refusals.class, Stale.class));
    }
}
