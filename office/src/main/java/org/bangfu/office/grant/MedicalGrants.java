package org.bangfu.office.grant;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.plan.MedicalAid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells plans which medical aid a family was granted before, and for which bills: those of the determination it rested on. */
@Component
class MedicalGrants implements MedicalAid {

    private final JdbcClient jdbc;

    MedicalGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Granted> medical(long caseId) {
        return jdbc.sql("""
                        select n.amount_fen, l.determination, l.basis = 'SPECIAL' as special
                          from grant_amount n
                          join aid_grant g on g.id = n.id
                          join plan_line l on l.id = g.plan_line
                         where n.case_id = :case and n.kind = 'MEDICAL' and not n.refused and n.amount_fen > 0
                           and l.determination is not null
                         order by n.id
                        """)
                .param("case", caseId)
                .query((row, index) -> new Granted(
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getLong("determination"),
                        row.getBoolean("special")))
                .list();
    }
}
