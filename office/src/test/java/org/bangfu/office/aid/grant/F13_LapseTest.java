package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.aid.plan.Changeable;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.money.payment.Till;
import org.bangfu.office.start.OwnersHand;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F13, R-46: what was not paid when its money ended lapses: told, freed, found against the desk; what the bank holds waits for the bank. */
@OfficeTest
class F13_LapseTest {

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    Granting granting;

    @Autowired
    Till till;

    @Autowired
    Lapses lapses;

    @Autowired
    LapseTable table;

    @Autowired
    GrantsToChange changeable;

    @Autowired
    Grants grants;

    @Autowired
    GrantedAid aid;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    private int year;

    @BeforeEach
    void theFirstDay() {
        clock.set(TestClock.FIRST);
        year = clock.today().getYear();
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private int run() {
        return Acting.as(Actor.OFFICE, lapses::lapseDue);
    }

    @Test
    void onTheLastDayItStandsAndOnTheNextItLapses() {
        Case family = families.filed(clock.today().minusMonths(1));
        long fund = till.fund(Source.CENTRAL, AidKind.LIVING, year, "50000").id();
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.LIVING, "8400", fund));

        clock.set(LocalDate.of(year, 12, 31));
        run();
        assertThat(granting.now(grant).unpaid()).isEqualTo(Money.ofYuan(8_400));

        clock.set(LocalDate.of(year + 1, 1, 1));
        run();
        run();

