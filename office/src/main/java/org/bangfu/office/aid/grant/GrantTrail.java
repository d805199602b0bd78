package org.bangfu.office.aid.grant;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plan a grant was drafted in, for whoever follows money back to the family (F7, F15, M15). */
@Repository
public class GrantTrail {

    private final JdbcClient jdbc;

    GrantTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan, by the number of its page and its title. */
    public record Drafted(long plan, String title) {}

    @Transactional(readOnly = true)
    public Drafted planOf(long grant) {
        return jdbc.sql("""
                        select p.id, p.title
                          from aid_grant g
                          join plan_line l on l.id = g.plan_line
                          left join plan_change x on x.id = g.plan_change
                          join plan p on p.id = coalesce(x.plan_id, l.plan_id)
                         where g.id = :grant
                        """)
                .param("grant", grant)
                .query((row, index) -> new Drafted(row.getLong("id"), row.getString("title")))
                .single();
    }

    /** Who drafted or checked its plan, held a meeting that decided on it, or entered an approval: they do not pay it (F15). */
    @Transactional(readOnly = true)
    public Set<Long> handled(long grant) {
        return Set.copyOf(jdbc.sql("""
                        select who from (
                            select unnest(array[p.drafted_by, p.checked_by, m.chair]) as who
                              from aid_grant g
                              join plan_line l on l.id = g.plan_line
                              join plan p on p.id = l.plan_id
                              join meeting m on m.id = g.meeting
                             where g.id = :grant
                             union
                            select m.chair from grant_event e join meeting m on m.id = e.meeting where e.grant_id = :grant
                             union
                            select a.entered_by from grant_approval a where a.grant_id = :grant) handled
                         where who is not null
                        """)
                .param("grant", grant)
                .query((row, index) -> row.getLong(1))
                .list());
    }
}
