package org.bangfu.office.casework.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One visit by two colleagues. It stands when the second has confirmed it under a login of their own.
 *
 * @param agrees what the two think; the whole of it is in the {@link Survey}
 * @param answeredOn when the second confirmed it or either took it back; null while it waits
 */
public record Visit(
        long id,
        long caseId,
        Level level,
        LocalDate on,
        Visitor first,
        Visitor second,
        Standing standing,
        boolean agrees,
        LocalDate preparedOn,
        @Nullable LocalDate answeredOn) {

    public Visit {
        if (first.account() == second.account()) {
            throw new IllegalArgumentException("one person on both sides of a visit");
        }
    }

    public boolean by(long account) {
        return first.account() == account || second.account() == account;
    }

    public boolean waits() {
        return standing == Standing.PREPARED;
    }

    public boolean confirmed() {
        return standing == Standing.CONFIRMED;
    }

    /** 刘芳、马超. */
    public String visitors() {
        return first.name() + "、" + second.name();
    }

    /** One of the two. */
    public record Visitor(long account, String name) {}

    /** Whose visit it is. */
    public enum Level {
        GRASSROOTS("基层走访", "M10(2)"),
        COUNTY("县区走访核查", "M10(3)");

        private final String label;
        private final String citation;

        Level(String label, String citation) {
            this.label = label;
            this.citation = citation;
        }

        public String label() {
            return label;
        }

        public String citation() {
            return citation;
        }
    }

    /** What has become of the record. */
    public enum Standing {
        PREPARED("待第二走访人确认"),
        CONFIRMED("两人已确认"),
        TAKEN_BACK("已作废");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
