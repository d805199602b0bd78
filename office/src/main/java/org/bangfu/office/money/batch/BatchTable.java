package org.bangfu.office.money.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.ledger.Occasion;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of batches and of the attempts to pay that are in them. */
@Repository
public class BatchTable {

    private static final String BATCHES = """
            select b.*, a.lines, a.total_fen, a.open_lines, a.no_slip,
                   (select count(*) from bank_order o where o.batch = b.id and o.round > 0) as questions
              from payment_batch b
             cross join lateral (select count(*) as lines, coalesce(sum(amount_fen), 0) as total_fen,
                                        count(*) filter (where state in ('WAITING', 'UNKNOWN')) as open_lines,
                                        count(*) filter (where state in ('PAID', 'RETURN_CLAIMED') and not exists
                                            (select from payment_slip s where s.attempt = l.id)) as no_slip
                                   from payment_attempt l
                                  where batch = b.id and (state <> 'CANCELLED' or b.state = 'CANCELLED')) a
            """;

    private static final String ATTEMPTS = """
            select a.*, coalesce(b.number, '') as number
              from payment_attempt a
              left join payment_batch b on b.id = a.batch
            """;

    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ordinal of a union's year, without gaps: its row stays locked until the transaction ends, so a second preparer waits. */
    int next(long organisation, int year) {
        return jdbc.sql("""
                        insert into payment_counter (organisation, year, last) values (:organisation, :year, 1)
                        on conflict (organisation, year) do update set last = payment_counter.last + 1
                        returning last
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(long organisation, int year, int ordinal, String number, long dossier, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into payment_batch (organisation, year, ordinal, number, state, dossier, prepared_by, preparer,
                                                   prepared_on)
                        values (:organisation, :year, :ordinal, :number, 'PREPARED', :dossier, :account, :by, :on)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("ordinal", ordinal)
                .param("number", number)
                .param("dossier", dossier)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .update();
    }

    void insert(long batch, int position, String reference, Payee payee, byte[] card, byte[] print) {
        jdbc.sql("""
                        insert into payment_attempt (batch, position, reference, instalment, case_id, fund, used_for, amount_fen,
                                                     name, card, card_print)
                        values (:batch, :position, :reference, :instalment, :case, :fund, :use, :amount, :name, :card, :print)
                        """)
                .param("batch", batch)
                .param("position", position)
                .param("reference", reference)
                .param("instalment", payee.decided().id())
                .param("case", payee.aCase().id())
                .param("fund", payee.fund().id())
                .param("use", payee.decided().kind().name())
                .param("amount", payee.decided().amount().fen())
                .param("name", payee.aCase().applicantName())
                .param("card", card)
                .param("print", print)
                .update();
    }

    public Optional<Batch> batch(String number) {
        return jdbc.sql(BATCHES + " where b.number = :number")
                .param("number", number)
                .query(BatchTable::batch)
                .optional();
    }

    /** The same, locked until the transaction ends. */
    public Optional<Batch> locked(String number) {
        jdbc.sql("select id from payment_batch where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .optional();
        return batch(number);
    }

    /**
     * A page of batches, the newest first.
     *
     * @param state null for all
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first
     */
    List<Batch> batches(Territory territory, @Nullable BatchState state, long before, int most) {
        return jdbc.sql(BATCHES + """
                         where b.organisation between :from and :to and b.id < :before and (:state::text is null or b.state = :state)
                         order by b.id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("most", most)
                .query(BatchTable::batch)
                .list();
    }

    /** A union's batches with something left to do; one that was ended without its slips has. */
    public List<Batch> open(long organisation) {
        return jdbc.sql(BATCHES + """
                         where b.organisation = :organisation
                           and (b.state not in ('CLOSED', 'CANCELLED') or b.state = 'CLOSED' and a.no_slip > 0)
                         order by b.id
                        """)
                .param("organisation", organisation)
                .query(BatchTable::batch)
                .list();
    }

    /** Those of a batch that were not taken out; all of one that was taken back. */
    public List<Attempt> attempts(long batch) {
        return jdbc.sql(ATTEMPTS + """
                         where a.batch = :batch and (a.state <> 'CANCELLED' or b.state = 'CANCELLED')
                         order by a.position
                        """)
                .param("batch", batch)
                .query(BatchTable::attempt)
                .list();
    }

    public Optional<Attempt> attempt(String reference) {
        return jdbc.sql(ATTEMPTS + " where a.reference = :reference")
                .param("reference", reference)
                .query(BatchTable::attempt)
                .optional();
    }

    public Attempt attempt(long id) {
        return jdbc.sql(ATTEMPTS + " where a.id = :id")
                .param("id", id)
                .query(BatchTable::attempt)
                .single();
    }

    /** Of one family, the newest first. Whoever sees the case sees them, though perhaps not the batch. */
    public List<Attempt> ofCase(long caseId) {
        return jdbc.sql(ATTEMPTS + " where a.case_id = :case order by a.id desc")
                .param("case", caseId)
                .query(BatchTable::attempt)
                .list();
    }

    /** The latest try for an instalment that was not taken back. */
    public Optional<Attempt> latest(long instalment) {
        return jdbc.sql(ATTEMPTS
                        + " where a.instalment = :instalment and a.state <> 'CANCELLED' order by a.id desc limit 1")
                .param("instalment", instalment)
                .query(BatchTable::attempt)
                .optional();
    }

    /** Instalments of a union that are under way or paid. */
    public Set<Long> held(long organisation) {
        return instalments(
                organisation, "a.state in ('WAITING', 'UNKNOWN', 'PAID', 'RETURN_CLAIMED', 'REFUSAL_CLAIMED')");
    }

    /** Instalments of a union that the bank did not pay, or gave back, at the last try. */
    public Set<Long> failed(long organisation) {
        return instalments(organisation, """
                a.state in ('REFUSED', 'RETURNED')
                           and not exists (select from payment_attempt later
                                            where later.instalment = a.instalment and later.id > a.id and later.state <> 'CANCELLED')
                """);
    }

    private Set<Long> instalments(long organisation, String which) {
        return Set.copyOf(jdbc.sql("""
                        select distinct a.instalment
                          from payment_attempt a
                          join payment_batch b on b.id = a.batch
                         where b.organisation = :organisation and
                        """ + which)
                .param("organisation", organisation)
                .query((row, index) -> row.getLong(1))
                .list());
    }

    void move(long batch, BatchState to) {
        jdbc.sql("update payment_batch set state = :state, version = version + 1 where id = :id")
                .param("state", to.name())
                .param("id", batch)
                .update();
    }

    /** Something came of it, though its state stays. */
    public void touch(long batch) {
        jdbc.sql("update payment_batch set version = version + 1 where id = :id")
                .param("id", batch)
                .update();
    }

    void released(long batch, LocalDate on, Actor by) {
        jdbc.sql("update payment_batch set released_by = :account, releaser = :by, released_on = :on where id = :id")
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("id", batch)
                .update();
    }

    /** @param lacking why it ends while slips are lacking; null where none is */
    void closed(long batch, @Nullable String lacking, LocalDate on, Actor by) {
        jdbc.sql("""
                        update payment_batch set closed_by = :account, closer = :by, closed_on = :on, lacking = :lacking where id = :id
                        """)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("lacking", lacking)
                .param("id", batch)
                .update();
    }

    void takenOut(long attempt, String reason, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into payment_taken_out (attempt, reason, account, taker, on_day)
                        values (:attempt, :reason, :account, :by, :on)
                        """)
                .param("attempt", attempt)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .update();
    }

    /** What was taken out of a batch, in its order. */
    List<TakenOut> takenOut(long batch) {
        return jdbc.sql("""
                        select a.reference, a.name, a.amount_fen, a.used_for, t.reason, t.taker, t.on_day
                          from payment_taken_out t
                          join payment_attempt a on a.id = t.attempt
                         where a.batch = :batch
                         order by a.position
                        """)
                .param("batch", batch)
                .query((row, index) -> new TakenOut(
                        row.getString("reference"),
                        Names.masked(row.getString("name")),
                        AidKind.valueOf(row.getString("used_for")),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getString("reason"),
                        row.getString("taker"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Locks instalments until the transaction ends, in one order for all: who changes their grants waits, and the other way round. */
    void lock(Collection<Long> instalments) {
        jdbc.sql("select id from instalment where id = any(:ids) order by id for update")
                .param("ids", instalments.toArray(Long[]::new))
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /**
     * Another worker's case that was paid, or is being paid, into an account; empty where there is none, or a second person said there that
     * it is rightly shared.
     */
    Optional<String> paidElsewhere(byte[] print, long caseId) {
        return jdbc.sql("""
                        select c.number
                          from payment_attempt a
                          join casework c on c.id = a.case_id
                         where a.card_print = :print and a.state <> 'CANCELLED'
                           and c.applicant <> (select applicant from casework where id = :case)
                           and not exists (select from card_on_file f where f.case_id = c.id and f.print = :print and f.vouched is not null)
                         order by a.id
                         limit 1
                        """)
                .param("print", print)
                .param("case", caseId)
                .query((row, index) -> row.getString(1))
                .optional();
    }

    void sent(long batch, LocalDate on) {
        jdbc.sql("update payment_batch set sent_on = :on where id = :id")
                .param("on", on)
                .param("id", batch)
                .update();
    }

    /** Another state, the bank's word on it as it was. */
    public void state(long attempt, AttemptState state) {
        jdbc.sql("update payment_attempt set state = :state where id = :id")
                .param("state", state.name())
                .param("id", attempt)
                .update();
    }

    public void posted(long attempt, Occasion occasion, long voucher) {
        jdbc.sql("insert into payment_posting (attempt, occasion, voucher) values (:attempt, :occasion, :voucher)")
                .param("attempt", attempt)
                .param("occasion", occasion.name())
                .param("voucher", voucher)
                .update();
    }

    /** The payment that a voucher is about. */
    public Optional<Attempt> postedAs(long voucher) {
        return jdbc.sql(ATTEMPTS + " join payment_posting p on p.attempt = a.id where p.voucher = :voucher")
                .param("voucher", voucher)
                .query(BatchTable::attempt)
                .optional();
    }

    /** The stamped slips on file for a payment. */
    public List<Long> slips(long attempt) {
        return jdbc.sql("select proof from payment_slip where attempt = :attempt order by proof")
                .param("attempt", attempt)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getString("number"),
                BatchState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("dossier"),
                row.getLong("prepared_by"),
                row.getString("preparer"),
                row.getObject("prepared_on", LocalDate.class),
                row.getObject("released_by", Long.class),
                row.getString("releaser"),
                row.getObject("released_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getString("closer"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("lacking"),
                row.getInt("lines"),
                Money.ofFen(row.getLong("total_fen")),
                row.getInt("open_lines"),
                row.getInt("no_slip"),
                row.getInt("questions"));
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                row.getLong("batch"),
                row.getString("number"),
                row.getString("reference"),
                row.getLong("instalment"),
                row.getLong("case_id"),
                row.getLong("fund"),
                AidKind.valueOf(row.getString("used_for")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("name"),
                row.getBytes("card"),
                AttemptState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("bank_serial"),
                row.getObject("bank_date", LocalDate.class));
    }
}
