package org.bangfu.office.casework.visit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.casework.correction.Bereavements;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.visit.FirstOpinions.Refusing;
import org.bangfu.office.casework.visit.Survey.Lost;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.casework.visit.Visit.Standing;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits are prepared by one, confirmed by the other, and only then move the case (M10(2)). */
@Service
class VisitDesk {

    private final VisitTable visits;
    private final FirstRefusalTable refusals;
    private final Cases cases;
    private final Households households;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Proofs proofs;
    private final Messages messages;
    private final Journal journal;
    private final VisitSheet sheet;
    private final Bereavements bereavements;
    private final ApplicationEventPublisher publisher;

    VisitDesk(
            VisitTable visits,
            FirstRefusalTable refusals,
            Cases cases,
            Households households,
            Deadlines deadlines,
            Accounts accounts,
            Proofs proofs,
            Messages messages,
            Journal journal,
            VisitSheet sheet,
            Bereavements bereavements,
            ApplicationEventPublisher publisher) {
        this.visits = visits;
        this.refusals = refusals;
        this.cases = cases;
        this.households = households;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.proofs = proofs;
        this.messages = messages;
        this.journal = journal;
        this.sheet = sheet;
        this.bereavements = bereavements;
        this.publisher = publisher;
    }

    /** Who may be the second of a visit: colleagues of the same union who do this work. */
    @Transactional(readOnly = true)
    List<Actor> colleagues(Level level, Actor first) {
        return roles(level).stream()
                .flatMap(role -> accounts.holding(role, first.organisation().territory()).stream())
                .filter(colleague -> colleague.organisation().number()
                        == first.organisation().number())
                .filter(colleague -> colleague.account() != first.account())
                .distinct()
                .toList();
    }

    private static List<Role> roles(Level level) {
        return switch (level) {
            case GRASSROOTS -> List.of(Role.GRASSROOTS_CLERK);
            case COUNTY -> List.of(Role.CENTRE_CLERK, Role.CENTRE_REVIEWER);
        };
    }

    /** Puts down what two colleagues found; it waits for the second of them. */
    @Transactional
    Visit prepare(String number, int version, Level level, Prepared prepared, Actor first) {
        Case locked = cases.lock(number, version);
        mayPrepare(locked, level, first);
        visits.waiting(locked.id()).ifPresent(waiting -> {
            throw Refusal.by("M10(2)", "已有一份走访记录在等" + waiting.second().name() + "确认。请先确认或作废那一份。");
        });
        if (prepared.second() == first.account()) {
            throw VisitRefused.sameVisitorTwice(first.name());
        }
        Actor second = colleagues(level, first).stream()
                .filter(colleague -> colleague.account() == prepared.second())
                .findFirst()
                .orElseThrow(() -> Refusal.by("M10(2)", "second", "第二走访人请在本工会做这项工作的同事中选。"));
        unrelated(locked, prepared, first, second);
        if (locked.submittedOn() != null && prepared.on().isBefore(locked.submittedOn())) {
            throw Refusal.at("on", "走访日期不能早于提交申请的日期（" + Show.date(locked.submittedOn()) + "）。");
        }
        if (onFile(locked) && prepared.on().isBefore(Objects.requireNonNull(locked.filedOn(), "on file"))) {
            throw Refusal.at("on", "核查走访的日期不能早于建档的日期（" + Show.date(locked.filedOn()) + "）。");
        }
        Survey survey =
                kept(locked, prepared).of(named(locked, prepared.survey().deaths()));
        Visit visit = visits.get(locked.id(), visits.add(locked, level, prepared.on(), first, second, survey));
        sheet.issue(locked, visit, survey);
        cases.note(
                locked,
                level.label() + "记录已填写，等" + second.name() + "确认",
                first,
                Words.forStaff("走访人" + first.name() + "、" + second.name() + "，走访日期" + Show.date(prepared.on())));
        messages.tell(
                second.account(),
                number,
                "%s填写了%s家的走访记录，您是第二走访人。请登录后核对并确认。".formatted(first.name(), locked.maskedName()));
        journal.did("填写走访记录", number);
        return visit;
    }

    /** A family on file is visited again by two, and goes on meanwhile (M17). */
    private static boolean onFile(Case locked) {
        return locked.state() == State.FILED || locked.state() == State.GRADUAL_EXIT;
    }

    private static void mayPrepare(Case locked, Level level, Actor first) {
        if (onFile(locked)) {
            if (!first.isAny(Set.copyOf(roles(level)))) {
                throw Refusal.by("M17", "核查走访由" + roles(level).getFirst().label() + "办理。");
            }
            return;
        }
        Step step = level == Level.GRASSROOTS ? Step.VISIT : Step.COUNTY_VISIT;
        if (!step.from().contains(locked.state())) {
            throw Refusal.by(step.citation(), "本案现在是“" + locked.state().label() + "”，不能填写走访记录。");
        }
        if (!first.isAny(step.roles())) {
            throw Refusal.by(step.citation(), "这一步由" + roles(level).getFirst().label() + "办理。");
        }
    }

