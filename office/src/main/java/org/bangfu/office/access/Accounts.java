package org.bangfu.office.access;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.person.PhoneNumber;

/** What others may ask of accounts. */
public interface Accounts {

    /** The account behind a number, with its roles of today. */
    Actor get(long account);

    /** Staff in a territory who hold a role today, by name; for choosing a second visitor or attendees. */
    List<Actor> holding(Role role, Territory territory);

    /** A worker's account by telephone, opened where there is none yet. */
    long workerBy(PhoneNumber phone, String name);

    Optional<PhoneNumber> phoneOf(long account);

    /** A member of staff; for administrators, the first start and the demonstration. Roles are given separately. */
    long open(NewStaff staff);

    /** Gives a role from today; {@code by} may not be the same account. */
    void give(long account, Role role, long organisation, Actor by);

    /** A new colleague. */
    record NewStaff(String login, String name, long organisation, PhoneNumber phone, String password) {}
}
