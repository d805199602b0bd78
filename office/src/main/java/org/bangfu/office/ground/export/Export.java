package org.bangfu.office.ground.export;

import java.time.Instant;

/** A list that left the system. */
public record Export(long id, String what, String reason, int lines, String by, Instant at) {}
