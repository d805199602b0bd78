package org.bangfu.office.money.fund;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a city keeps of a fund for its own centre (F12). No money moves.
 *
 * @param document of the allocation plan that says so (F11)
 * @param dossier whose key seals its paper; null where it was entered before papers were kept
 * @param reversal null while it stands
 */
public record OwnShare(
        long id,
        long organisation,
        long fund,
        String document,
        Money amount,
        LocalDate decidedOn,
        @Nullable Long dossier,
        String enteredBy,
        @Nullable Reversal reversal) {

    /** @param proof the paper that says why, for instance 更正单1号 */
    public record Reversal(String reason, String proof, LocalDate on, String by) {}

    public String path() {
        return "/funds/own-shares/" + id;
    }

    public boolean stands() {
        return reversal == null;
    }
}
