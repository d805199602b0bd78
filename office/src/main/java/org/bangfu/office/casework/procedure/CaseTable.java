package org.bangfu.office.casework.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cases. */
@Repository
class CaseTable {

    private static final String COLUMNS = """
            id, number, file_number, state, version, organisation, dossier, applicant, applicant_name,
            submitted_on, filed_on, doubtful, category, held_until, held_because, held_by, owner,
            (select name from account where account.id = casework.owner) as owner_name
            """;

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Case> byNumber(String number) {
        return jdbc.sql("select " + COLUMNS + " from casework where number = :number or file_number = :number")
                .param("number", number)
                .query(CaseTable::row)
                .optional();
    }

    Optional<Case> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from casework where id = :id")
                .param("id", id)
                .query(CaseTable::row)
                .optional();
    }

    Optional<Case> locked(String number) {
        return jdbc.sql("select " + COLUMNS + " from casework where number = :number for update")
                .param("number", number)
                .query(CaseTable::row)
                .optional();
    }

    /** The live case first, else the latest; a draft that lapsed is no more. */
    Optional<Case> ofApplicant(long account) {
        return jdbc.sql("select " + COLUMNS + """
                          from casework
                         where applicant = :account and lapsed_on is null
                         order by state in ('CLOSED', 'REFUSED', 'WITHDRAWN'), id desc
                         limit 1
                        """)
                .param("account", account)
                .query(CaseTable::row)
                .optional();
    }

    /** A draft is known by its id until it is submitted and gets its number. */
    long insertDraft(long applicant, String name, long organisation, long dossier, Instant now) {
        return jdbc.sql("""
                        insert into casework (number, state, organisation, dossier, applicant, applicant_name, opened_at, own)
                        values ('草稿-' || lpad(currval(pg_get_serial_sequence('casework', 'id'))::text, 6, '0'),
                                'DRAFT', :organisation, :dossier, :applicant, :name, :now,
                                :applicant = acting_account())
                        returning id
                        """)
                .param("organisation", organisation)
                .param("dossier", dossier)
                .param("applicant", applicant)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** A worker's own draft, seen for a while by the clerk who acts; empty where there is none in her territory. */
    Optional<Long> help(long worker) {
        return jdbc
                .sql("select help_with_draft(:worker) as id")
                .param("worker", worker)
                .query((row, index) -> row.getObject("id", Long.class))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    void lapse(long id, LocalDate on) {
        jdbc.sql("update casework set lapsed_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Every change of a case counts its version. */
    Case move(long id, State to) {
        return update("state = :state, version = version + 1", id)
                .param("state", to.name())
                .query(CaseTable::row)
                .single();
    }

    Case number(long id, String number, LocalDate submittedOn) {
        return update("number = :number, submitted_on = :on", id)
                .param("number", number)
                .param("on", submittedOn)
                .query(CaseTable::row)
                .single();
    }

    Case file(long id, String fileNumber, LocalDate filedOn) {
        return update("file_number = :number, filed_on = :on", id)
                .param("number", fileNumber)
                .param("on", filedOn)
                .query(CaseTable::row)
                .single();
    }

    Case place(long id, long organisation) {
        return update("organisation = :organisation, version = version + 1", id)
                .param("organisation", organisation)
                .query(CaseTable::row)
                .single();
    }

    Case categorise(long id, Category category, @Nullable Cause cause) {
        return update("category = :category, cause = :cause", id)
                .param("category", category.name())
                .param("cause", cause == null ? null : cause.name())
                .query(CaseTable::row)
                .single();
    }

    Case rename(long id, String applicantName) {
        return update("applicant_name = :name", id)
                .param("name", applicantName)
                .query(CaseTable::row)
                .single();
    }

    /** Who submitted it first stays. */
    Case succeed(long id, long applicant, String name) {
        return update(
                        "former_applicant = coalesce(former_applicant, applicant), applicant = :applicant, applicant_name = :name",
                        id)
                .param("applicant", applicant)
                .param("name", name)
                .query(CaseTable::row)
                .single();
    }

    Case doubt(long id, boolean doubtful) {
        return update("doubtful = :doubtful", id)
                .param("doubtful", doubtful)
                .query(CaseTable::row)
                .single();
    }

    Case hold(long id, @Nullable LocalDate until, @Nullable String because, @Nullable String by) {
        return update("held_until = :until, held_because = :because, held_by = :by, version = version + 1", id)
                .param("until", until)
                .param("because", because)
                .param("by", by)
                .query(CaseTable::row)
                .single();
    }

    Case assign(long id, long owner) {
        return update("owner = :owner", id)
                .param("owner", owner)
                .query(CaseTable::row)
                .single();
    }

    private JdbcClient.StatementSpec update(String changes, long id) {
        return jdbc.sql("update casework set " + changes + " where id = :id returning " + COLUMNS)
                .param("id", id);
    }

    /** The next number of a series, without gaps: its row stays locked until the transaction ends. */
    int next(long county, int year, String series) {
        return jdbc.sql("""
                        insert into case_counter (county, year, series, last) values (:county, :year, :series, 1)
                        on conflict (county, year, series) do update set last = case_counter.last + 1
                        returning last
                        """)
                .param("county", county)
                .param("year", year)
                .param("series", series)
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the list of cases, newest first, by key.
     *
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first
     */
    List<Case> list(Territory territory, Filter filter, long before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from casework
                         where organisation between :from and :to
                           and id < :before
                           and (:state::text is null or state = :state)
                           and (:category::text is null or category = :category)
                           and (:words::text is null or applicant_name ^@ :words or number = :words
                                or file_number = :words)
                           and (:owner::bigint is null or owner = :owner)
                           and (:held::date is null or held_until > :held)
                         order by id desc
                         limit :most
                        """)
                .param("owner", filter.owner())
                .param("held", filter.heldOn())
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("category", filter.category())
                .param("words", filter.words())
                .param("most", most)
                .query(CaseTable::row)
                .list();
    }

    /**
     * What a list of cases is narrowed to; nulls narrow nothing.
     *
     * @param owner whose work they are
     * @param heldOn on hold on this day
     */
    record Filter(
            @Nullable State state,
            @Nullable String category,
            @Nullable String words,
            @Nullable Long owner,
            @Nullable LocalDate heldOn) {}

    private static Case row(ResultSet row, int index) throws SQLException {
        return new Case(
                row.getLong("id"),
                row.getString("number"),
                row.getString("file_number"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("organisation"),
                row.getLong("dossier"),
                row.getLong("applicant"),
                row.getString("applicant_name"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                row.getBoolean("doubtful"),
                Category.named(row.getString("category")),
                row.getObject("held_until", LocalDate.class),
                row.getString("held_because"),
                row.getString("held_by"),
                row.getObject("owner", Long.class),
                row.getString("owner_name"));
    }
}
