package org.bangfu.office.casework.correction;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.office.casework.procedure.Case;
import org.jspecify.annotations.Nullable;

/** What other offices' lists of deaths say of a family and nobody has dealt with yet; the feature above that has the lists knows. */
public interface ListedDeaths {

    List<Listed> of(Case aCase);

    /** What waits for it, in a sentence with the mend; empty where nothing does. */
    static Optional<String> waits(List<Listed> unheard) {
        return unheard.isEmpty()
                ? Optional.empty()
                : Optional.of("死亡登记里有%s，还没有核实。属实的先登记去世，人还健在的附证明由第二人核对。"
                        .formatted(unheard.stream().map(Listed::name).distinct().collect(Collectors.joining("、"))));
    }

    /**
     * @param member the member's id
     * @param month null where the lists name no day, or several months
     * @param words the line, with the office that told it
     * @param question whether the line bears another name: whose it is has to be said first
     */
    record Listed(String member, String name, @Nullable YearMonth month, String words, boolean question) {

        /** By which a form names this list as what shows the death. */
        public String key() {
            return "register-" + member;
        }
    }
}
