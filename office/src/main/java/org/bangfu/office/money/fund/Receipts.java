package org.bangfu.office.money.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that came in from outside the unions of this system (F4), each with its document. A wrong one is reversed in the books. */
@Service
@Transactional
public class Receipts {

    /**
     * Every receipt with the voucher that took it back, and what of its quota is still to be passed on: quotas of a fund go against its
     * receipts in the order in which these came.
     */
    private static final String STANDING = """
            with standing as (
                select r.*, red.id as reversed_by,
                       case when r.pass_on_by is null or red.id is not null then 0
                            else greatest(0, least(r.amount_fen,
                                sum(case when red.id is null then r.amount_fen else 0 end)
                                    over (partition by r.fund order by r.received_on, r.id)
                                - passed.fen)) end as open_fen
                  from receipt r
                  left join voucher red on red.reverses = r.voucher
                 cross join lateral (
                       select coalesce((select sum(a.amount_fen) from allocation a
                                         where a.fund = r.fund and a.cancelled_on is null), 0)
                            + coalesce((select sum(o.amount_fen) from own_share o
                                         where o.fund = r.fund
                                           and not exists (select from own_share_reversal b where b.share = o.id)), 0) as fen) passed)
            select * from standing
            """;

    private final JdbcClient jdbc;
    private final FundRegister funds;
    private final StandsOnce once;
    private final Posting posting;
    private final Dossiers dossiers;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Journal journal;
    private final TimeLimitsInForce timeLimits;

    Receipts(
            JdbcClient jdbc,
            FundRegister funds,
            StandsOnce once,
            Posting posting,
            Dossiers dossiers,
            Proofs proofs,
            OfficeClock clock,
            Journal journal,
            TimeLimitsInForce timeLimits) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.once = once;
        this.posting = posting;
        this.dossiers = dossiers;
        this.proofs = proofs;
        this.clock = clock;
        this.journal = journal;
        this.timeLimits = timeLimits;
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
     * @param dossier whose key seals its papers
     * @param passOnBy the last day to pass its quota on (F12); null where that is no duty
     * @param toPassOn what of its quota nobody has got yet; zero where passing on is no duty
     * @param reversedBy the voucher that took it back; null while it stands
     */
    public record Receipt(
            long id,
            long organisation,
            long fund,
            String document,
            String payer,
            Money amount,
            LocalDate receivedOn,
            @Nullable LocalDate passOnBy,
            Money toPassOn,
            long voucher,
            @Nullable Long reversedBy,
            long dossier,
            String enteredBy) {

        public String path() {
            return "/funds/receipts/" + id;
        }
    }

