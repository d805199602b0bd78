package org.bangfu.office.casework.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.organisation.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the list of files. */
@Repository
class FileTable {

    /** The papers that a file lacks, M16. */
    private static final String LACKING = """
            select r.name
              from unnest(:papers::text[], :kinds::text[]) with ordinality as r (name, kinds, place)
             where not exists (select from proof
                                where proof.dossier = %1$s.dossier and proof.kind = any (string_to_array(r.kinds, ',')))
               and not (r.name = :authorisation
                        and exists (select from authorisation a where a.case_id = %1$s.id and a.withdrawn_on is null))""";

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many authorisations of a case stand. */
    int authorised(long caseId) {
        return jdbc.sql("select count(*) from authorisation where case_id = :case and withdrawn_on is null")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    List<FileLine> list(Territory territory, FileSearch search, LocalDate today, int most) {
        String behind = switch (search.ordered()) {
            case NEWEST -> "(c.filed_on, c.id) < (:on, :id)";
            case RECHECK -> "(coalesce(d.due_on, c.filed_on), c.id) > (:on, :id)";
        };
        String order = switch (search.ordered()) {
            case NEWEST -> "filed_on desc, id desc";
            case RECHECK -> "coalesce(due_on, filed_on), id";
        };
        // the page is cut first, so that only its own files are asked for their papers
        return jdbc.sql("""
                        with page as (
                            select c.id, c.number, c.file_number, c.state, c.organisation, c.applicant_name, c.category, c.cause, c.filed_on,
                                   c.dossier, d.due_on, coalesce(d.provisional, false) as provisional
                              from casework c
                              left join deadline d on d.case_id = c.id and d.due = 'RECHECK' and d.met_on is null and not d.ended
                             where c.organisation between :from and :to
                               and c.file_number is not null
                               and (:state::text is null or c.state = :state)
                               and (:category::text is null or c.category = :category)
                               and (:cause::text is null or c.cause = :cause)
                               and (:year::int is null or c.filed_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                               and (:words::text is null or c.applicant_name ^@ :words or c.number = :words or c.file_number = :words)
                               and (:until::date is null or d.due_on <= :until)
                               and (not :lacking or exists (%s))
                               and %s
                             order by %s
                             limit :most)
                        select page.*, array(%s order by r.place) as lacking
                          from page
                         order by %s
                        """.formatted(LACKING.formatted("c"), behind, order, LACKING.formatted("page"), order))
                .param("papers", Paper.names())
                .param("kinds", Paper.kinds())
                .param("authorisation", Paper.AUTHORISATION)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("state", search.stateName())
                .param("category", search.categoryName())
                .param("cause", search.causeName())
                .param("year", search.filedIn())
                .param("words", search.words())
                .param("until", search.recheckUntil(today))
                .param("lacking", search.onlyLacking())
                .param("on", search.from().on())
                .param("id", search.from().id())
                .param("most", most)
                .query(FileTable::row)
                .list();
    }

    private static FileLine row(ResultSet row, int index) throws SQLException {
        Array lacking = row.getArray("lacking");
        return new FileLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("file_number"),
                State.valueOf(row.getString("state")),
                row.getLong("organisation"),
                row.getString("applicant_name"),
                row.getString("category"),
                row.getString("cause"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                List.of((String[]) lacking.getArray()));
    }
}
