package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bangfu.office.casework.matching.Register.Column;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Heads;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of a register. A line that cannot be read is listed with its place and the reason, and does not keep the others from
 * being imported; what is no line of the table, a sum, a signature, a head that comes again, is left out and told.
 */
final class RegisterFile {

    /** Where the heads are looked for: some offices put a title above them. */
    private static final int ROWS_BEFORE_HEADS = 10;

    /** More wrong lines than this say that it is another list. */
    private static final int MOST_FAULTS = 2_000;

    /** So many of a kind are told one by one. */
    private static final int MOST_SAID = 20;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final Register register;
    private final byte[] content;
    private final @Nullable String sheet;
    private final LocalDate today;
    private final Predicate<ListedNumber> onACard;
    private final boolean workbook;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<Integer> wrong = new HashSet<>();
    private int lines;

    private RegisterFile(
            Register register,
            byte[] content,
            @Nullable String sheet,
            LocalDate today,
            Predicate<ListedNumber> onACard) {
        this.register = register;
        this.content = content;
        this.sheet = sheet;
        this.today = today;
        this.onACard = onACard;
        this.workbook = SheetReader.workbook(content);
    }

    /** One line: whom it is about, and what it says under each head. */
    record Line(int row, ListedNumber identity, Map<String, String> details) {}

    /**
     * A line that was not imported.
     *
     * @param perhaps whom it may be about all the same; null where its number tells nobody, or a line before it said the same
     */
    record Fault(int row, String reason, @Nullable ListedNumber perhaps) {

        LineFault shown() {
            return new LineFault(row, reason);
        }
    }

    /**
     * Looks through the whole list once; whoever takes it reads it again, so that it never lies in memory.
     *
     * @param sheet of a workbook the sheet that the person chose; null where she chose none
     * @param today no day in it is later
     * @param onACard whether a card on file prints a number whose check digit is wrong
     * @throws Refusal at {@code file} where it is no such list, at {@code sheet} where it may be one of several
     */
    static RegisterFile of(
            Register register,
            byte[] content,
            @Nullable String sheet,
            LocalDate today,
            Predicate<ListedNumber> onACard) {
        var file = new RegisterFile(register, content, sheet, today, onACard);
        file.check();
        return file;
    }

