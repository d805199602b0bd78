package org.bangfu.office.casework.matching;

import java.time.LocalDate;

/**
 * A line of a register with a member's number and another name: whose it is, is for the clerk to answer.
 *
 * @param list the import it stands in, and {@code row} where
 * @param member whose number it has
 * @param written the name the line says
 * @param words the rest of it
 * @param answer what was answered, in words; empty while nobody did
 * @param same whether it is hers; false while nobody answered
 */
public record Question(
        long list,
        int row,
        Register register,
        String source,
        LocalDate asOf,
        String member,
        String written,
        String words,
        String answer,
        boolean same) {

    public boolean open() {
        return answer.isEmpty();
    }
}
