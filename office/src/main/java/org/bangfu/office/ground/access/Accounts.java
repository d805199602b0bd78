package org.bangfu.office.ground.access;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What others may ask of accounts. */
public interface Accounts {

    /**
     * The account behind a number, with its roles of today; without roles once it is closed.
     *
     * @throws org.bangfu.office.ground.refusal.NotFound if there is none
     */
    Actor get(long account);

    /** Staff in a territory who hold a role today, by name; for choosing a second visitor or attendees. */
    List<Actor> holding(Role role, Territory territory);

    /** A worker's account by telephone, opened where there is none yet. The name of one already there stays. */
    long workerBy(PhoneNumber phone, String name);

    /** Of somebody who has no telephone, or shares one with another worker: she is taken in at the counter and does not log in. */
    long workerWithoutPhone(String name);

    /** The worker who logs in by this telephone. */
    Optional<Long> workerKnownBy(PhoneNumber phone);

    /**
     * A worker's new telephone, by which she logs in from now on.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal at {@code phone} if another worker logs in by it
     */
    void reach(long worker, PhoneNumber phone);

    /** How a worker says she is called: an account opened by a login alone does not know it yet. */
    void call(long worker, String name);

    Optional<PhoneNumber> phoneOf(long account);

    /**
     * A member of staff; for administrators, the first start and the demonstration. Roles are given separately.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if the login name is taken or the password too weak
     */
    long open(NewStaff staff);

    /**
     * Gives a role from today; {@code by} may not be the same account.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if it does not go with a role already held, with the level of the union, or with
     *     whoever gives it
     */
    void give(long account, Role role, long organisation, Actor by);

    /** A new colleague. Without a password nobody can log in as her but by the demonstration's one click. */
    record NewStaff(
            String login,
            String name,
            long organisation,
            @Nullable PhoneNumber phone,
            @Nullable String password) {}
}
