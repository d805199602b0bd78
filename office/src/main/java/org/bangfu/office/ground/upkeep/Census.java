package org.bangfu.office.ground.upkeep;

import org.bangfu.contract.LiveFamilies;

/** Every family that lives here at one moment, for whoever counts: no person can be known from it, and that it was asked is on record. */
public interface Census {

    /** @param by whose command it is, as the operating system knows him */
    void give(String by, LiveFamilies.To to);
}
