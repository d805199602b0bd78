package org.bangfu.office.money.batch;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay one instalment.
 *
 * @param reference ours, by which the bank answers
 * @param name the worker's in full, as the bank must know her
 * @param card the account it goes to, sealed with the key of the family's dossier
 * @param version counts its states; a form sends it back
 * @param reason in the bank's words
 */
public record Attempt(
        long id,
        long batch,
        String batchNumber,
        String reference,
        long instalment,
        long caseId,
        long fund,
        AidKind use,
        Money amount,
        String name,
        byte[] card,
        AttemptState state,
        int version,
        @Nullable String reason,
        @Nullable String bankSerial,
        @Nullable LocalDate bankDate) {

    public String maskedName() {
        return Names.masked(name);
    }

    /** Its electronic slip. */
    public String path() {
        return "/payments/" + reference;
    }
}
