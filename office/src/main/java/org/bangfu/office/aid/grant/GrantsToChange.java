package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.Changeable;
import org.bangfu.office.aid.plan.FundLife;
import org.bangfu.office.ground.clock.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans the earlier grants that a new decision may change. */
@Component
@Transactional
class GrantsToChange implements Changeable {

    private final GrantTable table;
    private final GrantChanger changer;
    private final FundLife life;
    private final OfficeClock clock;

    GrantsToChange(GrantTable table, GrantChanger changer, FundLife life, OfficeClock clock) {
        this.table = table;
        this.changer = changer;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public Standing locked(long grant) {
        return standing(changer.locked(grant));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> list(long county, Which which, long after, int most) {
        return switch (which) {
            case UNPAID -> standings(table.unpaid(county, after, most));
            case LAPSED -> standings(table.lapsed(county, after, most));
            case ENDING -> standings(table.unpaidFrom(county, ending(county), after, most));
        };
    }

    /** The funds whose last days have come, with unpaid grants on them. */
    List<Long> ending(long county) {
        LocalDate today = clock.today();
        return table.fundsOfUnpaid(county).stream()
                .filter(fund -> life.lastDay(fund)
                        .filter(last -> !today.isBefore(last.minusDays(DAYS_BEFORE)) && !today.isAfter(last))
                        .isPresent())
                .toList();
    }

    private List<Standing> standings(List<Grant> grants) {
        return grants.stream().map(this::standing).toList();
    }

    private Standing standing(Grant grant) {
        Optional<String> held = grant.refused()
                ? Optional.of(grant.words() + "上级没有同意，不用调整。")
                : changer.held(grant).map(bank -> GrantChanger.atTheBank(grant, bank));
        return new Standing(
                grant.id(),
                grant.caseId(),
                grant.caseNumber(),
                grant.fileNumber(),
                grant.applicantName(),
                grant.county(),
                grant.kind(),
                grant.basis(),
                grant.year(),
                grant.minute(),
                grant.decidedOn(),
                grant.unpaid(),
                table.decidedAgain(grant.id()) ? Money.ZERO : grant.lapsedAmount(),
                grant.fund(),
                life.lastDay(grant.fund()).orElse(null),
                held);
    }
}
