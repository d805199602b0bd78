package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Source;
import org.bangfu.office.aid.plan.FundLife;
import org.bangfu.office.aid.plan.Funds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans may promise from: funds whose money may be used on a day, of its year or of years before that they outlive (F13, R-46). */
@Component
@Transactional(readOnly = true)
class FundsForPlans implements Funds, FundLife {

    private final FundRegister funds;
    private final Posting posting;

    FundsForPlans(FundRegister funds, Posting posting) {
        this.funds = funds;
        this.posting = posting;
    }

    @Override
    public List<Fund> open(long organisation, LocalDate day) {
        Balances balances = posting.balances(organisation);
        return funds.of(organisation).stream()
                .filter(held -> held.usableOn(day))
                .map(held -> new Fund(
                        held.id(),
                        held.label(),
                        held.fund().year(),
                        // what a released batch set aside is granted and unpaid, and so counted as promised already
                        balances.free(held.fund()).plus(balances.promised(held.fund())),
                        held.fund().purpose().uses(),
                        onlyByStandard(held.fund().source()),
                        held.lastDay()))
                .toList();
    }

    /** Of what F18 leaves to other rules, the money of the central and provincial budgets is excepted. */
    private static boolean onlyByStandard(Source source) {
        return source == Source.CENTRAL || source == Source.PROVINCIAL;
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
