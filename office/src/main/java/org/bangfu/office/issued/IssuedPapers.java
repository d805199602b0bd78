package org.bangfu.office.issued;

import java.util.function.Supplier;
import org.bangfu.office.casework.Case;

/**
 * Papers as they were signed or issued. Whoever is renamed, moves, earns more or dies afterwards changes nothing in them;
 * what came later is told on a later paper.
 */
public interface IssuedPapers {

    /**
     * Keeps a family's paper, in the caller's transaction, sealed with the key of its dossier.
     *
     * @param subject the number of what it is issued of, see {@link PaperKind}
     * @throws org.springframework.dao.DuplicateKeyException if it was issued before
     */
    void issue(PaperKind kind, Case aCase, long subject, Layout layout);

    /** Keeps the minutes of a meeting, which belong to no family. */
    void issueMinutes(long meeting, Layout layout);

    /** The paper as it was issued; where none was kept, one made from what stands now. */
    IssuedPaper of(PaperKind kind, Case aCase, long subject, Supplier<Layout> now);

    /** The minutes as they were signed; before that, what they would say now. */
    IssuedPaper minutes(long meeting, Supplier<Layout> now);
}
