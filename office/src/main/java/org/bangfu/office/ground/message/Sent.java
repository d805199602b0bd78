package org.bangfu.office.ground.message;

import java.time.Instant;
import org.bangfu.office.ground.person.PhoneNumber;

/** A text message on its way to a telephone. */
public record Sent(PhoneNumber phone, String words, Instant at) {}
