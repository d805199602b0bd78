package org.bangfu.office.casework.visit;

import java.time.LocalDate;

/**
 * What the first visitor brings from the door.
 *
 * @param second the account of the second visitor
 * @param unrelated both say that they are no relatives of the family
 * @param survey with its photographs, still without signatures
 */
record Prepared(LocalDate on, long second, boolean unrelated, Survey survey, Signed signed) {

    /** How the two signed. */
    sealed interface Signed {

        /** On the phone, with a finger. */
        record Drawn(Signature first, Signature second) implements Signed {}

        /** On the printed form; its photograph is on file. */
        record OnPaper(long form) implements Signed {}
    }
}
