package org.bangfu.office.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.ledger.Balances;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.plan.AidKind;
import org.bangfu.office.plan.FundLife;
import org.bangfu.office.plan.Funds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans may promise from: funds whose money may be used today, of this year or of years before that they outlive (F13, R-46). */
@Component
@Transactional(readOnly = true)
class FundsForPlans implements Funds, FundLife {

    private final FundRegister funds;
    private final Posting posting;
    private final OfficeClock clock;

    FundsForPlans(FundRegister funds, Posting posting, OfficeClock clock) {
        this.funds = funds;
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public List<Fund> open(long organisation, int year) {
        Balances balances = posting.balances(organisation);
        LocalDate today = clock.today();
        return funds.of(organisation).stream()
                .filter(held -> held.fund().year() <= year && !held.frozenOn(today))
                .map(held -> new Fund(
                        held.id(),
                        held.label(),
                        held.fund().year(),
                        balances.free(held.fund()),
                        held.fund().purpose().uses().stream()
                                .map(use -> AidKind.valueOf(use.name()))
                                .collect(Collectors.toSet())))
                .toList();
    }

    @Override
    public String name(long fund) {
        return funds.get(fund).label();
    }

    @Override
    public Optional<LocalDate> lastDay(long fund) {
        return Optional.ofNullable(funds.get(fund).lastDay());
    }

    @Override
    public boolean usableOn(long fund, LocalDate day) {
        return funds.get(fund).usableOn(day);
    }
}
