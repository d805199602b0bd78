package org.bangfu.office.redetermination;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.standard.Entry;
import org.springframework.stereotype.Component;

/**
 * How many families a figure still touches, for a page that is opened many times a day: a count determines every file of the county anew,
 * so it is kept for some minutes, or until one is determined again.
 */
@Component
class StillTouched {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Redeterminations redeterminations;
    private final OfficeClock clock;
    private final InstantSource machine;
    private final Map<Asked, Counted> counts = new ConcurrentHashMap<>();

    StillTouched(Redeterminations redeterminations, OfficeClock clock, InstantSource machine) {
        this.redeterminations = redeterminations;
        this.clock = clock;
        this.machine = machine;
    }

    int families(Entry figure, Territory territory) {
        Instant now = machine.instant();
        counts.values().removeIf(counted -> counted.at().plus(KEPT).isBefore(now));
        var asked = new Asked(figure.id(), territory, clock.today(), redeterminations.acted(figure, territory));
        Counted before = counts.get(asked);
        if (before != null) {
            return before.families();
        }
        int families = redeterminations.open(figure, territory).size();
        counts.put(asked, new Counted(families, now));
        return families;
    }

    private record Asked(long figure, Territory territory, LocalDate on, int acted) {}

    private record Counted(int families, Instant at) {}
}
