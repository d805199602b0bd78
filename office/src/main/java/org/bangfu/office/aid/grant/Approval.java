package org.bangfu.office.aid.grant;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.policy.book.Limits;
import org.jspecify.annotations.Nullable;

/** Who above the county must agree before a grant is paid (M9(1)5, F9, R-30). */
public enum Approval {
    PROVINCE("省总工会", Level.PROVINCE),
    NATION("全国总工会", Level.NATION);

    private final String label;
    private final Level level;

    Approval(String label, Level level) {
        this.label = label;
        this.level = level;
    }

    public String label() {
        return label;
    }

    public Level level() {
        return level;
    }

    /**
     * The highest approval a family's yearly total of one kind asks for; empty up to the first limit, the limit included.
     *
     * @param limits of the policy in force on the day by which the grant counts
     */
    static Optional<Approval> neededFor(Money yearlyTotal, Limits limits) {
        return switch (org.bangfu.policy.aid.Approval.level(yearlyTotal.fen(), limits)) {
            case NONE -> Optional.empty();
            case PROVINCE -> Optional.of(PROVINCE);
            case NATIONAL -> Optional.of(NATION);
        };
    }

    /** What must be there in full: the nation decides on what the province has agreed to. */
    static List<Approval> chain(@Nullable Approval highest) {
        if (highest == null) {
            return List.of();
        }
        return switch (highest) {
            case PROVINCE -> List.of(PROVINCE);
            case NATION -> List.of(PROVINCE, NATION);
        };
    }
}
