package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The SQL of what was set aside; what was found and why is sealed with the dossier's key. */
@Repository
class AsideTable {

    private static final String COLUMNS = """
            select a.*, w.agreed, w.reason as why, w.made_by as answered_by, w.stood_in, w.office_day as answered_on
              from match_aside a
              left join match_aside_answer w on w.aside = a.id
            """;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final Cases cases;
    private final OfficeClock clock;

    AsideTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json, Cases cases, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is sealed. */
    record Told(String found, String reason) {}

    /** By which it is known that a register still says the same. */
    static byte[] finding(Compared compared) {
        String words = compared.matter() + compared.found() + String.join("\n", compared.lines());
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Case aCase, Compared compared, @Nullable Integer figure, String reason, long proof, Actor by) {
        var told = new Told(compared.found() + "：" + String.join("；", compared.lines()), reason);
        byte[] sealed = dossiers.seal(aCase.dossier(), Purpose.MATCHING, json.writeValueAsBytes(told));
        jdbc.sql("""
                        insert into match_aside (case_id, matter, finding, figure, words, proof, account, made_by, office_day)
                        values (:case, :matter, :finding, :figure, :words, :proof, :account, :by, :today)
                        """)
                .param("case", aCase.id())
                .param("matter", compared.matter().name())
                .param("finding", finding(compared))
                .param("figure", figure)
                .param("words", sealed)
                .param("proof", proof)
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .update();
    }

    /** The newest first. */
    List<Aside> of(Case aCase) {
        return jdbc.sql(COLUMNS + " where a.case_id = :case order by a.id desc")
                .param("case", aCase.id())
                .query((row, number) -> aside(aCase, row))
                .list();
    }

    /** The last one about this very finding, if the second person agreed. */
    Optional<Aside> standing(Case aCase, Compared compared) {
        return jdbc.sql(COLUMNS + " where a.case_id = :case and a.finding = :finding order by a.id desc limit 1")
                .param("case", aCase.id())
                .param("finding", finding(compared))
                .query((row, number) -> aside(aCase, row))
                .optional()
                .filter(Aside::stands);
    }

    Optional<Aside> find(long id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id)
                .query((row, number) -> aside(cases.byId(row.getLong("case_id")), row))
                .optional();
    }

    private Aside aside(Case aCase, ResultSet row) throws SQLException {
        Told told = json.readValue(dossiers.open(aCase.dossier(), Purpose.MATCHING, row.getBytes("words")), Told.class);
        Boolean agreed = row.getObject("agreed", Boolean.class);
        String why = row.getString("why");
        String stoodIn = row.getString("stood_in");
        return new Aside(
                row.getLong("id"),
                row.getLong("case_id"),
                Matter.valueOf(row.getString("matter")),
                told.found(),
                row.getObject("figure", Integer.class),
                told.reason(),
                row.getLong("proof"),
                row.getLong("account"),
                row.getString("made_by"),
                row.getObject("office_day", LocalDate.class),
                agreed,
                agreed == null
                        ? ""
                        : row.getString("answered_by")
                                + (stoodIn == null ? "" : "（" + stoodIn + "代为核对）")
                                + (agreed ? "核对同意" : "不同意：" + why));
    }

    void answer(long id, boolean agreed, @Nullable String reason, Optional<Organisation> stoodIn, Actor by) {
        try {
            jdbc.sql("""
                            insert into match_aside_answer (aside, agreed, reason, account, made_by, stood_in, office_day)
                            values (:id, :agreed, :reason, :account, :by, :stoodIn, :today)
                            """)
                    .param("id", id)
                    .param("agreed", agreed)
                    .param("reason", reason)
                    .param("account", by.account())
                    .param("by", by.name())
                    .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                    .param("today", clock.today())
                    .update();
        } catch (DataIntegrityViolationException twice) {
            throw Refusal.by("M10(4)", "这一条刚刚已经有人核对过。请重新打开看结果。");
        }
    }

    /** What waits for a second person in a territory. */
    record Waiting(
            long id,
            String caseNumber,
            String applicantName,
            long county,
            long enteredBy,
            Matter matter,
            LocalDate on) {}

    List<Waiting> waiting(Territory territory) {
        return jdbc.sql("""
                        select a.id, c.number, c.applicant_name, c.organisation, a.account, a.matter, a.office_day
                          from match_aside a
                          join casework c on c.id = a.case_id
                         where c.organisation between :from and :to
                           and not exists (select from match_aside_answer w where w.aside = a.id)
                         order by a.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("applicant_name"),
                        row.getLong("organisation"),
                        row.getLong("account"),
                        Matter.valueOf(row.getString("matter")),
                        row.getObject("office_day", LocalDate.class)))
                .list();
    }
}
