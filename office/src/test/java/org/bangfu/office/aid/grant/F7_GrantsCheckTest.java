package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.money.payment.Till;
import org.bangfu.office.start.OwnersHand;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F7: a grant is what a line asked for and a signed meeting passed; {@code verify} names any other. */
@OfficeTest
class F7_GrantsCheckTest {

    @Autowired
    Till till;

    @Autowired
    GrantsCheck check;

    @Autowired
    JdbcClient jdbc;

    private long grant;

    @BeforeEach
    void aGrantOfATest() {
        long instalment = till.payable(Source.CENTRAL, AidKind.LIVING);
        grant = till.as(
                Actor.OFFICE,
                () -> jdbc.sql("select grant_id from instalment where id = :id")
                        .param("id", instalment)
                        .query(Long.class)
                        .single());
    }

    /** The till puts its grants down without holding the meeting. */
    @Test
    void aGrantThatNoSignedMeetingPassedIsNamed() {
        assertThat(about(till.as(Actor.OFFICE, check::problems)))
                .singleElement()
                .asString()
                .contains("没有签字的会议");
    }

    @Test
    void oneOfAFenMoreThanItsLineIsNamed() {
        OwnersHand.meddling(
                List.of("aid_grant"),
                "update aid_grant set amount_fen = amount_fen + 1 where id = " + grant,
                owner -> assertThat(about(new GrantsCheck(owner).problems()))
                        .anySatisfy(problem -> assertThat(problem).contains("与方案的明细不一致")));
    }

    private List<String> about(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.contains("（第 " + grant + " 号）"))
                .toList();
    }
}
