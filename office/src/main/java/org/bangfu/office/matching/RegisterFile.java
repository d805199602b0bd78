package org.bangfu.office.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.matching.Register.Column;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.sheet.WrittenDate;

/** Reads the list of a register; what cannot be read is refused by row and column, all of it at once up to a page. */
final class RegisterFile {

    /** Where the heads are looked for: some offices put a title above them. */
    private static final int ROWS_BEFORE_HEADS = 10;

    /** More errors than this say nothing new. */
    private static final int MOST_ERRORS = 20;

    private RegisterFile() {}

    /** One line: whom it is about, and what it says under each head. */
    record Line(int row, IdentityNumber identity, Map<String, String> details) {}

    static List<Line> read(Register register, byte[] content) {
        Sheet sheet = SheetReader.read(content);
        int heads = heads(sheet, register);
        Map<String, Integer> places = places(register, sheet.rows().get(heads));
        var wrong = new ArrayList<Refusal>();
        var lines = new ArrayList<Line>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows().subList(heads + 1, sheet.rows().size())) {
            try {
                Line line = line(register, places, row);
                Integer earlier = seen.putIfAbsent(List.of(line.identity(), line.details()), row.number());
                if (earlier != null) {
                    throw refused("第%d行与第%d行完全相同，请删去重复的一行。".formatted(row.number(), earlier));
                }
                lines.add(line);
            } catch (Refusal refusal) {
                wrong.add(refusal);
                if (wrong.size() == MOST_ERRORS) {
                    break;
                }
            }
        }
        var reading = new Refusals.Reading();
        wrong.forEach(reading::add);
        reading.throwIfAny();
        if (lines.isEmpty()) {
            throw refused("表头下面没有数据，请检查后重新上传。");
        }
        return List.copyOf(lines);
    }

    private static int heads(Sheet sheet, Register register) {
        for (int i = 0; i < Math.min(ROWS_BEFORE_HEADS, sheet.rows().size()); i++) {
            if (sheet.rows().get(i).cells().stream().anyMatch(RegisterFile::identityHead)) {
                return i;
            }
        }
        throw refused("没有找到“%s”这一列。%s的表头应有：%s。".formatted(Register.IDENTITY, register.chinese(), register.heads()));
    }

    private static boolean identityHead(String cell) {
        return cell.equals(Register.IDENTITY) || cell.equals("身份证号码") || cell.equals("公民身份号码");
    }

    private static Map<String, Integer> places(Register register, Sheet.Row heads) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < heads.cells().size(); i++) {
            String head = identityHead(heads.cell(i)) ? Register.IDENTITY : heads.cell(i);
            if (places.putIfAbsent(head, i) != null && !head.isEmpty()) {
                throw refused("表头里“%s”出现了两次，请只留一列。".formatted(head));
            }
        }
        List<String> missing = register.columns().stream()
                .map(Column::name)
                .filter(name -> !places.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "缺少列：%s。%s的表头应有：%s。".formatted(String.join("、", missing), register.chinese(), register.heads()));
        }
        return places;
    }

    private static Line line(Register register, Map<String, Integer> places, Sheet.Row row) {
        Map<String, String> details = new LinkedHashMap<>();
        IdentityNumber identity = identity(row, places.getOrDefault(Register.IDENTITY, 0));
        for (Column column : register.columns()) {
            String text = row.cell(places.getOrDefault(column.name(), 0));
            details.put(column.name(), column.date() && !text.isEmpty() ? date(row, column, text) : text);
        }
        return new Line(row.number(), identity, details);
    }

    private static IdentityNumber identity(Sheet.Row row, int column) {
        try {
            return IdentityNumber.of(row.cell(column), "file");
        } catch (Refusal refusal) {
            throw refused("第%d行“%s”列：%s".formatted(row.number(), Register.IDENTITY, refusal.getMessage()));
        }
    }

    private static String date(Sheet.Row row, Column column, String text) {
        return WrittenDate.read(text)
                .orElseThrow(() -> refused("第%d行“%s”列的“%s”不是日期。请写成 2021-03-05，或把该列设为“日期”格式。"
                        .formatted(row.number(), column.name(), text.length() > 20 ? text.substring(0, 20) : text)))
                .toString();
    }

    private static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }
}
