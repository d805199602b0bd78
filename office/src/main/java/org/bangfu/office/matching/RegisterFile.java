package org.bangfu.office.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.office.matching.Register.Column;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.sheet.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads the list of a register; what cannot be read is refused by row and column, all of it at once up to a page. */
final class RegisterFile {

    /** Where the heads are looked for: some offices put a title above them. */
    private static final int ROWS_BEFORE_HEADS = 10;

    /** More errors than this say nothing new. */
    private static final int MOST_ERRORS = 20;

    private final Register register;
    private final byte[] content;
    private int lines;

    private RegisterFile(Register register, byte[] content) {
        this.register = register;
        this.content = content;
    }

    /** One line: whom it is about, and what it says under each head. */
    record Line(int row, IdentityNumber identity, Map<String, String> details) {}

    /** Looks through the whole list once; whoever takes it reads it again, so that it never lies in memory. */
    static RegisterFile of(Register register, byte[] content) {
        var file = new RegisterFile(register, content);
        file.check();
        return file;
    }

    int lines() {
        return lines;
    }

    void each(Consumer<Line> to) {
        var reading = new Reading();
        SheetReader.each(content, row -> {
            if (reading.underHeads(row)) {
                to.accept(reading.line(row));
            }
        });
    }

    private void check() {
        var wrong = new ArrayList<Refusal>();
        var reading = new Reading();
        SheetReader.each(content, row -> {
            if (wrong.size() < MOST_ERRORS && reading.underHeads(row)) {
                try {
                    reading.firstOfItsKind(reading.line(row));
                    lines++;
                } catch (Refusal refusal) {
                    wrong.add(refusal);
                }
            }
        });
        if (reading.places == null) {
            throw noHeads();
        }
        var refusals = new Refusals.Reading();
        wrong.forEach(refusals::add);
        refusals.throwIfAny();
        if (lines == 0) {
            throw refused("表头下面没有数据，请检查后重新上传。");
        }
    }

    private Refusal noHeads() {
        return refused("没有找到“%s”这一列。%s的表头应有：%s。".formatted(Register.IDENTITY, register.chinese(), register.heads()));
    }

    /** One way through the list. */
    private final class Reading {

        private final Map<UUID, Integer> seen = new HashMap<>();
        private @Nullable Map<String, Integer> places;
        private int above;

        /** Whether a row is one of the list's, not one of those above it. */
        boolean underHeads(Sheet.Row row) {
            if (places != null) {
                return true;
            }
            if (row.cells().stream().anyMatch(RegisterFile::identityHead)) {
                places = places(register, row);
            } else if (++above == ROWS_BEFORE_HEADS) {
                throw noHeads();
            }
            return false;
        }

        Line line(Sheet.Row row) {
            return RegisterFile.line(register, Objects.requireNonNull(places), row);
        }

        /** Only a mark of each line is kept. */
        void firstOfItsKind(Line line) {
            byte[] words = (line.identity().value() + line.details()).getBytes(StandardCharsets.UTF_8);
            Integer earlier = seen.putIfAbsent(UUID.nameUUIDFromBytes(words), line.row());
            if (earlier != null) {
                throw refused("第%d行与第%d行完全相同，请删去重复的一行。".formatted(line.row(), earlier));
            }
        }
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
