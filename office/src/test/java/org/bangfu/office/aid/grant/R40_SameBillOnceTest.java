package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.aid.plan.SameItems;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.AidedItems;
import org.bangfu.office.casework.household.AidedItems.Aided;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** the same bill or event is aided once, whatever year it is planned in and however it is typed again. */
@OfficeTest
class R40_SameBillOnceTest {

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    Granting granting;

    @Autowired
    Till till;

    @Autowired
    AidedItems aided;

    @Autowired
    Households households;

    @Autowired
    Determinations determinations;

    @Autowired
    Cases cases;

    @Autowired
    MarksOfBefore before;

    @Autowired
    SameItemsByMarks same;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Case family;
    private long fund;
    private YearMonth last;
    private LocalDate nextYear;
    private Bill paper;

    @BeforeEach
    void aFiledFamilyAndMoney() {
        family = families.filed(clock.today().minusDays(3));
        fund = till.fund(Source.LOCAL, AidKind.MEDICAL, clock.today().getYear(), "200000")
                .id();
        last = YearMonth.from(clock.today()).minusMonths(1);
        paper = new Bill("芜湖市第一人民医院", "0340 2026-00017-" + family.id(), LocalDate.of(2026, 2, 9));
        nextYear = LocalDate.of(clock.today().getYear() + 1, 1, 20);
    }

    @Test
    void aBillAidedThisYearIsNotAidedAgainInTheNext() {
        spending(illness(last, last, "46000", "21000", "18000"));
        assertThat(kinds(preview(nextYear))).contains("MEDICAL");

        long grant = granted(AidKind.MEDICAL, "9000");

        assertThat(marks()).isEqualTo(Map.of("e1", List.of(mark(last, last, grant))));
        assertThat(kinds(preview(nextYear))).doesNotContain("MEDICAL").contains("LIVING");
        assertThat(preview(nextYear).hardshipTotal())
                .as("R-10: what a family bore stays what it bore")
                .isEqualTo(preview(clock.today()).hardshipTotal());
        assertThat(preview(nextYear).input())
                .contains("\"aidedIn\":" + clock.today().getYear());
    }

    @Test
    void aBillThatDidNotEnterIsNotMarked() {
        spending(
                illness(last, last, "46000", "21000", "18000"),
                item("e2", ExpenseKind.DISABILITY, last, last, "900", false));

        granted(AidKind.MEDICAL, "9000");

        assertThat(marks()).containsOnlyKeys("e1");
    }

    @Test
    void anEventIsAidedOnce() {
        spending(item("e1", ExpenseKind.LOSS, last, last, "62000", true));

        long grant = granted(AidKind.ACCIDENT, "9300");

        assertThat(marks()).isEqualTo(Map.of("e1", List.of(mark(last, last, grant))));
        assertThat(preview(nextYear).output()).contains("\"eventCost\":\"0.00\"".replace(":", " : "));
    }

    /** The window ended before the last months: those were never counted, so they are cut off and count in the year that counts them. */
    @Test
    void anItemOverMonthsIsCutWhereTheWindowEnds() {
        YearMonth from = last.minusMonths(4);
        YearMonth to = last.plusMonths(1);
        spending(illness(from, to, "6000", "2000", "3000"));

        long grant = granted(AidKind.MEDICAL, "9000");

        assertThat(marks()).isEqualTo(Map.of("e1", List.of(mark(from, last, grant))));
        String document = preview(nextYear).input();
        assertThat(document)
                .contains("\"from\":\"%s\",\"to\":\"%s\"".formatted(from, last), "\"month\":\"%s\"".formatted(to));
        assertThat(document.split("\"aidedIn\"", -1)).hasSize(2);
    }

    /** The months that were not counted are not aided with the paper either. */
    @Test
    void withItsPaperItIsCutThereToo() {
        YearMonth from = last.minusMonths(4);
        spending(on(illness(from, last.plusMonths(1), "6000", "2000", "3000"), paper));

        long grant = granted(AidKind.MEDICAL, "9000");

        assertThat(marks()).isEqualTo(Map.of("e1", List.of(mark(from, last, grant))));
    }

    /** What plans are told of another file: the same months look alike, others do not. */
    @Test
    void whatLooksAlikeInOtherMonthsIsAnotherBill() {
        spending(illness(last, last, "46000", "21000", "18000"));
        granted(AidKind.MEDICAL, "9000");
        Case again = applyingAgain();

        write(again, illness(last, last, "46000", "21000", "18000"));
        assertThat(known(again).elsewhere()).isNotEmpty();
        write(again, illness(last.minusMonths(3), last.minusMonths(3), "46000", "21000", "18000"));
        assertThat(known(again).elsewhere()).isEmpty();
    }

