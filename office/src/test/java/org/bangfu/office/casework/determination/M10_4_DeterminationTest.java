package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.contract.Engine;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.DeterminationsCheck.Kept;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.WangFamily;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.aid.Aid;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.IncomeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A determination is a document: asked, answered, kept, replayed to the fen (M5 to M9, M10(4)). */
@OfficeTest
class M10_4_DeterminationTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    DeterminationTable determinations;

    @Autowired
    Policies policies;

    @Autowired
    DeterminationsCheck check;

    @Autowired
    Worksheets worksheets;

    @Autowired
    Households households;

    @Autowired
    WorkerSummary summary;

    @Autowired
    JdbcClient jdbc;

    @Test
    void incomeLessHardshipBelowDibaoIsDeep_M5_1() {
        Case aCase = families.in(State.REVIEWED);
        Determined determined = decided(aCase);
        assertThat(determined.category()).isEqualTo(Category.DEEP);
        assertThat(determined.size()).isEqualTo(3);
        assertThat(determined.mainCause()).isEqualTo(Cause.ILLNESS);
        assertThat(determined.hardshipTotal()).isEqualTo(Money.parse("32800"));
        assertThat(determined.standardAid())
                .extracting(Aid::kind)
                .containsExactly(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        Case aCase = families.in(State.REVIEWED);
        Determined determined = decided(aCase);
        assertThat(families.as(Actor.OFFICE, () -> determinations.latest(aCase)))
                .contains(determined);
        assertThat(families.as(Actor.OFFICE, () -> determinations.get(determined.id())))
                .isEqualTo(determined);
    }

    @Test
    void aPreviewKeepsNothing() {
        Case aCase = families.in(State.VISITED);
        Determined preview = families.as(Actor.OFFICE, () -> determinations.preview(aCase, DECIDED));
        assertThat(preview.id()).isZero();
        assertThat(families.as(Actor.OFFICE, () -> determinations.latest(aCase)))
                .isEmpty();
    }

    @Test
    void whatCannotBeComputedNamesTheItem() {
        Household family = Families.nextFamily();
        Case aCase = families.in(
                State.VISITED,
                family.withIncome(List.of(new Income(
                        "i9",
                        "1",
                        IncomeKind.WAGE,
                        "打零工",
                        WangFamily.FIRST,
                        WangFamily.LAST,
                        WangFamily.yuan("900"),
                        false,
                        null,
                        null,
                        null,
                        List.of()))));
        assertThatThrownBy(() -> families.as(Actor.OFFICE, () -> determinations.preview(aCase, DECIDED)))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("收入“打零工”");
    }

    @Test
    void everyDeterminationCanBeReplayed() {
        Case own = families.in(State.REVIEWED);
        decided(own);
        assertThat(families.as(Actor.OFFICE, check::problems))
                .as("other tests decide in years to which others again give policies")
                .noneMatch(problem -> problem.contains(String.valueOf(own.number())));
    }

    @Test
    void aFenMoreInWhatWasKeptIsFound() {
        Determined determined = decided(families.in(State.REVIEWED));
        String changed = determined.output().replaceFirst("\"income\" ?: ?\"33600.00\"", "\"income\":\"33600.01\"");
        assertThat(changed).isNotEqualTo(determined.output());
        assertThat(check.problem(
                        new Kept(7, "镜湖-2026-00031", determined.input(), changed, determined.policy(), Engine.VERSION),
                        policies.versions()))
                .hasValueSatisfying(problem -> assertThat(problem).contains("镜湖-2026-00031", "不同"));
    }

    @Test
    void aDeterminationIsNeverChanged() {
        Determined determined = decided(families.in(State.REVIEWED));
        assertThatThrownBy(() -> families.as(
                Actor.OFFICE,
                () -> jdbc.sql("update determination set category = 'NONE' where id = :id")
                        .param("id", determined.id())
                        .update()));
    }

    @Test
    void nobodyElsewhereSeesIt_M4() {
        Case aCase = families.in(State.REVIEWED);
        decided(aCase);
        assertThat(families.as(town.yijiang(Role.AUDITOR), () -> determinations.latest(aCase)))
                .isEmpty();
    }

    @Test
    void theCalculationOpensIntoTheItemsOfTheFile() {
        Case aCase = families.in(State.REVIEWED);
        Determined determined = decided(aCase);
        Worksheet sheet = families.as(
                Actor.OFFICE,
                () -> worksheets.of(determined, households.now(aCase), "陈静").orElseThrow());
        assertThat(sheet.lines())
                .extracting(line -> line.label() + " " + line.amount().format())
                .startsWith("家庭年收入 33,600.00", "减：因病费用 -25,000.00", "减：因学费用 -7,800.00", "扣除后年收入 800.00")
                .contains("÷ 12 个月 ÷ 3 人 = 人均每月 22.22");
        assertThat(sheet.lines().getFirst().items())
                .extracting(Worksheet.Item::id)
                .containsExactly("i1", "i2", "i3");
        assertThat(sheet.verdict()).startsWith("符合深度困难");
        assertThat(sheet.aid()).extracting(Worksheet.AidLine::kind).containsExactly("生活救助", "医疗救助", "助学救助");
    }

    @Test
    void theWorkerHearsItInThreeSentencesWithHerOwnFigures() {
        Case aCase = families.in(State.REVIEWED);
        decided(aCase);
        List<String> said = families.as(Actor.OFFICE, () -> summary.of(aCase));
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).contains("2025年3月到2026年2月", "3 人", "33,600.00", "32,800.00");
        assertThat(said.get(1)).contains("22.22", "深度困难");
        assertThat(said.get(2)).contains("生活救助");
    }

    @Test
    void beforeADeterminationNothingIsSaid() {
        Case aCase = families.in(State.VISITED);
        assertThat(families.as(Actor.OFFICE, () -> summary.of(aCase))).isEmpty();
    }

    private Determined decided(Case aCase) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        return families.as(clerk, () -> determinations.decide(aCase, DECIDED, clerk));
    }
}
