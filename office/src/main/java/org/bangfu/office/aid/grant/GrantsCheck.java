package org.bangfu.office.aid.grant;

import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That each grant is what a line of a plan asked for and a signed meeting passed: the same family, kind and amount (F7). */
@Component
class GrantsCheck implements Check {

    private final JdbcClient jdbc;

    GrantsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "帮扶决定与方案、会议";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "aid_grant", "plan_line", "plan_change", "meeting", "meeting_item");
        jdbc.sql("""
                        select coalesce(c.number, '') || ' 的帮扶决定（第 ' || g.id || ' 号）：' || p.problem
                          from aid_grant g
                          left join casework c on c.id = g.case_id
                          left join plan_line l on l.id = g.plan_line
                          left join plan_change a on a.id = g.plan_change and a.kind = 'AGAIN' and a.state = 'CARRIED'
                         cross join lateral (
                               select '家庭、种类或金额与方案的明细不一致' as problem
                                where (g.case_id, g.kind) is distinct from (l.case_id, l.kind)
                                   or (g.amount_fen, g.again) is distinct from
                                      (case when g.plan_change is null then l.amount_fen else a.amount_fen end, a.grant_id)
                                union all
                               select '没有签字的会议通过这份方案'
                                where not exists (select from meeting_item i join meeting m on m.id = i.meeting_id
                                                   where m.id = g.meeting
                                                     and i.plan_id = case when g.plan_change is null then l.plan_id else a.plan_id end
                                                     and i.decision = 'PASSED' and m.state = 'SIGNED')) p
                         order by g.id
                        """).query(row -> {
            reading.problem(row.getString(1));
        });
    }
}
