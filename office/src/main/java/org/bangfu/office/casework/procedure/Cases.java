package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/** What features may ask of cases and do with them. Everything runs in the caller's transaction. */
public interface Cases {

    /** A draft for a worker, in the territory of a grassroots union; the worker has no other live case. */
    Case open(long applicant, String applicantName, long organisation);

    /** @throws org.bangfu.office.ground.refusal.NotFound if there is none in the actor's territory */
    Case byNumber(String number);

    Case byId(long id);

    /** The worker's live or latest case. */
    Optional<Case> ofApplicant(long account);

    /**
     * The same case, locked until the transaction ends.
     *
     * @throws org.bangfu.office.ground.refusal.Stale if it was changed since {@code version}, saying by whom
     */
    Case lock(String number, int version);

    /** The case as it now stands, locked the same way, for what may be added to it whatever else was done: a note, a paper, an objection. */
    Case lock(String number);

    /**
     * Takes a step: table, guards, event, state, version, {@link Moved}. The case must be locked.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if the table or a guard forbids it
     */
    Case take(Case locked, Step step, Actor by, Words words);

    /** Writes into the history without moving the case: a correction, a paper added, a call. */
    Case note(Case locked, String act, Actor by, Words words);

    /** Counts a change of what hangs on the case without a word in its history, so that who saw it before is told. */
    Case touch(Case locked);

    /** Gives the file its number and date; part of {@link Step#FILE}. */
    Case numberFile(Case locked);

    /** Moves a case to another grassroots union, while a draft only. */
    Case place(Case locked, long organisation);

    /** Keeps beside the case what lists filter by: category and main cause, in the contract's words. */
    Case categorise(Case locked, Category category, @Nullable Cause cause);

    /** Corrects how the worker is called; the history keeps both names. */
    Case rename(Case locked, String applicantName);

    Case doubt(Case locked, boolean doubtful);

    /**
     * The worker died and another of the family has the file from now on; who submitted it stays written down.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if the successor has a live case of his own (M16)
     */
    Case succeed(Case locked, long applicant, String applicantName);

    /**
     * A worker asked for help at the counter: her own draft, seen from now for two hours by the clerk who acts. The clerk has shown the
     * code of the worker's telephone ({@link org.bangfu.office.ground.access.Helping}).
     *
     * @return empty where the worker has no draft in the clerk's territory
     */
    Optional<Case> help(long worker);

    /** A draft that nobody submitted in its time: withdrawn, and what was written in it destroyed with its key. */
    void lapse(Case locked, String certificate);

    /**
     * Puts a case on hold: no step is taken before {@code until}, when it goes on by itself; the worker may still withdraw.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if the case has ended or was never submitted, or the day is not within the bounds
     */
    Case hold(Case locked, LocalDate until, String because, Actor by);

    /** Takes up a case on hold before its day. */
    Case resume(Case locked, String because, Actor by);

    /** Makes a case somebody's work. */
    Case assign(Case locked, Actor owner, Actor by);

    List<CaseEvent> history(long caseId);

    /** What the newest line of its history did; empty where that is a note, or there is none. */
    Optional<Step> lastStep(long caseId);

    /** Whether somebody did anything on the case in one of these roles: who judges a case has not worked on it (F15). */
    boolean actedAs(long caseId, long account, Set<Role> roles);

    /** Each step that leaves its state, with what stands in the actor's way. */
    List<Choice> choices(Case aCase, Actor actor);

    /** A button: offered where {@code objection} is empty, else shown greyed with the reason. */
    record Choice(Step step, Optional<String> objection) {

        public boolean open() {
            return objection.isEmpty();
        }
    }
}
