package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** Until when and why, as typed; the same for the page and the API. */
public record HoldForm(
        @Nullable String version,
        @Nullable String until,
        @Nullable String because) {

    static final HoldForm EMPTY = new HoldForm(null, null, null);

    Case hold(Cases cases, String number, int version, Actor by) {
        var reading = new Refusals.Reading();
        LocalDate day = reading.read(() -> Read.date(until, "until", "恢复办理的日期"), LocalDate.MAX);
        String reason = reading.read(() -> Read.text(because, "because", "原因", 300), "");
        reading.throwIfAny();
        return cases.hold(cases.lock(number, version), day, reason, by);
    }

    Case resume(Cases cases, String number, int version, Actor by) {
        return cases.resume(cases.lock(number, version), Read.text(because, "because", "原因", 300), by);
    }

    int seen() {
        return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
    }
}
