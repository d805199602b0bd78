package org.bangfu.office.aid.grant;

import java.util.Optional;

/** Where a payment lies that grants may not touch; answered by the floor above that pays. In the caller's transaction. */
public interface AtTheBank {

    /** The batch that holds an unpaid instalment; empty where none does. */
    Optional<Held> held(long instalment);

    /** Why the bank did not pay an unpaid instalment when it was last tried; empty where it was not tried. */
    Optional<String> failed(long instalment);

    /**
     * A batch that holds an instalment.
     *
     * @param sent whether the bank has seen it: then only the bank's word counts
     */
    record Held(String batch, boolean sent) {}
}