    /** Books a receipt for the actor's own union. */
    public Receipt receive(NewReceipt receipt, Actor by) {
        Organisation own = by.organisation();
        check(receipt);
        posting.hold(own.number());
        HeldFund held = funds.held(own.number(), receipt.fund());
        refuseTwice(held, receipt);
        Entry entry = Entry.received(
                held.fund(),
                receipt.amount(),
                receipt.payer(),
                new Slip(receipt.receivedOn(), receipt.document(), by.name(), clock.now()));
        long voucher = posting.post(own.number(), entry).id();
        LocalDate passOnBy = own.level() == Level.CITY
                ? clock.workdays()
                        .plusWorkdays(receipt.receivedOn(), timeLimits.of(TimeLimit.PASSING_ON, receipt.receivedOn()))
                        .date()
                : null;
        long id = jdbc.sql("""
                        insert into receipt (organisation, fund, document, payer, amount_fen, received_on, pass_on_by,
                                             voucher, dossier, account, entered_by, entered_at)
                        values (:organisation, :fund, :document, :payer, :amount, :on, :passOnBy,
                                :voucher, :dossier, :account, :by, :at)
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
                .param("dossier", dossiers.create())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        journal.did("收款入账", receipt.document());
        return get(id);
    }

    private void check(NewReceipt receipt) {
        LocalDate today = clock.today();
        if (!receipt.amount().isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        if (receipt.receivedOn().isAfter(today)) {
            throw Refusal.at("receivedOn", "到账日期不能晚于今天。");
        }
        if (receipt.receivedOn().getYear() < today.getYear() - 1) {
            throw Refusal.by("F10", "receivedOn", "只能补登上年度和本年度的收款，请核对到账日期。");
        }
        int year = receipt.fund().year();
        int received = receipt.receivedOn().getYear();
        if (year > received + 1) {
            throw Refusal.at("year", "资金年度最多是到账年度的下一年（提前下达）。");
        }
        if (receipt.fund().source().lapses() && year < received) {
            throw Refusal.by(
                    "F13",
                    "year",
                    "%s不能结转：%d年收到的只能是%d年或提前下达的资金。"
                            .formatted(receipt.fund().source().label(), received, received));
        }
    }

    private void refuseTwice(HeldFund held, NewReceipt receipt) {
        once.receipt(held, receipt).ifPresent(voucher -> {
            throw Refusal.by(
                    "F4",
                    "document",
                    "这笔款已经入账：%s。确是另一笔的，请核对文号、金额和日期。"
                            .formatted(posting.voucher(voucher).number().label()));
        });
    }

    /** Files the document that brought the money, or another paper about it. */
    public Proofs.Proof attach(long id, String name, byte[] content, Actor by) {
        Receipt receipt = get(id);
        if (receipt.organisation() != by.organisation().number()) {
            throw Refusal.by("F15(2)", "只有入账的工会财务能补传材料。");
        }
        journal.did("上传拨款文件", receipt.document());
        return proofs.keep(receipt.dossier(), ProofKind.RECEIPT_DOCUMENT, name, content);
    }

    @Transactional(readOnly = true)
    public List<Proofs.Proof> papers(Receipt receipt) {
        return proofs.of(receipt.dossier());
    }

    @Transactional(readOnly = true)
    public Receipt get(long id) {
        return jdbc.sql(STANDING + "where id = :id")
                .param("id", id)
                .query(Receipts::row)
                .optional()
                .orElseThrow(() -> new NotFound("这笔收款"));
    }

    /** The receipt that stands in a voucher; empty where the voucher is of something else. */
    @Transactional(readOnly = true)
    public Optional<Receipt> inVoucher(long voucher) {
        return jdbc.sql(STANDING + "where voucher = :voucher")
                .param("voucher", voucher)
                .query(Receipts::row)
                .optional();
    }

    /** Of one fund, the newest first. */
    @Transactional(readOnly = true)
    public List<Receipt> of(long fund) {
        return jdbc.sql(STANDING + "where fund = :fund order by received_on desc, id desc")
                .param("fund", fund)
                .query(Receipts::row)
                .list();
    }

    /** A page of those of a year that stand or stood in the books of one union, the newest first. */
    @Transactional(readOnly = true)
    public Page<Receipt> of(long organisation, int year, Paging paging) {
        List<String> ended = paging.parts("\\d{4}-\\d{2}-\\d{2}", "\\d{1,18}");
        List<Receipt> found = jdbc.sql(STANDING + """
                        where organisation = :organisation and received_on between :from and :to
                          and (received_on, id) < (:day::date, :id)
                        order by received_on desc, id desc
                        limit :most
                        """)
                .param("day", ended == null ? "9999-12-31" : ended.getFirst())
                .param("id", ended == null ? Long.MAX_VALUE : Long.parseLong(ended.getLast()))
                .param("most", paging.oneMore())
                .param("organisation", organisation)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Receipts::row)
                .list();
        return paging.page(found, one -> Paging.key(one.receivedOn(), one.id()));
    }

    /** Of all cities in a territory, those whose quota is not wholly passed on (F12), the most urgent first. */
    @Transactional(readOnly = true)
    public List<Receipt> toPassOn(Territory territory) {
        return jdbc.sql(STANDING + """
                        where organisation between :from and :to and open_fen > 0
                        order by pass_on_by, id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query(Receipts::row)
                .list();
    }

    /** Of one union, those whose document has not been filed. */
    @Transactional(readOnly = true)
    public List<Receipt> withoutPaper(long organisation) {
        return jdbc.sql(STANDING + """
                        where organisation = :organisation and reversed_by is null
                          and not exists (select from proof p where p.dossier = standing.dossier)
                        order by received_on, id
                        """)
                .param("organisation", organisation)
                .query(Receipts::row)
                .list();
    }

    private static Receipt row(ResultSet row, int index) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("fund"),
                row.getString("document"),
                row.getString("payer"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("pass_on_by", LocalDate.class),
                Money.ofFen(row.getLong("open_fen")),
                row.getLong("voucher"),
                row.getObject("reversed_by", Long.class),
                row.getLong("dossier"),
                row.getString("entered_by"));
    }
}
