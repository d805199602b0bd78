package org.bangfu.office.matching;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.Case;

/** What the county's registers say of a family now, for whoever has to rely on them without a visit. */
public interface RegisterWord {

    Word about(Case aCase);

    /**
     * @param lists the newest list of each register, with its day
     * @param missing registers without any
     * @param differing matters in which a list says something else than the family's file
     */
    record Word(List<Imported> lists, List<Register> missing, List<Compared> differing) {

        public Word {
            lists = List.copyOf(lists);
            missing = List.copyOf(missing);
            differing = List.copyOf(differing);
        }

        /** Registers without a list of this day or later, by name. */
        public List<String> olderThan(LocalDate day) {
            return java.util.stream.Stream.concat(
                            missing.stream(),
                            lists.stream()
                                    .filter(list -> list.asOf().isBefore(day))
                                    .map(Imported::register))
                    .map(Register::chinese)
                    .toList();
        }
    }
}
