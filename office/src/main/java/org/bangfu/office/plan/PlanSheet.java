package org.bangfu.office.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/** A plan as the meeting reads it: one row a family, one column a kind, totals below. */
public record PlanSheet(List<AidKind> kinds, List<Row> rows, Map<AidKind, Money> totals, Money total) {

    /** One family's row. */
    public record Row(
            long caseId,
            String caseNumber,
            String fileNumber,
            String maskedName,
            String category,
            @Nullable String cause,
            Map<AidKind, Money> amounts,
            Money total,
            long fund,
            boolean aboveStandard) {}

    public static PlanSheet of(List<PlanLine> lines) {
        var totals = new EnumMap<AidKind, Money>(AidKind.class);
        Money total = Money.ZERO;
        for (PlanLine line : lines) {
            totals.merge(line.kind(), line.amount(), Money::plus);
            total = total.plus(line.amount());
        }
        return new PlanSheet(List.copyOf(totals.keySet()), rows(lines), totals, total);
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
                first.fund(),
                lines.stream().anyMatch(line -> line.reason() != null));
    }
}
