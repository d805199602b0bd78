package org.bangfu.office.casework.application;

import java.time.LocalDate;
import org.bangfu.office.casework.household.Completeness.Part;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked for (补正): a paper of the list, a part of the form, or what the words say.
 *
 * @param paper its slug in the list of papers
 * @param words what exactly, for the worker to read
 * @param answer what the worker said to it
 * @param metOn when it was met: a paper by handing it in, the rest by her word
 */
public record Point(
        long id,
        @Nullable String paper,
        @Nullable Part part,
        @Nullable String words,
        String askedBy,
        LocalDate askedOn,
        @Nullable String answer,
        @Nullable LocalDate metOn) {

    public boolean open() {
        return metOn == null;
    }
}
