package org.bangfu.office.aid.grant;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.Promised;
import org.bangfu.office.casework.determination.GrantedAid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the floors below ask of grants: what a family was given so far, what a fund has promised. */
@Component
@Transactional(readOnly = true)
class GrantsSoFar implements GrantedAid, Promised {

    private final GrantTable table;

    GrantsSoFar(GrantTable table) {
        this.table = table;
    }

    /**
     * Decided counts as given from the day of the meeting: else the next plan would grant it a second time. What was withdrawn,
     * lapsed or refused from above was not given; its room is free again.
     */
    @Override
    public List<Granted> to(long caseId) {
        return table.of(caseId).stream()
                .filter(Grant::counts)
                .map(grant ->
                        new Granted(grant.kind().name(), grant.countedOn(), grant.amount(), false, grant.beside()))
                .toList();
    }

    @Override
    public Money promised(long fund) {
        return table.promised(fund);
    }
}
