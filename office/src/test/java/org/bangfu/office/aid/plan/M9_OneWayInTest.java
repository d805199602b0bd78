package org.bangfu.office.aid.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One way in for every line of a plan, whatever its basis: the same conditions for the ordinary line and the special request (M9, R-41). */
@OfficeTest
class M9_OneWayInTest {

    @Autowired
    PlanTown town;

    @Autowired
    PlanBook plans;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PlanTown.Place place;

    @BeforeEach
    void aCounty() {
        clock.set(TestClock.FIRST);
        place = town.place();
    }

    @AfterEach
    void back() {
        clock.set(TestClock.FIRST);
    }

    //

    @Test
    void R41_aboveTheHighestStandardUpToWhatTheFamilyBoreInsideTheCatalogue() {
        long fund = town.general(place, "200000");
        Case ill = town.ill(place, "45000");
        Plan plan = town.draft(place);
        town.put(place, plan, ill);
        assertThatThrownBy(() -> town.special(place, plan, ill, "25000.01", fund))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("45,000.01")
                .hasMessageContaining("超过个人承担的 45,000.00");
        town.special(place, plan, ill, "25000", fund);
        assertThat(town.lines(plan))
                .filteredOn(line -> line.kind() == AidKind.MEDICAL)
                .extracting(PlanLine::basis)
                .containsExactlyInAnyOrder(Basis.STANDARD, Basis.SPECIAL);
        assertThat(Basis.SPECIAL.beside()).isTrue();
    }

    @Test
    void R41_withoutABurdenInTheHighestBandThereIsNone() {
        long fund = town.general(place, "500000");
        Plan plan = town.draft(place);
        Case nothingInsured = town.family(place);
        assertThatThrownBy(() -> town.special(place, plan, nothingInsured, "15000", fund))
                .hasMessageContaining("没有到最高一档");
        Case below = town.ill(place, "25000");
        assertThatThrownBy(() -> town.special(place, plan, below, "60000", fund))
                .hasMessageContaining("没有到最高一档");
        Case farBelow = town.ill(place, "18000");
        assertThatThrownBy(() -> town.special(place, plan, farBelow, "200000", fund))
                .hasMessageContaining("没有到最高一档");
        Case exactly = town.ill(place, "30000");
        assertThatThrownBy(() -> town.special(place, plan, exactly, "25000", fund))
                .hasMessageContaining("没有到最高一档");
        assertThat(town.lines(plan)).isEmpty();
    }

