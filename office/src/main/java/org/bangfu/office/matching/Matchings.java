package org.bangfu.office.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.Case;
import org.bangfu.office.matching.Compared.Matter;
import org.jspecify.annotations.Nullable;

/** What others may ask of matchings. */
public interface Matchings {

    /** The latest matching of a case. */
    Optional<Matched> latest(Case aCase);

    /**
     * 《家庭经济状况核对报告》.
     *
     * @param lists which lists were used, as of which day
     * @param without how registers without a list were checked; null where none was missing
     * @param determination the determination that followed
     * @param passed whether it files the family under a category
     */
    record Matched(
            long id,
            LocalDate on,
            String by,
            List<Used> lists,
            List<Settled> settled,
            @Nullable String without,
            long determination,
            boolean passed) {

        public Matched {
            lists = List.copyOf(lists);
            settled = List.copyOf(settled);
        }

        /** How many matters differed. */
        public long differences() {
            return settled.stream().filter(one -> one.compared().differs()).count();
        }
    }

    /** A list that was used. */
    record Used(Register register, LocalDate asOf, int lines) {}

    /** A matter, and where it differed what was decided. */
    record Settled(Compared compared, @Nullable Decision decision) {}

    /** Which of the two holds, and why. */
    record Decision(Matter matter, boolean takeRegister, String reason) {}
}
