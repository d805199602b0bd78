package org.bangfu.policy.means;

import java.util.List;

/** The policy has no figures for what the family's documents reach into. */
public final class FiguresMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MissingFigure> missing;

    public FiguresMissing(List<MissingFigure> missing) {
        super(missing.toString());
        this.missing = List.copyOf(missing);
    }

    /** One entry per place and kind, the earliest day of each; never empty. */
    public List<MissingFigure> missing() {
        return missing;
    }
}
