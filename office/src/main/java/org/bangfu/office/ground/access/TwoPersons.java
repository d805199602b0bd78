package org.bangfu.office.ground.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The second person of an act that nobody does alone (F15): somebody else at the same desk; where the desk has nobody else who may,
 * somebody of the city above it, who is recorded as standing in. Asked in the transaction of the act.
 */
@Component
public class TwoPersons {

    private final Accounts accounts;
    private final Organisations organisations;

    TwoPersons(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /**
     * What somebody is asked to do as the second.
     *
     * @param permission what one needs for it
     * @param desk the union whose act it is
     * @param first the accounts of those who had a part in it before
     * @param what for instance 核实退汇
     */
    public record Act(Permission permission, long desk, Set<Long> first, String what) {

        public Act {
            first = Set.copyOf(first);
        }

        public Act(Permission permission, long desk, List<Long> first, String what) {
            this(permission, desk, Set.copyOf(first), what);
        }
    }

    /**
     * The union that stands in for the desk; empty where {@code by} sits at the desk itself.
     *
     * @throws Refusal F15 where {@code by} is not the second person
     */
    public Optional<Organisation> standsIn(Act act, Actor by) {
        objection(act, by).ifPresent(sentence -> {
            throw Refusal.by("F15", sentence);
        });
        return by.organisation().number() == act.desk() ? Optional.empty() : Optional.of(by.organisation());
    }

    /** Why somebody is not the second person of an act; empty where she is. */
    public Optional<String> objection(Act act, Actor by) {
        if (!act.permission().allows(by)) {
            return Optional.of("%s由%s办理。".formatted(act.what(), roles(act)));
        }
        if (act.first().contains(by.account())) {
            return Optional.of("%s须由另一人办理，前面的手续是您经手的。".formatted(act.what()));
        }
        if (by.organisation().number() == act.desk()) {
            return Optional.empty();
        }
        Organisation desk = organisations.get(act.desk());
        if (by.organisation().level() != Level.CITY
                || !by.organisation().territory().contains(act.desk())) {
            return Optional.of("%s由%s的%s办理。".formatted(act.what(), desk.name(), roles(act)));
        }
        List<Actor> own = others(act);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of("%s由%s的%s办理；本单位没有第二人时才由市总工会代为办理。"
                        .formatted(
                                act.what(),
                                desk.name(),
                                own.stream().map(Actor::name).distinct().collect(Collectors.joining("、"))));
    }

    /** Those at the desk who can be the second person today, by name. */
    private List<Actor> others(Act act) {
        var desk = new Territory(act.desk(), act.desk());
        return act.permission().roles().stream()
                .flatMap(role -> accounts.holding(role, desk).stream())
                .filter(one -> !act.first().contains(one.account()))
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    private static String roles(Act act) {
        return act.permission().roles().stream().sorted().map(Role::label).collect(Collectors.joining("或"));
    }
}
