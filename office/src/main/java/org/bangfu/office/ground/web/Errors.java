package org.bangfu.office.ground.web;

import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that comes back: shown at the top and at each field.
 *
 * @param typed what was sent, by field, so that a field whose page keeps nothing of it still holds it
 * @param unsaved what was typed, where somebody else was faster: shown beside what now stands; null where the form itself is to be mended
 */
public record Errors(
        List<Refusal> all,
        Map<String, String> typed,
        @Nullable SentAgain unsaved) {

    public static final Errors NONE = new Errors(List.of());

    public Errors {
        all = List.copyOf(all);
        typed = Map.copyOf(typed);
    }

    public Errors(List<Refusal> all) {
        this(all, Map.of(), null);
    }

    /** Whether somebody else was faster, so that the page now shows what this form was not written for. */
    public boolean stale() {
        return unsaved != null;
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** What a field holds: what the page knows of it, else what was sent. */
    public String typed(String field, @Nullable String known) {
        return known == null || known.isEmpty() ? typed.getOrDefault(field, "") : known;
    }

    /** The sentence at a field; null where it is right. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::sentence)
                .findFirst()
                .orElse(null);
    }
}
