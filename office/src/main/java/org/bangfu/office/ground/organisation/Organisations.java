package org.bangfu.office.ground.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What others may ask of the tree. */
public interface Organisations {

    /** @throws org.bangfu.office.ground.refusal.NotFound if there is none */
    Organisation get(long number);

    /** The union of this level that {@code number} lies in, itself included. */
    Organisation above(long number, Level level);

    /** Those of one level within a territory, by number; closed ones left out. */
    List<Organisation> within(Territory territory, Level level);

    /** All of a territory in the order of the tree, closed ones left out. */
    List<Organisation> within(Territory territory);

    /**
     * Adds a union to the tree; for administrators, the first start and the demonstration.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if the number is taken or does not fit the level
     */
    void found(Organisation organisation);

    /** What a union was called at a moment, for papers of that day. */
    String nameAt(long number, Instant at);

    /** Corrects how a union is called; its number and level stay for ever, what it was called before is kept. */
    void rename(long number, String name, String shortName);

    /** Closes a union from today; refused while one below it is open. What it did stays. */
    void close(long number);

    /** The union whose installation this is, as every page says; none before the first start is done. */
    Optional<Organisation> home();

    /** Says once whose installation this is. */
    void settle(long number);
}
