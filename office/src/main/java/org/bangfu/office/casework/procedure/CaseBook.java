package org.bangfu.office.casework.procedure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases by the table of steps and writes their history. */
@Service
@Transactional
class CaseBook implements Cases {

    private static final int MOST_MONTHS_ON_HOLD = 6;

    private final CaseTable table;
    private final EventTable events;
    private final Organisations organisations;
    private final Dossiers dossiers;
    private final OfficeClock clock;
    private final List<StepGuard> guards;
    private final ApplicationEventPublisher publisher;

    CaseBook(
            CaseTable table,
            EventTable events,
            Organisations organisations,
            Dossiers dossiers,
            OfficeClock clock,
            List<StepGuard> guards,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.events = events;
        this.organisations = organisations;
        this.dossiers = dossiers;
        this.clock = clock;
        this.guards = guards;
        this.publisher = publisher;
    }

    @Override
    public Case open(long applicant, String applicantName, long organisation) {
        table.ofApplicant(applicant).filter(earlier -> earlier.state().live()).ifPresent(earlier -> {
            throw Refusal.by("M16", "%s已有一件在办的申请或档案（%s），一户只建一档，不能重复申请。".formatted(applicantName, earlier.number()));
        });
        long id = table.insertDraft(applicant, applicantName, organisation, dossiers.create(), clock.now());
        return byId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Case byNumber(String number) {
        return table.byNumber(number).orElseThrow(() -> new NotFound("这件申请或档案"));
    }

    @Override
    @Transactional(readOnly = true)
    public Case byId(long id) {
        return table.byId(id).orElseThrow(() -> new NotFound("这件申请或档案"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> ofApplicant(long account) {
        return table.ofApplicant(account);
    }

    @Override
    public Case lock(String number) {
        return table.locked(number).orElseThrow(() -> new NotFound("这件申请或档案"));
    }

    @Override
    public Case lock(String number, int version) {
        Case locked = lock(number);
        Stale.unless(version, locked.version(), () -> whatChanged(locked));
        return locked;
    }

    private String whatChanged(Case locked) {
        return events.last(locked.id())
                .map(last -> "%s 刚刚在这件案子上办了“%s”，现在是“%s”。您填的内容没有提交，请返回看过新的情况后再办。"
                        .formatted(last.actor(), last.act(), locked.state().label()))
                .orElse("这件案子刚刚有了变动，请返回看过新的情况后再办。");
    }

    @Override
    public Case take(Case locked, Step step, Actor by, Words words) {
        if (!step.from().contains(locked.state())) {
            throw Refusal.by(step.citation(), outOfOrder(locked, step));
        }
        objection(locked, step, by).ifPresent(sentence -> {
            throw Refusal.by(step.citation(), sentence);
        });
        Case moved = table.move(locked.id(), step.to());
        if (step == Step.SUBMIT) {
            moved = table.number(moved.id(), nextNumber(moved, "APPLICATION", "%s-%d-%05d"), clock.today());
        }
        if (moved.owner() == null && by.is(Role.GRASSROOTS_CLERK)) {
            moved = table.assign(moved.id(), by.account());
        }
        append(moved, step, step.label(), locked.state(), by, ActedAs.written(by, step.roles()), words);
        publisher.publishEvent(new Moved(moved.id(), moved.number(), step, locked.state(), moved.state()));
        return moved;
    }

    private static String outOfOrder(Case locked, Step step) {
        String needed = step.from().stream().map(State::label).collect(Collectors.joining("、"));
        return "“%s”要在“%s”时才能办，这件案子现在是“%s”。"
                .formatted(step.label(), needed, locked.state().label());
    }

    @Override
    public Case note(Case locked, String act, Actor by, Words words) {
        Case noted = table.move(locked.id(), locked.state());
        append(noted, null, act, locked.state(), by, ActedAs.written(by, by.roles()), words);
        return noted;
    }

    @Override
    public Case touch(Case locked) {
        return table.move(locked.id(), locked.state());
    }

    @Override
    public Case numberFile(Case locked) {
        return table.file(locked.id(), nextNumber(locked, "FILE", "%s档-%d-%04d"), clock.today());
    }

    private String nextNumber(Case aCase, String series, String form) {
        var county = organisations.above(aCase.organisation(), Level.COUNTY);
        int year = clock.today().getYear();
        return form.formatted(county.shortName(), year, table.next(county.number(), year, series));
    }

    @Override
    public Case place(Case locked, long organisation) {
        if (locked.state() != State.DRAFT) {
            throw Refusal.by("M10(1)", "申请提交以后不能再换受理的工会。");
        }
        return table.place(locked.id(), organisation);
    }

    @Override
    public Case categorise(Case locked, Category category, @Nullable Cause cause) {
        return table.categorise(locked.id(), category, cause);
    }

    @Override
    public Case rename(Case locked, String applicantName) {
        return table.rename(locked.id(), applicantName);
    }

    @Override
    public Case doubt(Case locked, boolean doubtful) {
        return table.doubt(locked.id(), doubtful);
    }

    @Override
    public Case succeed(Case locked, long applicant, String applicantName) {
        table.ofApplicant(applicant)
                .filter(other -> other.state().live() && other.id() != locked.id())
                .ifPresent(other -> {
                    throw Refusal.by(
                            "M16",
                            "successor",
                            "%s已有一件在办的申请或档案（%s），一户只建一档，不能再接办。".formatted(applicantName, other.number()));
                });
        return table.succeed(locked.id(), applicant, applicantName);
    }

    @Override
    public Optional<Case> help(long worker) {
        return table.help(worker).map(this::byId);
    }

    @Override
    public void lapse(Case locked, String certificate) {
        Case lapsed = take(locked, Step.LAPSE, Actor.OFFICE, Words.NONE);
        table.lapse(lapsed.id(), clock.today());
        dossiers.destroy(lapsed.dossier(), certificate);
    }

    @Override
    public Case hold(Case locked, LocalDate until, String because, Actor by) {
        if (!locked.state().live() || locked.state() == State.DRAFT) {
            throw Refusal.at(
                    "until", "“%s”的案件没有可以暂停的事。".formatted(locked.state().label()));
        }
        LocalDate today = clock.today();
        if (!until.isAfter(today) || until.isAfter(today.plusMonths(MOST_MONTHS_ON_HOLD))) {
            throw Refusal.at("until", "恢复办理的日期应在明天到 %d 个月以内。".formatted(MOST_MONTHS_ON_HOLD));
        }
        Case held = table.hold(locked.id(), until, because, by.name());
        append(
                held,
                null,
                "暂停办理",
                held.state(),
                by,
                ActedAs.written(by, by.roles()),
                Words.forBoth(
                        "到%s：%s".formatted(Show.date(until), because),
                        "工会暂停办理到%s，到时会自动接着办。".formatted(Show.date(until))));
        return held;
    }

    @Override
    public Case resume(Case locked, String because, Actor by) {
        if (!locked.held(clock.today())) {
            throw Refusal.at("because", "这件没有暂停，不用恢复。");
        }
        Case resumed = table.hold(locked.id(), null, null, null);
        append(
                resumed,
                null,
                "恢复办理",
                resumed.state(),
                by,
                ActedAs.written(by, by.roles()),
                Words.forBoth(because, "工会已恢复办理您的申请。"));
        return resumed;
    }

    @Override
    public Case assign(Case locked, Actor owner, Actor by) {
        table.assign(locked.id(), owner.account());
        return note(locked, "改由" + owner.name() + "经办", by, Words.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseEvent> history(long caseId) {
        Case aCase = byId(caseId);
        return events.of(caseId).stream()
                .map(row -> new CaseEvent(
                        row.id(),
                        row.position(),
                        row.act(),
                        row.stateFrom() == null ? null : State.valueOf(row.stateFrom()),
                        State.valueOf(row.stateTo()),
                        row.actor(),
                        ActedAs.shown(row.role(), row.actor()),
                        open(aCase, row.finding()),
                        open(aCase, row.forWorker()),
                        row.officeDay(),
                        row.at()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Step> lastStep(long caseId) {
        return events.last(caseId).map(EventTable.Row::step).map(Step::valueOf);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean actedAs(long caseId, long account, Set<Role> roles) {
        return events.of(caseId).stream()
                .filter(row -> row.account() == account)
                .anyMatch(
                        row -> ActedAs.read(row.role()).filter(roles::contains).isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> choices(Case aCase, Actor actor) {
        return Step.leaving(aCase.state()).stream()
                .map(step -> new Choice(step, objection(aCase, step, actor)))
                .toList();
    }

    /** What stands in the way of a step whose turn it is: the role first, then the guards. */
    private Optional<String> objection(Case aCase, Step step, Actor actor) {
        if (!actor.equals(Actor.OFFICE) && !actor.isAny(step.roles())) {
            return Optional.of(
                    "由" + step.roles().stream().sorted().map(Role::label).collect(Collectors.joining("或")) + "办理。");
        }
        if (aCase.held(clock.today()) && step != Step.WITHDRAW && !step.follows()) {
            return Optional.of(
                    "已暂停办理到%s：%s。到那天自动恢复，要提前办请先恢复办理。".formatted(Show.date(aCase.heldUntil()), aCase.heldBecause()));
        }
        return guards.stream()
                .filter(guard -> guard.step() == step)
                .map(guard -> guard.objection(aCase, actor))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void append(Case aCase, @Nullable Step step, String act, State from, Actor by, String role, Words words) {
        var last = events.last(aCase.id());
        var row = new EventTable.Row(
                0,
                aCase.id(),
                last.map(EventTable.Row::position).orElse(0) + 1,
                step == null ? null : step.name(),
                act,
                from.name(),
                aCase.state().name(),
                by.account(),
                by.name(),
                role,
                seal(aCase, words.finding()),
                seal(aCase, words.forWorker()),
                clock.today(),
                EventChain.storable(clock.now()),
                last.map(EventTable.Row::hash).orElse(EventChain.START),
                new byte[0]);
        events.append(new EventTable.Row(
                0,
                row.caseId(),
                row.position(),
                row.step(),
                row.act(),
                row.stateFrom(),
                row.stateTo(),
                row.account(),
                row.actor(),
                row.role(),
                row.finding(),
                row.forWorker(),
                row.officeDay(),
                row.at(),
                row.previous(),
                EventChain.hash(row)));
    }

    private byte @Nullable [] seal(Case aCase, @Nullable String text) {
        return text == null
                ? null
                : dossiers.seal(aCase.dossier(), Purpose.CASE_EVENT, text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String open(Case aCase, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(dossiers.open(aCase.dossier(), Purpose.CASE_EVENT, sealed), StandardCharsets.UTF_8);
    }
}
