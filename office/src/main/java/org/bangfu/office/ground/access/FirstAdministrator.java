package org.bangfu.office.ground.access;

import org.bangfu.office.ground.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * How somebody becomes administrator where there is none: at the first start, or after the last one's term ran out. Whoever runs the
 * machine reads a code on its console; it opens once. There is no such bean in the demonstration.
 */
public interface FirstAdministrator {

    /** Whether nobody administers this installation now or later. */
    boolean isMissing();

    /** A fresh code for the console; the one before counts no longer. */
    String newCode();

    /**
     * Founds the installation's first union, where there is none yet, and opens its administrator's account there.
     *
     * @return the account
     * @throws org.bangfu.office.ground.refusal.NotFound if there is an administrator already
     * @throws org.bangfu.office.ground.refusal.Refusal at a field; the code still counts
     */
    long become(Founding founding, String address);

    /** @param union the first of the installation; null where that is said already */
    record Founding(String code, @Nullable Organisation union, String login, String name, String password) {}
}
