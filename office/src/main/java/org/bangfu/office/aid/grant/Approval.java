package org.bangfu.office.aid.grant;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.organisation.Level;
import org.jspecify.annotations.Nullable;

/** Who above the county must agree before a grant is paid (M9(1)5, F9, R-30). */
public enum Approval {
    PROVINCE("省总工会", Money.ofYuan(20_000), Level.PROVINCE),
    NATION("全国总工会", Money.ofYuan(50_000), Level.NATION);

    private final String label;
    private final Money above;
    private final Level level;

    Approval(String label, Money above, Level level) {
        this.label = label;
        this.above = above;
        this.level = level;
    }

    public String label() {
        return label;
    }

    public Level level() {
        return level;
    }

    /** A year's total above this needs it, this itself does not. */
    Money above() {
        return above;
    }

    /** The highest approval a family's yearly total of one kind asks for; empty up to the first limit, the limit included. */
    static Optional<Approval> neededFor(Money yearlyTotal) {
        if (yearlyTotal.compareTo(NATION.above) > 0) {
            return Optional.of(NATION);
        }
        return yearlyTotal.compareTo(PROVINCE.above) > 0 ? Optional.of(PROVINCE) : Optional.empty();
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
