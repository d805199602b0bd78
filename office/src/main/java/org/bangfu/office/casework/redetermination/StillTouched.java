package org.bangfu.office.casework.redetermination;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.StandardEntry;
import org.springframework.stereotype.Component;

/**
 * How many families a figure or a change of the rules still touches, for a page that is opened many times a day: a count determines every file of the county anew,
 * so it is kept for some minutes, or until one is determined again.
 */
@Component
class StillTouched {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Redeterminations redeterminations;
    private final RulesRedeterminations rules;
    private final OfficeClock clock;
    private final InstantSource machine;
    private final Map<Asked, Counted> counts = new ConcurrentHashMap<>();

    StillTouched(
            Redeterminations redeterminations, RulesRedeterminations rules, OfficeClock clock, InstantSource machine) {
        this.redeterminations = redeterminations;
        this.rules = rules;
        this.clock = clock;
        this.machine = machine;
    }

    int families(StandardEntry figure, Territory territory) {
        return counted(
                new Asked("figure " + figure.id(), territory, clock.today(), redeterminations.acted(figure, territory)),
                () -> redeterminations.open(figure, territory).size());
    }

    int families(RulesVersion version, Territory territory) {
        return counted(
                new Asked("rules " + version.number(), territory, clock.today(), rules.acted(version, territory)),
                () -> rules.open(version, territory).size());
    }

    private int counted(Asked asked, IntSupplier count) {
        Instant now = machine.instant();
        counts.values().removeIf(counted -> counted.at().plus(KEPT).isBefore(now));
        Counted before = counts.get(asked);
        if (before != null) {
            return before.families();
        }
        int families = count.getAsInt();
        counts.put(asked, new Counted(families, now));
        return families;
    }

    private record Asked(String change, Territory territory, LocalDate on, int acted) {}

    private record Counted(int families, Instant at) {}
}
