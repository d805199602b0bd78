package org.bangfu.office.law.standard;

import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.organisation.Territory;

/** The families on file as a new version of the policy is tried on them; whoever keeps determinations answers. */
public interface FamiliesOnFile {

    /** Their cases' ids, in order. */
    List<Long> within(Territory territory);

    /** What the last determination of one of them was made on: the contract's document. */
    byte[] document(long caseId);

    /** Those of these cases that the reader may see, by id. */
    Map<Long, Filed> seen(List<Long> cases);

    /**
     * @param number the case's
     * @param union whose work it is
     */
    record Filed(String number, long union) {}
}
