package org.bangfu.office.ground.job;

import java.time.Duration;

/**
 * Work the office does by itself, again and again, on one node at a time. It acts as the office and opens its own transactions; it must be
 * harmless when a node that was thought dead does it once more and when the process dies in the middle.
 */
public interface Job {

    /** What it does, for the log and the table of jobs; one name, one job. */
    String name();

    /** The pause between the end of one run and the beginning of the next. */
    Duration pause();

    void run();
}
