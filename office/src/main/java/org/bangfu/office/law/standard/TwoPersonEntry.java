package org.bangfu.office.law.standard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody of the city's union entered from a document; it counts once another has confirmed it (M22). */
public interface TwoPersonEntry {

    long id();

    /** Who entered it. */
    long account();

    String enteredBy();

    Instant enteredAt();

    /** Null while nobody else has looked at it. */
    @Nullable Confirmation answer();

    /** What it is, for the journal. */
    String subject();

    default boolean open() {
        return answer() == null;
    }
}
