package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.LimitsByDay;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.aid.Approval;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Component;

/** What a plan would bring a family's total of one kind to in its year, where that needs an approval from above (F9, R-30). */
@Component
class YearTotals {

    private final GrantedAid granted;
    private final Policies policies;
    private final OfficeClock clock;

    YearTotals(GrantedAid granted, Policies policies, OfficeClock clock) {
        this.granted = granted;
        this.policies = policies;
        this.clock = clock;
    }

    /** The sentences by family; those within the limits are left out. */
    Map<Long, List<String>> of(Plan plan, List<PlanLine> lines) {
        var planned = new LinkedHashMap<Long, EnumMap<AidKind, Money>>();
        for (PlanLine line : lines) {
            planned.computeIfAbsent(line.caseId(), id -> new EnumMap<>(AidKind.class))
                    .merge(line.kind(), line.amount(), Money::plus);
        }
        LimitsByDay limits = policies.limits();
        var sentences = new LinkedHashMap<Long, List<String>>();
        planned.forEach((caseId, kinds) -> {
            List<String> said = said(caseId, kinds, plan, lines, limits);
            if (!said.isEmpty()) {
                sentences.put(caseId, said);
            }
        });
        return sentences;
    }

    private List<String> said(
            long caseId, Map<AidKind, Money> kinds, Plan plan, List<PlanLine> lines, LimitsByDay limits) {
        boolean decided = plan.state() == PlanState.DECIDED; // then its own grants are among those of the year
        var said = new ArrayList<String>();
        kinds.forEach((kind, amount) -> {
            List<Granted> ofTheYear = granted(caseId, kind, plan.year());
            Money before = ofTheYear.stream().map(Granted::amount).reduce(Money.ZERO, Money::plus);
            Money total = decided ? before : before.plus(amount);
            LocalDate day = decided
                    ? ofTheYear.stream()
                            .map(Granted::on)
                            .max(LocalDate::compareTo)
                            .orElseGet(clock::today)
                    : clock.today();
            boolean special = lines.stream()
                    .anyMatch(line -> line.caseId() == caseId && line.kind() == kind && line.basis() == Basis.SPECIAL);
            String asks = switch (Approval.level(total.fen(), limits.on(day))) {
                case NATIONAL -> "省总工会和全国总工会";
                case PROVINCE -> "省总工会";
                case NONE -> special ? "省总工会" : "";
            };
            if (!asks.isEmpty()) {
                said.add("%s全年合计 %s，报%s批准后发放".formatted(kind.label(), Show.yuan(total), asks));
            }
        });
        return List.copyOf(said);
    }

    private List<Granted> granted(long caseId, AidKind kind, int year) {
        return granted.to(caseId).stream()
                .filter(one -> one.kind().equals(kind.name()) && one.on().getYear() == year)
                .toList();
    }
}
