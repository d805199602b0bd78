package org.bangfu.office.ground.proof;

import java.util.Optional;

/** Which dossiers are a family's; whoever keeps the cases answers. */
public interface DossiersOfCases {

    /** The number of the case whose dossier it is, as far as whoever asks may see it; empty where it is the union's own. */
    Optional<String> number(long dossier);
}