    @Test
    void anEventThatAnotherFileWasAidedForIsKnown() {
        spending(item("e1", ExpenseKind.LOSS, last, last, "62000", true));
        granted(AidKind.ACCIDENT, "9300");
        Case again = applyingAgain();

        write(again, item("e1", ExpenseKind.LOSS, last, last, "62000", true));

        assertThat(known(again).elsewhere()).isNotEmpty();
    }

    /** an accident's hospital bill is both; only medical aid counts with medical aid. */
    @Test
    void accidentAidForABillIsNotMedicalAid() {
        spending(event(illness(last, last, "62000", "21000", "18000")));
        granted(AidKind.ACCIDENT, "6150");
        assertThat(known(family).medical()).isEmpty();
        granted(AidKind.MEDICAL, "9000");
        assertThat(known(family).medical()).hasSize(1);
    }

    /** Two meetings at once: what the plan was asked before is asked again where the mark is made. */
    @Test
    void whatAnotherMeetingDecidedMeanwhileIsNotDecidedAgain() {
        spending(illness(last, last, "46000", "21000", "18000"));
        granted(AidKind.MEDICAL, "9000");
        Case again = applyingAgain();
        write(again, illness(last, last, "46000", "21000", "18000"));
        long determination = determined(again);

        assertThatThrownBy(() -> granting.decided(
                        again,
                        clock.today(),
                        Line.of(AidKind.MEDICAL, "9000", fund).on(determination)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只救助一次");
    }

    @Test
    void theFirstMarkStaysAndGoesWithItsGrantAlone() {
        spending(illness(last, last, "46000", "21000", "18000"));
        long first = granted(AidKind.MEDICAL, "5000");
        long second = granted(AidKind.MEDICAL, "4000");
        assertThat(marks().get("e1")).extracting(Aided::grant).containsExactly(first);

        granting.withdraw(first);
        assertThat(marks().get("e1"))
                .as("the other grant was given for the same bill")
                .extracting(Aided::grant)
                .containsExactly(second);

        granting.withdraw(second);
        assertThat(marks()).isEmpty();
        assertThat(kinds(preview(nextYear))).contains("MEDICAL");
    }

    /** A new file of the same family, the bill typed by another hand, in another month, with another amount: its paper tells. */
    @Test
    void typedAgainItIsTheSamePaper() {
        spending(on(illness(last, last, "46000", "21000", "18000"), paper));
        long grant = granted(AidKind.MEDICAL, "9000");

        Case again = applyingAgain();
        YearMonth other = last.minusMonths(2);
        write(
                again,
                on(
                        illness(other, other, "46000.50", "21000", "18000"),
                        new Bill("芜湖市第一人民医院 ", "０３４０2026 00017-" + family.id(), paper.on())));

        assertThat(marks(again)).isEqualTo(Map.of("e1", List.of(mark(other, other, grant))));
    }

    @Test
    void typedAgainWithoutPaperItIsKnownByWhoseItIsAndHowMuch() {
        spending(illness(last, last, "46000", "21000", "18000"));
        long grant = granted(AidKind.MEDICAL, "9000");

        Case again = applyingAgain();
        write(again, illness(last.minusMonths(3), last, "46000", "0", "30000"));

        assertThat(marks(again)).isEqualTo(Map.of("e1", List.of(mark(last, last, grant))));
    }

    @Test
    void anotherPaperIsAnotherBillEvenWhereAllElseIsEqual() {
        spending(on(illness(last, last, "46000", "21000", "18000"), paper));
        granted(AidKind.MEDICAL, "9000");

        Case again = applyingAgain();
        write(
                again,
                on(
                        illness(last, last, "46000", "21000", "18000"),
                        new Bill(paper.issuer(), paper.number() + "8", paper.on())));

        assertThat(marks(again)).isEmpty();
    }

    /** A family's word about another office is no mark of this one. */
    @Test
    void whatTheFamilyTypedIsAClaim() {
        spending(new Expense(
                "e1",
                Household.WORKER,
                ExpenseKind.ILLNESS,
                "住院",
                last,
                last,
                Money.ofYuan(46_000),
                Money.ofYuan(21_000),
                Money.ofYuan(18_000),
                false,
                2024,
                null,
                null,
                null,
                List.of()));
        assertThat(marks()).isEmpty();
    }

    /** Grants of before there were marks are marked at the first start, once. */
    @Test
    void whatWasGrantedBeforeIsMarkedAtTheFirstStart() {
        spending(illness(last, last, "46000", "21000", "18000"));
        long determination = determined();
        long grant = granting.asBefore(
                family, clock.today(), Line.of(AidKind.MEDICAL, "9000", fund).on(determination));
        assertThat(marks()).isEmpty();

        before.afterSingletonsInstantiated();
        before.afterSingletonsInstantiated();

        assertThat(marks().get("e1")).extracting(Aided::grant).containsExactly(grant);
    }

    private Aided mark(YearMonth from, YearMonth until, long grant) {
        return new Aided(
                from, until, clock.today().getYear(), grant, granting.now(grant).minute());
    }

    private long granted(AidKind kind, String amount) {
        long paying = kind == AidKind.MEDICAL
                ? fund
                : till.fund(
                                Source.LOCAL,
                                AidKind.valueOf(kind.name()),
                                clock.today().getYear(),
                                amount)
                        .id();
        return granting.decided(
                family, clock.today(), Line.of(kind, amount, paying).on(determined()));
    }

    private SameItems.Found known(Case aCase) {
        return families.as(Actor.OFFICE, () -> {
            Case now = cases.byId(aCase.id());
            return same.of(now, determinations.preview(now, clock.today()));
        });
    }

    private static Expense event(Expense item) {
        return new Expense(
                item.id(),
                item.member(),
                item.kind(),
                item.description(),
                item.from(),
                item.to(),
                item.amount(),
                item.covered(),
                item.insuredPersonal(),
                true,
                item.aidedIn(),
                item.area(),
                item.diagnosis(),
                item.assessed(),
                item.proofs());
    }

    private long determined() {
        return determined(family);
    }

    private long determined(Case aCase) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        return families.as(clerk, () -> {
            Case now = cases.byId(aCase.id());
            return determinations
                    .decide(cases.lock(now.number(), now.version()), clock.today(), clerk)
                    .id();
        });
    }

    private Determined preview(LocalDate on) {
        return families.as(Actor.OFFICE, () -> determinations.preview(cases.byId(family.id()), on));
    }

    private static List<String> kinds(Determined determined) {
        return determined.plan().stream().map(aid -> aid.kind().name()).toList();
    }

    private Map<String, List<Aided>> marks() {
        return marks(family);
    }

    private Map<String, List<Aided>> marks(Case aCase) {
        return families.as(
                town.jinghu(Role.CENTRE_CLERK), () -> aided.of(cases.byId(aCase.id()), households.now(aCase)));
    }

    private void spending(Expense... items) {
        write(family, items);
    }

    private void write(Case aCase, Expense... items) {
        families.as(Actor.OFFICE, () -> {
            households.write(aCase, households.now(aCase).withExpenses(List.of(items)), "试", Actor.OFFICE);
            return true;
        });
    }

    /** The file is closed, and the same person applies anew. */
    private Case applyingAgain() {
        Household earlier = families.household(family, Actor.OFFICE);
        Case again = families.poor();
        families.as(Actor.OFFICE, () -> {
            jdbc.sql("delete from family_member_once where case_id in (:cases)")
                    .param("cases", List.of(family.id(), again.id()))
                    .update();
            jdbc.sql("update casework set state = 'CLOSED' where id = :id")
                    .param("id", family.id())
                    .update();
            households.write(again, households.now(again).withMembers(earlier.members()), "试", Actor.OFFICE);
            return true;
        });
        return again;
    }

    private static Expense illness(YearMonth from, YearMonth to, String amount, String covered, String insured) {
        return new Expense(
                "e1",
                Household.WORKER,
                ExpenseKind.ILLNESS,
                "住院",
                from,
                to,
                Money.parse(amount),
                Money.parse(covered),
                Money.parse(insured),
                false,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Expense item(
            String id, ExpenseKind kind, YearMonth from, YearMonth to, String amount, boolean event) {
        return new Expense(
                id,
                Household.WORKER,
                kind,
                kind.label(),
                from,
                to,
                Money.parse(amount),
                Money.ZERO,
                null,
                event,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Expense on(Expense item, @Nullable Bill bill) {
        return new Expense(
                item.id(),
                item.member(),
                item.kind(),
                item.description(),
                item.from(),
                item.to(),
                item.amount(),
                item.covered(),
                item.insuredPersonal(),
                item.event(),
                item.aidedIn(),
                item.area(),
                item.diagnosis(),
                item.assessed(),
                item.proofs(),
                bill,
                bill == null ? null : bill.on(),
                item.raised());
    }
}
