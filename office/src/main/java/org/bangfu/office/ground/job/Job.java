package org.bangfu.office.ground.job;

import java.time.Duration;

/**
 * Work the office does by itself, again and again on every node. It acts as the office and opens its own transactions; it must be
 * harmless when two nodes do it at once and when the process dies in the middle.
 */
public interface Job {

    /** What it does, for the log. */
    String name();

    /** The pause between the end of one run and the beginning of the next. */
    Duration pause();

    void run();
}
