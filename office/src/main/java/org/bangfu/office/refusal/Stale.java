package org.bangfu.office.refusal;

/** Someone else was faster: says who changed what since the page was opened. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String whatChanged) {
        super(whatChanged, null, false, false);
    }
}
