package org.bangfu.office.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Organisation;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quotas passed down, the money that follows, its arrival (F12). Both unions' books show their side. */
@Service
@Transactional
public class Allocations {

    private static final String COLUMNS = """
            id, organisation, receiver, fund, source, purpose, uses, year, document, amount_fen, allocated_on,
            remitted_on, remit_serial, arrived_on, cancelled_on, voucher, remit_voucher, arrive_voucher, version, entered_by
            """;

    private final JdbcClient jdbc;
    private final FundRegister funds;
    private final Posting posting;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;

    Allocations(
            JdbcClient jdbc,
            FundRegister funds,
            Posting posting,
            Organisations organisations,
            OfficeClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.posting = posting;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * A quota and how far its money has come.
     *
     * @param fund what it is for; its id differs between giver and receiver
     * @param voucher in the giver's books, like remitVoucher; arriveVoucher is in the receiver's
     */
    public record Allocation(
            long id,
            long giver,
            long receiver,
            long giversFund,
            Fund fund,
            String document,
            Money amount,
            LocalDate allocatedOn,
            @Nullable LocalDate remittedOn,
            @Nullable String remitSerial,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate cancelledOn,
            long voucher,
            @Nullable Long remitVoucher,
            @Nullable Long arriveVoucher,
            int version,
            String enteredBy) {

        public AllocationState state() {
            return cancelledOn != null
                    ? AllocationState.CANCELLED
                    : arrivedOn != null
                            ? AllocationState.ARRIVED
                            : remittedOn != null ? AllocationState.REMITTED : AllocationState.TOLD;
        }

        /** What the giver still has to send. */
        public boolean toRemit() {
            return state() == AllocationState.TOLD;
        }

        /** Whether the last step it took stands in this voucher. */
        boolean stepIn(long candidate) {
            Long last = switch (state()) {
                case TOLD, CANCELLED -> Long.valueOf(voucher);
                case REMITTED -> remitVoucher;
                case ARRIVED -> arriveVoucher;
            };
            return last != null && last == candidate;
        }

        /** What the receiver still has to look for in the bank. */
        public boolean toArrive() {
            return state() == AllocationState.REMITTED;
        }
    }

    /** Passes a quota of the actor's own union down; its money is set aside in the same moment. */
    public Allocation allocate(long fund, long receiver, Money amount, String document, Actor by) {
        Organisation own = by.organisation();
        HeldFund held = own(fund, own);
        Organisation to = organisations.get(receiver);
        if (to.number() == own.number() || !own.territory().contains(to.number())) {
            throw Refusal.by("F12", "receiver", "只能下达给所属的下级工会。");
        }
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        held.fund()
                .refuses(clock.today(), held.lastDay())
                .filter(_ -> held.frozenOn(clock.today()))
                .ifPresent(frozen -> {
                    throw Refusal.by("F13", "fund", frozen);
                });
        long voucher = posting.post(
                        own.number(), Entry.allocated(held.fund(), receiver, amount, to.name(), slip(document, by)))
                .id();
        long id = jdbc.sql("""
                        insert into allocation (organisation, receiver, fund, source, purpose, uses, year, document,
                                                amount_fen, allocated_on, voucher, account, entered_by)
                        values (:organisation, :receiver, :fund, :source, :purpose, :uses, :year, :document,
                                :amount, :on, :voucher, :account, :by)
                        returning id
                        """)
                .param("organisation", own.number())
                .param("receiver", receiver)
                .param("fund", fund)
                .param("source", held.fund().source().name())
                .param("purpose", held.fund().purpose().name())
                .param("uses", FundRegister.names(held.fund().purpose().uses()))
                .param("year", held.fund().year())
                .param("document", document)
                .param("amount", amount.fen())
                .param("on", clock.today())
                .param("voucher", voucher)
                .param("account", by.account())
                .param("by", by.name())
                .query(Long.class)
                .single();
        journal.did("下达额度", document);
        return get(id);
    }

    /** The giver's bank has sent the money. */
    public Allocation remit(long id, int version, String serial, Actor by) {
        Allocation allocation = lock(id, version);
        HeldFund held = own(allocation.giversFund(), by.organisation());
        if (!allocation.toRemit()) {
            throw Refusal.by(
                    "F12", "这笔额度现在是“%s”，不能拨付。".formatted(allocation.state().chinese()));
        }
        String name = organisations.get(allocation.receiver()).name();
        long voucher = posting.post(
                        held.organisation(),
                        Entry.remitted(held.fund(), allocation.receiver(), allocation.amount(), name, slip(serial, by)))
                .id();
        jdbc.sql("""
                        update allocation
                           set remitted_on = :on, remitted_by = :by, remit_serial = :serial, remit_voucher = :voucher,
                               version = version + 1
                         where id = :id
                        """)
                .param("voucher", voucher)
                .param("on", clock.today())
                .param("by", by.name())
                .param("serial", serial)
                .param("id", id)
                .update();
        journal.did("拨付资金", allocation.document());
        return get(id);
    }

    /** The receiver's bank has the money: now it can be spent there. */
    public Allocation arrive(long id, int version, Actor by) {
        Allocation allocation = lock(id, version);
        Organisation own = by.organisation();
        String serial = allocation.remitSerial();
        if (allocation.receiver() != own.number()) {
            throw Refusal.by("F15(2)", "只有收款工会的财务能确认到账。");
        }
        if (serial == null || allocation.arrivedOn() != null) {
            throw Refusal.by("F12", serial == null ? "上级还没有拨付这笔资金。" : "这笔资金已经确认到账。");
        }
        HeldFund held = funds.held(own.number(), allocation.fund());
        String name = organisations.get(allocation.giver()).name();
        long voucher = posting.post(
                        own.number(),
                        Entry.arrived(held.fund(), allocation.giver(), allocation.amount(), name, slip(serial, by)))
                .id();
        jdbc.sql("""
                        update allocation
                           set arrived_on = :on, arrived_by = :by, arrive_voucher = :voucher, version = version + 1
                         where id = :id
                        """)
                .param("voucher", voucher)
                .param("on", clock.today())
                .param("by", by.name())
                .param("id", id)
                .update();
        journal.did("确认到账", allocation.document());
        return get(id);
    }

    /** What a city keeps for its own centre counts as passed on (F12); no money moves. */
    public void keep(long fund, Money amount, String document, Actor by) {
        Organisation own = by.organisation();
        HeldFund held = own(fund, own);
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        jdbc.sql("""
                        insert into own_share (organisation, fund, document, amount_fen, decided_on, account, entered_by)
                        values (:organisation, :fund, :document, :amount, :on, :account, :by)
                        """)
                .param("organisation", own.number())
                .param("fund", held.id())
                .param("document", document)
                .param("amount", amount.fen())
                .param("on", clock.today())
                .param("account", by.account())
                .param("by", by.name())
                .update();
        journal.did("安排本级额度", document);
    }

    /**
     * A voucher of a quota has been taken back in the books: the quota goes one step back with it.
     *
     * @throws Refusal if a later step stands on it
     */
    public void takenBack(long voucher) {
        inVoucher(voucher).ifPresent(allocation -> {
            String back = switch (allocation.state()) {
                case TOLD -> "cancelled_on = :on";
                case REMITTED -> "remitted_on = null, remitted_by = null, remit_serial = null, remit_voucher = null";
                case ARRIVED -> "arrived_on = null, arrived_by = null, arrive_voucher = null";
                case CANCELLED -> throw Refusal.by("F10", "这笔额度已经撤销。");
            };
            if (!allocation.stepIn(voucher)) {
                throw Refusal.by(
                        "F12",
                        "这笔额度现在是“%s”，请先冲销后一步的凭证。".formatted(allocation.state().chinese()));
            }
            jdbc.sql("update allocation set " + back + ", version = version + 1 where id = :id")
                    .param("on", clock.today())
                    .param("id", allocation.id())
                    .update();
        });
    }

    /** The quota that stands in a voucher, of its giver or its receiver; empty where the voucher is of something else. */
    @Transactional(readOnly = true)
    public Optional<Allocation> inVoucher(long voucher) {
        return jdbc.sql("select " + COLUMNS
                        + " from allocation where :voucher in (voucher, remit_voucher, arrive_voucher)")
                .param("voucher", voucher)
                .query(Allocations::row)
                .optional();
    }

    /** Quotas of one of the giver's funds, the newest first. */
    @Transactional(readOnly = true)
    public List<Allocation> from(long fund) {
        return jdbc.sql("select " + COLUMNS + " from allocation where fund = :fund order by id desc")
                .param("fund", fund)
                .query(Allocations::row)
                .list();
    }

    public Allocation get(long id) {
        return jdbc.sql("select " + COLUMNS + " from allocation where id = :id")
                .param("id", id)
                .query(Allocations::row)
                .optional()
                .orElseThrow(() -> new NotFound("这笔额度"));
    }

    /** What a union gave and got, the newest first. */
    public List<Allocation> of(long organisation) {
        return jdbc.sql("select " + COLUMNS + """
                          from allocation
                         where organisation = :organisation or receiver = :organisation
                         order by id desc
                         limit 500
                        """)
                .param("organisation", organisation)
                .query(Allocations::row)
                .list();
    }

    private Allocation lock(long id, int version) {
        Allocation locked = jdbc.sql("select " + COLUMNS + " from allocation where id = :id for update")
                .param("id", id)
                .query(Allocations::row)
                .optional()
                .orElseThrow(() -> new NotFound("这笔额度"));
        Stale.unless(version, locked.version(), () -> "这笔额度刚刚有人办过，请返回看过新的情况后再办。");
        return locked;
    }

    private HeldFund own(long fund, Organisation own) {
        HeldFund held = funds.get(fund);
        if (held.organisation() != own.number()) {
            throw Refusal.by("F13", "fund", "只能动用本级工会的资金。");
        }
        return held;
    }

    private Slip slip(String proof, Actor by) {
        return new Slip(clock.today(), proof, by.name(), clock.now());
    }

    private static Allocation row(ResultSet row, int index) throws SQLException {
        return new Allocation(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("receiver"),
                row.getLong("fund"),
                FundRegister.fund(row),
                row.getString("document"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("allocated_on", LocalDate.class),
                row.getObject("remitted_on", LocalDate.class),
                row.getString("remit_serial"),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("cancelled_on", LocalDate.class),
                row.getLong("voucher"),
                row.getObject("remit_voucher", Long.class),
                row.getObject("arrive_voucher", Long.class),
                row.getInt("version"),
                row.getString("entered_by"));
    }
}
