package org.bangfu.office.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisation;
import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that came in from outside the unions of this system (F4), each with its document. */
@Service
@Transactional
public class Receipts {

    /** F12: within 20 working days a city passes on what it received. */
    static final int DAYS_TO_PASS_ON = 20;

    private final JdbcClient jdbc;
    private final FundRegister funds;
    private final Posting posting;
    private final OfficeClock clock;
    private final Journal journal;

    Receipts(JdbcClient jdbc, FundRegister funds, Posting posting, OfficeClock clock, Journal journal) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.posting = posting;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * What a bookkeeper enters.
     *
     * @param document number of the document that brought it, for instance 皖工办〔2026〕8号
     * @param payer who paid
     * @param receivedOn the bank's date
     */
    public record NewReceipt(Fund fund, String document, String payer, Money amount, LocalDate receivedOn) {}

    /**
     * A receipt in the books.
     *
     * @param passOnBy the last day to pass its quota on (F12); null where that is no duty or has been done
     */
    public record Receipt(
            long id,
            long fund,
            String document,
            String payer,
            Money amount,
            LocalDate receivedOn,
            @Nullable LocalDate passOnBy,
            long voucher,
            String enteredBy) {}

    /** Books a receipt for the actor's own union. */
    public Receipt receive(NewReceipt receipt, Actor by) {
        if (!receipt.amount().isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        LocalDate today = clock.today();
        if (receipt.receivedOn().isAfter(today)) {
            throw Refusal.at("receivedOn", "到账日期不能晚于今天。");
        }
        if (receipt.receivedOn().isBefore(today.minusMonths(1).withDayOfYear(1))) {
            throw Refusal.at("receivedOn", "到账日期所在年度的账已经结了，请填本年度的日期。");
        }
        Organisation own = by.organisation();
        HeldFund held = funds.held(own.number(), receipt.fund());
        Entry entry = Entry.received(
                held.fund(),
                receipt.amount(),
                receipt.payer(),
                new Slip(receipt.receivedOn(), receipt.document(), by.name(), clock.now()));
        long voucher = posting.post(own.number(), entry).id();
        LocalDate passOnBy = own.level() == Level.CITY
                ? clock.workdays()
                        .plusWorkdays(receipt.receivedOn(), DAYS_TO_PASS_ON)
                        .date()
                : null;
        long id = jdbc.sql("""
                        insert into receipt (organisation, fund, document, payer, amount_fen, received_on, pass_on_by,
                                             voucher, account, entered_by, entered_at)
                        values (:organisation, :fund, :document, :payer, :amount, :on, :passOnBy,
                                :voucher, :account, :by, :at)
                        returning id
                        """)
                .param("organisation", own.number())
                .param("fund", held.id())
                .param("document", receipt.document())
                .param("payer", receipt.payer())
                .param("amount", receipt.amount().fen())
                .param("on", receipt.receivedOn())
                .param("passOnBy", passOnBy)
                .param("voucher", voucher)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        journal.did("收款入账", receipt.document());
        return get(id);
    }

    public Receipt get(long id) {
        return select("where r.id = :id").param("id", id).query(Receipts::row).single();
    }

    /** Of one fund, the newest first. */
    public List<Receipt> of(long fund) {
        return select("where r.fund = :fund order by r.id desc")
                .param("fund", fund)
                .query(Receipts::row)
                .list();
    }

    /** Of a city, those whose quota nobody has passed on yet (F12), the most urgent first. */
    public List<Receipt> toPassOn(long organisation) {
        return select("""
                        where r.organisation = :organisation and r.pass_on_by is not null
                          and not exists (select from allocation a where a.fund = r.fund and a.allocated_on >= r.received_on)
                        order by r.pass_on_by
                        """)
                .param("organisation", organisation)
                .query(Receipts::row)
                .list();
    }

    private JdbcClient.StatementSpec select(String rest) {
        return jdbc.sql("""
                        select r.id, r.fund, r.document, r.payer, r.amount_fen, r.received_on, r.pass_on_by, r.voucher,
                               r.entered_by
                          from receipt r
                        """ + rest);
    }

    private static Receipt row(ResultSet row, int index) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getLong("fund"),
                row.getString("document"),
                row.getString("payer"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("pass_on_by", LocalDate.class),
                row.getLong("voucher"),
                row.getString("entered_by"));
    }
}
