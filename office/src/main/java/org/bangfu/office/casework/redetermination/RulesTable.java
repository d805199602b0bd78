package org.bangfu.office.casework.redetermination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.OtherRules;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was acted on because the rules changed. */
@Repository
class RulesTable {

    private final JdbcClient jdbc;

    RulesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param determination the new one, null where it waits for the next check
     * @return false where somebody has acted on this case before
     */
    boolean insert(RulesVersion version, OtherRules one, @Nullable Long determination, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into rules_redetermination (version, case_id, determination, category_before, category_after,
                                                           before_fen, after_fen, account, made_by, made_at)
                        values (:version, :case, :determination, :was, :is, :before, :after, :account, :by, :at)
                        on conflict (version, case_id) do nothing
                        """)
                        .param("version", version.number())
                        .param("case", one.caseId())
                        .param("determination", determination)
                        .param("was", one.categoryBefore().name())
                        .param("is", one.after().category().name())
                        .param("before", one.before().planTotal().fen())
                        .param("after", one.after().planTotal().fen())
                        .param("account", by.account())
                        .param("by", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whom somebody has acted on. */
    List<Long> acted(RulesVersion version, Territory territory) {
        return jdbc.sql("""
                        select r.case_id
                          from rules_redetermination r
                          join casework c on c.id = r.case_id
                         where r.version = :version and c.organisation between :from and :to
                        """)
                .param("version", version.number())
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, _) -> row.getLong("case_id"))
                .list();
    }

    /** The latest first. */
    List<RulesActed> of(RulesVersion version, Territory territory, Ended after, int most) {
        return jdbc.sql("""
                        select r.*, c.number, c.file_number, c.applicant_name
                          from rules_redetermination r
                          join casework c on c.id = r.case_id
                         where r.version = :version and c.organisation between :from and :to
                           and (r.made_at, r.case_id) < (:after, :afterCase)
                         order by r.made_at desc, r.case_id desc
                         limit :most
                        """)
                .param("version", version.number())
                .param("from", territory.from())
                .param("to", territory.to())
                .param("after", after.at())
                .param("afterCase", after.caseId())
                .param("most", most)
                .query(RulesTable::row)
                .list();
    }

    /** How many of each county, by its number. */
    Map<Long, Integer> counts(RulesVersion version, Territory territory) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select c.organisation - c.organisation % :span as county, count(*) as families
                          from rules_redetermination r
                          join casework c on c.id = r.case_id
                         where r.version = :version and c.organisation between :from and :to
                         group by 1
                        """)
                .param("span", Level.COUNTY.span())
                .param("version", version.number())
                .param("from", territory.from())
                .param("to", territory.to())
                .query(row -> {
                    counts.put(row.getLong("county"), row.getInt("families"));
                });
        return counts;
    }

    private static RulesActed row(ResultSet row, int index) throws SQLException {
        long determination = row.getLong("determination");
        return new RulesActed(
                row.wasNull() || determination == 0,
                new Redetermined(
                        row.getLong("case_id"),
                        row.getString("number"),
                        row.getString("file_number"),
                        row.getString("applicant_name"),
                        Category.valueOf(row.getString("category_before")),
                        Category.valueOf(row.getString("category_after")),
                        Money.ofFen(row.getLong("before_fen")),
                        Money.ofFen(row.getLong("after_fen")),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()));
    }
}
