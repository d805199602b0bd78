package org.bangfu.office.casework.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.terms.ExclusionGround;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The county puts facts right; the declared figure stays, and the case goes back where the changed fact is judged (M10(3), R-33). */
@OfficeTest
class M10_3_CorrectionTest {

    private static final Assessment FOUND = new Assessment(
            Money.parse("3100.50"), Basis.RECORD, "社保缴费基数 3,100.50 元", "镜湖帮扶中心经办", LocalDate.of(2026, 3, 9));

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    Corrections corrections;

    @Autowired
    Households households;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Accounts accounts;

    @Test
    void theAssessedFigureStandsBesideTheDeclaredOneWithBasisReasonAndName() {
        Case aCase = families.in(State.REVIEWED);
        Case corrected = assess(aCase, "i1");
        var income = now(aCase).income().getFirst();
        assertThat(income.amount()).isEqualTo(Money.parse("2600"));
        assertThat(income.counted()).isEqualTo(Money.parse("3100.50"));
        assertThat(income.assessed()).isEqualTo(FOUND);
        assertThat(corrected.state()).isEqualTo(State.REVIEWED);
        CaseEvent event =
                families.as(Actor.OFFICE, () -> cases.history(aCase.id())).getLast();
        assertThat(event.act()).isEqualTo("核定收入：工资");
        assertThat(event.finding()).contains("申报 2,600.00 元，核定为 3,100.50 元", "社保、个税", "缴费基数");
    }

    @Test
    void anExpenseToo() {
        Case aCase = families.in(State.VISITED);
        assess(aCase, "e1");
        assertThat(now(aCase).expenses().getFirst().counted()).isEqualTo(Money.parse("3100.50"));
        assertThat(now(aCase).expenses().getFirst().amount()).isEqualTo(Money.parse("46000"));
    }

    @Test
    void theSecondOfTwoLearnsWhoWasFaster() {
        Case aCase = families.in(State.VISITED);
        assess(aCase, "i1");
        assertThatThrownBy(() -> assess(aCase, "i2")).isInstanceOf(Stale.class);
    }

