package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;

/** What the county's registers say of a family now, for whoever has to rely on them without a visit. */
public interface RegisterWord {

    Word about(Case aCase);

    /**
     * @param lists what each source tells of each register today, with its day
     * @param missing registers of which nothing was obtained, or only what is too old
     * @param differing matters in which a list says something else than the family's file
     */
    record Word(List<Source> lists, List<Register> missing, List<Compared> differing) {

        public Word {
            lists = List.copyOf(lists);
            missing = List.copyOf(missing);
            differing = List.copyOf(differing);
        }

        /** Registers without a list of this day or later, by name. */
        public List<String> olderThan(LocalDate day) {
            return Arrays.stream(Register.values())
                    .filter(register -> missing.contains(register)
                            || lists.stream()
                                    .noneMatch(list -> list.register() == register
                                            && !list.asOf().isBefore(day)))
                    .map(Register::label)
                    .toList();
        }
    }
}