    private void unrelated(Case locked, Prepared prepared, Actor first, Actor second) {
        if (!prepared.unrelated()) {
            throw VisitRefused.relative();
        }
        Household household = households.now(locked);
        List<String> phones = Stream.concat(
                        Stream.of(
                                household.worker().particulars().phone(),
                                household.worker().particulars().otherContact()),
                        household.members().stream().map(Household.Member::phone))
                .filter(Objects::nonNull)
                .toList();
        for (Actor visitor : List.of(first, second)) {
            if (accounts.phoneOf(visitor.account()).stream().anyMatch(phone -> phones.contains(phone.value()))) {
                throw VisitRefused.samePhone(visitor.name());
            }
        }
    }

    private Survey kept(Case locked, Prepared prepared) {
        for (long photo : prepared.survey().photos()) {
            onFile(locked, photo, ProofKind.VISIT_PHOTO, "photos");
        }
        return prepared.survey()
                .signedWith(
                        switch (prepared.signed()) {
                            case Prepared.Signed.Drawn(Signature one, Signature other) ->
                                List.of(sign(locked, one), sign(locked, other));
                            case Prepared.Signed.OnPaper(long form) ->
                                List.of(onFile(locked, form, ProofKind.VISIT_FORM, "signedForm"));
                        });
    }

    /** Who died, by name; tried on the family, so that what cannot be is said at the door. */
    private List<Lost> named(Case locked, List<Lost> told) {
        Household household = households.now(locked);
        List<Lost> named =
                told.stream().map(one -> named(locked, household, one)).toList();
        for (Lost one : named) {
            bereavements.seen(
                    household,
                    Map.of(one.member(), death(one, "", one.month().atDay(1))),
                    "deathMonth[" + one.member() + "]");
        }
        return named;
    }

    private Lost named(Case locked, Household household, Lost told) {
        String field = "deathMonth[" + told.member() + "]";
        Member member = household
                .member(told.member())
                .filter(one -> one.death() == null)
                .orElseThrow(() -> Refusal.by("R-44", field, "这个人不在家庭成员里，或者已经登记去世，请刷新页面核对。"));
        if (member.id().equals(Household.WORKER)) {
            throw Refusal.by("R-44", field, "申请人本人去世的，不填走访表，请用“登记成员去世”办理。");
        }
        if (told.paper() != null) {
            onFile(locked, told.paper(), ProofKind.OTHER, "deathSheet");
        }
        return new Lost(member.id(), member.name(), told.month(), told.from(), told.paper());
    }

    private long sign(Case locked, Signature signature) {
        return proofs.keep(locked.dossier(), ProofKind.SIGNATURE, "走访人签名.png", signature.png())
                .id();
    }

    private long onFile(Case locked, long id, ProofKind kind, String field) {
        return proofs.of(locked.dossier()).stream()
                .filter(proof -> proof.id() == id && proof.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refusal.at(field, kind.label() + "没有传好，请重新上传。"))
                .id();
    }

    /** Keeps a photograph before the form is complete, so that a form that comes back has lost nothing. */
    @Transactional
    long keep(String number, ProofKind kind, String name, byte[] content) {
        return proofs.keepOnce(cases.byNumber(number).dossier(), kind, name, content)
                .id();
    }

    /** The second visitor stands by the record: what was found becomes the family's, and the case moves. */
    @Transactional
    Case confirm(String number, int version, Actor second) {
        Case locked = cases.lock(number, version);
        Visit visit = waiting(locked);
        if (visit.second().account() != second.account()) {
            throw Refusal.by("M10(2)", "这份走访记录要由第二走访人" + visit.second().name() + "本人登录后确认，别人不能代为确认。");
        }
        Survey survey = visits.survey(locked, visit);
        visits.answer(visit, Standing.CONFIRMED, second);
        Household before = households.now(locked);
        Map<String, Death> deaths = deaths(before, visit, survey);
        boolean goesBack = visit.level() == Level.COUNTY && !onFile(locked);
        Household household = before.withFindings(survey.findings());
        if (!goesBack) {
            household = bereavements.seen(household, deaths, "deathMonth");
        }
        if (!household.equals(before)) {
            households.write(locked, household, visit.level().label() + "核实", second);
        }
        journal.did("确认走访记录", number);
        Case noted = goesBack ? locked : lost(locked, survey, second);
        if (onFile(locked)) {
            return visitedOnFile(noted, visit, survey, second);
        }
        return switch (visit.level()) {
            case COUNTY -> {
                deadlines.meet(noted, Due.COUNTY_VISIT);
                Case visited = cases.take(noted, Step.COUNTY_VISIT, second, Words.forStaff(finding(visit, survey)));
                yield deaths.isEmpty()
                        ? visited
                        : bereavements.write(
                                visited, household, deaths, "县区走访得知：" + told(survey), "deathMonth", second);
            }
            case GRASSROOTS ->
                visit.agrees() ? passOn(noted, visit, survey, second) : refuse(noted, visit, survey, second);
        };
    }

