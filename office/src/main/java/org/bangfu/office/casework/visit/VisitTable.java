package org.bangfu.office.casework.visit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.casework.visit.Visit.Standing;
import org.bangfu.office.casework.visit.Visit.Visitor;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Visits in the database; what was found is sealed with the dossier's key. */
@Repository
class VisitTable implements Visits {

    private static final String COLUMNS = """
            select id, case_id, level, visited_on, first_visitor, first_name, second_visitor, second_name, standing, agrees,
                   prepared_on, answered_on
              from visit
            """;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final OfficeClock clock;

    VisitTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> of(long caseId) {
        return jdbc.sql(COLUMNS + "where case_id = :case order by id desc")
                .param("case", caseId)
                .query(VisitTable::visit)
                .list();
    }

    Optional<Visit> waiting(long caseId) {
        return of(caseId).stream().filter(Visit::waits).findFirst();
    }

    /** A record that waits for one person, as the day's list shows it. */
    record Waiting(String number, String applicant, Level level, String first) {}

    @Transactional(readOnly = true)
    List<Waiting> waitingFor(long second) {
        return jdbc.sql("""
                        select c.number, c.applicant_name as applicant, v.level, v.first_name as first
                          from visit v join casework c on c.id = v.case_id
                         where v.second_visitor = :second and v.standing = 'PREPARED'
                         order by v.id
                        """)
                .param("second", second)
                .query((row, number) -> new Waiting(
                        row.getString("number"),
                        row.getString("applicant"),
                        Level.valueOf(row.getString("level")),
                        row.getString("first")))
                .list();
    }

    Visit get(long caseId, long id) {
        return of(caseId).stream()
                .filter(visit -> visit.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("这次走访"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Surveyed> latest(Case aCase, Level level) {
        return of(aCase.id()).stream()
                .filter(visit -> visit.level() == level && visit.confirmed())
                .findFirst()
                .map(visit -> new Surveyed(visit, survey(aCase, visit)));
    }

    Survey survey(Case aCase, Visit visit) {
        byte[] sealed = jdbc.sql("select survey from visit where id = :id")
                .param("id", visit.id())
                .query(byte[].class)
                .single();
        return json.readValue(dossiers.open(aCase.dossier(), Purpose.VISIT, sealed), Survey.class);
    }

    long add(Case aCase, Level level, LocalDate on, Actor first, Actor second, Survey survey) {
        byte[] plain = json.writeValueAsString(survey).getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("""
                        insert into visit (case_id, level, visited_on, first_visitor, first_name, second_visitor, second_name,
                               standing, agrees, survey, prepared_on, prepared_at)
                        values (:case, :level, :on, :first, :firstName, :second, :secondName,
                               'PREPARED', :agrees, :survey, :today, :now)
                        returning id
                        """)
                .param("case", aCase.id())
                .param("level", level.name())
                .param("on", on)
                .param("first", first.account())
                .param("firstName", first.name())
                .param("second", second.account())
                .param("secondName", second.name())
                .param("agrees", survey.opinion().agrees())
                .param("survey", dossiers.seal(aCase.dossier(), Purpose.VISIT, plain))
                .param("today", clock.today())
                .param("now", java.sql.Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
    }

    void answer(Visit visit, Standing standing, Actor by) {
        jdbc.sql("""
                        update visit set standing = :standing, answered_by = :by, answered_on = :today, answered_at = :now
                         where id = :id
                        """)
                .param("standing", standing.name())
                .param("by", by.account())
                .param("today", clock.today())
                .param("now", java.sql.Timestamp.from(clock.now()))
                .param("id", visit.id())
                .update();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getLong("id"),
                row.getLong("case_id"),
                Level.valueOf(row.getString("level")),
                row.getObject("visited_on", LocalDate.class),
                new Visitor(row.getLong("first_visitor"), row.getString("first_name")),
                new Visitor(row.getLong("second_visitor"), row.getString("second_name")),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("agrees"),
                row.getObject("prepared_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class));
    }
}
