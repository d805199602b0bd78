package org.bangfu.policy.aid;

import java.util.Arrays;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * R-27 makes a staircase of a deep family's aid: where earlier aid just fills the room below the standard, a fen of income more takes a
 * whole kind away. The text wants it so; whoever decides should see how near the family stands to a step.
 */
public final class Staircase {

    private Staircase() {}

    /**
     * One step.
     *
     * @param income by how much the income differs from the family's own, in fen, above 0
     * @param total what the plan then comes to, in fen
     */
    public record Step(long income, long total) {}

    /** The least rise of income with which the plan of a deep family comes to less; null where it has none to lose. */
    public static @Nullable Step down(Figures family, Limits limits) {
        long[] edges = edges(family, limits);
        long room = Plan.room(family, limits);
        long now = total(room, family, limits);
        for (int i = edges.length - 1; i >= 0; i--) {
            if (edges[i] <= room) {
                long below = total(edges[i] - 1, family, limits);
                if (below < now) {
                    return new Step(room - edges[i] + 1, below);
                }
            }
        }
        return null;
    }

    /** The least fall of income with which it would come to more; null where it has all there is. */
    public static @Nullable Step up(Figures family, Limits limits) {
        long room = Plan.room(family, limits);
        long now = total(room, family, limits);
        for (long edge : edges(family, limits)) {
            long above = total(edge, family, limits);
            // More room never brings less, so what brings more is above the family's own.
            if (above > now) {
                return new Step(edge - room, above);
            }
        }
        return null;
    }

    private static long total(long room, Figures family, Limits limits) {
        return Plan.best(room, family, limits).total(family, limits);
    }

    /** The rooms at which a further grant becomes possible: what one or two kinds before it come to, ascending. */
    private static long[] edges(Figures family, Limits limits) {
        long living = Plan.remainder(AidKind.LIVING, Category.DEEP, family, limits);
        long medical = Plan.remainder(AidKind.MEDICAL, Category.DEEP, family, limits);
        long education = Plan.remainder(AidKind.EDUCATION, Category.DEEP, family, limits);
        long[] edges = {0, living, medical, education, living + medical, living + education, medical + education};
        Arrays.sort(edges);
        return edges;
    }
}
