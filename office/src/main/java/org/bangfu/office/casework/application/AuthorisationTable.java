package org.bangfu.office.casework.application;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.application.Authorisation.Signatory;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Signed authorisations; the text and who signed it are sealed with the dossier's key. */
@Repository
class AuthorisationTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    AuthorisationTable(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    void sign(Case aCase, Content content, long account, LocalDate on, LocalDate until, Instant at) {
        byte[] json = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                insert into authorisation (case_id, content, account, signed_on, signed_at, expires_on)
                values (:case, :content, :account, :on, :at, :until)""")
                .param("case", aCase.id())
                .param("content", dossiers.seal(aCase.dossier(), Purpose.HOUSEHOLD, json))
                .param("account", account)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("until", until)
                .update();
    }

    Optional<Authorisation> latest(Case aCase) {
        return all(aCase).stream().findFirst();
    }

    /** All that were signed, the newest first. */
    List<Authorisation> all(Case aCase) {
        return jdbc.sql("""
                select id, content, signed_on, expires_on, withdrawn_on
                  from authorisation
                 where case_id = :case
                 order by id desc""")
                .param("case", aCase.id())
                .query((row, at) -> authorisation(aCase, row))
                .list();
    }

    void withdraw(Case aCase, long authorisation, LocalDate on) {
        jdbc.sql("""
                update authorisation set withdrawn_on = :on
                 where id = :id and case_id = :case and withdrawn_on is null""")
                .param("on", on)
                .param("id", authorisation)
                .param("case", aCase.id())
                .update();
    }

    private Authorisation authorisation(Case aCase, ResultSet row) throws SQLException {
        var content = JSON.readValue(
                dossiers.open(aCase.dossier(), Purpose.HOUSEHOLD, row.getBytes("content")), Content.class);
        return new Authorisation(
                row.getLong("id"),
                content.text(),
                content.signatories(),
                content.sheet(),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    /** What is sealed. */
    record Content(
            String text,
            List<Signatory> signatories,
            @Nullable Long sheet) {}
}
