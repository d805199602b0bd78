package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parts of the form were said to be complete. */
@Repository
class PartTable {

    private final JdbcClient jdbc;

    PartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(Case aCase, Part part, long account, LocalDate on) {
        jdbc.sql("""
                insert into application_part (case_id, part, said_on, account) values (:case, :part, :on, :account)
                on conflict (case_id, part) do update set said_on = excluded.said_on, account = excluded.account""")
                .param("case", aCase.id())
                .param("part", part.name())
                .param("on", on)
                .param("account", account)
                .update();
    }

    Set<Part> said(Case aCase) {
        var said = EnumSet.noneOf(Part.class);
        jdbc.sql("select part from application_part where case_id = :case")
                .param("case", aCase.id())
                .query(String.class)
                .list()
                .forEach(part -> said.add(Part.valueOf(part)));
        return said;
    }
}
