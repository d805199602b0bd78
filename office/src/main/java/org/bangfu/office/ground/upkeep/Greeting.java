package org.bangfu.office.ground.upkeep;

import java.util.Optional;

/** What whoever runs the machine has to know once the office is open, besides where to find it. */
public interface Greeting {

    /**
     * Lines for the console alone, never for a log; empty when there is nothing to say.
     *
     * @param address of the office on this machine, without a slash at its end
     */
    Optional<String> words(String address);
}
