package org.bangfu.office.ground.clock;

import java.time.LocalDate;

/**
 * A day of the office began: published once for each day over all nodes, by the office itself. A plain {@code @EventListener} works in
 * the day's transaction: where it fails, the day has not begun and is tried again.
 */
public record DayBegan(LocalDate day) {}