    @Test
    void noItemThatIsNotThere() {
        Case aCase = families.in(State.VISITED);
        assertThatThrownBy(() -> assess(aCase, "i77")).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElsewhereCorrectsIt_M4() {
        Case aCase = families.in(State.VISITED);
        Actor stranger = town.yijiang(Role.CENTRE_CLERK);
        assertThatThrownBy(() -> families.as(
                        stranger, () -> corrections.assess(aCase.number(), aCase.version(), "i1", FOUND, stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notBeforeTheVisitNorAfterMatching() {
        for (State state : List.of(State.SUBMITTED, State.ON_NOTICE, State.FILED)) {
            Case aCase = families.in(state);
            assertThatThrownBy(() -> assess(aCase, "i1"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("不能更正");
        }
    }

    @Test
    void groundsChangedAfterTheReviewSendItBackToReview() {
        Case aCase = families.in(State.REVIEWED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        Findings hard = new Findings(false, false, true, true, null, null, List.of());
        Case back =
                families.as(clerk, () -> corrections.find(aCase.number(), aCase.version(), hard, "3 月 9 日上门复核", clerk));
        assertThat(back.state()).isEqualTo(State.VISITED);
        assertThat(now(aCase).findings().livingHardNow()).isTrue();
        assertThat(families.as(Actor.OFFICE, () -> deadlines.next(aCase.id())))
                .hasValueSatisfying(next -> assertThat(next.due()).isEqualTo(Due.REVIEW));
    }

    @Test
    void anExclusionNamesWhoFoundItAndTheEvidence_M7() {
        Case aCase = families.in(State.VISITED);
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        var exclusion = new Exclusion(ExclusionGround.REFUSES_WORK, "三次介绍工作均拒绝，有签字记录", "陈静", LocalDate.of(2026, 3, 9));
        var found = new Findings(false, false, true, false, null, null, List.of(exclusion));
        Case corrected = families.as(
                reviewer, () -> corrections.find(aCase.number(), aCase.version(), found, "就业服务记录", reviewer));
        assertThat(corrected.state()).isEqualTo(State.VISITED);
        assertThat(now(aCase).findings().exclusions()).containsExactly(exclusion);
    }

    private static ItemForm found(String kind, String month, String amount, String covered) {
        return new ItemForm(
                null,
                Household.WORKER,
                kind,
                "夜间代驾",
                month,
                month,
                amount,
                covered,
                null,
                null,
                null,
                null,
                "RECORD",
                "个税记录显示另有劳务报酬",
                null,
                null,
                null,
                null,
                null);
    }

    /** Found in a register, declared by nobody: nothing stands under declared, the finding under assessed, and matching is done again. */
    @Test
    void anIncomeNobodyDeclaredIsAddedWithBasisAndReason() {
        Case aCase = families.in(State.REVIEWED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        int before = now(aCase).income().size();
        families.as(
                clerk,
                () -> corrections.addIncome(
                        aCase.number(), aCase.version(), found("WAGE", "2026-02", "800.50", ""), clerk));
        var income = now(aCase).income();
        assertThat(income).hasSize(before + 1);
        assertThat(income.getLast().amount()).isNull();
        assertThat(income.getLast().counted()).isEqualTo(Money.parse("800.50"));
        assertThat(income.stream().map(Household.Income::id)).doesNotHaveDuplicates();
        CaseEvent event =
                families.as(Actor.OFFICE, () -> cases.history(aCase.id())).getLast();
        assertThat(event.act()).isEqualTo("补记收入：夜间代驾");
        assertThat(event.forWorker()).contains("没有申报，核定为每月 800.50 元", "社保、个税", "劳务报酬");
    }

    @Test
    void anExpenseNobodyDeclaredCountsNetOfWhatWasReceived() {
        Case aCase = families.in(State.VISITED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        families.as(
                clerk,
                () -> corrections.addExpense(
                        aCase.number(), aCase.version(), found("ILLNESS", "2026-02", "5000", "1200"), clerk));
        var expense = now(aCase).expenses().getLast();
        assertThat(expense.amount()).isEqualTo(Money.ZERO);
        assertThat(expense.counted().minus(expense.coveredCounted())).isEqualTo(Money.parse("3800"));
    }

    /** a month outside the window would count nothing, so it is not written. */
    @Test
    void aMonthOutsideTheWindowIsNotFoundIncome() {
        Case aCase = families.in(State.VISITED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        for (String month : List.of("2026-03", "2025-02")) {
            assertThatThrownBy(() -> families.as(
                            clerk,
                            () -> corrections.addIncome(
                                    aCase.number(), aCase.version(), found("WAGE", month, "800", ""), clerk)))
                    .hasMessageContaining("2025年3月至2026年2月");
        }
        families.as(
                clerk,
                () -> corrections.addExpense(
                        aCase.number(), aCase.version(), found("LOSS", "2026-03", "800", "0"), clerk));
        assertThatThrownBy(() -> families.as(
                        clerk,
                        () -> corrections.addIncome(
                                aCase.number(), aCase.version() + 1, found("SUPPORT", "2026-02", "8.005", ""), clerk)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        all -> assertThat(all.all()).extracting(Refusal::field).containsExactly("kind", "amount"));
    }

    @Test
    void nothingChangedIsNothingToSubmit() {
        Case aCase = families.in(State.VISITED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        assertThatThrownBy(() -> families.as(
                        clerk,
                        () -> corrections.find(
                                aCase.number(), aCase.version(), now(aCase).findings(), "没有变", clerk)))
                .hasMessageContaining("没有改动");
    }

    @Test
    void aNameIsPutRightEverywhereAndBothStayInTheHistory() {
        Case aCase = families.in(State.VISITED);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        String before = aCase.applicantName();
        Case renamed =
                families.as(clerk, () -> corrections.rename(aCase.number(), aCase.version(), "王晓玫", "核对身份证原件", clerk));
        assertThat(renamed.applicantName()).isEqualTo("王晓玫");
        assertThat(renamed.state()).isEqualTo(State.VISITED);
        assertThat(now(renamed).head().name()).isEqualTo("王晓玫");
        assertThat(families.as(Actor.OFFICE, () -> accounts.get(aCase.applicant()))
                        .name())
                .isEqualTo("王晓玫");
        CaseEvent event =
                families.as(Actor.OFFICE, () -> cases.history(aCase.id())).getLast();
        assertThat(event.act()).isEqualTo("更正姓名：" + before + " → 王晓玫");
        assertThat(event.finding()).isEqualTo("核对身份证原件");
    }

    @Test
    void noNameIsPutRightWhileTheNeighboursReadIt() {
        Case aCase = families.in(State.ON_NOTICE);
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        assertThatThrownBy(() -> families.as(
                        clerk, () -> corrections.rename(aCase.number(), aCase.version(), "王晓玫", "身份证", clerk)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能更正姓名");
    }

    private Case assess(Case aCase, String item) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        return families.as(clerk, () -> corrections.assess(aCase.number(), aCase.version(), item, FOUND, clerk));
    }

    private Household now(Case aCase) {
        return families.as(Actor.OFFICE, () -> households.now(aCase));
    }
}
