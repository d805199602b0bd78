package org.bangfu.office.casework.issued;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.office.casework.procedure.Case;
import org.jspecify.annotations.Nullable;

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

    /**
     * One that was issued, as a list shows it.
     *
     * @param subject the number of what it was issued of
     */
    record Issued(
            long id,
            PaperKind kind,
            long subject,
            String title,
            @Nullable String number,
            LocalDate on) {}

    /** All that were issued to a family, the oldest first; a later one of its kind takes none away. */
    List<Issued> all(Case aCase);

    /** The minutes as they were signed; before that, what they would say now. */
    IssuedPaper minutes(long meeting, Supplier<Layout> now);
}
