package org.bangfu.office.casework.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told of a family, and what became of each point.
 *
 * @param words why, as told
 * @param atCounter told by a clerk for the worker
 */
public record Change(
        long id, long toldBy, String teller, boolean atCounter, String words, LocalDate toldOn, List<Point> points) {

    public Change {
        points = List.copyOf(points);
    }

    public boolean open() {
        return points.stream().anyMatch(Point::open);
    }

    /**
     * One point.
     *
     * @param before what stood there when it was told
     * @param reason of the one who decided; always there where it was refused
     */
    public record Point(
            int position,
            Wanted wanted,
            String before,
            @Nullable Verdict verdict,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {

        public boolean open() {
            return verdict == null;
        }
    }

    /** What was decided on a point. */
    public enum Verdict {
        APPROVED("已采用", "ok"),
        REFUSED("不采用", "bad");

        private final String label;
        private final String style;

        Verdict(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }
}
