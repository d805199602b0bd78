package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.procedure.Case;
import org.jspecify.annotations.Nullable;

/** What others may ask of matchings. */
public interface Matchings {

    /** The latest matching of a case. */
    Optional<Matched> latest(Case aCase);

    /**
     * 《家庭经济状况核对报告》.
     *
     * @param lists which lists were used, as of which day
     * @param missing registers of which nothing was obtained, or only what is too old: of them the report says neither yes nor no
     * @param without how those were checked; null where none was missing
     * @param determination the determination that followed
     * @param passed whether it files the family under a category
     */
    record Matched(
            long id,
            LocalDate on,
            String by,
            List<Used> lists,
            List<Register> missing,
            List<Settled> settled,
            @Nullable String without,
            long determination,
            boolean passed) {

        public Matched {
            lists = List.copyOf(lists);
            missing = List.copyOf(missing);
            settled = List.copyOf(settled);
        }

        /** How many matters differed. */
        public long differences() {
            return settled.stream().filter(one -> one.compared().differs()).count();
        }

        /** In a few words, for a line of the case page. */
        public String brief() {
            String differ = differences() == 0 ? "" : "差 " + differences();
            String lacking = missing.isEmpty() ? "" : "未取得 " + missing.size() + " 项";
            return differ.isEmpty() && lacking.isEmpty()
                    ? "一致"
                    : String.join(
                            "，",
                            Arrays.asList(differ, lacking).stream()
                                    .filter(word -> !word.isEmpty())
                                    .toList());
        }
    }

    /** A list that was used; the source is null in reports of before sources were told. */
    record Used(Register register, @Nullable String source, LocalDate asOf, int lines) {

        public String label() {
            return "%s（%s）".formatted(register.label(), source == null ? register.keeper() : source);
        }
    }

    /** A matter, and where it differed what was decided. */
    record Settled(Compared compared, @Nullable Decision decision) {}

    /**
     * Which of the two holds, or what holds instead, and why.
     *
     * @param figure what was found out, where it is neither what was declared nor what the register says
     * @param proof the paper for setting aside what the register says; null where none was needed
     * @param second who agreed to that, in words; null where nobody had to
     */
    record Decision(
            Matter matter,
            boolean takeRegister,
            String reason,
            @Nullable Integer figure,
            @Nullable Long proof,
            @Nullable String second) {

        public Decision(Matter matter, boolean takeRegister, String reason) {
            this(matter, takeRegister, reason, null, null, null);
        }

        public String words() {
            String what = takeRegister ? "以登记为准" : figure == null ? "以申报为准" : "按核实的 " + figure + " 计";
            return what + "：" + reason + (second == null ? "" : "（" + second + "）");
        }
    }
}
