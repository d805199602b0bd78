package org.bangfu.office.casework.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.casework.matching.Register.Column;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Heads;
import org.bangfu.office.ground.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The heads of a list, by column. They may stand in several rows: one over a group of columns, one merged over all rows beside them. */
final class ListHeads {

    private static final Set<String> IDENTITY_HEADS = Set.of(
            Register.IDENTITY,
            "身份证号码",
            "公民身份号码",
            "公民身份证号码",
            "居民身份证号",
            "居民身份证号码",
            "身份证",
            "证件号码",
            "证件号",
            "身份号码",
            "身份证件号码",
            "本人身份证号",
            "本人身份证号码",
            "权利人身份证号",
            "权利人身份证号码",
            "权利人证件号",
            "权利人证件号码",
            "产权人身份证号",
            "产权人身份证号码",
            "所有人身份证号",
            "所有人身份证号码",
            "车主身份证号",
            "车主身份证号码",
            "死者身份证号",
            "死者身份证号码",
            "死亡人员身份证号",
            "死亡人员身份证号码",
            "逝者身份证号",
            "逝者身份证号码");

    private static final Set<String> NAME_HEADS = Set.of(
            Register.NAME, "名字", "本人姓名", "权利人", "权利人姓名", "产权人", "所有权人", "所有人", "机动车所有人", "车主", "死者姓名", "逝者姓名", "人员姓名");

    private final Register register;
    private final List<String> words = new ArrayList<>();
    private int last;

    private ListHeads(Register register, Sheet.Row row) {
        this.register = register;
        this.last = row.number();
        row.cells().stream().map(Heads::name).forEach(words::add);
    }

    /**
     * Those of a row, where it is one of heads.
     *
     * @param above the rows over it, the nearest last: a head merged downwards stands there
     */
    static Optional<ListHeads> of(Register register, Sheet.Row row, List<Sheet.Row> above) {
        if (row.cells().stream().map(Heads::name).noneMatch(IDENTITY_HEADS::contains)) {
            return Optional.empty();
        }
        var heads = new ListHeads(register, row);
        above.reversed().forEach(heads::fill);
        return Optional.of(heads);
    }

    /** Takes the next row in where it still belongs to the heads. */
    boolean continuesIn(Sheet.Row row) {
        int identity = identities().getFirst();
        if (row.number() != last + 1 || !row.cell(identity).isEmpty()) {
            return false;
        }
        boolean covered = row.unread(identity).isPresent();
        boolean names = row.cells().stream()
                .map(Heads::name)
                .map(this::meaning)
                .anyMatch(name -> name != null && !named().contains(name));
        if (!covered && !names) {
            return false;
        }
        last = row.number();
        for (int i = 0; i < row.cells().size(); i++) {
            String word = Heads.name(row.cell(i));
            if (meaning(word) != null) {
                put(i, word);
            }
        }
        return true;
    }

    private void fill(Sheet.Row over) {
        for (int i = 0; i < over.cells().size(); i++) {
            String word = Heads.name(over.cell(i));
            if (meaning(word) != null && (i >= words.size() || words.get(i).isEmpty())) {
                put(i, word);
            }
        }
    }

    private void put(int column, String word) {
        while (words.size() <= column) {
            words.add("");
        }
        words.set(column, word);
    }

    /** How many columns have a head, those between them included. */
    int width() {
        int width = words.size();
        while (width > 0 && words.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The columns that may say whom a line is about; the one that bears the very name first. */
    List<Integer> identities() {
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (IDENTITY_HEADS.contains(words.get(i))) {
                columns.add(words.get(i).equals(Register.IDENTITY) ? 0 : columns.size(), i);
            }
        }
        return columns;
    }

    private Set<String> named() {
        return words.stream()
                .map(this::meaning)
                .filter(name -> name != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where each column stands, by our name of it. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String head = words.get(i);
            String name = meaning(head);
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
                    "缺少列：%s。%s的表头应有：%s。".formatted(String.join("、", missing), register.label(), register.heads()));
        }
        return places;
    }

    /** Our name of the column that bears a head; null where we don't read it. */
    private @Nullable String meaning(String head) {
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

    private static Refusal refused(String sentence) {
        return Refusal.at("file", sentence);
    }
}
