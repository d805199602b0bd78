package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.start.CutOffInstallation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** No deadline passes unseen because a process was killed between a calendar's confirmation and the counting that follows it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CutOffInstallation.class)
@DirtiesContext
class CutOffRecountTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theNextStartCountsWhatWasLeft() {
        assertThat(count("select count(*) from event_publication")).isZero();
        assertThat(count("select count(*) from access_record where what = '按新确认的放假安排重算期限'"))
                .isOne();
    }

    private int count(String sql) {
        return Acting.as(
                Actor.OFFICE,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single()));
    }
}
