package org.bangfu.office.ground.web;

/** A header that every change of the API needs is missing or cannot be read. */
final class BadHeader extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RequestFault misread;

    BadHeader(int status, String header, String sentence) {
        super(sentence, null, false, false);
        misread = new RequestFault(status, header, sentence);
    }

    RequestFault misread() {
        return misread;
    }
}
