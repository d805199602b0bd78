package org.bangfu.office.books;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Side;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.fund.FundRegister;
import org.bangfu.office.fund.HeldFund;
import org.bangfu.office.organisation.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books of one union as they are read: trial balance, general and detail ledgers, registers (F10). */
@Service
@Transactional(readOnly = true)
class Ledgers {

    private final LedgerTable table;
    private final FundRegister funds;
    private final AccountCodes codes;
    private final Organisations organisations;
    private final OfficeClock clock;

    Ledgers(LedgerTable table, FundRegister funds, AccountCodes codes, Organisations organisations, OfficeClock clock) {
        this.table = table;
        this.funds = funds;
        this.codes = codes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Years that have vouchers, and this one, the newest first. */
    List<Integer> years(long organisation) {
        var years = new TreeSet<>(table.years(organisation));
        years.add(clock.today().getYear());
        return List.copyOf(years.descendingSet());
    }

    TrialBalance trial(long organisation, int year) {
        return TrialBalance.of(turns(organisation, year), codes.of(organisation)::of);
    }

    GeneralLedger general(long organisation, int year, Cut cut) {
        return GeneralLedger.of(turns(organisation, year), cut);
    }

    DetailLedger detail(long organisation, int year, Cut cut) {
        GeneralLedger months = GeneralLedger.of(turns(organisation, year), cut);
        Side grows = cut.kind().side();
        return DetailLedger.of(
                months.before(cut.month()), table.lines(organisation, year, cut, byId(organisation)), grows);
    }

    Register register(long organisation, int year, Register.By by) {
        return Register.of(by, turns(organisation, year), this::nameOf);
    }

    String nameOf(long union) {
        return organisations.get(union).name();
    }

    private List<Turn> turns(long organisation, int year) {
        return table.turns(organisation, year, byId(organisation));
    }

    private Map<Long, Fund> byId(long organisation) {
        return funds.of(organisation).stream().collect(Collectors.toMap(HeldFund::id, HeldFund::fund));
    }
}
