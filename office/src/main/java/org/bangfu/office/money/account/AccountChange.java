package org.bangfu.office.money.account;

import java.time.LocalDate;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.ground.person.BankCard;

/**
 * A bank account that somebody wants to put in the place of the one on file; a second person confirms it (M12).
 *
 * @param account of the worker herself, always
 * @param shared whether the same card stands on another file whose family she belongs to as well
 */
public record AccountChange(
        long id,
        long caseId,
        Household.Account account,
        String reason,
        boolean shared,
        long enteredBy,
        String entered,
        LocalDate enteredOn) {

    public String masked() {
        return account.bank() + " " + new BankCard(account.card()).masked();
    }
}
