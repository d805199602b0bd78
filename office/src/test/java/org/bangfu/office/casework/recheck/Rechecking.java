package org.bangfu.office.casework.recheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.ground.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may happen around a re-check, for tests of others; in the caller's transaction. */
@Component
public class Rechecking {

    private final RecheckDesk desk;
    private final Cases cases;
    private final JdbcClient jdbc;

    Rechecking(RecheckDesk desk, Cases cases, JdbcClient jdbc) {
        this.desk = desk;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    public void failed(Case aCase, LocalDate on, Outcome outcome, Actor by) {
        Case now = cases.byId(aCase.id());
        desk.attempt(now.number(), now.version(), on, outcome, "敲门没有人应", by);
    }

    public void signed(Case aCase, LocalDate on, Actor by) {
        Case now = cases.byId(aCase.id());
        desk.word(now.number(), now.version(), on, "说明.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), by);
    }

    public Recheck of(Case aCase) {
        return desk.of(cases.byId(aCase.id()));
    }

    /** Every register has a list of this day, in which nobody of these tests stands. */
    public void registersOf(long county, LocalDate asOf, Actor by) {
        for (String register : new String[] {"DIBAO", "HOMES", "VEHICLES", "COMPANIES", "DEATHS"}) {
            jdbc.sql("""
                            insert into register_import (county, register, as_of, file_name, sha256, lines, account, made_by, office_day, made_at)
                            values (:county, :register, :on, '名单.csv', sha256((:register || :on)::bytea), 1, :account, '吴', :on, now())
                            """)
                    .param("county", county)
                    .param("register", register)
                    .param("on", asOf)
                    .param("account", by.account())
                    .update();
        }
    }

    /** Two colleagues were there. */
    public void visited(Case aCase, LocalDate on, Actor first, Actor second) {
        jdbc.sql("""
                        insert into visit (case_id, level, visited_on, first_visitor, first_name, second_visitor, second_name, standing,
                                           agrees, survey, prepared_on, prepared_at, answered_by, answered_on, answered_at)
                        values (:case, 'GRASSROOTS', :on, :first, '刘芳', :second, '马超', 'CONFIRMED', true, '', :on, now(), :second, :on,
                                now())
                        """)
                .param("case", aCase.id())
                .param("on", on)
                .param("first", first.account())
                .param("second", second.account())
                .update();
    }
}
