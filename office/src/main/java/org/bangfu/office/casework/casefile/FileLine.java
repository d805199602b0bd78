package org.bangfu.office.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.person.Names;
import org.jspecify.annotations.Nullable;

/**
 * A file as the list of files shows it.
 *
 * @param cause the main cause of hardship, in the contract's words
 * @param recheck when it is checked next (M17); none once it is closed
 * @param lacking the documents of M16 that are not there
 */
public record FileLine(
        long id,
        String number,
        String fileNumber,
        State state,
        long organisation,
        String name,
        @Nullable String category,
        @Nullable String cause,
        LocalDate filedOn,
        @Nullable LocalDate recheck,
        boolean provisional,
        List<String> lacking) {

    public String maskedName() {
        return Names.masked(name);
    }

    /** Where a list that continues after this line begins. */
    String key(FileOrder order) {
        LocalDate on = order == FileOrder.NEWEST || recheck == null ? filedOn : recheck;
        return on + "_" + id;
    }
}
