package org.bangfu.office.money.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.Heads;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.sheet.WrittenDate;
import org.bangfu.office.money.bank.BankFormat.Column;
import org.jspecify.annotations.Nullable;

/** Reads a bank's answer. Forgiving about form, never about what it says: whatever is unclear stops the whole file. */
final class BankAnswerReader {

    private static final List<Column> REQUIRED =
            List.of(Column.REFERENCE, Column.STATUS, Column.AMOUNT, Column.SERIAL, Column.DATE);

    /** Two columns may bear words of their own under these; they say nothing that money depends on. */
    private static final Set<Column> FREE = Set.of(Column.PURPOSE, Column.REASON);

    private static final Pattern COUNTED = Pattern.compile("0*(\\d{1,6})笔?");
    private static final Pattern CUT = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}");
    private static final Pattern COUNT_IN_FOOT = Pattern.compile("(\\d{1,6})笔");

    private final BankFormat format;
    private final LocalDate today;
    private final Refusals.Reading reading = new Refusals.Reading();
    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private final List<Sheet.Row> foot = new ArrayList<>();

    private BankAnswerReader(BankFormat format, LocalDate today) {
        this.format = format;
        this.today = today;
    }

    /**
     * Reads a file of lines under one header with batch number, count and total of the lines in it.
     *
     * @param sheet of a workbook the sheet of that name; null for the only one that is visible and not empty
     * @param today no answer is of a later date
     * @throws Refusal or {@link Refusals} naming all that is wrong by row and column
     */
    static BankAnswer read(byte[] content, @Nullable String sheet, BankFormat format, LocalDate today) {
        return new BankAnswerReader(format, today).read(SheetReader.read(content, sheet));
    }

    static BankAnswer read(byte[] content, BankFormat format, LocalDate today) {
        return read(content, null, format, today);
    }

    /** A name as it is compared: one form of letters, no blanks, one kind of dot between its parts. */
    static String name(String written) {
        return bare(written).replaceAll("[·•・‧∙.]", "·");
    }

    private BankAnswer read(Sheet sheet) {
        List<Sheet.Row> rows = sheet.rows();
        Sheet.Row headings = rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> format.names(Column.REFERENCE, heading(cell))))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.at("file", "没有找到“%s”这一列，请确认这是银行的回执文件。".formatted(format.name(Column.REFERENCE))));
        rows.subList(0, rows.indexOf(headings) + 1).forEach(this::readable);
        find(headings);
        String batch = head(rows, headings, Column.BATCH);
        String count = head(rows, headings, Column.COUNT);
        String total = head(rows, headings, Column.TOTAL);
        reading.throwIfAny();

        List<BankAnswer.Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : rows.subList(rows.indexOf(headings) + 1, rows.size())) {
            readable(row);
            if (isFoot(row)) {
                foot.add(row);
                continue;
            }
            if (!foot.isEmpty()) {
                reading.add(Refusal.at(
                        "file",
                        "第%d行：前面第%d行已是合计或落款，后面又有明细，请确认文件是否拼接过。"
                                .formatted(row.number(), foot.getFirst().number())));
            }
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
        if (lines.isEmpty()) {
            throw Refusal.at("file", "文件里没有一笔明细，没有可以导入的。请确认取的是本批次的回执。");
        }
        complete(lines, count, total);
        reading.throwIfAny();
        return new BankAnswer(
                batch,
                lines,
                Stream.concat(sheet.remarks().stream(), leftOut().stream()).toList());
    }

    /** Whatever is unclear stops the file; only cells merged over words that stand alone, a title or a sum, hide nothing. */
    private void readable(Sheet.Row row) {
        long words = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        row.unread().entrySet().stream()
                .filter(one -> words > 2 || !row.cell(one.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(sentence -> reading.add(Refusal.at("file", sentence)));
    }

    private void find(Sheet.Row headings) {
        for (Column column : Column.values()) {
            for (int i = 0; i < headings.cells().size(); i++) {
                if (format.names(column, heading(headings.cell(i)))) {
                    columns.computeIfAbsent(column, any -> new ArrayList<>()).add(i);
                }
            }
        }
        for (Column column : REQUIRED) {
            if (!columns.containsKey(column)) {
                reading.add(Refusal.at("file", "缺少“%s”这一列，请让银行补上。".formatted(format.name(column))));
            }
        }
    }

    /** What the head says beside one of a column's names; it may say it twice, not two things. */
    private String head(List<Sheet.Row> rows, Sheet.Row headings, Column column) {
        Set<String> said = new TreeSet<>();
        for (Sheet.Row row : rows.subList(0, rows.indexOf(headings))) {
            for (int i = 0; i + 1 < row.cells().size(); i++) {
                if (format.names(column, heading(row.cell(i)))) {
                    said.add(bare(row.cell(i + 1)));
                }
            }
        }
        said.remove("");
        if (said.isEmpty()) {
            reading.add(Refusal.at("file", "文件开头缺少“%s”，请让银行补上。".formatted(format.name(column))));
            return "";
        }
        if (said.size() > 1) {
            reading.add(Refusal.at(
                    "file", "文件开头的“%s”写了两个：%s，请向银行核实。".formatted(format.name(column), String.join("、", said))));
        }
        return said.iterator().next();
    }

    /** 文件可能不完整: a file that was cut off, or to which something was added, no longer adds up. */
    private void complete(List<BankAnswer.Line> lines, String count, String total) {
        Matcher counted = COUNTED.matcher(count);
        if (!counted.matches() || Integer.parseInt(counted.group(1)) != lines.size()) {
            reading.add(Refusal.at("file", "文件开头写明共 %s 笔，实有 %d 笔，文件可能不完整。请重新向银行取回执。".formatted(count, lines.size())));
        }
        Money sum = lines.stream().map(BankAnswer.Line::amount).reduce(Money.ZERO, Money::plus);
        if (!money(total).filter(sum::equals).isPresent()) {
            reading.add(
                    Refusal.at("file", "文件开头写明合计 %s 元，各行相加为 %s 元，文件可能不完整。请重新向银行取回执。".formatted(total, sum.format())));
        }
        for (Sheet.Row row : foot) {
            money(cell(row, Column.AMOUNT))
                    .filter(stated -> !stated.equals(sum))
                    .ifPresent(stated -> reading.add(Refusal.at(
                            "file",
                            "第%d行写明合计 %s 元，各行相加为 %s 元，文件可能不完整。请重新向银行取回执。"
                                    .formatted(row.number(), stated.format(), sum.format()))));
            Matcher inFoot = COUNT_IN_FOOT.matcher(bare(String.join("", row.cells())));
            if (inFoot.find() && Integer.parseInt(inFoot.group(1)) != lines.size()) {
                reading.add(Refusal.at(
                        "file",
                        "第%d行写明共 %s 笔，实有 %d 笔，文件可能不完整。请重新向银行取回执。"
                                .formatted(row.number(), inFoot.group(1), lines.size())));
            }
        }
    }

    /** A row under the table: it begins with such a word and speaks of no payment. */
    private boolean isFoot(Sheet.Row row) {
        return Heads.foot(row.cells())
                && cell(row, Column.STATUS).isEmpty()
                && cell(row, Column.SERIAL).isEmpty();
    }

    private List<String> leftOut() {
        return foot.stream()
                .map(row -> "第%d行“%s”是合计或落款，没有作为明细"
                        .formatted(
                                row.number(),
                                row.cells().stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .collect(Collectors.joining(" "))))
                .toList();
    }

    private Optional<BankAnswer.Line> read(Sheet.Row row) {
        agree(row);
        String reference = cell(row, Column.REFERENCE);
        String serial = cell(row, Column.SERIAL);
        String status = cell(row, Column.STATUS);
        Optional<AttemptState> outcome = format.outcome(status);
        Optional<Money> amount = money(cell(row, Column.AMOUNT)).filter(Money::isPositive);
        Optional<LocalDate> date = date(row);
        String reason = text(row, Column.REASON);
        if (reference.isEmpty()) {
            wrong(row, Column.REFERENCE, "是空的。");
        }
        if (outcome.isEmpty()) {
            wrong(row, Column.STATUS, "“%s”看不懂，应为 成功、失败、处理中 或 退汇。".formatted(status));
        }
        if (amount.isEmpty()) {
            wrong(row, Column.AMOUNT, "“%s”不是金额，应为正数，最多两位小数。".formatted(cell(row, Column.AMOUNT)));
        }
        if (date.isEmpty()) {
            wrong(row, Column.DATE, "“%s”不是日期，应如 2026-03-18。".formatted(text(row, Column.DATE)));
        } else if (date.get().isAfter(today)) {
            wrong(row, Column.DATE, "“%s”晚于今天。".formatted(text(row, Column.DATE)));
        }
        boolean returned = outcome.filter(AttemptState.RETURNED::equals).isPresent();
        boolean moved = returned || outcome.filter(AttemptState.PAID::equals).isPresent();
        if (moved && serial.isEmpty()) {
            wrong(row, Column.SERIAL, "是空的；银行说已付款或退汇，就应有流水号。");
        }
        cut(row, Column.SERIAL, serial);
        cut(row, Column.ACCOUNT, cell(row, Column.ACCOUNT));
        if (serial.length() > 60) {
            wrong(row, Column.SERIAL, "超过 60 个字，不像流水号。");
        }
        if (returned && reason.length() < 2) {
            wrong(row, Column.REASON, "是空的；银行说退汇，就应写明原因。");
        }
        if (reference.isEmpty() || outcome.isEmpty() || amount.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BankAnswer.Line(
                row.number(),
                reference,
                outcome.get(),
                reason.length() > 200 ? reason.substring(0, 200) : reason,
                amount.get(),
                serial,
                date.get(),
                cell(row, Column.ACCOUNT).replaceAll("[-‐－]", ""),
                name(cell(row, Column.NAME))));
    }

    private Optional<LocalDate> date(Sheet.Row row) {
        return columns.getOrDefault(Column.DATE, List.of()).stream()
                .filter(place -> !row.cell(place).isEmpty())
                .findFirst()
                .flatMap(row::day);
    }

    /** A long number that a spreadsheet took for a figure and wrote back as {@code 6.2E+18} has lost its last digits. */
    private void cut(Sheet.Row row, Column column, String number) {
        if (CUT.matcher(number).matches()) {
            wrong(row, column, "“%s”被 Excel 存成了科学计数，末几位已经丢失。请用银行的原文件，不要用 Excel 打开另存。".formatted(number));
        }
    }

    /** Two columns under names of one meaning say one thing. */
    private void agree(Sheet.Row row) {
        columns.forEach((column, places) -> {
            Set<String> said = places.stream()
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.toSet());
            if (!FREE.contains(column)
                    && said.stream()
                                    .map(cell -> meaning(column, cell))
                                    .distinct()
                                    .count()
                            > 1) {
                wrong(
                        row,
                        column,
                        "有两列，写的不一样：%s。请向银行核实。"
                                .formatted(said.stream().sorted().collect(Collectors.joining("、", "“", "”"))));
            }
        });
    }

    /** What a cell means, as two of them are compared. */
    private Object meaning(Column column, String cell) {
        return switch (column) {
            case AMOUNT -> money(cell).<Object>map(amount -> amount).orElse(cell);
            case DATE -> WrittenDate.read(plain(cell)).<Object>map(date -> date).orElse(cell);
            case STATUS ->
                format.outcome(bare(cell)).<Object>map(outcome -> outcome).orElse(cell);
            case NAME -> name(cell);
            default -> bare(cell);
        };
    }

    /** Of a column the first cell that says anything, without blanks and in one form of letters. */
    private String cell(Sheet.Row row, Column column) {
        return columns.getOrDefault(column, List.of()).stream()
                .map(place -> bare(row.cell(place)))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The same with its blanks; where several columns say something, all of it. */
    private String text(Sheet.Row row, Column column) {
        return columns.getOrDefault(column, List.of()).stream()
                .map(place -> plain(row.cell(place)))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(FREE.contains(column) ? Integer.MAX_VALUE : 1)
                .collect(Collectors.joining("；"));
    }

    private void wrong(Sheet.Row row, Column column, String what) {
        reading.add(Refusal.at("file", "第%d行“%s”%s".formatted(row.number(), format.name(column), what)));
    }

    private static String heading(String cell) {
        return Heads.name(cell);
    }

    private static String bare(String cell) {
        return plain(cell).replaceAll("\\s", "");
    }

    private static String plain(String cell) {
        return Heads.plain(cell);
    }

    private static Optional<Money> money(String text) {
        try {
            return Optional.of(Money.parse(bare(text).replaceAll("[,¥元]", "")));
        } catch (NumberFormatException notMoney) {
            return Optional.empty();
        }
    }
}