        assertThat(granting.now(grant).amount()).isEqualTo(Money.ZERO);
        assertThat(granting.now(grant).events()).hasSize(1);
        assertThat(granting.asChair(() -> aid.to(family.id())))
                .as("its room is free")
                .isEmpty();
        assertThat(granting.asChair(() -> grants.promised(fund))).isEqualTo(Money.ZERO);
        assertThat(families.as(families.worker(family), () -> messages.toldTo(family.applicant())))
                .first()
                .satisfies(told -> assertThat(told.text())
                        .contains("不能再发", "不是您家的原因", "可以用别的资金重新研究")
                        .doesNotContain("R-46", "到账"));
        assertThat(found(grant)).satisfies(lapse -> {
            assertThat(lapse.desk()).isEqualTo(Lapse.Desk.CENTRE);
            assertThat(lapse.lastDay()).isEqualTo(LocalDate.of(year, 12, 31));
            assertThat(lapse.days()).isEqualTo(288);
        });
    }

    /** The clock stood still for weeks: nothing is forgotten, nothing happens twice. */
    @Test
    void afterWeeksWithoutPowerItStillLapsesOnce() {
        Case family = families.filed(clock.today().minusMonths(1));
        long fund = till.fund(Source.PROVINCIAL, AidKind.LIVING, year, "50000").id();
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.LIVING, "8400", fund));

        clock.set(LocalDate.of(year + 1, 2, 20));
        run();
        run();

        assertThat(granting.now(grant).events())
                .singleElement()
                .extracting(GrantEvent::on)
                .isEqualTo(LocalDate.of(year + 1, 2, 20));
    }

    @Test
    void unionMoneyWithoutALastDayDoesNotLapse() {
        Case family = families.filed(clock.today().minusMonths(1));
        long fund = till.fund(Source.UNION, AidKind.LIVING, year, "50000").id();
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.LIVING, "8400", fund));
        clock.set(LocalDate.of(year + 1, 2, 20));
        run();
        assertThat(granting.now(grant).unpaid()).isEqualTo(Money.ofYuan(8_400));
    }

    /** An unknown outcome waits for the bank; what then proves refused lapses, at the desk of the account. */
    @Test
    void whatTheBankHoldsWaitsForItsWord() {
        long instalment = till.payable(Source.CENTRAL, AidKind.LIVING);
        long grant = granting.asChair(() -> grants.instalment(instalment)).grant();
        till.sentWith(instalment);
        clock.set(LocalDate.of(year + 1, 1, 5));

        run();

        assertThat(granting.now(grant).unpaid()).isEqualTo(Money.ofYuan(8_400));
        assertThat(granting.asChair(() -> lapses.lapse(grant)))
                .as("it waits, and is no fault")
                .isFalse();
    }

    /** However many wait for the bank before it, what is due lapses in the same run. */
    @Test
    void whatWaitsForTheBankHoldsNothingUpBehindIt() {
        till.sentWith(till.payable(Source.CENTRAL, AidKind.LIVING));
        till.sentWith(till.payable(Source.CENTRAL, AidKind.LIVING));
        long instalment = till.payable(Source.CENTRAL, AidKind.LIVING);
        long due = granting.asChair(() -> grants.instalment(instalment)).grant();
        clock.set(LocalDate.of(year + 1, 1, 5));

        Acting.as(Actor.OFFICE, () -> lapses.lapseAll(2));

        assertThat(granting.now(due).unpaid()).isEqualTo(Money.ZERO);
    }

    /** Prepared and never released: finance is the desk; the payment cannot go any more. */
    @Test
    void whatLayInABatchThatWasNotSentIsFoundAtFinance() {
        long instalment = till.payable(Source.CENTRAL, AidKind.LIVING);
        long grant = granting.asChair(() -> grants.instalment(instalment)).grant();
        String batch = till.batchWith(instalment);
        clock.set(LocalDate.of(year + 1, 1, 1));

        run();

        assertThat(found(grant)).satisfies(lapse -> {
            assertThat(lapse.desk()).isEqualTo(Lapse.Desk.FINANCE);
            assertThat(lapse.batch()).isEqualTo(batch);
        });
        assertThat(granting.asChair(() -> grants.instalment(instalment)).ended())
                .isEqualTo(GrantEvent.Kind.LAPSED);
    }

    /** What the bank had sent back waits for another card: that is found at the account, and the family is not told that it was the union. */
    @Test
    void whatTheBankHadSentBackIsFoundAtTheAccount() {
        String payment = till.paid(till.fund(Source.CENTRAL, AidKind.LIVING, year, "8400"), "99");
        till.returned(payment);
        long grant = grantOf(payment);
        clock.set(LocalDate.of(year + 1, 1, 1));

        run();

        assertThat(found(grant)).satisfies(lapse -> {
            assertThat(lapse.desk()).isEqualTo(Lapse.Desk.ACCOUNT);
            assertThat(lapse.said()).isNotBlank();
        });
        Case family =
                families.as(Actor.OFFICE, () -> cases.byId(granting.now(grant).caseId()));
        assertThat(families.as(families.worker(family), () -> messages.toldTo(family.applicant())))
                .first()
                .satisfies(told -> assertThat(told.text()).contains("银行卡没有转成").doesNotContain("不是您家的原因"));
    }

    /** F9: waiting for the province, it lay at neither desk of the county. */
    @Test
    void whatWaitedForTheProvinceIsFoundAbove() {
        long grant = waiting();
        clock.set(LocalDate.of(year + 1, 1, 1));

        run();

        assertThat(found(grant).desk()).isEqualTo(Lapse.Desk.UPPER);
    }

    /** Nothing of it was to be paid any more: it was refused from above, or it lapsed already. */
    @Test
    void whatIsNotOwedDoesNotLapse() {
        long refused = waiting();
        granting.refusedByTheProvince(refused);
        long lapsed = waiting();
        clock.set(LocalDate.of(year + 1, 1, 1));

        assertThat(granting.asChair(() -> lapses.lapse(lapsed))).isTrue();
        assertThat(granting.asChair(() -> lapses.lapse(lapsed))).isFalse();
        assertThat(granting.asChair(() -> lapses.lapse(refused))).isFalse();
        assertThat(granting.now(refused).events()).isEmpty();
        assertThat(granting.now(lapsed).events()).hasSize(1);
    }

    private long waiting() {
        long instalment = till.waitingForProvince(till.fund(Source.CENTRAL, AidKind.LIVING, year, "21000"), "00");
        return granting.asChair(() -> grants.instalment(instalment)).grant();
    }

    private long grantOf(String payment) {
        return OwnersHand.looking(owner ->
                owner.sql("""
                        select i.grant_id from payment_attempt a join instalment i on i.id = a.instalment where a.reference = :reference
                        """).param("reference", payment).query(Long.class).single());
    }

    /** From 1 December on, not a day before. */
    @Test
    void fromTheFirstOfDecemberUnpaidLinesAreToBeMoved() {
        Case family = families.filed(clock.today().minusMonths(1));
        long fund = till.fund(Source.CENTRAL, AidKind.LIVING, year, "50000").id();
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.LIVING, "8400", fund));

        clock.set(LocalDate.of(year, 11, 30));
        assertThat(ending()).doesNotContain(grant);
        clock.set(LocalDate.of(year, 12, 1));
        assertThat(ending()).contains(grant);
    }

    private java.util.List<Long> ending() {
        return families
                .as(
                        town.jinghu(Role.CENTRE_CLERK),
                        () -> changeable.list(Town.JINGHU.number(), Changeable.Which.ENDING, 0, 10_000))
                .stream()
                .map(Changeable.Standing::grant)
                .toList();
    }

    private Lapse found(long grant) {
        return families
                .as(town.jinghu(Role.AUDITOR), () -> table.list(Territory.EVERYWHERE, Long.MAX_VALUE, 10_000))
                .stream()
                .filter(lapse -> lapse.grant() == grant)
                .findFirst()
                .orElseThrow();
    }
}
