package org.bangfu.office.casework.determination;

import java.util.List;
import org.bangfu.office.casework.procedure.Case;

/** Why a family is what it was found to be, said to the worker in a few plain sentences with the family's own figures. */
public interface WorkerSummary {

    /** Three sentences; none before a determination was made. */
    List<String> of(Case aCase);
}
