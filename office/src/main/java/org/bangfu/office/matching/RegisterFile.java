package org.bangfu.office.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.office.matching.Register.Column;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.sheet.Heads;
import org.bangfu.office.sheet.LineFault;
import org.bangfu.office.sheet.Sheet;
import org.bangfu.office.sheet.SheetReader;
import org.bangfu.office.sheet.WrittenDate;
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

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final Set<String> IDENTITY_HEADS =
            Set.of(Register.IDENTITY, "身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号", "居民身份证号码", "身份证", "证件号码", "证件号", "身份号码");

    private static final Set<String> NAME_HEADS = Set.of(
            Register.NAME, "名字", "本人姓名", "权利人", "权利人姓名", "产权人", "所有权人", "所有人", "机动车所有人", "车主", "死者姓名", "逝者姓名", "人员姓名");

    private final Register register;
    private final byte[] content;
    private final @Nullable String sheet;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<Integer> wrong = new HashSet<>();
    private int lines;

    private RegisterFile(Register register, byte[] content, @Nullable String sheet, LocalDate today) {
        this.register = register;
        this.content = content;
        this.sheet = sheet;
        this.today = today;
    }

    /** One line: whom it is about, and what it says under each head. */
    record Line(int row, IdentityNumber identity, Map<String, String> details) {}

    /**
     * A line that was not imported.
     *
     * @param old whom its number of 15 digits probably means; null where it has none
     */
    record Fault(int row, String reason, @Nullable IdentityNumber old) {

        LineFault shown() {
            return new LineFault(row, reason);
        }
    }

    /**
     * Looks through the whole list once; whoever takes it reads it again, so that it never lies in memory.
     *
     * @param sheet of a workbook the sheet that the person chose; null where she chose none
     * @param today no day in it is later
     * @throws Refusal at {@code file} where it is no such list, at {@code sheet} where it may be one of several
     */
    static RegisterFile of(Register register, byte[] content, @Nullable String sheet, LocalDate today) {
        var file = new RegisterFile(register, content, sheet, today);
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
                    reading.firstOfItsKind(reading.line(row));
                    lines++;
                } catch (Refusal refusal) {
                    fault(row, refusal.getMessage(), reading.old(row));
                }
            }
        });
        if (reading.places == null) {
            throw noHeads();
        }
        remarks.addAll(ofTheFile);
        remarks.addAll(reading.leftOut);
        if (lines == 0 && faults.isEmpty()) {
            throw refused("表头下面没有数据，请检查后重新上传。");
        }
    }

    private void fault(Sheet.Row row, String reason, @Nullable IdentityNumber old) {
        if (faults.size() == MOST_FAULTS) {
            throw refused("超过 %d 行读不出，这不像%s的名单。第一处：%s"
                    .formatted(
                            MOST_FAULTS, register.chinese(), faults.getFirst().reason()));
        }
        faults.add(new Fault(row.number(), reason, old));
        wrong.add(row.number());
    }

    private Refusal noHeads() {
        return refused("没有找到“%s”这一列。%s的表头应有：%s。".formatted(Register.IDENTITY, register.chinese(), register.heads()));
    }

    /** One way through the list. */
    private final class Reading {

        private final Map<UUID, Integer> seen = new HashMap<>();
        private final List<String> leftOut = new ArrayList<>();
        private @Nullable Map<String, Integer> places;
        private int headsAt;
        private int above;

        /** Whether a row is one of the list's: not above its heads, not the heads again, not under the table. */
        boolean saysALine(Sheet.Row row) {
            boolean heads = row.cells().stream().map(Heads::name).anyMatch(IDENTITY_HEADS::contains);
            if (places == null) {
                if (heads) {
                    places = places(register, row);
                    headsAt = row.number();
                } else if (++above == ROWS_BEFORE_HEADS) {
                    throw noHeads();
                }
                return false;
            }
            if (heads) {
                leftOut.add("第%d行又是表头，没有作为一行数据。".formatted(row.number()));
                return false;
            }
            int identity = Objects.requireNonNull(places.get(Register.IDENTITY));
            if (row.number() == headsAt + 1 && row.unread(identity).isPresent()) {
                return false;
            }
            if (Heads.foot(row.cells()) && !row.cell(identity).matches(".*\\d{15}.*")) {
                leftOut.add("第%d行“%s”是合计或落款，没有作为一行数据。".formatted(row.number(), shortened(row)));
                return false;
            }
            return true;
        }

        private static String shortened(Sheet.Row row) {
            String words = String.join(
                    " ", row.cells().stream().filter(cell -> !cell.isEmpty()).toList());
            return words.length() > 30 ? words.substring(0, 30) + "…" : words;
        }

        Line line(Sheet.Row row) {
            return RegisterFile.this.line(Objects.requireNonNull(places), row);
        }

        @Nullable IdentityNumber old(Sheet.Row row) {
            return WrittenNumber.fromFifteen(
                    row.cell(Objects.requireNonNull(places).getOrDefault(Register.IDENTITY, 0)));
        }

        /** Only a mark of each line is kept. */
        void firstOfItsKind(Line line) {
            byte[] words = (line.identity().value() + line.details()).getBytes(StandardCharsets.UTF_8);
            Integer earlier = seen.putIfAbsent(UUID.nameUUIDFromBytes(words), line.row());
            if (earlier != null) {
                throw refused("与第%d行完全相同，只算一行。".formatted(earlier));
            }
        }
    }

    private static Map<String, Integer> places(Register register, Sheet.Row row) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String head = Heads.name(row.cell(i));
            String name = meaning(register, head);
            if (name == null) {
                continue;
            }
            // Where two columns mean the same, the one that bears the very name counts.
            if (!places.containsKey(name) || (name.equals(head) && !name.equals(said.get(name)))) {
                places.put(name, i);
                said.put(name, head);
            } else if (head.equals(said.get(name))) {
                throw refused("表头里“%s”出现了两次，请只留一列。".formatted(head));
            }
        }
        List<String> missing = register.columns().stream()
                .filter(column -> !column.maybe())
                .map(Column::name)
                .filter(name -> !places.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "缺少列：%s。%s的表头应有：%s。".formatted(String.join("、", missing), register.chinese(), register.heads()));
        }
        return places;
    }

    /** Our name of the column that bears a head; null where we don't read it. */
    private static @Nullable String meaning(Register register, String head) {
        if (IDENTITY_HEADS.contains(head)) {
            return Register.IDENTITY;
        }
        if (NAME_HEADS.contains(head)) {
            return Register.NAME;
        }
        return register.columns().stream()
                .filter(column -> column.named(head))
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    private Line line(Map<String, Integer> places, Sheet.Row row) {
        IdentityNumber identity = WrittenNumber.read(cell(row, places, Register.IDENTITY));
        Map<String, String> details = new LinkedHashMap<>();
        for (Column column : register.columns()) {
            String text = cell(row, places, column.name());
            if (!column.maybe() || !text.isEmpty()) {
                details.put(column.name(), column.date() && !text.isEmpty() ? date(column, text, identity) : text);
            }
        }
        String name = cell(row, places, Register.NAME);
        if (!name.isEmpty()) {
            details.put(Register.NAME, name);
        }
        return new Line(row.number(), identity, details);
    }

    private static String cell(Sheet.Row row, Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        if (place == null) {
            return "";
        }
        row.unread(place).ifPresent(sentence -> {
            throw refused(sentence);
        });
        return row.cell(place);
    }

    private String date(Column column, String text, IdentityNumber identity) {
        String shown = text.length() > 20 ? text.substring(0, 20) : text;
        LocalDate day = WrittenDate.read(text)
                .orElseThrow(() ->
                        refused("“%s”列的“%s”不是真实的日期。请写成 2021-03-05，或把该列设为“日期”格式。".formatted(column.name(), shown)));
        if (day.isAfter(today)) {
            throw refused("“%s”列的“%s”晚于今天，请向来源部门核实。".formatted(column.name(), shown));
        }
        if (day.isBefore(FIRST_DAY) || (register == Register.DEATHS && day.isBefore(identity.birthDate()))) {
            throw refused("“%s”列的“%s”早于本人出生，请向来源部门核实。".formatted(column.name(), shown));
        }
        return day.toString();
    }

    private static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }
}
