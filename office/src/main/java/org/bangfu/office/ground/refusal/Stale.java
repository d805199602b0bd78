package org.bangfu.office.ground.refusal;

import java.util.function.Supplier;

/** Someone else was faster: says who changed what since the page was opened. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String whatChanged) {
        super(whatChanged, null, false, false);
    }

    /**
     * The version somebody saw is the one that stands.
     *
     * @param whatChanged the sentence to show where it is not
     * @throws Stale where it is not
     */
    public static void unless(int seen, int now, Supplier<String> whatChanged) {
        if (seen != now) {
            throw new Stale(whatChanged.get());
        }
    }
}
