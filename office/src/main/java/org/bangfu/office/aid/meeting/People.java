package org.bangfu.office.aid.meeting;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who may be chosen as attending: the people of the union with an account; guests without one are named. */
@Component
class People {

    private final Accounts accounts;
    private final Organisations organisations;
    private final MeetingTable table;

    People(Accounts accounts, Organisations organisations, MeetingTable table) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.table = table;
    }

    /** One who may be chosen, with the office she had at her last meeting, else her roles. */
    record Person(long account, String name, String office) {}

    List<Person> of(Meeting meeting) {
        Map<Long, String> offices = table.lastSeen(meeting.organisation()).stream()
                .collect(Collectors.toMap(one -> one.account() == null ? 0 : one.account(), Attendee::office));
        var all = new LinkedHashMap<Long, Person>();
        staff(meeting.organisation())
                .forEach((account, person) -> all.put(
                        account, new Person(account, person.name(), offices.getOrDefault(account, roles(person)))));
        meeting.attendees().stream()
                .filter(one -> one.account() != null)
                .forEach(one -> all.putIfAbsent(one.account(), new Person(one.account(), one.name(), one.office())));
        return List.copyOf(all.values());
    }

    private Map<Long, Actor> staff(long organisation) {
        var territory = organisations.get(organisation).territory();
        return EnumSet.complementOf(EnumSet.of(Role.WORKER)).stream()
                .flatMap(role -> accounts.holding(role, territory).stream())
                .filter(one -> one.organisation().number() == organisation)
                .distinct()
                .sorted(Comparator.comparing((Actor one) -> !one.is(Role.CHAIR)).thenComparing(Actor::name))
                .collect(Collectors.toMap(Actor::account, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static String roles(Actor person) {
        return person.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    /** Accounts among those attending are this union's, or were there when the list was written. */
    void fits(Meeting meeting, List<Attendee> attending) {
        Map<Long, Person> known = of(meeting).stream().collect(Collectors.toMap(Person::account, Function.identity()));
        for (Attendee one : attending) {
            if (one.account() != null) {
                Person person = known.get(one.account());
                if (person == null || !person.name().equals(one.name())) {
                    throw Refusal.at("attendees", "“%s”不是本工会的人员，请按来宾填写姓名和职务。".formatted(one.name()));
                }
            }
        }
    }
}
