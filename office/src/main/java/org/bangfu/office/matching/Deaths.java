package org.bangfu.office.matching;

/** What the registers of deaths that a county imported say; payment asks before money goes to a card (M12). */
public interface Deaths {

    /**
     * Whether the holder of this identity number stands in one, of whatever office and however old: nobody comes back. A line with another
     * name counts until somebody has answered whose it is.
     */
    boolean registered(long county, String identity, String name);
}