    @Test
    void R41_whatTheFourthBandGivesNeedsNoRequest() {
        long fund = town.general(place, "200000");
        Case ill = town.ill(place, "45000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, ill, "20000", fund)).hasMessageContaining("没有超过");
        town.special(place, plan, ill, "20000.01", fund);
        assertThat(town.lines(plan)).hasSize(1);
    }

    @Test
    void R41_medicalAidOfBeforeForTheSameBillsCountsOfWhateverBasis() {
        town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        Plan first = town.proposed(place, ill);
        town.pass(place, first);
        Plan second = town.draft(place);
        assertThatThrownBy(() -> town.special(place, second, ill, "30000", null))
                .hasMessageContaining("含已决定的 20,000.00");
        town.special(place, second, ill, "25000", null);
        assertThat(town.lines(second)).extracting(PlanLine::amount).containsExactly(Money.ofYuan(25_000));
    }

    @Test
    void M8_2_afterTheFifthBandTheStandardIsCutToWhatWasBorne() {
        town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        Plan plan = town.draft(place);
        town.special(place, plan, ill, "40000", null);
        town.put(place, plan, ill);
        assertThat(town.lines(plan))
                .filteredOn(line -> line.kind() == AidKind.MEDICAL && line.basis() == Basis.STANDARD)
                .extracting(PlanLine::amount)
                .containsExactly(Money.ofYuan(5_000));
    }

    @Test
    void anAmountOfNothingIsRefusedAtItsField() {
        long fund = town.general(place, "100000");
        Case ill = town.ill(place, "45000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, ill, "0", fund))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("amount"));
    }

    // The list that both ways share

    @Test
    void F13_theFundOfAnotherPurposePaysNeither() {
        long schooling = town.fund(place, Source.LOCAL, "金秋助学", Set.of(AidKind.EDUCATION), "300000");
        Case ill = town.ill(place, "45000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, ill, "25000", schooling))
                .hasMessageContaining("金秋助学")
                .hasMessageContaining("不能用于医疗救助");
        assertThatThrownBy(() -> town.put(place, plan, schooling, ill)).hasMessageContaining("不能用于");
    }

    @Test
    void M17_aFamilyOnHoldIsInNeither() {
        long fund = town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        town.does(
                Actor.OFFICE,
                () -> cases.hold(
                        cases.lock(ill.number(), cases.byId(ill.id()).version()),
                        clock.today().plusDays(10),
                        "等法院的调解书",
                        Actor.OFFICE));
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, ill, "25000", fund)).hasMessageContaining("等法院的调解书");
        assertThatThrownBy(() -> town.put(place, plan, ill)).hasMessageContaining("等法院的调解书");
    }

    @Test
    void aFamilyStandsInOneOpenPlanOnly() {
        long fund = town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        Plan first = town.draft(place);
        town.put(place, first, ill);
        Plan second = town.draft(place);
        assertThatThrownBy(() -> town.special(place, second, ill, "25000", fund))
                .hasMessageContaining(first.number());
        assertThatThrownBy(() -> town.put(place, second, ill)).hasMessageContaining(first.number());
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("insert into plan_place (case_id, year, plan_id) values (:case, 2026, :plan)")
                                .param("case", ill.id())
                                .param("plan", second.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void M17_aFamilyThatNoLongerQualifiesIsInNeither() {
        long fund = town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        town.earns(ill, "98000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, ill, "25000", fund)).hasMessageContaining("不再符合");
        assertThatThrownBy(() -> town.put(place, plan, ill)).hasMessageContaining("不再符合");
    }

    @Test
    void M10_4_aHigherCategoryThanTheFilesIsMatchedAndPostedFirst() {
        town.general(place, "300000");
        Case poor = town.family(place);
        town.does(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set category = 'RELATIVE' where id = :id")
                        .param("id", poor.id())
                        .update());
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.put(place, plan, poor)).hasMessageContaining("重新比对、公示");
    }

    @Test
    void M3_anotherCountysFamilyIsNotOurs() {
        town.general(place, "300000");
        PlanTown.Place other = town.place();
        Case theirs = town.ill(other, "45000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.special(place, plan, theirs, "25000", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(String.valueOf(theirs.fileNumber()));
    }

    // F18, R-47

    @Test
    void R47_centralAndProvincialMoneyKnowsOnlyTheStandard() {
        long central = town.general(place, "300000");
        Case poor = town.family(place);
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> outside(plan, poor, central)).hasMessageContaining("只能按规定的标准");
        assertThatThrownBy(() -> outside(plan, poor, null)).hasMessageContaining("没有一笔资金");
        long donated = town.fund(place, Source.DONATION, "寒窗基金", Set.of(AidKind.LIVING, AidKind.EDUCATION), "50000");
        outside(plan, poor, null);
        assertThat(town.lines(plan)).singleElement().satisfies(line -> {
            assertThat(line.fund()).isEqualTo(donated);
            assertThat(line.basis().beside()).isTrue();
            assertThat(line.reason()).contains("捐赠人");
        });
        assertThatThrownBy(() -> town.does(
                        Actor.OFFICE,
                        () -> jdbc.sql("update plan_line set fund = :fund where plan_id = :plan")
                                .param("fund", central)
                                .param("plan", plan.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private void outside(Plan plan, Case aCase, @org.jspecify.annotations.Nullable Long fund) {
        town.does(
                place.clerk(),
                () -> plans.outside(
                        plan.id(),
                        town.now(plan).version(),
                        String.valueOf(aCase.fileNumber()),
                        AidKind.LIVING,
                        Money.ofYuan(2_000),
                        "捐赠人指定给赭麓街道的困难家庭",
                        Optional.ofNullable(fund),
                        place.clerk()));
    }

    // F13: each line its own fund

    @Test
    void F13_livingAidFromOneFundSchoolingFromTheOneThatIsForIt() {
        long general = town.general(place, "100000");
        long autumn = town.fund(place, Source.UNION, "金秋助学", Set.of(AidKind.EDUCATION), "20000");
        Case family = town.withPupil(place);
        Plan plan = town.draft(place);
        town.put(place, plan, family);
        assertThat(town.lines(plan))
                .filteredOn(line -> line.kind() == AidKind.LIVING)
                .extracting(PlanLine::fund)
                .containsExactly(general);
        assertThat(town.lines(plan))
                .filteredOn(line -> line.kind() == AidKind.EDUCATION)
                .extracting(PlanLine::fund)
                .containsExactly(autumn);
        PlanSheet sheet = PlanSheet.of(town.lines(plan));
        assertThat(sheet.funds().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(sheet.total());
        assertThat(sheet.funds()).containsOnlyKeys(general, autumn);
    }

    @Test
    void F13_whatHasNotEnoughLeftIsPassedOverAndAnotherFundCanBeChosen() {
        long general = town.general(place, "100000");
        long autumn = town.fund(place, Source.UNION, "金秋助学", Set.of(AidKind.EDUCATION), "100");
        Case family = town.withPupil(place);
        Plan plan = town.draft(place);
        town.put(place, plan, family);
        PlanLine schooling = town.lines(plan).stream()
                .filter(line -> line.kind() == AidKind.EDUCATION)
                .findFirst()
                .orElseThrow();
        assertThat(schooling.fund()).isEqualTo(general);
        assertThatThrownBy(() -> town.does(
                        place.clerk(),
                        () -> plans.payFrom(plan.id(), town.now(plan).version(), schooling.id(), autumn)))
                .hasMessageContaining("不够");
        long local = town.fund(place, Source.LOCAL, "困难职工帮扶", Set.of(AidKind.values()), "100000");
        town.does(place.clerk(), () -> plans.payFrom(plan.id(), town.now(plan).version(), schooling.id(), local));
        assertThat(town.lines(plan)).extracting(PlanLine::fund).contains(local);
    }

    @Test
    void F13_moneyThatLapsesGoesFirst() {
        town.fund(place, Source.UNION, "困难职工帮扶", Set.of(AidKind.values()), "100000");
        long central = town.general(place, "100000");
        Case poor = town.family(place);
        Plan plan = town.draft(place);
        town.put(place, plan, poor);
        assertThat(town.lines(plan)).extracting(PlanLine::fund).containsExactly(central);
    }

    // Out again

    @Test
    void whatWasTakenInCanBeTakenOutFamilyLineAndRequest() {
        town.general(place, "300000");
        Case ill = town.ill(place, "45000");
        Case poor = town.family(place);
        Plan plan = town.draft(place);
        town.put(place, plan, ill, poor);
        town.special(place, plan, ill, "25000", null);
        PlanLine request = town.lines(plan).stream()
                .filter(line -> line.basis() == Basis.SPECIAL)
                .findFirst()
                .orElseThrow();
        takeOut(plan, Set.of(), Set.of(request.id()));
        assertThat(town.lines(plan)).noneMatch(line -> line.basis() == Basis.SPECIAL);
        takeOut(plan, Set.of(ill.id()), Set.of());
        assertThat(town.lines(plan)).extracting(PlanLine::caseId).containsOnly(poor.id());
        Plan other = town.draft(place);
        town.put(place, other, ill);
        assertThatThrownBy(() -> takeOut(plan, Set.of(ill.id()), Set.of())).hasMessageContaining("不在本方案里");
    }

    private void takeOut(Plan plan, Set<Long> families, Set<Long> lines) {
        town.does(place.clerk(), () -> plans.takeOut(plan.id(), town.now(plan).version(), families, lines));
    }

    @Test
    void oneRefusedFamilyNamesItselfAndNothingIsPutIn() {
        town.general(place, "300000");
        Case poor = town.family(place);
        Case rich = town.family(place);
        town.earns(rich, "98000");
        Plan plan = town.draft(place);
        assertThatThrownBy(() -> town.put(place, plan, poor, rich))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .singleElement()
                                .satisfies(refusal -> assertThat(refusal.sentence())
                                        .contains(String.valueOf(rich.fileNumber()), "（M17）")));
        assertThat(town.lines(plan)).isEmpty();
    }
}
