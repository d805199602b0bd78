package org.bangfu.office.aid.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what lapsed, and at which desk it lay (F13, F16). */
@Repository
class LapseTable {

    private final JdbcClient jdbc;

    LapseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            long event,
            Grant grant,
            Money amount,
            LocalDate lastDay,
            long days,
            Lapse.Desk desk,
            @Nullable String batch,
            @Nullable String said) {
        jdbc.sql("""
                        insert into grant_lapse (event, grant_id, county, fund, amount_fen, last_day, days, desk, batch, said)
                        values (:event, :grant, :county, :fund, :amount, :last, :days, :desk, :batch, :said)
                        """)
                .param("event", event)
                .param("grant", grant.id())
                .param("county", grant.county())
                .param("fund", grant.fund())
                .param("amount", amount.fen())
                .param("last", lastDay)
                .param("days", days)
                .param("desk", desk.name())
                .param("batch", batch)
                .param("said", said)
                .update();
    }

    /** The newest first, below {@code before}. */
    List<Lapse> list(Territory territory, long before, int most) {
        return jdbc.sql("""
                        select l.*, c.number, c.file_number, c.applicant_name, g.kind, g.year, g.minute, g.decided_on,
                               exists (select from aid_grant a where a.again = l.grant_id) as again
                          from grant_lapse l
                          join aid_grant g on g.id = l.grant_id
                          join casework c on c.id = g.case_id
                         where l.county between :from and :to and l.event < :before
                         order by l.event desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query(LapseTable::row)
                .list();
    }

    private static Lapse row(ResultSet row, int index) throws SQLException {
        return new Lapse(
                row.getLong("event"),
                row.getLong("grant_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                AidKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getInt("year"),
                row.getString("minute"),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("fund"),
                row.getObject("last_day", LocalDate.class),
                row.getInt("days"),
                Lapse.Desk.valueOf(row.getString("desk")),
                row.getString("batch"),
                row.getString("said"),
                row.getBoolean("again"));
    }
}
