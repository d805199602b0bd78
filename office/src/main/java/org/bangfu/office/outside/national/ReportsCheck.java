package org.bangfu.office.outside.national;

import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That each payment that arrived is owed to the national system or entered there, and none that came back stands there unasked (M17). */
@Component
class ReportsCheck implements Check {

    private final JdbcClient jdbc;

    ReportsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "全国系统录入";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "payment_batch", "payment_attempt", "national_report");
        jdbc.sql("""
                        select lpad(b.organisation::text, 14, '0') || ' 的付款' || a.reference || '：全国系统录入的记录与付款结果不一致'
                          from payment_attempt a
                          join payment_batch b on b.id = a.batch
                          left join national_report r on r.attempt = a.id
                         where case a.state
                                    when 'PAID' then coalesce(r.state in ('OWED', 'ENTERED'), false)
                                    when 'RETURN_CLAIMED' then coalesce(r.state in ('OWED', 'ENTERED'), false)
                                    when 'RETURNED' then coalesce(r.state in ('NEVER', 'TO_WITHDRAW', 'WITHDRAWN'), false)
                                    else r.attempt is null
                               end is false
                        """).query(row -> {
            reading.problem(row.getString(1));
        });
    }
}
