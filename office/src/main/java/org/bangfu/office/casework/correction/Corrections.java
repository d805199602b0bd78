package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Facts;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.Items;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts put right by the county: the declared figure stays beside the assessed one, each correction is a version of its own with
 * its reason (M10(3), M10(4), R-33), and the case goes back to the step that judges what changed.
 */
@Service
@Transactional
class Corrections implements Facts {

    private static final Set<State> CORRECTABLE = EnumSet.of(State.VISITED, State.REVIEWED);

    /** Not while the neighbours read the name on the notice. */
    private static final Set<State> NAMEABLE =
            EnumSet.of(State.SUBMITTED, State.INCOMPLETE, State.VISITED, State.REVIEWED, State.MATCHED, State.FILED);

    private final Cases cases;
    private final Accounts accounts;
    private final Households households;
    private final Proofs proofs;
    private final Deadlines deadlines;
    private final Journal journal;
    private final OfficeClock clock;

    Corrections(
            Cases cases,
            Accounts accounts,
            Households households,
            Proofs proofs,
            Deadlines deadlines,
            Journal journal,
            OfficeClock clock) {
        this.cases = cases;
        this.accounts = accounts;
        this.households = households;
        this.proofs = proofs;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    static boolean open(Case aCase) {
        return CORRECTABLE.contains(aCase.state());
    }

    /** Puts an assessed figure beside a declared one. */
    Case assess(String number, int version, String itemId, Assessment found, Actor by) {
        Case locked = lock(number, version);
        Household before = households.now(locked);
        Items item = item(before, itemId);
        String act = switch (item) {
            case Items.OfIncome _ -> "核定收入：" + item.words();
            case Items.OfExpense _ -> "核定支出：" + item.words();
        };
        Money declared = item.declared();
        String figures = declared == null
                ? "核定为每月 %s 元".formatted(found.amount().format())
                : "申报 %s 元，核定为 %s 元".formatted(declared.format(), found.amount().format());
        String finding = "%s，依据%s。%s".formatted(figures, found.basis().label(), found.reason());
        return correct(locked, before, item.in(before, found), act, Words.forBoth(finding, act + "，" + finding), by);
    }

    /** Adds an income that nobody declared, found at the visit or in a register. */
    Case addIncome(String number, int version, ItemForm form, Actor by) {
        return add(number, version, "补记收入：", form::income, by);
    }

    /** Adds an expense that nobody declared. */
    Case addExpense(String number, int version, ItemForm form, Actor by) {
        return add(number, version, "补记支出：", form::expense, by);
    }

    private interface Finding {
        ItemForm.Found in(Household before, LocalDate application, Set<Long> papers, Actor by, LocalDate today);
    }

    private Case add(String number, int version, String what, Finding finding, Actor by) {
        Case locked = lock(number, version);
        Household before = households.now(locked);
        Set<Long> papers =
                proofs.of(locked.dossier()).stream().map(Proofs.Proof::id).collect(Collectors.toSet());
        var found = finding.in(before, Objects.requireNonNull(locked.submittedOn()), papers, by, clock.today());
        String act = what + found.words();
        var assessed = found.assessment();
        String words = "没有申报，核定为每月 %s 元（%s），依据%s。%s"
                .formatted(
                        assessed.amount().format(),
                        found.kind(),
                        assessed.basis().label(),
                        assessed.reason());
        return correct(locked, before, found.household(), act, Words.forBoth(words, act + "，" + words), by);
    }

    /** Replaces what was found of the family's circumstances; {@code reason} says on which evidence. */
    Case find(String number, int version, Findings found, String reason, Actor by) {
        Case locked = lock(number, version);
        Household before = households.now(locked);
        if (found.equals(before.findings())) {
            throw Refusal.at("reason", "没有改动任何一项，不必提交。");
        }
        return correct(locked, before, before.withFindings(found), "更正致困情形", Words.forStaff(reason), by);
    }

    static boolean nameable(Case aCase) {
        return NAMEABLE.contains(aCase.state());
    }

    /** Calls the worker as her identity card does: on the case, in the household, on her account. */
    Case rename(String number, int version, String name, String reason, Actor by) {
        Case locked = cases.lock(number, version);
        if (!nameable(locked)) {
            throw Refusal.by("M10(3)", "“%s”时不能更正姓名。".formatted(locked.state().label()));
        }
        String before = locked.applicantName();
        if (name.equals(before)) {
            throw Refusal.at("name", "与现在的姓名相同，不必更正。");
        }
        String act = "更正姓名：" + before + " → " + name;
        households.write(locked, households.now(locked).withName(name), "更正姓名", by);
        accounts.call(locked.applicant(), name);
        Case noted = cases.note(cases.rename(locked, name), act, by, Words.forBoth(reason, act));
        journal.did("更正姓名", noted.number());
        return noted;
    }

    static Items item(Household household, String id) {
        return Items.find(household, id).orElseThrow(() -> new NotFound("这一项收入或支出"));
    }

    private Case lock(String number, int version) {
        Case locked = cases.lock(number, version);
        if (!open(locked)) {
            throw Refusal.by(
                    "M10(3)",
                    "“%s”时不能更正申报的内容，初审之后、比对完成之前才能更正。".formatted(locked.state().label()));
        }
        return locked;
    }

    @Override
    public Case change(Case locked, Household after, String act, Words words, Actor by) {
        return correct(locked, households.now(locked), after, act, words, by);
    }

    private Case correct(Case locked, Household before, Household after, String act, Words words, Actor by) {
        households.write(locked, after, act, by);
        Case noted = cases.note(locked, act, by, words);
        journal.did(act, noted.number());
        Set<CaseBasis> changed = CaseBasis.changed(before, after);
        return CaseBasis.back(noted.state(), changed)
                .map(step -> back(noted, step, changed, by))
                .orElse(noted);
    }

    private Case back(Case noted, Step step, Set<CaseBasis> changed, Actor by) {
        String facts = changed.stream().map(CaseBasis::label).collect(Collectors.joining("、"));
        deadlines.end(noted);
        Case moved = cases.take(noted, step, by, Words.forStaff("有变动的是：" + facts + "。"));
        deadlines.begin(
                moved,
                switch (step) {
                    case VISIT_AGAIN -> Due.VISIT;
                    case REVIEW_AGAIN -> Due.REVIEW;
                    case MATCH_AGAIN -> Due.MATCHING;
                    default -> throw new IllegalStateException(step + " leads nowhere back");
                });
        return moved;
    }
}
