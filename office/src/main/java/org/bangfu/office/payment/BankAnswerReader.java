package org.bangfu.office.payment;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.payment.BankFormat.Column;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.sheet.WrittenDate;

/** Reads a bank's answer. Forgiving about form, never about what it says: whatever is unclear stops the whole file. */
final class BankAnswerReader {

    private static final List<Column> REQUIRED =
            List.of(Column.REFERENCE, Column.STATUS, Column.AMOUNT, Column.SERIAL, Column.DATE);

    private final BankFormat format;
    private final LocalDate today;
    private final Refusals.Reading reading = new Refusals.Reading();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private BankAnswerReader(BankFormat format, LocalDate today) {
        this.format = format;
        this.today = today;
    }

    /**
     * Reads a file of lines under one header with batch number, count and total of the lines in it.
     *
     * @param today no answer is of a later date
     * @throws Refusal or {@link Refusals} naming all that is wrong by row and column
     */
    static BankAnswer read(byte[] content, BankFormat format, LocalDate today) {
        return new BankAnswerReader(format, today)
                .read(SheetReader.read(content).rows());
    }

    private BankAnswer read(List<Sheet.Row> rows) {
        Sheet.Row headings = rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> format.names(Column.REFERENCE, heading(cell))))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.at("file", "没有找到“%s”这一列，请确认这是银行的回执文件。".formatted(format.name(Column.REFERENCE))));
        find(headings);
        String batch = head(rows, headings, Column.BATCH);
        String count = head(rows, headings, Column.COUNT);
        String total = head(rows, headings, Column.TOTAL);
        reading.throwIfAny();

        List<BankAnswer.Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : rows.subList(rows.indexOf(headings) + 1, rows.size())) {
            read(row).ifPresent(line -> {
                Integer before = seen.putIfAbsent(line.reference(), row.number());
                if (before == null) {
                    lines.add(line);
                } else {
                    wrong(row, Column.REFERENCE, "与第%d行重复，同一笔只能答复一次。".formatted(before));
                }
            });
        }
        reading.throwIfAny();
        complete(lines, count, total);
        reading.throwIfAny();
        return new BankAnswer(batch, lines);
    }

    private void find(Sheet.Row headings) {
        for (Column column : Column.values()) {
            for (int i = 0; i < headings.cells().size(); i++) {
                if (format.names(column, heading(headings.cell(i)))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        for (Column column : REQUIRED) {
            if (!columns.containsKey(column)) {
                reading.add(Refusal.at("file", "缺少“%s”这一列，请让银行补上。".formatted(format.name(column))));
            }
        }
    }

    private String head(List<Sheet.Row> rows, Sheet.Row headings, Column column) {
        return rows.subList(0, rows.indexOf(headings)).stream()
                .flatMap(row -> format.names(column).stream().flatMap(name -> row.beside(name).stream()))
                .findFirst()
                .orElseGet(() -> {
                    reading.add(Refusal.at("file", "文件开头缺少“%s”，请让银行补上。".formatted(format.name(column))));
                    return "";
                });
    }

    /** 文件可能不完整: a file that was cut off, or to which something was added, no longer adds up. */
    private void complete(List<BankAnswer.Line> lines, String count, String total) {
        if (!count.equals(Integer.toString(lines.size()))) {
            reading.add(Refusal.at("file", "文件开头写明共 %s 笔，实有 %d 笔，文件可能不完整。请重新向银行取回执。".formatted(count, lines.size())));
        }
        Money sum = lines.stream().map(BankAnswer.Line::amount).reduce(Money.ZERO, Money::plus);
        if (!money(total).filter(sum::equals).isPresent()) {
            reading.add(
                    Refusal.at("file", "文件开头写明合计 %s 元，各行相加为 %s 元，文件可能不完整。请重新向银行取回执。".formatted(total, sum.format())));
        }
    }

    private Optional<BankAnswer.Line> read(Sheet.Row row) {
        String reference = cell(row, Column.REFERENCE);
        String serial = cell(row, Column.SERIAL);
        Optional<AttemptState> outcome = format.outcome(cell(row, Column.STATUS));
        Optional<Money> amount = money(cell(row, Column.AMOUNT)).filter(Money::isPositive);
        Optional<LocalDate> date = WrittenDate.read(cell(row, Column.DATE));
        if (reference.isEmpty()) {
            wrong(row, Column.REFERENCE, "是空的。");
        }
        if (outcome.isEmpty()) {
            wrong(row, Column.STATUS, "“%s”看不懂，应为 成功、失败、处理中 或 退汇。".formatted(cell(row, Column.STATUS)));
        }
        if (amount.isEmpty()) {
            wrong(row, Column.AMOUNT, "“%s”不是金额，应为正数，最多两位小数。".formatted(cell(row, Column.AMOUNT)));
        }
        if (date.isEmpty()) {
            wrong(row, Column.DATE, "“%s”不是日期，应如 2026-03-18。".formatted(cell(row, Column.DATE)));
        } else if (date.get().isAfter(today)) {
            wrong(row, Column.DATE, "“%s”晚于今天。".formatted(cell(row, Column.DATE)));
        }
        boolean moved = outcome.filter(state -> state == AttemptState.PAID || state == AttemptState.RETURNED)
                .isPresent();
        if (moved && serial.isEmpty()) {
            wrong(row, Column.SERIAL, "是空的；银行说已付款或退汇，就应有流水号。");
        }
        if (reference.isEmpty() || outcome.isEmpty() || amount.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        String reason = columns.containsKey(Column.REASON) ? cell(row, Column.REASON) : "";
        return Optional.of(
                new BankAnswer.Line(row.number(), reference, outcome.get(), reason, amount.get(), serial, date.get()));
    }

    private String cell(Sheet.Row row, Column column) {
        return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
    }

    private void wrong(Sheet.Row row, Column column, String what) {
        reading.add(Refusal.at("file", "第%d行“%s”%s".formatted(row.number(), format.name(column), what)));
    }

    private static String heading(String cell) {
        return cell.replaceAll("[\\s*]|[（(].*[)）]", "");
    }

    private static Optional<Money> money(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s¥元]", "");
        try {
            return Optional.of(Money.parse(bare));
        } catch (NumberFormatException notMoney) {
            return Optional.empty();
        }
    }
}
