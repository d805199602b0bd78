package org.bangfu.office.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;

/** Which policy decides. */
public interface Policies {

    /** The one in force today, with every figure that was confirmed. */
    Determiner now();

    /**
     * The one that decides what was applied for on this day (M21, M22), with every figure that was confirmed; the program's own for a day
     * before it came into force, which it refuses.
     */
    Determiner on(LocalDate applied);

    /** The one with this hash; empty where nothing was ever decided or tried by it here, or today's rules cannot read it. */
    Optional<Determiner> of(String sha256);

    /** The files of the one with this hash, for the rules that decided by it; empty where nothing was ever decided or tried by it here. */
    Optional<PolicyFiles> files(String sha256);

    /** The figures that were confirmed here, the newest first. */
    List<Entry> figures();

    /** What decides an application of each day, as things stand at this moment. */
    Function<LocalDate, Determiner> byDay();

    /** The same as it would be if this figure had not been confirmed. */
    Function<LocalDate, Determiner> byDayWithout(Entry figure);

    /** Keeps the files of a policy that decides something or is tried, once. */
    void keep(Determiner policy);
}
