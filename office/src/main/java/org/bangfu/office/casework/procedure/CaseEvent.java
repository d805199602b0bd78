package org.bangfu.office.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history, appended and chained, never changed.
 *
 * @param act what was done, in Chinese, as the timeline shows it
 * @param role in which {@code by} acted, in Chinese; of the office and the public the name again
 * @param finding what was found or said, for staff; null where nothing was
 * @param forWorker the sentence the worker reads on her timeline; null where the step is none of hers
 * @param on the office's date
 */
public record CaseEvent(
        long id,
        int position,
        String act,
        @Nullable State from,
        State to,
        String by,
        String role,
        @Nullable String finding,
        @Nullable String forWorker,
        LocalDate on,
        Instant at) {}
