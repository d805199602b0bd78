package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which proof was handed in for which line of the list of papers. */
@Repository
class PaperTable {

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Case aCase, String paper, long proof, LocalDate on) {
        jdbc.sql("""
                insert into application_paper (proof, case_id, paper, added_on)
                values (:proof, :case, :paper, :on)""")
                .param("proof", proof)
                .param("case", aCase.id())
                .param("paper", paper)
                .param("on", on)
                .update();
    }

    /** What counts, in the order it was handed in. */
    List<HandedIn> of(Case aCase) {
        return jdbc.sql("""
                select proof, paper, added_on
                  from application_paper
                 where case_id = :case and set_aside_on is null
                 order by proof""")
                .param("case", aCase.id())
                .query((row, at) -> new HandedIn(
                        row.getLong("proof"), row.getString("paper"), row.getObject("added_on", LocalDate.class)))
                .list();
    }

    List<Long> setAside(Case aCase) {
        return jdbc.sql("select proof from application_paper where case_id = :case and set_aside_on is not null")
                .param("case", aCase.id())
                .query((row, at) -> row.getLong("proof"))
                .list();
    }

    /** @return whether it was there and still counted */
    boolean setAside(Case aCase, long proof, LocalDate on) {
        return jdbc.sql("""
                update application_paper set set_aside_on = :on
                 where proof = :proof and case_id = :case and set_aside_on is null""")
                        .param("on", on)
                        .param("proof", proof)
                        .param("case", aCase.id())
                        .update()
                == 1;
    }

    record HandedIn(long proof, String paper, LocalDate addedOn) {}
}
