package org.bangfu.office.money.books;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books of one union as they are read: trial balance, general and detail ledgers, registers (F10). */
@Service
@Transactional(readOnly = true)
class Ledgers {

    /** Lines held in memory at a time. */
    private static final int AT_ONCE = 1_000;

    private final LedgerTable table;
    private final YearEndTable yearEnds;
    private final FundRegister funds;
    private final AccountCodes codes;
    private final Organisations organisations;
    private final OfficeClock clock;

    Ledgers(
            LedgerTable table,
            YearEndTable yearEnds,
            FundRegister funds,
            AccountCodes codes,
            Organisations organisations,
            OfficeClock clock) {
        this.table = table;
        this.yearEnds = yearEnds;
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

    int thisYear() {
        return clock.today().getYear();
    }

    TrialBalance trial(long organisation, int year) {
        int over = Math.min(year + 1, clock.today().getYear());
        return TrialBalance.of(
                turns(organisation, year), codes.of(organisation)::of, year, yearEnds.open(organisation, over));
    }

    GeneralLedger general(long organisation, int year, LedgerScope scope) {
        return GeneralLedger.of(turns(organisation, year), scope);
    }

    /**
     * All lines of a scope from the oldest on, for what leaves the office, however many they are.
     *
     * @return what they add up to
     */
    DetailLedger.Sums each(long organisation, int year, LedgerScope scope, Consumer<DetailLedger.Row> line) {
        Map<Long, Fund> known = known(organisation, scope);
        DetailLedger.Sums sums = DetailLedger.Sums.from(opening(organisation, year, scope));
        long voucher = 0;
        int position = 0;
        List<DetailLedger.Moved> some;
        do {
            some = table.lines(organisation, year, scope, known, voucher, position, AT_ONCE);
            DetailLedger part =
                    DetailLedger.of(sums.closing(), some, scope.kind().side());
            part.rows().forEach(line);
            sums = sums.plus(part);
            if (!some.isEmpty()) {
                voucher = some.getLast().voucher();
                position = some.getLast().position();
            }
        } while (some.size() == AT_ONCE);
        return sums;
    }

    /** The balance of a scope before its first line. */
    Money opening(long organisation, int year, LedgerScope scope) {
        return GeneralLedger.of(turns(organisation, year), scope).before(scope.month());
    }

    /** A page of the lines of a scope, from the oldest on, under the sums of all of them. */
    DetailLedger.Part detail(long organisation, int year, LedgerScope scope, Paging paging) {
        List<String> ended = paging.parts("\\d{1,18}", "\\d{1,9}");
        long voucher = ended == null ? 0 : Long.parseLong(ended.getFirst());
        int position = ended == null ? 0 : Integer.parseInt(ended.getLast());
        List<DetailLedger.Moved> found =
                table.lines(organisation, year, scope, known(organisation, scope), voucher, position, paging.oneMore());
        Page<DetailLedger.Moved> page = paging.page(found, line -> Paging.key(line.voucher(), line.position()));
        Side grows = scope.kind().side();
        Money before = table.movedUntil(organisation, year, scope, voucher, position);
        GeneralLedger months =
                GeneralLedger.of(turns(organisation, year), scope).only(scope.month());
        Money opening = grows == Side.DEBIT
                ? months.opening().plus(before)
                : months.opening().minus(before);
        DetailLedger lines = DetailLedger.of(opening, page.rows(), grows);
        return new DetailLedger.Part(
                lines,
                new Page<>(lines.rows(), page.next()),
                ended == null,
                months.debit(),
                months.credit(),
                months.closing());
    }

    /** @throws org.bangfu.office.ground.web.WrongAddress where the scope is of a fund or a union that these books do not know */
    private Map<Long, Fund> known(long organisation, LedgerScope scope) {
        Map<Long, Fund> funds = byId(organisation);
        if (scope.fund() != 0 && !funds.containsKey(scope.fund())) {
            throw Asked.wrong("fund", "这本账里没有这笔资金");
        }
        if (scope.counterpart() != 0 && !table.deals(organisation, scope.counterpart())) {
            throw Asked.wrong("counterpart", "这本账里没有和这个工会的往来");
        }
        return funds;
    }

    AuxiliaryLedger auxiliary(long organisation, int year, AuxiliaryLedger.By by) {
        return AuxiliaryLedger.of(by, turns(organisation, year), this::nameOf);
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
