package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * What one office has told of one register, as it counts today: its newest full list and what was added since.
 *
 * @param source which office
 * @param asOf the newest day of it
 * @param imports the lists it consists of, the full one first
 * @param lines of all of them
 * @param old whether it is older than what may be relied on: then it is as if it had not been obtained
 */
public record Source(Register register, String source, LocalDate asOf, List<Long> imports, int lines, boolean old) {

    public Source {
        imports = List.copyOf(imports);
    }
}
