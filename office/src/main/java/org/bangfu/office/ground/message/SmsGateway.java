package org.bangfu.office.ground.message;

import org.bangfu.office.ground.person.PhoneNumber;

/** The way to telephones. */
interface SmsGateway {

    /**
     * Hands one text message over.
     *
     * @throws java.io.IOException if it was not taken; it is tried again
     */
    void send(PhoneNumber phone, String words) throws java.io.IOException, InterruptedException;
}
