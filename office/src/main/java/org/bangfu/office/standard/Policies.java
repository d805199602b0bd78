package org.bangfu.office.standard;

import java.util.Optional;
import org.bangfu.contract.Determiner;

/** Which policy decides. */
public interface Policies {

    /** The one in force: the program's, with every figure that was confirmed since. */
    Determiner now();

    /** The one with this hash, to decide again what it decided; empty where nothing was ever decided by it here. */
    Optional<Determiner> of(String sha256);

    /** Keeps the files of a policy that decides something, once. */
    void keep(Determiner policy);
}
