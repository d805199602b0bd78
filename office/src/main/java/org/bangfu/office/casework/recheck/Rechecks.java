package org.bangfu.office.casework.recheck;

import org.bangfu.office.casework.procedure.Case;

/** What others may ask of re-checks. */
public interface Rechecks {

    /** @param filed a case with a file */
    Recheck of(Case filed);
}
