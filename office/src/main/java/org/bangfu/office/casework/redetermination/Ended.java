package org.bangfu.office.casework.redetermination;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bangfu.office.ground.web.Paging;

/**
 * Where a page of those that were acted on ended, the latest first: when the last of it was, and whose case.
 *
 * @param micros since 1970, as exactly as the database keeps it
 */
record Ended(long micros, long caseId) {

    /** Before the first. */
    private static final Ended NOT_YET =
            new Ended(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")), Long.MAX_VALUE);

    static Ended at(Paging paging) {
        List<String> parts = paging.parts("\\d{1,17}", "\\d{1,18}");
        return parts == null ? NOT_YET : new Ended(Long.parseLong(parts.getFirst()), Long.parseLong(parts.getLast()));
    }

    static String key(Redetermined one) {
        return Paging.key(ChronoUnit.MICROS.between(Instant.EPOCH, one.at()), one.caseId());
    }

    OffsetDateTime at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
