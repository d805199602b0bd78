package org.bangfu.office.family;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;

/** Aid already given to a family; answered by the floor above that grants it. */
public interface GrantedAid {

    List<Granted> to(long caseId);

    /** One grant that was paid, in the contract's words. */
    record Granted(String kind, LocalDate on, Money amount, boolean service) {}
}
