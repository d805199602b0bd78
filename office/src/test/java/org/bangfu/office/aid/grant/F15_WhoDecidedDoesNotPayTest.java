package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bangfu.ledger.Source;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F15: everyone who had a hand in a grant is known to whoever releases its money, and is none of them. */
@OfficeTest
class F15_WhoDecidedDoesNotPayTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Granting granting;

    @Autowired
    Till till;

    @Autowired
    GrantTrail trail;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private long grant;

    @BeforeEach
    void aFamilyWasGranted() {
        long fund = till.fund(Source.LOCAL, AidKind.LIVING, clock.today().getYear(), "8400")
                .id();
        grant = granting.decided(
                families.filed(clock.today().minusMonths(1)), clock.today(), Line.of(AidKind.LIVING, "8400", fund));
    }

    private Set<Long> handled() {
        return granting.asChair(() -> trail.handled(grant));
    }

    private long account(Role role) {
        return town.jinghu(role).account();
    }

    private void write(String sql, long account) {
        granting.asChair(() ->
                jdbc.sql(sql).param("account", account).param("grant", grant).update());
    }

    @Test
    void whoDraftedThePlan() {
        assertThat(handled()).containsExactly(account(Role.CENTRE_CLERK));
    }

    @Test
    void whoConfirmedItsMoney() {
        write("""
                update plan set checked_by = :account, checker = '陈会计', checked_on = drafted_on
                 where id = (select l.plan_id from aid_grant g join plan_line l on l.id = g.plan_line where g.id = :grant)
                """, account(Role.BOOKKEEPER));
        assertThat(handled()).contains(account(Role.BOOKKEEPER));
    }

    @Test
    void whoHeldTheMeeting() {
        write(
                "update meeting set chair = :account where id = (select meeting from aid_grant where id = :grant)",
                account(Role.CHAIR));
        assertThat(handled()).contains(account(Role.CHAIR));
    }

    @Test
    void whoHeldTheMeetingThatChangedIt() {
        granting.withdraw(grant);
        write(
                "update meeting set chair = :account where id = (select meeting from grant_event where grant_id = :grant)",
                account(Role.CHAIR));
        assertThat(handled()).contains(account(Role.CHAIR));
    }

    @Test
    void whoEnteredTheAnswerFromAbove() {
        granting.refusedByTheProvince(grant);
        assertThat(handled()).contains(account(Role.UPPER_OFFICER));
    }
}
