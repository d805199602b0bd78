package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.GrantedAid;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Component;

/** What a plan would bring a family's total of one kind to in its year, where that needs an approval from above (F9, R-30). */
@Component
class YearTotals {

    private static final Money PROVINCE_ABOVE = Money.ofYuan(20_000);
    private static final Money NATION_ABOVE = Money.ofYuan(50_000);

    private final GrantedAid granted;

    YearTotals(GrantedAid granted) {
        this.granted = granted;
    }

    /** The sentences by family; those within the limits are left out. */
    Map<Long, List<String>> of(Plan plan, List<PlanLine> lines) {
        var planned = new LinkedHashMap<Long, EnumMap<AidKind, Money>>();
        for (PlanLine line : lines) {
            planned.computeIfAbsent(line.caseId(), id -> new EnumMap<>(AidKind.class))
                    .merge(line.kind(), line.amount(), Money::plus);
        }
        var sentences = new LinkedHashMap<Long, List<String>>();
        planned.forEach((caseId, kinds) -> {
            List<String> said = said(caseId, kinds, plan, lines);
            if (!said.isEmpty()) {
                sentences.put(caseId, said);
            }
        });
        return sentences;
    }

    private List<String> said(long caseId, Map<AidKind, Money> kinds, Plan plan, List<PlanLine> lines) {
        var said = new ArrayList<String>();
        kinds.forEach((kind, amount) -> {
            boolean decided = plan.state() == PlanState.DECIDED; // then its own grants are among those of the year
            Money total = decided
                    ? granted(caseId, kind, plan.year())
                    : granted(caseId, kind, plan.year()).plus(amount);
            boolean special = lines.stream()
                    .anyMatch(line -> line.caseId() == caseId && line.kind() == kind && line.basis() == Basis.SPECIAL);
            if (total.compareTo(NATION_ABOVE) > 0) {
                said.add("%s全年合计 %s，报省总工会和全国总工会批准后发放".formatted(kind.label(), Show.yuan(total)));
            } else if (special || total.compareTo(PROVINCE_ABOVE) > 0) {
                said.add("%s全年合计 %s，报省总工会批准后发放".formatted(kind.label(), Show.yuan(total)));
            }
        });
        return List.copyOf(said);
    }

    private Money granted(long caseId, AidKind kind, int year) {
        return granted.to(caseId).stream()
                .filter(one -> one.kind().equals(kind.name()) && inYear(one.on(), year))
                .map(GrantedAid.Granted::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean inYear(LocalDate day, int year) {
        return day.getYear() == year;
    }
}
