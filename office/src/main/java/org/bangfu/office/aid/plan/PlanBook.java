package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts plans and takes them to the meeting: families in and out, finance's check (F7, F11, F15(1)). */
@Service
@Transactional
class PlanBook implements Plans {

    private final PlanTable table;
    private final LineTable lines;
    private final GrantChanges changes;
    private final PlanMoney money;
    private final Examination examination;
    private final PlanDecision decision;
    private final UnionsDelay delay;
    private final Cases cases;
    private final Determinations determinations;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;

    PlanBook(
            PlanTable table,
            LineTable lines,
            GrantChanges changes,
            PlanMoney money,
            Examination examination,
            PlanDecision decision,
            UnionsDelay delay,
            Cases cases,
            Determinations determinations,
            Organisations organisations,
            OfficeClock clock,
            Journal journal) {
        this.table = table;
        this.lines = lines;
        this.changes = changes;
        this.money = money;
        this.examination = examination;
        this.decision = decision;
        this.delay = delay;
        this.cases = cases;
        this.determinations = determinations;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    /** A new, empty plan of the actor's county for this year. */
    Plan draft(String title, Actor by) {
        var county = organisations.above(by.organisation().number(), Level.COUNTY);
        int year = clock.today().getYear();
        String number = "%s-方案-%d-%02d".formatted(county.shortName(), year, table.next(county.number(), year));
        Plan plan = table.insert(number, county.number(), year, title, by, clock.today());
        journal.did("起草帮扶资金使用方案", number);
        return plan;
    }

    // What others ask

    @Override
    @Transactional(readOnly = true)
    public Plan get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这个方案"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanLine> lines(long plan) {
        return lines.of(plan);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TakenOff> takenOff(long plan) {
        return lines.takenOff(plan);
    }

    /** How many earlier decisions each of these plans changes; one that changes none is left out. */
    @Transactional(readOnly = true)
    Map<Long, Integer> countChanges(List<Long> plans) {
        return changes.count(plans);
    }

    @Override
    @Transactional(readOnly = true)
    public List<GrantChange> changes(long plan) {
        return changes.of(plan);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> proposed(long organisation) {
        return table.in(organisations.get(organisation).territory(), PlanState.PROPOSED).stream()
                .filter(plan -> !plan.over(clock.today()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Money total(long plan) {
        return lines.total(plan);
    }

    @Override
    public void hold(long organisation) {
        money.hold(organisation);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Confirmed> confirmed(long fund) {
        return lines.confirmed(fund);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> fundName(long organisation, int year, long fund) {
        return Optional.of(money.name(fund));
    }

    @Override
    public void pass(long id, long meeting, LocalDate heldOn, String minute) {
        decision.pass(id, meeting, heldOn, minute);
    }

    @Override
    public void sendBack(long id, String reason) {
        decision.sendBack(id, reason);
    }

    // In and out

    /**
     * Puts families into the plan: each gets what its determination of today provides, kept with the lines.
     *
     * @param fund for all lines; empty where each takes the one that its purpose proposes
     */
    void put(long id, int version, List<Long> families, Optional<Long> fund, Actor by) {
        Plan plan = toWrite(id, version);
        if (families.isEmpty()) {
            throw Refusal.at("families", "请先勾选要列入方案的家庭。");
        }
        Terms terms = examination.terms(plan, clock.today());
        Proposal proposal = new Proposal(money.purse(plan, clock.today()), terms);
        var reading = new Refusals.Reading();
        for (long caseId : families.stream().distinct().toList()) {
            try {
                put(terms, proposal, cases.byId(caseId), fund, by);
            } catch (Refusal refused) {
                reading.add(refused);
            } catch (Refusals refused) {
                refused.all().forEach(reading::add);
            }
        }
        reading.throwIfAny();
        money.enough(plan, clock.today());
        table.touch(id);
    }

    private void put(Terms terms, Proposal proposal, Case found, Optional<Long> fund, Actor by) {
        Case locked = cases.lock(found.number(), found.version());
        List<LineAsked> standing = of(terms.plan(), locked.id());
        if (standing.stream().anyMatch(line -> line.basis() == Basis.STANDARD)) {
            throw Refusal.at("families", "%s已在本方案里。要重新计算，请先移出再列入。".formatted(named(locked)));
        }
        FamilyAsked asked = examination.family(locked, standing, terms);
        List<LineAsked> proposed = proposed(proposal, asked, fund);
        if (proposed.isEmpty()) {
            refuse(
                    Examination.objections(examination.family(locked, List.of(nothing(locked)), terms), terms).stream()
                            .filter(objection -> !objection.condition().ofMoney())
                            .toList(),
                    "families");
            throw Refusal.by("M9", "families", named(locked) + "：今年按标准能给的都已给过。");
        }
        add(terms, locked, proposed, "families", by);
    }

    private static List<LineAsked> proposed(Proposal proposal, FamilyAsked asked, Optional<Long> fund) {
        try {
            return proposal.standard(asked, fund);
        } catch (Refusal noFund) {
            throw Refusal.by("F13", "fund", named(asked.aCase()) + "：" + noFund.getMessage());
        }
    }

    /** Stands for a family that is due nothing, so that the conditions can say why. */
    static LineAsked nothing(Case aCase) {
        return new LineAsked(aCase.id(), Basis.STANDARD, AidKind.LIVING, Money.ZERO, Money.ZERO, 0, null);
    }

    /** A request above the standard (M9(1)5): a line of its own with its reason; F9's approval follows from the sum. */
    void special(long id, int version, String number, Money amount, String reason, Optional<Long> fund, Actor by) {
        beside(id, version, number, Basis.SPECIAL, AidKind.MEDICAL, amount, reason, fund, by);
    }

    /** Aid decided outside M9 from money that may (F18, R-47); {@code reason} is its document or the donor's wish. */
    void outside(
            long id,
            int version,
            String number,
            AidKind kind,
            Money amount,
            String reason,
            Optional<Long> fund,
            Actor by) {
        beside(id, version, number, Basis.OUTSIDE, kind, amount, reason, fund, by);
    }

    private void beside(
            long id,
            int version,
            String number,
            Basis basis,
            AidKind kind,
            Money amount,
            String reason,
            Optional<Long> fund,
            Actor by) {
        Plan plan = toWrite(id, version);
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "金额应大于 0。");
        }
        Case found = numbered(number);
        Case locked = cases.lock(found.number(), found.version());
        Terms terms = examination.terms(plan, clock.today());
        FamilyAsked before = examination.family(locked, of(plan, locked.id()), terms);
        if (basis == Basis.SPECIAL && before.has(basis, kind)) {
            throw Refusal.by(basis.citation(), "number", "这一户在本方案里已有特殊医疗救助申请，请先移出那一项。");
        }
        Money standard = before.bounds() == null ? Money.ZERO : Proposal.standard(before.bounds(), kind, Money.ZERO);
        long paying = fund.orElseGet(() ->
                new Proposal(money.purse(plan, clock.today()), terms).fund(basis, kind, amount, Optional.empty()));
        if (basis == Basis.OUTSIDE
                && before.lines().stream()
                        .anyMatch(line -> line.basis() == basis && line.kind() == kind && line.fund() == paying)) {
            throw Refusal.by(basis.citation(), "number", "这一户在本方案里已有从这笔资金给的%s，请先移出那一项。".formatted(kind.label()));
        }
        add(
                terms,
                locked,
                List.of(new LineAsked(locked.id(), basis, kind, standard, amount, paying, reason)),
                "number",
                by);
        money.enough(plan, clock.today());
        table.touch(id);
    }

    private Case numbered(String number) {
        try {
            return cases.byNumber(number);
        } catch (NotFound none) {
            throw Refusal.by("F7", "number", "本县区没有“%s”这份档案，请核对档案号。".formatted(number));
        }
    }

    /** The one way in for every line. */
    private void add(Terms terms, Case locked, List<LineAsked> added, String field, Actor by) {
        Plan plan = terms.plan();
        var all = new ArrayList<>(of(plan, locked.id()));
        all.addAll(added);
        FamilyAsked asked = examination.family(locked, all, terms);
        refuse(Examination.objections(asked, terms), field);
        if (!lines.place(locked.id(), plan)) {
            throw Refusal.by("M9", field, named(locked) + "刚刚被列入另一个方案，不能同时列入两个方案。");
        }
        long determination = determinations.decide(locked, terms.day(), by).id();
        added.forEach(line -> lines.insert(plan.id(), determination, line));
        delay.mark(asked, terms);
    }

    private static void refuse(List<Examination.Objection> objections, String field) {
        objections.stream().findFirst().ifPresent(objection -> {
            throw objection.refusal(field);
        });
    }

    private List<LineAsked> of(Plan plan, long caseId) {
        return lines.of(plan.id()).stream()
                .filter(line -> line.caseId() == caseId)
                .map(PlanLine::asked)
                .toList();
    }

    private static String named(Case aCase) {
        return "%s %s".formatted(aCase.fileNumber() == null ? aCase.number() : aCase.fileNumber(), aCase.maskedName());
    }

    /** Puts lines in that change earlier grants. */
    void change(long id, int version, List<Long> grants, GrantChanges.Wanted wanted) {
        Plan plan = toWrite(id, version);
        changes.put(plan, grants, wanted);
        money.enough(plan, clock.today());
        table.touch(id);
    }

    void takeOutChange(long id, int version, long change) {
        changes.takeOut(open(id, version), change);
        table.touch(id);
    }

    /** Takes out whole families, single lines, or both; what was put in can be taken out, whatever year it is. */
    void takeOut(long id, int version, Set<Long> families, Set<Long> single) {
        Plan plan = open(id, version);
        List<PlanLine> standing = lines.of(id);
        List<PlanLine> out = standing.stream()
                .filter(line -> families.contains(line.caseId()) || single.contains(line.id()))
                .toList();
        if (out.isEmpty()
                || !standing.stream().map(PlanLine::caseId).toList().containsAll(families)
                || !standing.stream().map(PlanLine::id).toList().containsAll(single)) {
            throw Refusal.at("families", "要移出的家庭或项目不在本方案里，请刷新后再选。");
        }
        for (PlanLine line : out) {
            lines.remove(line.id());
            journal.did("从方案移出" + line.basis().label() + line.kind().label(), line.fileNumber() + "，" + plan.number());
        }
        lines.leave(id);
        delay.leave(id);
        table.touch(id);
    }

    /** Gives a line another fund. */
    void payFrom(long id, int version, long line, long fund) {
        Plan plan = toWrite(id, version);
        PlanLine paid = lines.line(id, line).orElseThrow(() -> new NotFound("方案里的这一项"));
        Case aCase = cases.byId(paid.caseId());
        LineAsked before = paid.asked();
        LineAsked after = new LineAsked(
                before.caseId(),
                before.basis(),
                before.kind(),
                before.standard(),
                before.amount(),
                fund,
                before.reason());
        Terms terms = examination.terms(plan, clock.today());
        Examination.objections(examination.family(aCase, List.of(after), terms), terms).stream()
                .filter(objection -> objection.condition().ofMoney())
                .findFirst()
                .ifPresent(objection -> {
                    throw objection.refusal("fund");
                });
        lines.pay(line, fund);
        money.enough(plan, clock.today());
        table.touch(id);
    }

    // On to the meeting

    /** To finance, which confirms the money before the meeting sees the plan (F15(1)). */
    void submit(long id, int version) {
        Plan plan = toWrite(id, version);
        if (lines.of(id).isEmpty() && changes.of(id).isEmpty()) {
            throw Refusal.by("F7", "方案里还没有家庭，也没有对以前决定的调整，请先列入再送财务核对。");
        }
        examination.pass(plan, clock.today());
        changes.check(plan);
        money.enough(plan, clock.today());
        table.move(id, PlanState.CHECKING);
        journal.did("方案送财务核对", plan.number());
    }

    /** Finance confirms source, purpose and balance of each line. */
    void confirm(long id, int version, Actor by) {
        Plan plan = locked(id, version);
        require(plan, PlanState.CHECKING);
        inItsYear(plan);
        if (plan.draftedBy() == by.account()) {
            throw Refusal.by("F15", "方案由您起草，须由另一人核对资金。");
        }
        money.hold(plan.organisation());
        examination.pass(plan, clock.today());
        changes.check(plan);
        money.enough(plan, clock.today());
        table.confirm(id, by, clock.today());
        journal.did("核对方案资金", plan.number());
    }

    /** Finance sends it back to the centre. */
    void reject(long id, int version, String reason) {
        Plan plan = locked(id, version);
        require(plan, PlanState.CHECKING);
        table.end(id, PlanState.RETURNED, reason);
        journal.did("退回方案", plan.number());
    }

    /** The centre gives a plan up that no meeting decided; its families and its money are free. */
    void abandon(long id, int version, String reason) {
        Plan plan = locked(id, version);
        if (plan.state() == PlanState.DECIDED || plan.state() == PlanState.ABANDONED) {
            throw Refusal.by("F7", "方案“%s”，不能作废。".formatted(plan.state().label()));
        }
        table.end(id, PlanState.ABANDONED, reason);
        lines.leaveAll(id);
        changes.giveUp(plan);
        delay.leaveAll(id);
        journal.did("作废方案", plan.number());
    }

    // What each step asks of the plan itself

    /** Open, of this year, and nobody else plans the union's money meanwhile. */
    private Plan toWrite(long id, int version) {
        Plan plan = open(id, version);
        inItsYear(plan);
        money.hold(plan.organisation());
        return plan;
    }

    private void inItsYear(Plan plan) {
        if (plan.over(clock.today())) {
            throw Refusal.by(
                    "F13",
                    "%s是%d年的方案，那一年已经过去，不能再往下办。请作废它，按今年的情况起草%d年的新方案。"
                            .formatted(plan.number(), plan.year(), clock.today().getYear()));
        }
    }

    private Plan open(long id, int version) {
        Plan plan = locked(id, version);
        if (!plan.state().open()) {
            throw Refusal.by("F7", "方案“%s”，不能再改；要改请先退回。".formatted(plan.state().label()));
        }
        return plan;
    }

    private Plan locked(long id, int version) {
        Plan plan = table.locked(id).orElseThrow(() -> new NotFound("这个方案"));
        Stale.unless(
                version,
                plan.version(),
                () -> "%s刚刚有人改动过，现在是“%s”。请返回看过新的内容后再办。"
                        .formatted(plan.number(), plan.state().label()));
        return plan;
    }

    static void require(Plan plan, PlanState state) {
        if (plan.state() != state) {
            throw Refusal.by(
                    "F7", "方案现在是“%s”，要在“%s”时才能这样办。".formatted(plan.state().label(), state.label()));
        }
    }
}
