package org.bangfu.office.start;

import org.jspecify.annotations.Nullable;

/** A reason not to start that a person can mend: the message is Chinese, complete, and names what to do next. */
final class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
