package org.bangfu.office.organisation;

import java.util.List;

/** What others may ask of the tree. */
public interface Organisations {

    /** @throws org.bangfu.office.refusal.NotFound if there is none */
    Organisation get(long number);

    /** The union of this level that {@code number} lies in, itself included. */
    Organisation above(long number, Level level);

    /** Those of one level within a territory, by number. */
    List<Organisation> within(Territory territory, Level level);
}
