package org.bangfu.office.money.fund;

import java.time.LocalDate;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Funds whose last day, by the finance office's reply, a test sets, also one that has gone by. */
@Component
public class EndingFunds {

    private final Dossiers dossiers;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EndingFunds(Dossiers dossiers, OfficeClock clock, JdbcClient jdbc, TransactionTemplate transaction) {
        this.dossiers = dossiers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param bookkeeper of the union whose fund it is */
    public void ends(long fund, LocalDate until, Actor bookkeeper) {
        Acting.as(bookkeeper, () -> {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            insert into fund_paper (organisation, fund, position, document, dated, until, longer, dossier, account,
                                                    entered_by, entered_at)
                            values (:union, :fund, 1, '财函〔2026〕2号', :on, :until, false, :dossier, :account, :by, now())
                            """)
                    .param("union", bookkeeper.organisation().number())
                    .param("fund", fund)
                    .param("on", clock.today())
                    .param("until", until)
                    .param("dossier", dossiers.create())
                    .param("account", bookkeeper.account())
                    .param("by", bookkeeper.name())
                    .update());
            return true;
        });
    }
}
