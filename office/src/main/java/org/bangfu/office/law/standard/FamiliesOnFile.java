package org.bangfu.office.law.standard;

import java.util.List;
import org.bangfu.office.ground.organisation.Territory;

/** The families on file as a new version of the policy is tried on them; whoever keeps determinations answers. */
public interface FamiliesOnFile {

    /** Their cases' ids, in order. */
    List<Long> within(Territory territory);

    /** What the last determination of one of them was made on: the contract's document. */
    byte[] document(long caseId);
}
