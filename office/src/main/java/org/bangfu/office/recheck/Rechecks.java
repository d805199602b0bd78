package org.bangfu.office.recheck;

import org.bangfu.office.casework.Case;

/** What others may ask of re-checks. */
public interface Rechecks {

    /** @param filed a case with a file */
    Recheck of(Case filed);
}
