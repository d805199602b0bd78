package org.bangfu.office.ground.refusal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything wrong with one form at once, in the order of its fields. */
public final class Refusals extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> all;

    private Refusals(List<Refusal> all) {
        super(all.getFirst().sentence(), null, false, false);
        this.all = List.copyOf(all);
    }

    public List<Refusal> all() {
        return all;
    }

    /** Collects what is wrong while a form is read; {@link #throwIfAny} ends the reading. */
    public static final class Reading {

        private final List<Refusal> found = new ArrayList<>();

        public void add(Refusal refusal) {
            found.add(refusal);
        }

        /** Runs one field's parser, keeps its refusal and answers {@code otherwise} in its place. */
        public <T extends @Nullable Object> T read(java.util.function.Supplier<T> parser, T otherwise) {
            try {
                return parser.get();
            } catch (Refusal refusal) {
                found.add(refusal);
                return otherwise;
            }
        }

        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new Refusals(found);
            }
        }
    }
}
