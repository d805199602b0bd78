package org.bangfu.office.matching;

/** What the newest register of deaths that a county imported says; payment asks before money goes to a card (M12). */
public interface Deaths {

    /** Whether the holder of this identity number stands in it; false where the county has no such register. */
    boolean registered(long county, String identity);
}
