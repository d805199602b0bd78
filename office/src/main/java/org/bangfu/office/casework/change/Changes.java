package org.bangfu.office.casework.change;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.casework.change.Change.Point;
import org.bangfu.office.casework.change.Change.Verdict;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.household.Facts;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.KnownTelephones;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is told of a family between re-checks, and decides it point by point (M19). */
@Service
@Transactional
class Changes {

    private final ChangeTable table;
    private final Cases cases;
    private final Households households;
    private final Proofs proofs;
    private final Facts facts;
    private final Determinations determinations;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final KnownTelephones telephones;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;

    Changes(
            ChangeTable table,
            Cases cases,
            Households households,
            Proofs proofs,
            Facts facts,
            Determinations determinations,
            Deadlines deadlines,
            Accounts accounts,
            KnownTelephones telephones,
            Messages messages,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.cases = cases;
        this.households = households;
        this.proofs = proofs;
        this.facts = facts;
        this.determinations = determinations;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.telephones = telephones;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a change may be told of this case: what is still being written is simply written otherwise. */
    static boolean tellable(Case aCase) {
        return aCase.state().live() && aCase.state() != State.DRAFT && aCase.state() != State.INCOMPLETE;
    }

    @Transactional(readOnly = true)
    public List<Change> of(Case aCase) {
        return table.of(aCase);
    }

    @Transactional(readOnly = true)
    public Optional<Change> open(Case aCase) {
        return table.of(aCase).stream().filter(Change::open).findFirst();
    }

    /** Told by the worker, or by a clerk for her. */
    Case tell(String number, int version, ChangeForm form, Actor by) {
        Case locked = cases.lock(number, version);
        if (!tellable(locked)) {
            throw Refusal.by(
                    "M19",
                    "“%s”时不用报告变化：还在填写的直接改，已经办结的请重新申请。".formatted(locked.state().label()));
        }
        if (open(locked).isPresent()) {
            throw Refusal.by("M19", "上一次报告的变化还在核对，核对完再报告新的。");
        }
        Household before = households.now(locked);
        Set<Long> papers =
                proofs.of(locked.dossier()).stream().map(Proofs.Proof::id).collect(Collectors.toSet());
        var told = form.read(before, papers, clock.today());
        if (told.wanted().stream().anyMatch(Wanted.Succeeded.class::isInstance)) {
            succeedable(locked, by);
        }
        table.insert(locked, told.wanted(), before, told.words(), !by.is(Role.WORKER), by);
        String what = told.wanted().stream().map(Wanted::title).collect(Collectors.joining("、"));
        Case noted = cases.note(
                locked, "报告情况变化：" + what, by, Words.forBoth(told.words(), "您报告了情况变化：" + what + "。工会核对后告诉您结果。"));
        deadlines.begin(noted, Due.CHANGE);
        for (Wanted one : told.wanted()) {
            if (one instanceof Wanted.Phone) {
                telephones.warn(noted, "有人为您家的困难帮扶档案登记了新的手机号码，工会核对后生效。");
            }
        }
        journal.did("报告情况变化", number);
        return noted;
    }

    /** Before the file another of the family applies; on file it goes on under another name, told where the papers can be seen. */
    private static void succeedable(Case locked, Actor by) {
        if (locked.state() != State.FILED && locked.state() != State.GRADUAL_EXIT) {
            throw Refusal.by("R-44", "successor", "还没有建档的，请登记申请人去世，由另一位家人重新申请。");
        }
        if (by.is(Role.WORKER)) {
            throw Refusal.by("M12", "successor", "由家人接办的，请带上证明到工会窗口登记。");
        }
    }

    /** The second person's word on one point; the last one runs the determination again. */
    Case decide(String number, int version, int position, Verdict verdict, @Nullable String reason, Actor by) {
        Case locked = cases.lock(number, version);
        Change change = open(locked).orElseThrow(() -> new NotFound("这次报告的变化"));
        Point point = change.points().stream()
                .filter(one -> one.position() == position && one.open())
                .findFirst()
                .orElseThrow(() -> new NotFound("这一项变化"));
        if (change.toldBy() == by.account()) {
            throw Refusal.by("F15", "这次变化由您登记，须由另一人核对。");
        }
        if (verdict == Verdict.REFUSED && reason == null) {
            throw Refusal.at("reason", "不采用的，请写明原因，报告的人看得到。");
        }
        table.decide(locked, change, point, verdict, reason, by);
        Case decided = verdict == Verdict.APPROVED ? approve(locked, point, by) : refuse(locked, point, reason, by);
        journal.did("核对情况变化", number);
        if (open(decided).isPresent()) {
            deadlines.begin(decided, Due.CHANGE);
            return decided;
        }
        deadlines.meet(decided, Due.CHANGE);
        boolean changed = verdict == Verdict.APPROVED
                || change.points().stream().anyMatch(one -> one.verdict() == Verdict.APPROVED);
        return changed && decided.state() == State.FILED ? again(decided, by) : decided;
    }

    private Case approve(Case locked, Point point, Actor by) {
        Household before = households.now(locked);
        Wanted wanted = point.wanted();
        String after = wanted instanceof Wanted.Phone ? "新号码" : wanted.after();
        String told = "工会核对了您报告的“%s”，已经更新。".formatted(wanted.title());
        if (wanted instanceof Wanted.Phone(String number)) {
            // written before she is reached by it, so that the telephone before hears of it
            Case changed = changed(locked, point, wanted.in(before, YearMonth.from(clock.today())), after, told, by);
            accounts.reach(locked.applicant(), new PhoneNumber(number));
            messages.tell(changed.applicant(), changed.number(), told);
            return changed;
        }
        if (wanted instanceof Wanted.Succeeded taken) {
            return succeed(locked, point, before, taken, by);
        }
        messages.tell(locked.applicant(), locked.number(), told);
        return changed(locked, point, wanted.in(before, YearMonth.from(clock.today())), after, told, by);
    }

    /** The file goes on under the heir's name; what was decided and is not paid yet goes to the heir's own account once it is on file (M12). */
    private Case succeed(Case locked, Point point, Household before, Wanted.Succeeded taken, Actor by) {
        String dead = locked.applicantName();
        long heir = taken.phone() == null
                ? accounts.workerWithoutPhone(taken.name())
                : accounts.workerBy(new PhoneNumber(taken.phone()), taken.name());
        accounts.call(heir, taken.name());
        Case succeeded = cases.succeed(locked, heir, taken.name());
        String told = "%s去世，您家的困难帮扶档案（%s）由您接办。已经决定、还没有发的帮扶款不会少，发到您本人的银行卡：请尽快登记您的卡。".formatted(dead, locked.number());
        Case changed =
                changed(succeeded, point, taken.in(before, YearMonth.from(clock.today())), taken.after(), told, by);
        messages.tell(heir, changed.number(), told);
        return changed;
    }

    private Case changed(Case locked, Point point, Household household, String after, String told, Actor by) {
        return facts.change(
                locked,
                household,
                "采用报告的变化：" + point.wanted().title(),
                Words.forBoth(point.before() + " → " + after, told),
                by);
    }

    private Case refuse(Case locked, Point point, @Nullable String reason, Actor by) {
        String told = "您报告的“%s”没有采用：%s".formatted(point.wanted().title(), reason);
        messages.tell(locked.applicant(), locked.number(), told);
        return cases.note(
                locked, "不采用报告的变化：" + point.wanted().title(), by, Words.forBoth(String.valueOf(reason), told));
    }

    /** The determination on what stands now; where it is another than the file's, the family is checked at once (M17). */
    private Case again(Case filed, Actor by) {
        Category category = determinations.decide(filed, clock.today(), by).category();
        String label = category.label();
        if (category == filed.category()) {
            return cases.note(filed, "变化后重新认定：仍是" + label, by, Words.NONE);
        }
        Case noted = cases.note(filed, "变化后重新认定：" + label, by, Words.forStaff("与档案的类别不同，提前动态核查（M17）。"));
        deadlines.begin(noted, Due.RECHECK);
        return noted;
    }
}
