package org.bangfu.office.ground.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Renamed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whose installation this is, as every page says: asked once, and again when a union is renamed, here at once, on another node within a minute. */
@Component
class HomeName {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Organisations organisations;
    private final InstantSource machine;
    private volatile @Nullable Known known;

    private record Known(String name, Instant at) {}

    HomeName(Organisations organisations, InstantSource machine) {
        this.organisations = organisations;
        this.machine = machine;
    }

    /** Its short name; empty before the first start is done. */
    String shortName() {
        Instant now = machine.instant();
        Known last = known;
        if (last != null && now.isBefore(last.at().plus(KEPT))) {
            return last.name();
        }
        String name = organisations.home().map(Organisation::shortName).orElse("");
        known = name.isEmpty() ? null : new Known(name, now);
        return name;
    }

    @TransactionalEventListener
    void forget(Renamed renamed) {
        known = null;
    }
}
