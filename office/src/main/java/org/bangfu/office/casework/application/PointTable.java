package org.bangfu.office.casework.application;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for on a case, in the order of asking. */
@Repository
class PointTable {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    PointTable(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    void ask(Case aCase, Applications.Asked asked, String by, LocalDate on) {
        jdbc.sql("""
                insert into missing_point (case_id, paper, part, words, asked_by, asked_on)
                values (:case, :paper, :part, :words, :by, :on)""")
                .param("case", aCase.id())
                .param("paper", asked.paper())
                .param("part", asked.part() == null ? null : asked.part().name())
                .param("words", sealed(aCase, asked.words()))
                .param("by", by)
                .param("on", on)
                .update();
    }

    List<Point> of(Case aCase) {
        return jdbc.sql("""
                select id, paper, part, words, asked_by, asked_on, answer, met_on
                  from missing_point
                 where case_id = :case
                 order by id""")
                .param("case", aCase.id())
                .query((row, at) -> point(aCase, row))
                .list();
    }

    void meet(Case aCase, long point, @Nullable String answer, LocalDate on) {
        jdbc.sql("""
                update missing_point set met_on = :on, answer = :answer
                 where id = :id and case_id = :case and met_on is null""")
                .param("on", on)
                .param("answer", sealed(aCase, answer))
                .param("id", point)
                .param("case", aCase.id())
                .update();
    }

    /** A paper that was asked for was handed in. */
    void meetPaper(Case aCase, String paper, LocalDate on) {
        jdbc.sql("update missing_point set met_on = :on where case_id = :case and paper = :paper and met_on is null")
                .param("on", on)
                .param("case", aCase.id())
                .param("paper", paper)
                .update();
    }

    private Point point(Case aCase, ResultSet row) throws SQLException {
        String part = row.getString("part");
        return new Point(
                row.getLong("id"),
                row.getString("paper"),
                part == null ? null : Part.valueOf(part),
                opened(aCase, row.getBytes("words")),
                row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                opened(aCase, row.getBytes("answer")),
                row.getObject("met_on", LocalDate.class));
    }

    private byte @Nullable [] sealed(Case aCase, @Nullable String words) {
        return words == null
                ? null
                : dossiers.seal(aCase.dossier(), Purpose.HOUSEHOLD, words.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String opened(Case aCase, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(dossiers.open(aCase.dossier(), Purpose.HOUSEHOLD, sealed), StandardCharsets.UTF_8);
    }
}
