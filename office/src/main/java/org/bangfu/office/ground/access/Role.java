package org.bangfu.office.ground.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.ground.organisation.Level;

/** What a person is in the office (docs/model.md, Roles). The worker is one too. */
public enum Role {
    WORKER("职工"),
    GRASSROOTS_CLERK("基层工会经办"),
    CENTRE_CLERK("帮扶中心经办"),
    CENTRE_REVIEWER("帮扶中心审核"),
    CHAIR("主席"),
    BOOKKEEPER("财务记账"),
    PAYER("财务支付"),
    AUDITOR("经费审查"),
    SUPERVISOR("监督检查"),
    UPPER_OFFICER("上级工会"),
    ADMINISTRATOR("系统管理");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Who moves money or approves must hold a second factor. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case CHAIR, PAYER, BOOKKEEPER, CENTRE_REVIEWER, UPPER_OFFICER, ADMINISTRATOR -> true;
            case WORKER, GRASSROOTS_CLERK, CENTRE_CLERK, AUDITOR, SUPERVISOR -> false;
        };
    }

    /** Whether one person may be both (docs/model.md, Roles; F15). What is forbidden on the same matter only is a guard there. */
    public boolean goesWith(Role other) {
        return this == other
                || !(keepsFrom().contains(other) || other.keepsFrom().contains(this));
    }

    private Set<Role> keepsFrom() {
        return switch (this) {
            case WORKER, AUDITOR, SUPERVISOR, ADMINISTRATOR -> EnumSet.complementOf(EnumSet.of(this));
            case CHAIR -> EnumSet.of(CENTRE_CLERK);
            case BOOKKEEPER -> EnumSet.of(PAYER);
            case PAYER -> EnumSet.of(BOOKKEEPER, CENTRE_CLERK, CHAIR);
            case GRASSROOTS_CLERK, CENTRE_CLERK, CENTRE_REVIEWER, UPPER_OFFICER -> EnumSet.noneOf(Role.class);
        };
    }

    /** What is said where a union of this level has no such role. */
    Optional<String> at(Level level) {
        Set<Level> levels = switch (this) {
            case WORKER -> EnumSet.noneOf(Level.class);
            case GRASSROOTS_CLERK -> EnumSet.of(Level.GRASSROOTS, Level.UNIT);
            case CENTRE_CLERK, CENTRE_REVIEWER -> EnumSet.of(Level.COUNTY, Level.CITY);
            case CHAIR, BOOKKEEPER, PAYER -> EnumSet.of(Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATION);
            case UPPER_OFFICER -> EnumSet.of(Level.CITY, Level.PROVINCE, Level.NATION);
            case AUDITOR, SUPERVISOR, ADMINISTRATOR -> EnumSet.allOf(Level.class);
        };
        return levels.contains(level)
                ? Optional.empty()
                : Optional.of("“%s”这个岗位不在%s工会设置。".formatted(label, level.label()));
    }
}
