package org.bangfu.office.casework.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;

/**
 * In which role somebody acted, as a line of a case's history keeps it: the constant, so that duties kept apart (F15) never hang on a word that
 * is shown. Lines of before V470 keep the word of their day: the chain holds what was written, so none can be rewritten.
 */
final class ActedAs {

    /** Who has no role: the office itself and the public, known by name. */
    static final String NONE = "NONE";

    /** As lines of before wrote them, whatever the roles are called since. */
    private static final Map<String, Role> EARLIER = Map.ofEntries(
            Map.entry("职工", Role.WORKER),
            Map.entry("基层工会经办", Role.GRASSROOTS_CLERK),
            Map.entry("帮扶中心经办", Role.CENTRE_CLERK),
            Map.entry("帮扶中心审核", Role.CENTRE_REVIEWER),
            Map.entry("主席", Role.CHAIR),
            Map.entry("财务记账", Role.BOOKKEEPER),
            Map.entry("财务支付", Role.PAYER),
            Map.entry("经费审查", Role.AUDITOR),
            Map.entry("监督检查", Role.SUPERVISOR),
            Map.entry("上级工会", Role.UPPER_OFFICER),
            Map.entry("系统管理", Role.ADMINISTRATOR));

    private ActedAs() {}

    /** Of several roles one that the act asks for. */
    static String written(Actor by, Set<Role> wanted) {
        return by.roles().stream()
                .filter(wanted::contains)
                .sorted()
                .findFirst()
                .or(() -> by.roles().stream().sorted().findFirst())
                .map(Role::name)
                .orElse(NONE);
    }

    /** Empty where no role acted. */
    static Optional<Role> read(String written) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(written))
                .findFirst()
                .or(() -> Optional.ofNullable(EARLIER.get(written)));
    }

    /** Every way in which lines say this role. */
    static List<String> waysToWrite(Role role) {
        return Stream.concat(
                        Stream.of(role.name()),
                        EARLIER.entrySet().stream()
                                .filter(earlier -> earlier.getValue() == role)
                                .map(Map.Entry::getKey))
                .toList();
    }

    /** What a history shows beside the name. */
    static String shown(String written, String actor) {
        return read(written).map(Role::label).orElse(written.equals(NONE) ? actor : written);
    }
}
