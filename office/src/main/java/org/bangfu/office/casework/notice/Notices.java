package org.bangfu.office.casework.notice;

import java.util.List;
import java.util.Optional;

/** What others may ask of notices. */
public interface Notices {

    /** The open notice of a case, ordered or posted. */
    Optional<Notice> open(long caseId);

    /** All notices of a case, newest first. */
    List<Notice> of(long caseId);

    /** The case was filed: the notice comes down. */
    void close(long caseId);
}
