package org.bangfu.office.money.books;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年末结转: when a year is over, its income and expense go into what each fund leaves (F10, F11). Once, and once more for what was entered
 * for it afterwards; an older year goes first.
 */
@Service
@Transactional
class YearEnd {

    private final LedgerTable ledger;
    private final YearEndTable table;
    private final FundRegister funds;
    private final Posting posting;
    private final OfficeClock clock;
    private final Journal journal;

    YearEnd(
            LedgerTable ledger,
            YearEndTable table,
            FundRegister funds,
            Posting posting,
            OfficeClock clock,
            Journal journal) {
        this.ledger = ledger;
        this.table = table;
        this.funds = funds;
        this.posting = posting;
        this.clock = clock;
        this.journal = journal;
    }

    /** Years that are over and have income or expense that is not closed, the oldest first. */
    @Transactional(readOnly = true)
    public List<Integer> open(long organisation) {
        return table.open(organisation, clock.today().getYear());
    }

    /** The year to close next; last year where nothing waits. */
    @Transactional(readOnly = true)
    public int next(long organisation) {
        List<Integer> open = open(organisation);
        return open.isEmpty() ? clock.today().getYear() - 1 : open.getFirst();
    }

    /**
     * Closes a year in the actor's own books.
     *
     * @return the vouchers, one for each fund that had income or expense
     * @throws Refusal where nothing of it waits, or an older year does
     */
    List<Posting.Posted> close(int year, Actor by) {
        long own = by.organisation().number();
        posting.hold(own);
        List<Integer> open = open(own);
        if (year >= clock.today().getYear()) {
            throw Refusal.by("F10", "year", "%d年还没有结束，不能结转。".formatted(year));
        }
        if (!open.contains(year)) {
            throw nothing(own, year);
        }
        if (open.getFirst() != year) {
            throw Refusal.by("F10", "year", "请先结转%d年，再结转%d年。".formatted(open.getFirst(), year));
        }
        Slip slip = new Slip(LocalDate.of(year, Month.DECEMBER, 31), year + "年末结转", by.name(), clock.now());
        Balances balances = atTheEnd(own, year);
        var posted = new ArrayList<Posting.Posted>();
        for (HeldFund held : funds.of(own)) {
            Entry.closed(held.fund(), balances, slip).ifPresent(entry -> posted.add(posting.post(own, entry)));
        }
        int round = table.last(own, year).map(YearEndTable.Closed::round).orElse(0) + 1;
        table.insert(own, new YearEndTable.Closed(year, round, posted.getLast().id(), by.name()), clock.now(), by);
        journal.did("年末结转", Integer.toString(year));
        return List.copyOf(posted);
    }

    private Refusal nothing(long own, int year) {
        String what = "%d年没有需要结转的收支".formatted(year);
        return Refusal.by(
                "F10",
                "year",
                table.last(own, year)
                        .map(closed -> what
                                + "，已由%s结转：%s。"
                                        .formatted(
                                                closed.by(),
                                                posting.voucher(closed.voucher())
                                                        .number()
                                                        .label()))
                        .orElse(what + "。"));
    }

    private Balances atTheEnd(long organisation, int year) {
        Map<Long, Fund> byId = funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::id, HeldFund::fund));
        Map<Account, Money> balances = new HashMap<>();
        ledger.turns(organisation, year, byId)
                .forEach(turn -> balances.merge(turn.account(), turn.growth(), Money::plus));
        return Balances.of(balances);
    }
}
