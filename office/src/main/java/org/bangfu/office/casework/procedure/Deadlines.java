package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.organisation.Territory;

/** What is due on a case, by when, at whose desk. Today's work is the list of what is open. */
public interface Deadlines {

    /** Sets or moves a deadline of this kind on this case. */
    void set(Case aCase, Due due, LocalDate on);

    /** The same so many working days after today (docs/model.md, Times: the day it starts from is not counted). */
    void setWorkdays(Case aCase, Due due, int days);

    /** The same as long after today as the policy in force today gives for it. */
    void begin(Case aCase, Due due);

    /** Done, on the office's date; nothing happens where none is open. */
    void meet(Case aCase, Due due);

    /** Everything still open on a case ends: it was refused, withdrawn, closed. */
    void end(Case aCase);

    /** The cases of a territory on which one of this kind is open. */
    List<Long> casesWith(Due due, Territory territory);

    /** What comes next on a case, at whosever desk. */
    Optional<Next> next(long caseId);

    /** A deadline as pages show it; provisional where the year's calendar is not out yet. */
    record Next(Due due, LocalDate on, boolean provisional) {}
}
