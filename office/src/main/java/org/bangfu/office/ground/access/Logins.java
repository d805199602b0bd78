package org.bangfu.office.ground.access;

import java.util.Optional;
import org.bangfu.office.ground.person.PhoneNumber;

/**
 * How people prove who they are. Nothing here tells whether a login name or telephone is known; every try is counted against what was
 * said and against the address it came from. Machine time.
 */
public interface Logins {

    /** What the door says. */
    sealed interface Answer {
        /** It is this account; see {@link #hurdle} for what is still asked. */
        record Known(long account) implements Answer {}

        record Denied(String sentence) implements Answer {}
    }

    /** What stands between somebody known and the office. */
    enum Hurdle {
        /** The code of her authenticator is asked. */
        SECOND_FACTOR,
        /** Her role needs a second factor and she has none yet. */
        ENROL,
        /** Her password was given by an administrator. */
        NEW_PASSWORD
    }

    /** A member of staff by login name and password. */
    Answer byPassword(String login, String password, String address);

    /** A code for a telephone, or the sentence why there is none now. It counts five minutes and opens once. */
    Ticket newCode(PhoneNumber phone, String address);

    sealed interface Ticket {
        record Code(String digits) implements Ticket {}

        record Refused(String sentence) implements Ticket {}
    }

    /** A worker by the code sent to her telephone; an account is opened where there is none. */
    Answer byCode(PhoneNumber phone, String code, String address);

    /** @param shown whether the second factor was shown since the password */
    Optional<Hurdle> hurdle(long account, boolean shown);

    /** The six digits of the authenticator; none is taken twice. */
    Answer bySecondFactor(long account, String code, String address);

    /** A fresh secret to be enrolled, in base 32. */
    String newSecret();

    /** The address an authenticator reads from the picture. */
    String enrolmentAddress(long account, String secret);

    /** Takes the secret as second factor if the code belongs to it. */
    boolean enrol(long account, String secret, String code);

    boolean hasSecondFactor(long account);

    /** @throws org.bangfu.office.ground.refusal.Refusal at {@code password} where it is too weak or the one before */
    void replacePassword(long account, String password);

    /** Whether this is the account's password; for changing it while logged in. */
    Answer confirm(long account, String password, String address);
}
