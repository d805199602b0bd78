package org.bangfu.office.web;

import java.util.List;
import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that comes back: shown at the top and at each field. */
public record Errors(List<Refusal> all) {

    public static final Errors NONE = new Errors(List.of());

    public Errors {
        all = List.copyOf(all);
    }

    public boolean any() {
        return !all.isEmpty();
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
