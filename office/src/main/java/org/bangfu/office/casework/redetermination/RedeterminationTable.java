package org.bangfu.office.casework.redetermination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.StandardEntry;
import org.bangfu.terms.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was determined again. */
@Repository
class RedeterminationTable {

    private final JdbcClient jdbc;

    RedeterminationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StandardEntry figure, Case aCase, Determined before, Determined after, Actor by, Instant at) {
        jdbc.sql("""
                        insert into redetermination (entry, case_id, determination, category_before, category_after,
                                                     before_fen, after_fen, account, made_by, made_at)
                        values (:entry, :case, :determination, :was, :is, :before, :after, :account, :by, :at)
                        """)
                .param("entry", figure.id())
                .param("case", aCase.id())
                .param("determination", after.id())
                .param("was", before.category().name())
                .param("is", after.category().name())
                .param("before", before.planTotal().fen())
                .param("after", after.planTotal().fen())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<Redetermined> of(StandardEntry figure, Territory territory, Ended after, int most) {
        return jdbc.sql("""
                        select r.*, c.number, c.file_number, c.applicant_name
                          from redetermination r
                          join casework c on c.id = r.case_id
                         where r.entry = :entry and c.organisation between :from and :to
                           and (r.made_at, r.case_id) < (:after, :afterCase)
                         order by r.made_at desc, r.case_id desc
                         limit :most
                        """)
                .param("entry", figure.id())
                .param("from", territory.from())
                .param("to", territory.to())
                .param("after", after.at())
                .param("afterCase", after.caseId())
                .param("most", most)
                .query(RedeterminationTable::row)
                .list();
    }

    /** How many of each county, by its number. */
    Map<Long, Integer> counts(StandardEntry figure, Territory territory) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select c.organisation - c.organisation % :span as county, count(*) as families
                          from redetermination r
                          join casework c on c.id = r.case_id
                         where r.entry = :entry and c.organisation between :from and :to
                         group by 1
                        """)
                .param("span", Level.COUNTY.span())
                .param("entry", figure.id())
                .param("from", territory.from())
                .param("to", territory.to())
                .query(row -> {
                    counts.put(row.getLong("county"), row.getInt("families"));
                });
        return counts;
    }

    private static Redetermined row(ResultSet row, int index) throws SQLException {
        return new Redetermined(
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                row.getString("applicant_name"),
                Category.valueOf(row.getString("category_before")),
                Category.valueOf(row.getString("category_after")),
                Money.ofFen(row.getLong("before_fen")),
                Money.ofFen(row.getLong("after_fen")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
