package org.bangfu.office.ground.refusal;

import org.jspecify.annotations.Nullable;

/**
 * A thing the office will not do, said to the person who asked: names the place, the mend and, where a rule stands
 * behind it, the article.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final @Nullable String citation;

    private Refusal(@Nullable String field, @Nullable String citation, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
        this.citation = citation;
    }

    /** A field of a form or document that has to be mended; {@code field} is its name there. */
    public static Refusal at(String field, String sentence) {
        return new Refusal(field, null, sentence);
    }

    /** A rule that forbids the act, by its article, for instance {@code M10(2)}. */
    public static Refusal by(String citation, String sentence) {
        return new Refusal(null, citation, sentence);
    }

    /** A rule that forbids the act because of what stands in one field. */
    public static Refusal by(String citation, String field, String sentence) {
        return new Refusal(field, citation, sentence);
    }

    /** The sentence to show, with its article behind it. */
    public String sentence() {
        return citation == null ? getMessage() : getMessage() + "（" + citation + "）";
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String citation() {
        return citation;
    }
}
