package org.bangfu.office.casework.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Opinions beside the determination: where they differ, whoever goes on explains it, and it stays on file (M10(4)). */
public interface Opinions {

    /** What visitors and reviewer of the round that stands suggested, in the order they did. */
    List<Opinion> of(Case aCase);

    /** Why the case went on although they differ from the category that stands. */
    Optional<Explained> explained(Case aCase);

    /**
     * Keeps the explanation, in the caller's transaction; nothing where no opinion differs, or it was explained before.
     *
     * @param words null for none
     * @throws Refusal where opinions differ and nothing, or less than ten characters, is said
     */
    void explain(Case locked, @Nullable String words, Actor by);

    /** The explanation. */
    record Explained(String words, String by, LocalDate on) {}
}
