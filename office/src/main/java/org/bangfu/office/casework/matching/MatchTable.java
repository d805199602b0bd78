package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Matchings in the database, their reports sealed with the dossier's key. */
@Repository
class MatchTable implements Matchings {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final OfficeClock clock;

    MatchTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Matched> latest(Case aCase) {
        return jdbc.sql("""
                        select id, office_day, made_by, report, determination, passed from matching
                         where case_id = :case
                         order by id desc
                         limit 1
                        """)
                .param("case", aCase.id())
                .query((row, number) -> {
                    Report report = json.readValue(
                            dossiers.open(aCase.dossier(), Purpose.MATCHING, row.getBytes("report")), Report.class);
                    return new Matched(
                            row.getLong("id"),
                            row.getObject("office_day", LocalDate.class),
                            row.getString("made_by"),
                            report.lists(),
                            report.lacking(),
                            report.settled(),
                            report.without(),
                            row.getLong("determination"),
                            row.getBoolean("passed"));
                })
                .optional();
    }

    long add(Case aCase, Report report, long determination, boolean passed, Actor by) {
        byte[] plain = json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("""
                        insert into matching (case_id, account, made_by, report, determination, passed, office_day, made_at)
                        values (:case, :account, :by, :report, :determination, :passed, :today, :now)
                        returning id
                        """)
                .param("case", aCase.id())
                .param("account", by.account())
                .param("by", by.name())
                .param("report", dossiers.seal(aCase.dossier(), Purpose.MATCHING, plain))
                .param("determination", determination)
                .param("passed", passed)
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
    }

    /**
     * What a report holds.
     *
     * @param missing null in reports of before it was told
     */
    record Report(
            List<Used> lists,
            @Nullable List<Register> missing,
            List<Settled> settled,
            @Nullable String without) {

        List<Register> lacking() {
            return missing != null
                    ? missing
                    : Arrays.stream(Register.values())
                            .filter(register -> lists.stream().noneMatch(list -> list.register() == register))
                            .toList();
        }
    }
}
