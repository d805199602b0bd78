package org.bangfu.office.casework.visit;

import java.util.Base64;
import org.bangfu.office.ground.refusal.Refusal;

/** A name written with a finger, as the page drew it. */
final class Signature {

    private static final String START = "data:image/png;base64,";

    /** A drawing of a few strokes has a few kilobytes. */
    private static final int MOST_CHARACTERS = 400_000;

    private final byte[] png;

    private Signature(byte[] png) {
        this.png = png;
    }

    /** Reads what the page drew; {@code whose} is named where it did not arrive whole. */
    static Signature of(String drawn, String field, String whose) {
        if (!drawn.startsWith(START) || drawn.length() > MOST_CHARACTERS) {
            throw broken(field, whose);
        }
        try {
            return new Signature(Base64.getDecoder().decode(drawn.substring(START.length())));
        } catch (IllegalArgumentException e) {
            throw broken(field, whose);
        }
    }

    private static Refusal broken(String field, String whose) {
        return Refusal.at(field, whose + "的签名没有传好，请擦掉重签。");
    }

    byte[] png() {
        return png;
    }
}