    /** Deaths that the two were told of, but of whom somebody wrote down meanwhile. */
    private Map<String, Death> deaths(Household household, Visit visit, Survey survey) {
        var deaths = new LinkedHashMap<String, Death>();
        for (Lost one : survey.deaths()) {
            if (household
                    .member(one.member())
                    .filter(member -> member.death() == null)
                    .isPresent()) {
                deaths.put(one.member(), death(one, visit.visitors(), visit.on()));
            }
        }
        return deaths;
    }

    private static Death death(Lost one, String visitors, LocalDate on) {
        return new Death(one.month(), "走访时得知：" + one.from(), one.paper(), visitors, on);
    }

    /** What two saw at the door needs no other visit: it stands in the history and the case goes on (R-44, M10(2)). */
    private Case lost(Case locked, Survey survey, Actor second) {
        if (survey.deaths().isEmpty()) {
            return locked;
        }
        String act = "登记去世："
                + survey.deaths().stream()
                        .map(one -> one.name() + "，" + Show.month(one.month()))
                        .collect(Collectors.joining("；"));
        return cases.note(locked, act, second, Words.forBoth("走访时得知：" + told(survey), act + "。走访时得知：" + told(survey)));
    }

    private static String told(Survey survey) {
        return survey.deaths().stream().map(Lost::words).collect(Collectors.joining("；")) + "。";
    }

    private Case visitedOnFile(Case locked, Visit visit, Survey survey, Actor second) {
        Case noted = cases.note(
                locked,
                "核查走访",
                second,
                Words.forBoth(
                        finding(visit, survey), "工会已于%s到您家走访核查。家里情况有变化的，请随时告诉工会。".formatted(Show.date(visit.on()))));
        publisher.publishEvent(new VisitedOnFile(locked.id()));
        return noted;
    }

    private Case passOn(Case locked, Visit visit, Survey survey, Actor second) {
        String told = "工会已于%s到您家走访，初审同意，已报县（区）总工会审核。".formatted(Show.date(visit.on()));
        Case moved = cases.take(locked, Step.VISIT, second, Words.forBoth(finding(visit, survey), told));
        deadlines.meet(moved, Due.VISIT);
        deadlines.begin(moved, Due.REVIEW);
        messages.tell(moved.applicant(), moved.number(), told);
        return moved;
    }

    private Case refuse(Case locked, Visit visit, Survey survey, Actor second) {
        String told = "工会走访后认为您家暂不符合建档条件：" + survey.opinion().words();
        refusals.add(
                locked, new Refusing(survey.opinion().words(), survey.findings().exclusions(), visit.visitors()));
        Case moved = cases.take(locked, Step.REFUSE_AT_VISIT, second, Words.forBoth(finding(visit, survey), told));
        deadlines.end(moved);
        messages.tell(moved.applicant(), moved.number(), told);
        return moved;
    }

    private static String finding(Visit visit, Survey survey) {
        var opinion = survey.opinion();
        String verdict = opinion.suggestion() == null
                ? "认为不符合"
                : "建议" + opinion.suggestion().label();
        return "%s走访，%s：%s".formatted(visit.visitors(), verdict, opinion.words());
    }

    /** Papers that were asked for never came: refused without a visit, with the explanation given (M10(2)). */
    @Transactional
    Case refuseIncomplete(String number, int version, String words, Actor by) {
        Case locked = cases.lock(number, version);
        if (locked.state() != State.INCOMPLETE) {
            throw Refusal.by("M10(2)", "材料齐的申请要先由两人走访，初审意见写在走访调查表里。");
        }
        refusals.add(locked, new Refusing(words, List.of(), by.name()));
        String told = "要求补正的材料到期没有补齐，您的申请不予上报：" + words;
        Case moved = cases.take(locked, Step.REFUSE_AT_VISIT, by, Words.forBoth(words, told));
        deadlines.end(moved);
        messages.tell(moved.applicant(), number, told);
        journal.did("逾期未补正，不予上报", number);
        return moved;
    }

    /** Either of the two withdraws the record before it is confirmed; it stays on file as void. */
    @Transactional
    Case takeBack(String number, int version, String reason, Actor by) {
        Case locked = cases.lock(number, version);
        Visit visit = waiting(locked);
        if (!visit.by(by.account())) {
            throw Refusal.by("M10(2)", "这份走访记录只能由两名走访人" + visit.visitors() + "作废。");
        }
        visits.answer(visit, Standing.TAKEN_BACK, by);
        long other = visit.first().account() == by.account()
                ? visit.second().account()
                : visit.first().account();
        messages.tell(other, number, by.name() + "作废了" + locked.maskedName() + "家的走访记录：" + reason);
        journal.did("作废走访记录", number);
        return cases.note(locked, "走访记录作废", by, Words.forStaff(reason));
    }

    private Visit waiting(Case locked) {
        return visits.waiting(locked.id()).orElseThrow(() -> Refusal.by("M10(2)", "没有等待确认的走访记录，请刷新页面看看现在的情况。"));
    }
}
