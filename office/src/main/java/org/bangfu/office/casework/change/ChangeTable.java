package org.bangfu.office.casework.change;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.change.Change.Point;
import org.bangfu.office.casework.change.Change.Verdict;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The SQL of changes; what was told is sealed with the dossier's key. */
@Repository
class ChangeTable {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final OfficeClock clock;

    ChangeTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
    }

    void insert(Case aCase, List<Wanted> wanted, Household before, String words, boolean atCounter, Actor by) {
        long change = jdbc.sql("""
                        insert into change (case_id, organisation, told_by, teller, at_counter, words, told_on, told_at)
                        values (:case, :organisation, :by, :teller, :counter, :words, :today, :now)
                        returning id
                        """)
                .param("case", aCase.id())
                .param("organisation", aCase.organisation())
                .param("by", by.account())
                .param("teller", by.name())
                .param("counter", atCounter)
                .param("words", seal(aCase, words))
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        int position = 0;
        for (Wanted one : wanted) {
            position++;
            jdbc.sql("""
                            insert into change_point (change, position, told_by, kind, wanted, before)
                            values (:change, :position, :by, :kind, :wanted, :before)
                            """)
                    .param("change", change)
                    .param("position", position)
                    .param("by", by.account())
                    .param("kind", one.kind().name())
                    .param("wanted", seal(aCase, json.writeValueAsString(one)))
                    .param("before", seal(aCase, one.before(before)))
                    .update();
        }
    }

    void decide(Case aCase, Change change, Point point, Verdict verdict, @Nullable String reason, Actor by) {
        jdbc.sql("""
                        update change_point
                           set verdict = :verdict, decided_by = :by, decider = :decider, decided_on = :today, reason = :reason
                         where change = :change and position = :position
                        """)
                .param("verdict", verdict.name())
                .param("by", by.account())
                .param("decider", by.name())
                .param("today", clock.today())
                .param("reason", reason == null ? null : seal(aCase, reason))
                .param("change", change.id())
                .param("position", point.position())
                .update();
    }

    /** All changes told of a case, the newest first. */
    List<Change> of(Case aCase) {
        return jdbc.sql("""
                        select id, told_by, teller, at_counter, words, told_on from change
                         where case_id = :case
                         order by id desc
                        """)
                .param("case", aCase.id())
                .query((row, index) -> new Change(
                        row.getLong("id"),
                        row.getLong("told_by"),
                        row.getString("teller"),
                        row.getBoolean("at_counter"),
                        open(aCase, row.getBytes("words")),
                        row.getObject("told_on", LocalDate.class),
                        points(aCase, row.getLong("id"))))
                .list();
    }

    private List<Point> points(Case aCase, long change) {
        return jdbc.sql("select * from change_point where change = :change order by position")
                .param("change", change)
                .query((row, index) -> point(aCase, row))
                .list();
    }

    private Point point(Case aCase, ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        byte[] reason = row.getBytes("reason");
        return new Point(
                row.getInt("position"),
                json.readValue(
                        open(aCase, row.getBytes("wanted")),
                        Wanted.Kind.valueOf(row.getString("kind")).type()),
                open(aCase, row.getBytes("before")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("decider"),
                row.getObject("decided_on", LocalDate.class),
                reason == null ? null : open(aCase, reason));
    }

    private byte[] seal(Case aCase, String text) {
        return dossiers.seal(aCase.dossier(), Purpose.CHANGE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(Case aCase, byte[] sealed) {
        return new String(dossiers.open(aCase.dossier(), Purpose.CHANGE, sealed), StandardCharsets.UTF_8);
    }
}
