package org.bangfu.office.casework.determination;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;

/** Aid already given to a family; answered by the floor above that grants it. */
public interface GrantedAid {

    List<Granted> to(long caseId);

    /**
     * What stands of one grant, in the contract's words.
     *
     * @param on the day of the decision, in the year it belongs to
     * @param beside the standard: counts under alone
     */
    record Granted(String kind, LocalDate on, Money amount, boolean service, boolean beside) {}
}
