package org.bangfu.office.money.bank;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.sheet.SheetWriter;
import org.bangfu.office.money.bank.BankFormat.Column;

/** What the bank is asked to pay (or, of lines it left open, to look up): the content of the file out. */
public record BankOrder(String batch, List<Line> lines) {

    /**
     * One transfer.
     *
     * @param reference ours, by which the answer is matched
     */
    public record Line(String reference, BankCard account, String name, Money amount, String purpose) {}

    public BankOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order without lines: " + batch);
        }
    }

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    byte[] csv(BankFormat format) {
        return SheetWriter.csv(rows(format));
    }

    byte[] xlsx(BankFormat format) {
        return SheetWriter.xlsx("付款", rows(format));
    }

    private List<List<Object>> rows(BankFormat format) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                format.name(Column.BATCH),
                batch,
                format.name(Column.COUNT),
                lines.size(),
                format.name(Column.TOTAL),
                total()));
        rows.add(List.of(
                format.name(Column.REFERENCE),
                format.name(Column.ACCOUNT),
                format.name(Column.NAME),
                format.name(Column.AMOUNT),
                format.name(Column.PURPOSE)));
        for (Line line : lines) {
            rows.add(List.of(line.reference(), line.account().value(), line.name(), line.amount(), line.purpose()));
        }
        return rows;
    }
}
