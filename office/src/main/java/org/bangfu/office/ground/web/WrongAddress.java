package org.bangfu.office.ground.web;

/** Something in an address that cannot be so: a filter nobody knows, a year that is none, a page that never was. Said by its name, never left out. */
public final class WrongAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String sentence;

    public WrongAddress(String parameter, String sentence) {
        super(sentence, null, false, false);
        this.parameter = parameter;
        this.sentence = sentence;
    }

    String parameter() {
        return parameter;
    }

    String sentence() {
        return sentence;
    }
}
