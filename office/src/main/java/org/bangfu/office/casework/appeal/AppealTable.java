package org.bangfu.office.casework.appeal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.bangfu.money.Deadline;
import org.bangfu.office.casework.appeal.Appeal.Answer;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of objections to refusals. */
@Repository
@Transactional
class AppealTable {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    AppealTable(JdbcClient jdbc, Dossiers dossiers, OfficeClock clock, TimeLimitsInForce timeLimits) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    /** The one against the latest letter, or against an earlier one where the latest has none. */
    @Transactional(readOnly = true)
    Optional<Appeal> latest(Case aCase) {
        return jdbc.sql("""
                        select a.*, r.upheld, r.words as answer, r.answered_by, r.answered_on
                          from appeal a left join appeal_answer r on r.appeal = a.id
                         where a.case_id = :case
                         order by a.id desc
                         limit 1
                        """)
                .param("case", aCase.id())
                .query((row, index) -> appeal(row, aCase.dossier()))
                .optional();
    }

    void add(Case aCase, long refusal, String words, Deadline answerBy, Actor by) {
        jdbc.sql("""
                        insert into appeal (refusal, case_id, words, made_by, made_on, answer_by, provisional, made_at)
                        values (:refusal, :case, :words, :by, :today, :until, :provisional, :now)
                        """)
                .param("refusal", refusal)
                .param("case", aCase.id())
                .param("words", seal(aCase, words))
                .param("by", by.name())
                .param("today", clock.today())
                .param("until", answerBy.date())
                .param("provisional", answerBy.provisional())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    void answer(Case aCase, Appeal appeal, boolean upheld, String words, Actor by) {
        jdbc.sql("""
                        insert into appeal_answer (appeal, upheld, words, account, answered_by, answered_on, made_at)
                        values (:appeal, :upheld, :words, :account, :by, :today, :now)
                        """)
                .param("appeal", appeal.id())
                .param("upheld", upheld)
                .param("words", seal(aCase, words))
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private Appeal appeal(ResultSet row, long dossier) throws SQLException {
        // A day that was provisional is counted again by the calendar as it is out today.
        LocalDate madeOn = row.getObject("made_on", LocalDate.class);
        Deadline answerBy = row.getBoolean("provisional")
                ? clock.workdays().plusWorkdays(madeOn, timeLimits.of(TimeLimit.APPEAL_ANSWER, madeOn))
                : Deadline.certain(row.getObject("answer_by", LocalDate.class));
        return new Appeal(
                row.getLong("id"),
                row.getLong("refusal"),
                open(dossier, row.getBytes("words")),
                row.getString("made_by"),
                madeOn,
                answerBy.date(),
                answerBy.provisional(),
                answer(row, dossier));
    }

    private @Nullable Answer answer(ResultSet row, long dossier) throws SQLException {
        byte[] words = row.getBytes("answer");
        return words == null
                ? null
                : new Answer(
                        row.getBoolean("upheld"),
                        open(dossier, words),
                        row.getString("answered_by"),
                        row.getObject("answered_on", LocalDate.class));
    }

    private byte[] seal(Case aCase, String words) {
        return dossiers.seal(aCase.dossier(), Purpose.OBJECTION, words.getBytes(StandardCharsets.UTF_8));
    }

    private String open(long dossier, byte[] sealed) {
        return new String(dossiers.open(dossier, Purpose.OBJECTION, sealed), StandardCharsets.UTF_8);
    }
}
