package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** a grant belongs to the year of the meeting that decided it, for every total, mark and approval, whenever it is signed or paid. */
@OfficeTest
class R46_YearOfAGrantTest {

    @Autowired
    Families families;

    @Autowired
    Granting granting;

    @Autowired
    Till till;

    @Autowired
    GrantedAid aid;

    @Autowired
    Grants grants;

    @Autowired
    Messages messages;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Case family;
    private long fund;

    @BeforeEach
    void aFiledFamilyAndMoney() {
        family = families.filed(clock.today().minusMonths(1));
        fund = till.fund(Source.LOCAL, AidKind.MEDICAL, clock.today().getYear(), "200000")
                .id();
    }

    private LocalDate lastYear(int day) {
        return LocalDate.of(clock.today().getYear() - 1, Month.DECEMBER, day);
    }

    @Test
    void signedInJanuaryItBelongsToDecember() {
        long grant = granting.decided(family, lastYear(30), Line.of(AidKind.MEDICAL, "9000", fund));

        assertThat(granting.now(grant).year()).isEqualTo(clock.today().getYear() - 1);
        assertThat(granting.now(grant).decidedOn()).isEqualTo(lastYear(30));
        assertThat(granting.asChair(() -> aid.to(family.id())))
                .singleElement()
                .satisfies(given -> assertThat(given.on()).isEqualTo(lastYear(30)));
    }

    @Test
    void anApprovalIsAskedByTheTotalOfThatYearAlone() {
        granting.decided(family, lastYear(1), Line.of(AidKind.MEDICAL, "15000", fund));
        long ofThisYear = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "15000", fund));
        long ofLastYear = granting.decided(family, lastYear(30), Line.of(AidKind.MEDICAL, "5000.01", fund));

        assertThat(granting.now(ofThisYear).awaits()).isEmpty();
        assertThat(granting.now(ofLastYear).awaits()).contains(Approval.PROVINCE);
    }

    /** what is given beside the standard counts with it; the one decided later waits, the earlier does not. */
    @Test
    void whatIsGivenBesideTheStandardCountsForTheApproval() {
        long ordinary = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "20000", fund));
        long special = granting.decided(
                family, clock.today(), Line.of(AidKind.MEDICAL, "0.01", fund).beside("负担特别重"));

        assertThat(granting.now(ordinary).awaits()).isEmpty();
        assertThat(granting.now(special).awaits()).contains(Approval.PROVINCE);
        assertThat(granting.now(special).beside()).isTrue();
        assertThat(granting.asChair(() -> aid.to(family.id())))
                .extracting(GrantedAid.Granted::beside)
                .containsExactly(true, false);
    }

    /** totals are checked again at release, as all grants now stand. */
    @Test
    void whatIsWithdrawnFreesTheApprovalOfTheNext() {
        long first = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "15000", fund));
        long second = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "9000", fund));
        assertThat(granting.asChair(() -> grants.awaits(second))).isPresent();

        withdraw(first);

        assertThat(granting.asChair(() -> grants.awaits(second))).isEmpty();
        assertThat(granting.asChair(() -> aid.to(family.id())))
                .extracting(GrantedAid.Granted::amount)
                .containsExactly(Money.ofYuan(9_000));
        assertThat(granting.asChair(() -> grants.promised(fund))).isEqualTo(Money.ofYuan(9_000));
    }

    /** M9(3), R-26: at most 10,000 a year; what lies beside the standard is left out. */
    @Test
    void accidentAidBeyondTheYearsMaximumDoesNotFitAtRelease() {
        long accidents = till.fund(Source.LOCAL, AidKind.ACCIDENT, clock.today().getYear(), "50000")
                .id();
        long first = granting.decided(family, clock.today(), Line.of(AidKind.ACCIDENT, "9300", accidents));
        granting.decided(family, clock.today(), Line.of(AidKind.ACCIDENT, "700", accidents));
        long beside = granting.decided(
                family,
                clock.today(),
                Line.of(AidKind.ACCIDENT, "500", accidents).beside("捐赠人指定"));
        assertThat(granting.asChair(() -> grants.exceeds(first))).isEmpty();

        granting.decided(family, lastYear(1), Line.of(AidKind.ACCIDENT, "9300", accidents));
        assertThat(granting.asChair(() -> grants.exceeds(first))).isEmpty();

        long beyond = granting.decided(family, clock.today(), Line.of(AidKind.ACCIDENT, "0.01", accidents));
        assertThat(granting.asChair(() -> grants.exceeds(beyond)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("10,000.01", "10,000.00", "意外致困"));
        assertThat(granting.asChair(() -> grants.exceeds(beside)))
                .as("R-47: what the donor gave knows no maximum of M9")
                .isEmpty();
    }

    /** M9(1)5, R-41: the fifth band is always the province's, however little it is; the family is told what it waits for. */
    @Test
    void theFifthBandIsAlwaysTheProvinces() {
        long special = granting.decided(
                family, clock.today(), Line.of(AidKind.MEDICAL, "100", fund).beside("负担特别重"));

        assertThat(granting.now(special).awaits()).contains(Approval.PROVINCE);
        assertThat(families.as(families.worker(family), () -> messages.toldTo(family.applicant()))
                        .getFirst()
                        .text())
                .contains("100.00 元，还要等省总工会批复");
    }

    /** F9: nothing more ends than is unpaid, and nothing that lies in a batch. */
    @Test
    void nothingMoreEndsThanIsStillToBePaid() {
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "9000", fund));
        assertThatThrownBy(() -> granting.reduce(grant, Money.parse("9000.01")))
                .hasMessageContaining("还没有发放的只有 9,000.00 元");
        granting.reduce(grant, Money.parse("8999.99"));
        assertThat(granting.now(grant).unpaid()).isEqualTo(Money.ofFen(1));

        long instalment = till.payable(Source.LOCAL, AidKind.LIVING);
        long held = granting.asChair(() -> grants.instalment(instalment)).grant();
        String batch = till.batchWith(instalment);
        assertThatThrownBy(() -> granting.withdraw(held)).hasMessageContaining(batch);
    }

    /** History is appended: the database itself refuses an edit, an end of what was paid, and sums that do not add up. */
    @Test
    void theDatabaseKeepsWhatHappened() {
        long grant = granting.decided(family, clock.today(), Line.of(AidKind.MEDICAL, "9000", fund));
        withdraw(grant);

        assertThatThrownBy(() -> office("update grant_event set ended_fen = 1 where grant_id = " + grant))
                .hasMessageContaining("grant_event");
        assertThatThrownBy(() -> office("update instalment set ended_by = null where grant_id = " + grant))
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> office("update instalment set paid_on = current_date where grant_id = " + grant))
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> office(
                        "insert into instalment (grant_id, position, amount_fen) values (%d, 9, 100)".formatted(grant)))
                .hasMessageContaining("do not add up");
    }

    private void withdraw(long grant) {
        granting.withdraw(grant);
    }

    private void office(String sql) {
        families.as(Actor.OFFICE, () -> jdbc.sql(sql).update());
    }
}
