package org.bangfu.office.ground.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.ground.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does with people, within the territory of her union. She does none of it to herself, and whatever she does has
 * her name behind it.
 */
public interface Staffing {

    /** Staff of the administrator's territory, by union and name. */
    List<Person> people(Actor administrator);

    /** @throws org.bangfu.office.ground.refusal.NotFound outside the administrator's territory */
    Person person(long account, Actor administrator);

    /** Every role ever given to an account, the latest first. */
    List<Given> roles(long account, Actor administrator);

    /** Opens an account; the answer is the password for the first login, shown this once. */
    Opened open(Accounts.NewStaff staff, Actor administrator);

    record Opened(long account, String password) {}

    /** @param until the first day it no longer holds */
    void give(long account, Role role, LocalDate since, @Nullable LocalDate until, Actor administrator);

    /** Ends a role today. */
    void end(long account, long given, Actor administrator);

    /** A new password for one login, shown this once; every session ends. */
    String resetPassword(long account, Actor administrator);

    /** The telephone is lost: the second factor is asked for anew at the next login. */
    void resetSecondFactor(long account, Actor administrator);

    /** Moves somebody to another union of the territory: her roles end today, those of her new place are given there. */
    void move(long account, long union, Actor administrator);

    /** Closes an account for ever; its roles end, its sessions and tokens with them. What it did stays. */
    void close(long account, Actor administrator);

    /**
     * @param phone masked
     * @param roles those of today
     */
    record Person(
            long account,
            String login,
            String name,
            Organisation organisation,
            Optional<String> phone,
            Set<Role> roles,
            Optional<Instant> lastLogin,
            boolean secondFactor,
            Optional<LocalDate> closedOn) {}

    /**
     * @param until the first day it no longer holds
     * @param holds today
     * @param endable holds or will hold
     */
    record Given(
            long id,
            Role role,
            String organisation,
            LocalDate since,
            @Nullable LocalDate until,
            String giver,
            @Nullable String ender,
            boolean holds,
            boolean endable) {}
}
