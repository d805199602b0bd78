package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Heads;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.sheet.WrittenDate;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * What the national system gives out as a table. Its columns are its own: ours looks for four heads in any order and passes over the
 * rest, as over lines about aid that was not paid through us.
 */
final class PortalFile {

    static final String PAYMENT = "付款编号";
    private static final String NUMBER = "全国系统编号";
    private static final String ENTERED_ON = "录入日期";
    private static final String AMOUNT = "金额";

    /** Where the heads are looked for: some lists have a title above them. */
    private static final int ROWS_BEFORE_HEADS = 10;

    private PortalFile() {}

    /** One line; the amount only where the table has one. */
    record Line(int row, Tick tick, @Nullable Money amount) {}

    /**
     * What a table says, line by line.
     *
     * @param faults lines that cannot be ticked off, each with the reason; the others are
     * @param remarks what was left out, in words
     */
    record Table(List<Line> lines, List<LineFault> faults, List<String> remarks) {

        Table {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A line that cannot be read does not keep the others from being ticked off.
     *
     * @param chosen of a workbook the sheet of that name; null for the only one that is visible and not empty
     * @throws Refusal at field {@code file} where it is no such table, at {@code sheet} where it may be one of several
     */
    static Table read(byte[] content, @Nullable String chosen, LocalDate today) {
        Sheet sheet = SheetReader.read(content, chosen);
        int heads = heads(sheet);
        Map<String, Integer> places = new HashMap<>();
        List<String> names = sheet.rows().get(heads).cells();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(Heads.name(names.get(i)), i);
        }
        List<Line> lines = new ArrayList<>();
        List<LineFault> faults = new ArrayList<>();
        List<String> remarks = new ArrayList<>(sheet.remarks());
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows().subList(heads + 1, sheet.rows().size())) {
            try {
                String payment =
                        cell(row, places, PAYMENT).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
                if (payment.isEmpty() || Heads.name(payment).equals(PAYMENT) || Heads.foot(List.of(payment))) {
                    // Aid that was not paid through us, a repeated head, a sum.
                    continue;
                }
                Integer earlier = seen.putIfAbsent(payment, row.number());
                if (earlier != null) {
                    throw Refusal.at("file", "和第%d行是同一个付款编号，请只留一行。".formatted(earlier));
                }
                lines.add(line(row, places, payment, today));
            } catch (Refusal refusal) {
                faults.add(new LineFault(row.number(), refusal.getMessage()));
            }
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            throw Refusal.at("file", "“%s”一列里没有编号，没有可以登记的。".formatted(PAYMENT));
        }
        return new Table(lines, faults, remarks);
    }

    private static Line line(Sheet.Row row, Map<String, Integer> places, String payment, LocalDate today) {
        String written = cell(row, places, ENTERED_ON);
        LocalDate on = written.isEmpty()
                ? today
                : WrittenDate.read(written)
                        .orElseThrow(() -> Refusal.at("file", "录入日期“%s”不是日期，应如 2026-03-18。".formatted(written)));
        if (on.isAfter(today)) {
            throw Refusal.at("file", "录入日期“%s”晚于今天。".formatted(written));
        }
        String number = Read.optional(cell(row, places, NUMBER), "file", NUMBER, 40);
        Money amount = Read.optionalMoney(Heads.plain(cell(row, places, AMOUNT)), "file", AMOUNT);
        return new Line(row.number(), new Tick(payment, number, on), amount);
    }

    private static int heads(Sheet sheet) {
        for (int i = 0; i < Math.min(ROWS_BEFORE_HEADS, sheet.rows().size()); i++) {
            if (sheet.rows().get(i).cells().stream().map(Heads::name).anyMatch(PAYMENT::equals)) {
                return i;
            }
        }
        throw Refusal.at(
                "file", "没有找到“%s”这一列。请用含有这一列的表格，可以另有：%s、%s、%s。".formatted(PAYMENT, NUMBER, ENTERED_ON, AMOUNT));
    }

    private static String cell(Sheet.Row row, Map<String, Integer> places, String head) {
        Integer place = places.get(head);
        if (place == null) {
            return "";
        }
        row.unread(place).ifPresent(sentence -> {
            throw Refusal.at("file", sentence);
        });
        return row.cell(place);
    }
}
