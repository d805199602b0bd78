package org.bangfu.office.casework.recheck;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.recheck.Recheck.Attempt;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.casework.recheck.Recheck.Word;
import org.bangfu.office.ground.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of failed attempts and signed words; both are appended. */
@Repository
class RecheckTable {

    private final JdbcClient jdbc;

    RecheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attempt(long caseId, LocalDate on, Outcome outcome, String words, Actor by, LocalDate today, Instant at) {
        jdbc.sql("""
                        insert into recheck_attempt (case_id, tried_on, outcome, words, account, made_by, office_day, made_at)
                        values (:case, :on, :outcome, :words, :account, :by, :today, :at)
                        """)
                .param("case", caseId)
                .param("on", on)
                .param("outcome", outcome.name())
                .param("words", words)
                .param("account", by.account())
                .param("by", by.name())
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Attempt> attempts(long caseId, LocalDate from) {
        return jdbc.sql("""
                        select tried_on, outcome, words, made_by from recheck_attempt
                         where case_id = :case and tried_on >= :from
                         order by tried_on desc, id desc
                        """)
                .param("case", caseId)
                .param("from", from)
                .query((row, index) -> new Attempt(
                        row.getObject("tried_on", LocalDate.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        row.getString("made_by")))
                .list();
    }

    void word(long caseId, LocalDate signedOn, long proof, Actor by, LocalDate today, Instant at) {
        jdbc.sql("""
                        insert into recheck_word (case_id, signed_on, proof, account, made_by, office_day, made_at)
                        values (:case, :on, :proof, :account, :by, :today, :at)
                        """)
                .param("case", caseId)
                .param("on", signedOn)
                .param("proof", proof)
                .param("account", by.account())
                .param("by", by.name())
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Word> word(long caseId) {
        return jdbc.sql("""
                        select id, signed_on, proof, made_by from recheck_word
                         where case_id = :case
                         order by signed_on desc, id desc
                         limit 1
                        """)
                .param("case", caseId)
                .query((row, index) -> new Word(
                        row.getLong("id"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getLong("proof"),
                        row.getString("made_by")))
                .optional();
    }
}
