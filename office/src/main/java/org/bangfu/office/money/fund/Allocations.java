package org.bangfu.office.money.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Show;
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
            remitted_on, remit_serial, arrived_on, cancelled_on, last_day, voucher, remit_voucher, arrive_voucher, version, entered_by
            """;

    private final JdbcClient jdbc;
    private final FundRegister funds;
    private final FundsOfUnion union;
    private final FundPapers papers;
    private final StandsOnce once;
    private final Posting posting;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;

    Allocations(
            JdbcClient jdbc,
            FundRegister funds,
            FundsOfUnion union,
            FundPapers papers,
            StandsOnce once,
            Posting posting,
            Organisations organisations,
            OfficeClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.union = union;
        this.papers = papers;
        this.once = once;
        this.posting = posting;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * A quota and how far its money has come.
     *
     * @param fund what it is for; its id differs between giver and receiver
     * @param lastDay of the giver's money when it told the quota; null where it had none (R-46)
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
            @Nullable LocalDate lastDay,
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

        /** The list of quotas where it begins with this one. */
        public String path() {
            return "/funds/allocations?after=" + (id + 1) + "#" + id;
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
        union.hold(own.number());
        HeldFund held = funds.ownedBy(own, fund);
        Organisation to = organisations.get(receiver);
        if (to.number() == own.number() || !own.territory().contains(to.number())) {
            throw Refusal.by("F12", "receiver", "只能下达给所属的下级工会。");
        }
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        funds.refuseFrozen(held, clock.today());
        once.allocation(held, receiver, document, amount).ifPresent(voucher -> {
            throw Refusal.by(
                    "F12",
                    "document",
                    "这笔额度已经下达：%s，%s，%s。确是另一笔的，请核对文号和金额。".formatted(number(voucher), to.name(), Show.yuan(amount)));
        });
        union.standingOn(held).pass(amount);
        long voucher = posting.post(
                        own.number(),
                        Entry.allocated(held.fund(), receiver, amount, to.name(), slip(clock.today(), document, by)))
                .id();
        long id = jdbc.sql("""
                        insert into allocation (organisation, receiver, fund, source, purpose, uses, year, document,
                                                amount_fen, allocated_on, last_day, voucher, account, entered_by)
                        values (:organisation, :receiver, :fund, :source, :purpose, :uses, :year, :document,
                                :amount, :on, :lastDay, :voucher, :account, :by)
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
                .param("lastDay", held.lastDay())
                .param("voucher", voucher)
                .param("account", by.account())
                .param("by", by.name())
                .query(Long.class)
                .single();
        journal.did("下达额度", document);
        return get(id);
    }

    /**
     * The giver's bank has sent the money.
     *
     * @param on the bank's day
     */
    public Allocation remit(long id, int version, String serial, LocalDate on, Actor by) {
        posting.hold(by.organisation().number());
        Allocation allocation = lock(id, version);
        HeldFund held = funds.ownedBy(by.organisation(), allocation.giversFund());
        if (!allocation.toRemit()) {
            throw Refusal.by(
                    "F12", "这笔额度现在是“%s”，不能拨付。".formatted(allocation.state().label()));
        }
        notAfterToday(on, "on", "拨付日期");
        if (on.isBefore(allocation.allocatedOn())) {
            throw Refusal.by("F12", "on", "拨付日期不能早于下达额度的%s。".formatted(Show.date(allocation.allocatedOn())));
        }
        if (held.frozenOn(on)) {
            throw Refusal.by(
                    "F13", "on", held.fund().refuses(on, held.lastDay()).orElseThrow() + "这笔额度请冲销。");
        }
        once.remittance(held.organisation(), serial).ifPresent(voucher -> {
            throw Refusal.by("F12", "serial", "流水号%s已经登记在%s，一笔转账只登记一次。".formatted(serial, number(voucher)));
        });
        String name = organisations.get(allocation.receiver()).name();
        long voucher = posting.post(
                        held.organisation(),
                        Entry.remitted(
                                held.fund(), allocation.receiver(), allocation.amount(), name, slip(on, serial, by)))
                .id();
        jdbc.sql("""
                        update allocation
                           set remitted_on = :on, remitted_by = :by, remit_serial = :serial, remit_voucher = :voucher,
                               version = version + 1
                         where id = :id
                        """)
                .param("voucher", voucher)
                .param("on", on)
                .param("by", by.name())
                .param("serial", serial)
                .param("id", id)
                .update();
        journal.did("拨付资金", allocation.document());
        return get(id);
    }

    /**
     * The receiver's bank has the money: now it can be spent there, as long as the giver's money could.
     *
     * @param on the bank's day, which decides the year it is booked in
     */
    public Allocation arrive(long id, int version, LocalDate on, Actor by) {
        Organisation own = by.organisation();
        posting.hold(own.number());
        Allocation allocation = lock(id, version);
        String serial = allocation.remitSerial();
        LocalDate remitted = allocation.remittedOn();
        if (allocation.receiver() != own.number()) {
            throw Refusal.by("F15(2)", "只有收款工会的财务能确认到账。");
        }
        if (serial == null || remitted == null || allocation.arrivedOn() != null) {
            throw Refusal.by("F12", serial == null ? "上级还没有拨付这笔资金。" : "这笔资金已经确认到账。");
        }
        notAfterToday(on, "on", "到账日期");
        if (on.isBefore(remitted)) {
            throw Refusal.by("F12", "on", "到账日期不能早于拨付的%s。".formatted(Show.date(remitted)));
        }
        HeldFund held = funds.held(own.number(), allocation.fund());
        papers.follow(held, allocation, by);
        String name = organisations.get(allocation.giver()).name();
        long voucher = posting.post(
                        own.number(),
                        Entry.arrived(held.fund(), allocation.giver(), allocation.amount(), name, slip(on, serial, by)))
                .id();
        jdbc.sql("""
                        update allocation
                           set arrived_on = :on, arrived_by = :by, arrive_voucher = :voucher, version = version + 1
                         where id = :id
                        """)
                .param("voucher", voucher)
                .param("on", on)
                .param("by", by.name())
                .param("id", id)
                .update();
        journal.did("确认到账", allocation.document());
        return get(id);
    }

    private void notAfterToday(LocalDate on, String field, String label) {
        if (on.isAfter(clock.today())) {
            throw Refusal.at(field, label + "不能晚于今天（" + Show.date(clock.today()) + "）。");
        }
    }

    private String number(long voucher) {
        return posting.voucher(voucher).number().label();
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
                        "这笔额度现在是“%s”，请先冲销后一步的凭证。".formatted(allocation.state().label()));
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

    /** A page of what a union gave and got, the newest first. */
    @Transactional(readOnly = true)
    public Page<Allocation> of(long organisation, Paging paging) {
        return paging.page(of(organisation, paging.number(Long.MAX_VALUE), paging.oneMore()), Allocation::id);
    }

    /** All that a union gave and got, the newest first. */
    @Transactional(readOnly = true)
    public List<Allocation> of(long organisation) {
        return of(organisation, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private List<Allocation> of(long organisation, long before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from allocation
                         where (organisation = :organisation or receiver = :organisation) and id < :before
                         order by id desc
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .param("most", most)
                .query(Allocations::row)
                .list();
    }

    /** Those that a union has still to send or to find in its bank, the newest first. */
    @Transactional(readOnly = true)
    public List<Allocation> waiting(long organisation) {
        return jdbc.sql("select " + COLUMNS + """
                          from allocation
                         where (organisation = :organisation and remitted_on is null and cancelled_on is null)
                            or (receiver = :organisation and remitted_on is not null and arrived_on is null)
                         order by id desc
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

    private Slip slip(LocalDate on, String proof, Actor by) {
        return new Slip(on, proof, by.name(), clock.now());
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
                row.getObject("last_day", LocalDate.class),
                row.getLong("voucher"),
                row.getObject("remit_voucher", Long.class),
                row.getObject("arrive_voucher", Long.class),
                row.getInt("version"),
                row.getString("entered_by"));
    }
}
