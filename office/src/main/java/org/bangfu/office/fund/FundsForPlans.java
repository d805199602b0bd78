package org.bangfu.office.fund;

import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.ledger.Balances;
import org.bangfu.office.plan.AidKind;
import org.bangfu.office.plan.Funds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans may promise from: funds whose year it is, and older ones that outlive their year (F13). */
@Component
class FundsForPlans implements Funds {

    private final FundRegister funds;
    private final Posting posting;

    FundsForPlans(FundRegister funds, Posting posting) {
        this.funds = funds;
        this.posting = posting;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fund> open(long organisation, int year) {
        Balances balances = posting.balances(organisation);
        return funds.of(organisation).stream()
                .filter(held -> held.fund().year() == year
                        || (held.fund().year() < year && !held.fund().source().lapses()))
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
}
