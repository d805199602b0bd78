package org.bangfu.office.casework.appeal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bangfu.money.Deadline;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.review.Reviews;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections to refusals and answers them (M10(4), R-37). */
@Service
@Transactional
class AppealDesk {

    private static final String CITATION = "M10(4)";

    /** Whoever acted in one of these had a part in what is objected to. */
    private static final Set<Role> PARTS =
            EnumSet.of(Role.GRASSROOTS_CLERK, Role.CENTRE_CLERK, Role.CENTRE_REVIEWER, Role.UPPER_OFFICER);

    private final AppealTable table;
    private final Reviews reviews;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Messages messages;
    private final Journal journal;
    private final AnswerLetter letter;
    private final TimeLimitsInForce timeLimits;

    AppealDesk(
            AppealTable table,
            Reviews reviews,
            Cases cases,
            Deadlines deadlines,
            Accounts accounts,
            Organisations organisations,
            OfficeClock clock,
            Messages messages,
            Journal journal,
            AnswerLetter letter,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.reviews = reviews;
        this.cases = cases;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
        this.messages = messages;
        this.journal = journal;
        this.letter = letter;
        this.timeLimits = timeLimits;
    }

    /** Why a family may not object now; empty where it may. */
    @Transactional(readOnly = true)
    Optional<String> objection(Case aCase) {
        if (aCase.state() != State.REFUSED) {
            return Optional.of("这件没有不予帮扶的决定，不用提出异议。");
        }
        Refused refused = refused(aCase);
        if (against(aCase, refused).isPresent()) {
            return Optional.of("对这份告知书已经提出过异议。");
        }
        if (clock.today().isAfter(refused.objectUntil())) {
            return Optional.of("提出异议的期限到 %s 为止，已经过了。家里情况有变化，可以重新申请。".formatted(Show.date(refused.objectUntil())));
        }
        return Optional.empty();
    }

    Refused refused(Case aCase) {
        return reviews.refusal(aCase.id()).orElseThrow(() -> new NotFound("不予困难帮扶的决定"));
    }

    /** What was objected to the letter that stands. */
    Optional<Appeal> against(Case aCase, Refused refused) {
        return table.latest(aCase).filter(appeal -> appeal.refusal() == refused.id());
    }

    Optional<Appeal> latest(Case aCase) {
        return table.latest(aCase);
    }

    /** The family does not agree; {@code by} is the worker, or a clerk who takes it down for her. */
    Case object(String number, int version, String words, Actor by) {
        Case locked = cases.lock(number, version);
        objection(locked).ifPresent(sentence -> {
            throw Refusal.by(CITATION, sentence);
        });
        Deadline answerBy = clock.workdays().plusWorkdays(clock.today(), timeLimits.of(TimeLimit.APPEAL_ANSWER));
        table.add(locked, refused(locked).id(), words, answerBy, by);
        Case noted = cases.note(
                locked, "对不予帮扶提出异议", by, Words.forBoth(words, "您的异议已收到，" + Show.date(answerBy.date()) + "前答复。"));
        deadlines.begin(noted, whoAnswers(noted));
        messages.tell(noted.applicant(), number, "您对不予困难帮扶决定的异议已收到，工会将在%s前答复您。".formatted(Show.date(answerBy.date())));
        journal.did("对不予帮扶提出异议", number);
        return noted;
    }

    /** Another reviewer of the county; where all of them had a part in it, the union above. */
    private Due whoAnswers(Case aCase) {
        var county = organisations.above(aCase.organisation(), Level.COUNTY).territory();
        boolean another =
                accounts.holding(Role.CENTRE_REVIEWER, county).stream().anyMatch(one -> !hadPart(aCase, one));
        return another ? Due.APPEAL : Due.APPEAL_ABOVE;
    }

    private boolean hadPart(Case aCase, Actor actor) {
        return cases.actedAs(aCase.id(), actor.account(), PARTS);
    }

    /** Why this person may not answer; empty where she may. */
    @Transactional(readOnly = true)
    Optional<String> answerObjection(Case aCase, Actor by) {
        if (!by.isAny(EnumSet.of(Role.CENTRE_REVIEWER, Role.UPPER_OFFICER))) {
            return Optional.of("由县（区）总工会的审核人员或者上级工会答复。");
        }
        if (hadPart(aCase, by)) {
            return Optional.of("您参加过这件的办理，须由另一名审核人员或者上级工会答复。");
        }
        return Optional.empty();
    }

    /** Right or not, with the reason; where it is right the family is judged again from where it was turned away. */
    Case answer(String number, int version, boolean upheld, String words, Actor by) {
        Case locked = cases.lock(number, version);
        Appeal appeal = table.latest(locked)
                .filter(Appeal::open)
                .orElseThrow(() -> Refusal.by(CITATION, "没有待答复的异议，可能已经由别人答复了。"));
        answerObjection(locked, by).ifPresent(sentence -> {
            throw Refusal.by(CITATION, sentence);
        });
        table.answer(locked, appeal, upheld, words, by);
        letter.issue(locked, refused(locked), table.latest(locked).orElseThrow());
        Case answered = upheld ? putBack(locked, words, by) : upholdRefusal(locked, words, by);
        deadlines.meet(answered, Due.APPEAL);
        deadlines.meet(answered, Due.APPEAL_ABOVE);
        journal.did("答复对不予帮扶的异议", number);
        return answered;
    }

    private Case putBack(Case locked, String words, Actor by) {
        cases.ofApplicant(locked.applicant())
                .filter(other -> other.id() != locked.id() && other.state().live())
                .ifPresent(other -> {
                    throw Refusal.by("M16", "申请人已经另外提出了申请（%s），请在那一件里办理。".formatted(other.number()));
                });
        Step step = turnedAwayAtTheDoor(locked) ? Step.PUT_BACK_TO_VISIT : Step.PUT_BACK_TO_REVIEW;
        Case moved = cases.take(locked, step, by, Words.forBoth(words, "您的异议成立，申请重新办理。" + words));
        deadlines.begin(moved, step == Step.PUT_BACK_TO_VISIT ? Due.VISIT : Due.REVIEW);
        messages.tell(moved.applicant(), moved.number(), "您对不予困难帮扶决定的异议成立，您的申请正在重新办理。");
        return moved;
    }

    private Case upholdRefusal(Case locked, String words, Actor by) {
        Case noted = cases.note(locked, "异议不成立，维持原决定", by, Words.forBoth(words, "异议不成立，维持原决定。" + words));
        messages.tell(noted.applicant(), noted.number(), "您对不予困难帮扶决定的异议已经答复：维持原决定。登录后可以看到理由。");
        return noted;
    }

    private boolean turnedAwayAtTheDoor(Case refused) {
        return cases.history(refused.id()).reversed().stream()
                .filter(event -> event.to() == State.REFUSED && event.from() != State.REFUSED)
                .findFirst()
                .map(CaseEvent::from)
                .filter(Step.REFUSE_AT_VISIT.from()::contains)
                .isPresent();
    }
}
