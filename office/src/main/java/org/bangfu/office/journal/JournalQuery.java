package org.bangfu.office.journal;

import java.util.Arrays;
import org.bangfu.office.journal.RecordTable.Filter;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.web.Read;

/** What was typed into the filter, as it was typed. */
public record JournalQuery(String subject, String actor, String deed, String first, String last) {

    Filter filter() {
        var reading = new Refusals.Reading();
        var filter = new Filter(
                reading.read(() -> Read.optional(subject, "subject", "编号", 100), null),
                reading.read(() -> Read.optional(actor, "actor", "姓名", 30), null),
                Arrays.stream(Deed.values())
                        .filter(one -> one.name().equals(deed))
                        .findFirst()
                        .orElse(null),
                reading.read(() -> Read.optionalDate(first, "first", "从哪天"), null),
                reading.read(() -> Read.optionalDate(last, "last", "到哪天"), null));
        reading.throwIfAny();
        return filter;
    }
}