    /** How many can be imported. */
    int lines() {
        return lines;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was left out, in words. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    void each(Consumer<Line> to) {
        var reading = new Reading();
        SheetReader.each(content, sheet, row -> {
            if (reading.saysALine(row) && !wrong.contains(row.number())) {
                to.accept(reading.line(row));
            }
        });
    }

    private void check() {
        var reading = new Reading();
        List<String> ofTheFile = SheetReader.each(content, sheet, row -> {
            if (reading.saysALine(row)) {
                try {
                    count(reading, reading.line(row), row);
                } catch (Refusal refusal) {
                    fault(row, refusal.getMessage(), reading.perhaps(row));
                }
            }
        });
        reading.end();
        remarks.addAll(ofTheFile);
        remarks.addAll(reading.leftOut);
        if (lines == 0 && faults.isEmpty()) {
            throw refused("表头下面没有数据，请检查后重新上传。");
        }
    }

    private void count(Reading reading, Line line, Sheet.Row row) {
        OptionalInt earlier = reading.earlier(line);
        if (earlier.isPresent()) {
            fault(row, "与第%d行完全相同，只算一行。".formatted(earlier.getAsInt()), null);
        } else {
            reading.notice(line);
            lines++;
        }
    }

    private void fault(Sheet.Row row, String reason, @Nullable ListedNumber perhaps) {
        if (faults.size() == MOST_FAULTS) {
            throw refused("超过 %d 行读不出，这不像%s的名单。第一处：%s"
                    .formatted(MOST_FAULTS, register.label(), faults.getFirst().reason()));
        }
        faults.add(new Fault(row.number(), reason, perhaps));
        wrong.add(row.number());
    }

    private Refusal noHeads() {
        return refused("没有找到“%s”这一列。%s的表头应有：%s。".formatted(Register.IDENTITY, register.label(), register.heads()));
    }

    /** One way through the list. */
    private final class Reading {

        private final Map<UUID, Integer> seen = new HashMap<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<Sheet.Row> above = new ArrayList<>();
        private @Nullable ListHeads heads;
        private @Nullable Map<String, Integer> settled;
        private @Nullable Map<String, Integer> before;
        private int repeatedAt;
        private final Map<UUID, Named> named = new HashMap<>();
        private int twoNames;

        private record Named(int row, String name) {}

        /** Whether a row is one of the list's: not above its heads, not the heads again, not under the table. */
        boolean saysALine(Sheet.Row row) {
            Optional<ListHeads> found = ListHeads.of(register, row, heads == null ? above : List.of());
            if (found.isPresent()) {
                again(row);
                heads = found.get();
                return false;
            }
            if (heads == null) {
                above.add(row);
                if (above.size() == ROWS_BEFORE_HEADS) {
                    throw noHeads();
                }
                return false;
            }
            if (settled == null && heads.continuesIn(row)) {
                return false;
            }
            settle();
            if (Heads.foot(row.cells())
                    && heads.identities().stream()
                            .noneMatch(column -> row.cell(column).matches(".*\\d{15}.*"))) {
                leftOut.add("第%d行“%s”是合计或落款，没有作为一行数据。".formatted(row.number(), shortened(row)));
                return false;
            }
            return true;
        }

        /** Heads that come again hold for the rows under them, also where they stand in another order. */
        private void again(Sheet.Row row) {
            if (heads != null) {
                settle();
                before = settled;
                settled = null;
                repeatedAt = row.number();
            }
        }

        private void settle() {
            if (settled == null) {
                settled = places();
                if (before != null) {
                    leftOut.add((before.equals(settled) ? "第%d行又是表头，没有作为一行数据。" : "第%d行是另一个次序的表头，下面的行按它读。")
                            .formatted(repeatedAt));
                }
            }
        }

        private Map<String, Integer> places() {
            try {
                return Objects.requireNonNull(heads).places();
            } catch (Refusal refusal) {
                throw before == null ? refusal : refused("第%d行又是表头，%s".formatted(repeatedAt, refusal.getMessage()));
            }
        }

        /** Under the last row. */
        void end() {
            if (heads == null) {
                throw noHeads();
            }
            settle();
        }

        private static String shortened(Sheet.Row row) {
            String words = String.join(
                    " ", row.cells().stream().filter(cell -> !cell.isEmpty()).toList());
            return words.length() > 30 ? words.substring(0, 30) + "…" : words;
        }

        Line line(Sheet.Row row) {
            ListHeads over = Objects.requireNonNull(heads);
            if (!workbook) {
                refuseSlipped(row, over.width());
            }
            return RegisterFile.this.line(over.identities(), Objects.requireNonNull(settled), row);
        }

        @Nullable ListedNumber perhaps(Sheet.Row row) {
            return WrittenNumber.perhaps(
                    row.cell(Objects.requireNonNull(settled).getOrDefault(Register.IDENTITY, 0)));
        }

        /** One number with two names: at the matching each line with another name is asked about. */
        void notice(Line line) {
            String name = line.details().getOrDefault(Register.NAME, "");
            if (name.isEmpty()) {
                return;
            }
            var first = named.putIfAbsent(
                    UUID.nameUUIDFromBytes(line.identity().value().getBytes(StandardCharsets.UTF_8)),
                    new Named(line.row(), name));
            if (first != null && !SameName.of(first.name(), name) && !SameName.of(name, first.name())) {
                twoNames++;
                if (twoNames <= MOST_SAID) {
                    leftOut.add("第%d行与第%d行号码相同、姓名不同，比对到时会问是不是本人。".formatted(line.row(), first.row()));
                }
            }
        }

        /** The row that said the same already. Only a mark of each line is kept. */
        OptionalInt earlier(Line line) {
            byte[] words = (line.identity().value() + line.details()).getBytes(StandardCharsets.UTF_8);
            Integer earlier = seen.putIfAbsent(UUID.nameUUIDFromBytes(words), line.row());
            return earlier == null ? OptionalInt.empty() : OptionalInt.of(earlier);
        }
    }

    /** A comma that no quotation marks enclose moves all that follows by one column. */
    private static void refuseSlipped(Sheet.Row row, int width) {
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw refused("这一行比表头多出一格“%s”，列可能错开了（内容里有没加引号的逗号）。请改正后再上传。".formatted(shown(row.cell(i))));
            }
        }
    }

    private Line line(List<Integer> identities, Map<String, Integer> places, Sheet.Row row) {
        ListedNumber identity = WrittenNumber.read(identity(identities, row), onACard);
        Map<String, String> details = new LinkedHashMap<>();
        for (Column column : register.columns()) {
            String text = cell(row, places, column.name());
            if (!column.maybe() || !text.isEmpty()) {
                details.put(
                        column.name(),
                        column.date() && !text.isEmpty()
                                ? date(column, row, Objects.requireNonNull(places.get(column.name())), identity)
                                : text);
            }
        }
        String name = cell(row, places, Register.NAME);
        if (!name.isEmpty()) {
            details.put(Register.NAME, name);
        }
        return new Line(row.number(), identity, details);
    }

    /** Where two columns may hold it, they do not name two people. */
    private static String identity(List<Integer> columns, Sheet.Row row) {
        String first = "";
        for (int column : columns) {
            String said = cell(row, column);
            if (first.isEmpty()) {
                first = said;
            } else if (WrittenNumber.looksLikeOne(said) && !WrittenNumber.same(first, said)) {
                throw refused("有两列身份证号，写的不一样，不知道说的是谁。请向来源部门核实。");
            }
        }
        return first;
    }

    private static String cell(Sheet.Row row, Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        return place == null ? "" : cell(row, place);
    }

    private static String cell(Sheet.Row row, int place) {
        row.unread(place).ifPresent(sentence -> {
            throw refused(sentence);
        });
        return row.cell(place);
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) : text;
    }

    private String date(Column column, Sheet.Row row, int place, ListedNumber identity) {
        String shown = shown(row.cell(place));
        LocalDate day = row.day(place)
                .orElseThrow(() ->
                        refused("“%s”列的“%s”不是真实的日期。请写成 2021-03-05，或把该列设为“日期”格式。".formatted(column.name(), shown)));
        if (day.isAfter(today)) {
            throw refused("“%s”列的“%s”晚于今天，请向来源部门核实。".formatted(column.name(), shown));
        }
        if (day.isBefore(FIRST_DAY)
                || (register == Register.DEATHS
                        && identity.birthDate().filter(day::isBefore).isPresent())) {
            throw refused("“%s”列的“%s”早于本人出生，请向来源部门核实。".formatted(column.name(), shown));
        }
        return day.toString();
    }

    private static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }
}
