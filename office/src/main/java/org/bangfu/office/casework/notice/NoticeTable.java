package org.bangfu.office.casework.notice;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.notice.Objection.How;
import org.bangfu.office.casework.notice.Objection.Outcome;
import org.bangfu.office.casework.notice.Objection.Told;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of notices and objections. */
@Repository
@Transactional
class NoticeTable implements Notices {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final OfficeClock clock;

    NoticeTable(JdbcClient jdbc, Dossiers dossiers, OfficeClock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> open(long caseId) {
        return jdbc.sql("select * from notice where case_id = :case and closed_on is null")
                .param("case", caseId)
                .query(NoticeTable::notice)
                .optional();
    }

    @Override
    public List<Notice> of(long caseId) {
        return jdbc.sql("select * from notice where case_id = :case order by id desc")
                .param("case", caseId)
                .query(NoticeTable::notice)
                .list();
    }

    @Override
    public void close(long caseId) {
        jdbc.sql("update notice set closed_on = :today where case_id = :case and closed_on is null")
                .param("today", clock.today())
                .param("case", caseId)
                .update();
    }

    Optional<Notice> find(long id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query(NoticeTable::notice)
                .optional();
    }

    /** One that hangs on the wall, for anyone. */
    Optional<Notice> posted(long id) {
        return jdbc.sql("select * from notice where id = :id and posted_on is not null and closed_on is null")
                .param("id", id)
                .query(NoticeTable::notice)
                .optional();
    }

    /** What hangs on the walls, newest first, by key. */
    List<Notice> posted(long before, int most) {
        return jdbc.sql("""
                        select * from notice
                         where posted_on is not null and closed_on is null and id < :before
                         order by id desc
                         limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(NoticeTable::notice)
                .list();
    }

    void order(Case aCase, String place, @Nullable String employer, Category category, String by, LocalDate on) {
        jdbc.sql("""
                        insert into notice (case_id, case_number, organisation, place, masked_name, employer, category,
                                            ordered_by, ordered_on)
                        values (:case, :number, :organisation, :place, :name, :employer, :category, :by, :on)
                        """)
                .param("case", aCase.id())
                .param("number", aCase.number())
                .param("organisation", aCase.organisation())
                .param("place", place)
                .param("name", aCase.maskedName())
                .param("employer", employer)
                .param("category", category.name())
                .param("by", by)
                .param("on", on)
                .update();
    }

    void post(long id, LocalDate on, String where, String poster, String second, long photo, LocalDate ends, int days) {
        jdbc.sql("""
                        update notice
                           set posted_on = :on, posted_at = :where, poster = :poster, second = :second, photo = :photo,
                               ends_on = :ends, announced_end = :ends, counted_from = :on, days = :days
                         where id = :id
                        """)
                .param("days", days)
                .param("on", on)
                .param("where", where)
                .param("poster", poster)
                .param("second", second)
                .param("photo", photo)
                .param("ends", ends)
                .param("id", id)
                .update();
    }

    /** An objection was answered: it runs its remaining working days from {@code on}. */
    void resume(long id, LocalDate on, int days, LocalDate ends) {
        jdbc.sql("update notice set counted_from = :on, days = :days, ends_on = :ends where id = :id")
                .param("on", on)
                .param("days", days)
                .param("ends", ends)
                .param("id", id)
                .update();
    }

    /** What hangs and was counted over some of these days. */
    List<Counted> counted(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select id, counted_from, days from notice
                         where closed_on is null and counted_from <= :last and ends_on >= :first
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> new Counted(
                        row.getLong("id"), row.getObject("counted_from", LocalDate.class), row.getInt("days")))
                .list();
    }

    record Counted(long id, LocalDate from, int days) {}

    void endOn(long id, LocalDate ends) {
        jdbc.sql("update notice set ends_on = :ends where id = :id")
                .param("ends", ends)
                .param("id", id)
                .update();
    }

    void object(Case aCase, long notice, LocalDate on, int daysLeft, ObjectionForm.Said said) {
        PhoneNumber phone = said.phone();
        jdbc.sql("""
                        insert into objection (notice_id, case_id, received_on, days_left, words, phone, objector, reach)
                        values (:notice, :case, :on, :left, :words, :phone, :objector, :reach)
                        """)
                .param("phone", phone == null ? null : seal(aCase, phone.value()))
                .param("objector", said.objector() == null ? null : seal(aCase, said.objector()))
                .param("reach", said.reach() == null ? null : seal(aCase, said.reach()))
                .param("notice", notice)
                .param("case", aCase.id())
                .param("on", on)
                .param("left", daysLeft)
                .param("words", seal(aCase, said.words()))
                .update();
    }

    List<Objection> objections(Case aCase) {
        return jdbc.sql("select * from objection where case_id = :case order by id desc")
                .param("case", aCase.id())
                .query((row, index) -> new Objection(
                        row.getLong("id"),
                        row.getLong("notice_id"),
                        row.getObject("received_on", LocalDate.class),
                        row.getInt("days_left"),
                        open(aCase, row.getBytes("words")),
                        opened(aCase, row.getBytes("answer")),
                        row.getString("answered_by"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                        row.getBytes("phone") == null ? null : new PhoneNumber(open(aCase, row.getBytes("phone"))),
                        opened(aCase, row.getBytes("objector")),
                        opened(aCase, row.getBytes("reach")),
                        row.getString("told_how") == null
                                ? null
                                : new Told(
                                        How.valueOf(row.getString("told_how")),
                                        row.getObject("told_on", LocalDate.class),
                                        row.getString("told_by"),
                                        opened(aCase, row.getBytes("told_words")))))
                .list();
    }

    /** Cases that went on while an objection to their notice still waits for its end. */
    List<Long> leftOpen() {
        return jdbc.sql("""
                        select distinct o.case_id from objection o join casework c on c.id = o.case_id
                         where o.answered_on is null and c.state <> 'OBJECTED'
                        """).query((row, index) -> row.getLong("case_id")).list();
    }

    void answer(Case aCase, long objection, Outcome outcome, String answer, String by, LocalDate on) {
        jdbc.sql("""
                        update objection set outcome = :outcome, answer = :answer, answered_by = :by, answered_on = :on where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("answer", seal(aCase, answer))
                .param("by", by)
                .param("on", on)
                .param("id", objection)
                .update();
    }

    /** @param words null of a message */
    void told(Case aCase, long objection, How how, @Nullable String words, String by, LocalDate on) {
        jdbc.sql("""
                        update objection set told_how = :how, told_on = :on, told_by = :by, told_words = :words where id = :id
                        """)
                .param("how", how.name())
                .param("on", on)
                .param("by", by)
                .param("words", words == null ? null : seal(aCase, words))
                .param("id", objection)
                .update();
    }

    /** Whoever objected, left a name or a way to be reached, and does not know yet how it ended. */
    record ToTell(long id, String caseNumber, String applicant, LocalDate answeredOn) {}

    List<ToTell> toTell(Territory territory) {
        return jdbc.sql("""
                        select o.id, c.number, c.applicant_name, o.answered_on
                          from objection o
                          join casework c on c.id = o.case_id
                         where c.organisation between :from and :to
                           and o.answered_on is not null and o.told_on is null and o.phone is null
                           and (o.objector is not null or o.reach is not null)
                         order by o.answered_on, o.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, index) -> new ToTell(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("applicant_name"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    private @Nullable String opened(Case aCase, byte @Nullable [] sealed) {
        return sealed == null ? null : open(aCase, sealed);
    }

    private byte[] seal(Case aCase, String words) {
        return dossiers.seal(aCase.dossier(), Purpose.OBJECTION, words.getBytes(StandardCharsets.UTF_8));
    }

    private String open(Case aCase, byte[] sealed) {
        return new String(dossiers.open(aCase.dossier(), Purpose.OBJECTION, sealed), StandardCharsets.UTF_8);
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("case_number"),
                row.getLong("organisation"),
                row.getString("place"),
                row.getString("masked_name"),
                row.getString("employer"),
                Category.valueOf(row.getString("category")),
                row.getString("ordered_by"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                row.getString("posted_at"),
                row.getString("poster"),
                row.getString("second"),
                row.getObject("photo", Long.class),
                row.getObject("announced_end", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("days", Integer.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
