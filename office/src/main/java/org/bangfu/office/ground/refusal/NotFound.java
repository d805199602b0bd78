package org.bangfu.office.ground.refusal;

/** Nothing here for this person: does not exist, or lies outside the territory; nobody learns which. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("没有找到" + what + "，或者不在您的工作范围内。", null, false, false);
    }
}
