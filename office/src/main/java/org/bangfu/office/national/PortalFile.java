package org.bangfu.office.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.web.Read;
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

    /** @throws Refusal or {@link Refusals} at field {@code file} */
    static List<Line> read(byte[] content, LocalDate today) {
        Sheet sheet = SheetReader.read(content);
        int heads = heads(sheet);
        Map<String, Integer> places = new HashMap<>();
        List<String> names = sheet.rows().get(heads).cells();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).replaceFirst("[（(]元[）)]$", ""), i);
        }
        var reading = new Refusals.Reading();
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows().subList(heads + 1, sheet.rows().size())) {
            String payment = cell(row, places, PAYMENT);
            if (payment.isEmpty()) {
                continue;
            }
            Integer earlier = seen.putIfAbsent(payment, row.number());
            if (earlier != null) {
                reading.add(refused(row, "和第%d行是同一个付款编号，请只留一行。".formatted(earlier)));
                continue;
            }
            try {
                lines.add(line(row, places, payment, today));
            } catch (Refusal refusal) {
                reading.add(refused(row, refusal.getMessage()));
            }
        }
        reading.throwIfAny();
        if (lines.isEmpty()) {
            throw Refusal.at("file", "“%s”一列里没有编号，没有可以登记的。".formatted(PAYMENT));
        }
        return List.copyOf(lines);
    }

    private static Line line(Sheet.Row row, Map<String, Integer> places, String payment, LocalDate today) {
        LocalDate on = Read.optionalDate(cell(row, places, ENTERED_ON), "file", ENTERED_ON);
        String number = Read.optional(cell(row, places, NUMBER), "file", NUMBER, 40);
        Money amount = Read.optionalMoney(cell(row, places, AMOUNT), "file", AMOUNT);
        return new Line(row.number(), new Tick(payment, number, on == null ? today : on), amount);
    }

    private static int heads(Sheet sheet) {
        for (int i = 0; i < Math.min(ROWS_BEFORE_HEADS, sheet.rows().size()); i++) {
            if (sheet.rows().get(i).cells().contains(PAYMENT)) {
                return i;
            }
        }
        throw Refusal.at(
                "file", "没有找到“%s”这一列。请用含有这一列的表格，可以另有：%s、%s、%s。".formatted(PAYMENT, NUMBER, ENTERED_ON, AMOUNT));
    }

    private static String cell(Sheet.Row row, Map<String, Integer> places, String head) {
        Integer place = places.get(head);
        return place == null ? "" : row.cell(place);
    }

    static Refusal refused(Sheet.Row row, String sentence) {
        return refused(row.number(), sentence);
    }

    static Refusal refused(int row, String sentence) {
        return Refusal.at("file", "第%d行：%s".formatted(row, sentence));
    }
}
