package org.bangfu.contract;

import java.io.IOException;
import java.util.Map;

/**
 * Families that lie in no file but in an installation. The office gives them, whoever counts takes them, and neither knows the other:
 * the one is found by the other with {@link java.util.ServiceLoader}.
 */
public interface LiveFamilies {

    /**
     * Gives what lives in an installation at one moment: its policy, then how its counties are called, then every family once.
     *
     * @param where the options of the command line that say which installation: {@code --data}, {@code --database}
     * @throws IOException with a sentence for people, where it cannot be read
     */
    void give(Map<String, String> where, To to) throws IOException;

    /** Who takes them; called from one thread. */
    interface To {

        /** By which families are determined there now. */
        void policy(PolicyFiles inForce);

        /** @param locality six digits */
        void county(String locality, String name);

        /** A family's document in UTF-8, with nothing in it by which a person could be known. */
        void family(byte[] document);
    }
}
