package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a family, set aside by a clerk with a proof, to be agreed to by a second person.
 *
 * @param found what the register said, in words
 * @param figure what holds instead; null for what the family declared
 * @param proof the paper
 * @param agreed null while it waits for the second person
 * @param answer what the second person said, and who she was, in words; empty while it waits
 */
public record Aside(
        long id,
        long caseId,
        Matter matter,
        String found,
        @Nullable Integer figure,
        String reason,
        long proof,
        long enteredBy,
        String by,
        LocalDate on,
        @Nullable Boolean agreed,
        String answer) {

    public boolean open() {
        return agreed == null;
    }

    public boolean stands() {
        return Boolean.TRUE.equals(agreed);
    }

    /** What is to hold, in words. */
    public String holds() {
        return figure == null ? "以申报为准" : "按核实的 " + figure + " 计";
    }
}
