package org.bangfu.office.aid.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the table that a meeting reads: a row for each family, a column for each kind that occurs.
 *
 * @param funds what each fund pays, by its number
 */
public record PlanSheet(
        List<AidKind> kinds, List<Row> rows, Map<AidKind, Money> totals, Map<Long, Money> funds, Money total) {

    /**
     * One family's row.
     *
     * @param lines its lines; each names its fund
     */
    public record Row(
            long caseId,
            String caseNumber,
            String fileNumber,
            String maskedName,
            @Nullable Category category,
            @Nullable Cause cause,
            Map<AidKind, Money> amounts,
            Money total,
            List<PlanLine> lines) {

        /** What of it is not by the ordinary standard, in order. */
        public Set<Basis> beside() {
            return lines.stream()
                    .map(PlanLine::basis)
                    .filter(Basis::beside)
                    .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Basis.class)));
        }

        /** 待核查: planned although the union's re-check is overdue. */
        public boolean unvisited() {
            return lines.stream().anyMatch(PlanLine::unvisited);
        }

        /** Whether one fund pays all of it. */
        public boolean oneFund() {
            return lines.stream().map(PlanLine::fund).distinct().count() == 1;
        }
    }

    public static PlanSheet of(List<PlanLine> lines) {
        var totals = new EnumMap<AidKind, Money>(AidKind.class);
        var funds = new LinkedHashMap<Long, Money>();
        Money total = Money.ZERO;
        for (PlanLine line : lines) {
            totals.merge(line.kind(), line.amount(), Money::plus);
            funds.merge(line.fund(), line.amount(), Money::plus);
            total = total.plus(line.amount());
        }
        return new PlanSheet(List.copyOf(totals.keySet()), rows(lines), totals, funds, total);
    }

    private static List<Row> rows(List<PlanLine> lines) {
        var families = new LinkedHashMap<Long, List<PlanLine>>();
        for (PlanLine line : lines) {
            families.computeIfAbsent(line.caseId(), id -> new ArrayList<>()).add(line);
        }
        return families.values().stream().map(PlanSheet::row).toList();
    }

    private static Row row(List<PlanLine> lines) {
        PlanLine first = lines.getFirst();
        var amounts = new EnumMap<AidKind, Money>(AidKind.class);
        lines.forEach(line -> amounts.merge(line.kind(), line.amount(), Money::plus));
        return new Row(
                first.caseId(),
                first.caseNumber(),
                first.fileNumber(),
                first.maskedName(),
                first.category(),
                first.cause(),
                amounts,
                amounts.values().stream().reduce(Money.ZERO, Money::plus),
                List.copyOf(lines));
    }
}
