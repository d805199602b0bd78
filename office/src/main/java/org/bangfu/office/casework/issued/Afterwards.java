package org.bangfu.office.casework.issued;

import gg.jte.Content;
import org.bangfu.office.casework.procedure.Case;

/** What became of an issued paper since its day: it stands under the paper, never in it. Each feature tells it of its own papers. */
public interface Afterwards {

    PaperKind kind();

    /** @param subject the number of what the paper was issued of, see {@link PaperKind} */
    Content since(Case aCase, long subject);
}
