package org.bangfu.office.aid.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lines that change earlier grants. */
@Repository
class GrantChangeTable {

    private final JdbcClient jdbc;

    GrantChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another open line changes the same grant */
    boolean insert(
            long plan,
            Changeable.Standing standing,
            GrantChangeKind kind,
            Money amount,
            @Nullable Long fund,
            String reason) {
        return jdbc.sql("""
                                insert into plan_change (plan_id, grant_id, case_id, file_number, applicant_name, aid, minute, kind, amount_fen,
                                                         fund, reason)
                                values (:plan, :grant, :case, :file, :name, :aid, :minute, :kind, :amount, :fund, :reason)
                                on conflict (grant_id) where state = 'OPEN' do nothing
                                """)
                        .param("plan", plan)
                        .param("grant", standing.grant())
                        .param("case", standing.caseId())
                        .param("file", standing.fileNumber())
                        .param("name", standing.applicantName())
                        .param("aid", standing.kind().name())
                        .param("minute", standing.minute())
                        .param("kind", kind.name())
                        .param("amount", amount.fen())
                        .param("fund", fund)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The number of the plan in which an open line changes a grant. */
    Optional<String> openPlanOf(long grant) {
        return jdbc.sql("""
                        select p.number from plan_change x join plan p on p.id = x.plan_id
                         where x.grant_id = :grant and x.state = 'OPEN'
                        """).param("grant", grant).query(String.class).optional();
    }

    int remove(long plan, long id) {
        return jdbc.sql("delete from plan_change where plan_id = :plan and id = :id and state = 'OPEN'")
                .param("plan", plan)
                .param("id", id)
                .update();
    }

    void settle(long id, @Nullable String dropped) {
        jdbc.sql("update plan_change set state = :state, dropped = :dropped where id = :id")
                .param("state", dropped == null ? "CARRIED" : "DROPPED")
                .param("dropped", dropped)
                .param("id", id)
                .update();
    }

    /** How many each of these plans holds; a plan without any is left out. */
    Map<Long, Integer> count(List<Long> plans) {
        return jdbc
                .sql(
                        "select plan_id, count(*)::int as changes from plan_change where plan_id = any(:plans) group by plan_id")
                .param("plans", plans.toArray(Long[]::new))
                .query((row, index) -> Map.entry(row.getLong("plan_id"), row.getInt("changes")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<GrantChange> of(long plan) {
        return jdbc.sql("""
                        select x.*, c.number
                          from plan_change x
                          join casework c on c.id = x.case_id
                         where x.plan_id = :plan
                         order by x.file_number, x.id
                        """).param("plan", plan).query(GrantChangeTable::row).list();
    }

    private static GrantChange row(ResultSet row, int index) throws SQLException {
        return new GrantChange(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("grant_id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                AidKind.valueOf(row.getString("aid")),
                row.getString("minute"),
                GrantChangeKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("fund", Long.class),
                row.getString("reason"),
                GrantChange.State.valueOf(row.getString("state")),
                row.getString("dropped"));
    }
}
