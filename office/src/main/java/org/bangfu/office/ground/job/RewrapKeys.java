package org.bangfu.office.ground.job;

import java.time.Duration;
import org.bangfu.office.ground.privacy.Dossiers;
import org.springframework.stereotype.Component;

/** After a new master key was added to the key file, wraps the keys of all files under it while people go on working. */
@Component
final class RewrapKeys implements Job {

    private final Dossiers dossiers;

    RewrapKeys(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "wrap keys anew";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (dossiers.rewrap() > 0) {
            // one batch, one transaction
        }
    }
}
