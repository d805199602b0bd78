package org.bangfu.office.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a notice; only staff read it.
 *
 * @param daysLeft working days the notice still had to run when it came
 */
public record Objection(
        long id,
        long notice,
        LocalDate receivedOn,
        int daysLeft,
        String words,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn) {

    public boolean answered() {
        return answeredOn != null;
    }
}
