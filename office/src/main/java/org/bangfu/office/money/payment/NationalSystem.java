package org.bangfu.office.money.payment;

import java.time.LocalDate;
import java.util.Map;
import org.bangfu.office.money.batch.Attempt;

/** The national system, in which paid aid has to stand (M17): told in the same transaction of each payment that arrived or came back. */
public interface NationalSystem {

    /**
     * @param organisation whose money it was
     * @param on the bank's date
     */
    void paid(Attempt attempt, long organisation, LocalDate on);

    void returned(Attempt attempt, LocalDate on);

    /** How the payments of a family stand there, in words, by the attempt's id. */
    Map<Long, String> ofCase(long caseId);
}
