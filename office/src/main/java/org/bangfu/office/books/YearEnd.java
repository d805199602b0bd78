package org.bangfu.office.books;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Slip;
import org.bangfu.money.Money;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.fund.FundRegister;
import org.bangfu.office.fund.HeldFund;
import org.bangfu.office.fund.Posting;
import org.bangfu.office.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 年末结转: when a year is over, its income and expense go into what each fund leaves (F10, F11). */
@Service
@Transactional
class YearEnd {

    private final LedgerTable table;
    private final FundRegister funds;
    private final Posting posting;
    private final OfficeClock clock;
    private final Journal journal;

    YearEnd(LedgerTable table, FundRegister funds, Posting posting, OfficeClock clock, Journal journal) {
        this.table = table;
        this.funds = funds;
        this.posting = posting;
        this.clock = clock;
        this.journal = journal;
    }

    /** Last year, which may be closed from today on. */
    int year() {
        return clock.today().getYear() - 1;
    }

    /** Whether last year has income or expense that is not closed. */
    @Transactional(readOnly = true)
    boolean open(long organisation) {
        var open = new boolean[1];
        atTheEnd(organisation)
                .forEach((account, balance) -> open[0] |= account.kind().ofTheYear() && !balance.isZero());
        return open[0];
    }

    /**
     * Closes last year in the actor's own books. What of last year is entered afterwards is closed by closing once more.
     *
     * @return how many funds were closed
     */
    int close(Actor by) {
        long own = by.organisation().number();
        Slip slip = new Slip(LocalDate.of(year(), 12, 31), year() + "年末结转", by.name(), clock.now());
        Balances balances = atTheEnd(own);
        int closed = 0;
        for (HeldFund held : funds.of(own)) {
            if (Entry.closed(held.fund(), balances, slip)
                    .map(entry -> posting.post(own, entry))
                    .isPresent()) {
                closed++;
            }
        }
        journal.did("年末结转", Integer.toString(year()));
        return closed;
    }

    private Balances atTheEnd(long organisation) {
        Map<Long, Fund> byId = funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::id, HeldFund::fund));
        Map<Account, Money> balances = new HashMap<>();
        table.turns(organisation, year(), byId)
                .forEach(turn -> balances.merge(turn.account(), turn.growth(), Money::plus));
        return Balances.of(balances);
    }
}
