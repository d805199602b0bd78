package org.bangfu.office.ground.access;

import org.bangfu.office.ground.person.PhoneNumber;

/**
 * How a worker lets the counter help her: a code on her own telephone that the clerk enters (M10(1)). It is no code for logging in,
 * holds ten minutes, opens once, and tries are counted. Machine time.
 */
public interface Helping {

    /** Whether a worker logs in by this telephone: then nothing is done on it without its code. */
    boolean needed(PhoneNumber phone);

    /** A fresh code for a telephone, or the sentence why there is none now. */
    Logins.Ticket newHelpCode(PhoneNumber phone, String address);

    /** The worker's account behind the telephone, where this is its code. */
    Logins.Answer byHelpCode(PhoneNumber phone, String code, String address);
}
