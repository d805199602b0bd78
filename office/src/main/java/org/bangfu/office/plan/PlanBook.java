package org.bangfu.office.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.casework.State;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.family.Determinations;
import org.bangfu.office.family.Determinations.Determined;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.refusal.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts plans from determinations, has finance confirm the money, and hands them to a meeting. */
@Service
@Transactional
class PlanBook implements Plans {

    private final PlanTable table;
    private final Cases cases;
    private final Determinations determinations;
    private final Funds funds;
    private final Promised promised;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher publisher;

    PlanBook(
            PlanTable table,
            Cases cases,
            Determinations determinations,
            Funds funds,
            Promised promised,
            Organisations organisations,
            OfficeClock clock,
            Journal journal,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.cases = cases;
        this.determinations = determinations;
        this.funds = funds;
        this.promised = promised;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
        this.publisher = publisher;
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

    @Override
    @Transactional(readOnly = true)
    public Plan get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这个方案"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanLine> lines(long plan) {
        return table.lines(plan);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> proposed(long organisation) {
        return table.in(organisations.get(organisation).territory(), PlanState.PROPOSED);
    }

    @Override
    @Transactional(readOnly = true)
    public Money total(long plan) {
        return table.lines(plan).stream().map(PlanLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Who may be put into a plan today, and of the others, why not. */
    @Transactional(readOnly = true)
    List<PlanCandidate> candidates(Plan plan) {
        var candidates = new ArrayList<PlanCandidate>();
        for (var filed : table.filed(organisations.get(plan.organisation()).territory(), clock.today())) {
            candidates.add(candidate(filed));
        }
        return List.copyOf(candidates);
    }

    private PlanCandidate candidate(PlanTable.Candidate filed) {
        Optional<String> standing = table.openPlanOf(filed.caseId()).map(number -> "已列入" + number);
        if (standing.isEmpty() && filed.heldBecause() != null) {
            standing = Optional.of("暂停办理：" + filed.heldBecause());
        }
        if (standing.isPresent()) {
            return without(filed, standing.get());
        }
        Determined determined;
        try {
            determined = determinations.preview(cases.byId(filed.caseId()), clock.today());
        } catch (Refusals undecided) {
            return without(filed, undecided.all().getFirst().sentence());
        }
        Money total = determined.plan().stream().map(Determinations.Aid::amount).reduce(Money.ZERO, Money::plus);
        return new PlanCandidate(
                filed.caseId(),
                filed.fileNumber(),
                filed.applicantName(),
                determined.category(),
                determined.plan(),
                total,
                total.isZero() ? nothingLeft(determined) : null);
    }

    private static PlanCandidate without(PlanTable.Candidate filed, String whyNot) {
        return new PlanCandidate(
                filed.caseId(),
                filed.fileNumber(),
                filed.applicantName(),
                filed.category(),
                List.of(),
                Money.ZERO,
                whyNot);
    }

    private static String nothingLeft(Determined determined) {
        return determined.category().equals("NONE") ? "按今天的情况不再符合，请核查（M17）" : "今年按标准能给的都已给过（M9）";
    }

    /** Puts families into the plan: each gets what its determination of today provides, kept with the line. */
    void put(long id, int version, List<Long> families, long fund, Actor by) {
        Plan plan = open(id, version);
        Funds.Fund chosen = fund(plan, fund);
        if (families.isEmpty()) {
            throw Refusal.at("families", "请先勾选要列入方案的家庭。");
        }
        for (long caseId : families) {
            put(plan, chosen, caseId, by);
        }
        enough(plan, chosen);
        table.touch(id);
    }

    private void put(Plan plan, Funds.Fund fund, long caseId, Actor by) {
        Case found = cases.byId(caseId);
        Case aCase = cases.lock(found.number(), found.version());
        if (aCase.state() != State.FILED) {
            throw Refusal.by("F7", "families", aCase.number() + "还没有建档。帮扶须先建档，后发放。");
        }
        if (aCase.held(clock.today())) {
            throw Refusal.at("families", "%s暂停办理：%s。".formatted(aCase.fileNumber(), aCase.heldBecause()));
        }
        table.openPlanOf(caseId).ifPresent(number -> {
            throw Refusal.at("families", "%s已列入%s，不能重复列入。".formatted(aCase.fileNumber(), number));
        });
        Determined determined = determinations.decide(aCase, clock.today(), by);
        if (determined.plan().isEmpty()) {
            throw Refusal.by("M9", "families", aCase.fileNumber() + "：" + nothingLeft(determined) + "。");
        }
        for (var aid : determined.plan()) {
            AidKind kind = AidKind.valueOf(aid.kind());
            if (!fund.pays().contains(kind)) {
                throw Refusal.by(
                        "F13",
                        "fund",
                        "“%s”不能用于%s，请为%s另选资金。".formatted(fund.name(), kind.chinese(), aCase.fileNumber()));
            }
            table.insertLine(
                    plan.id(),
                    caseId,
                    determined.id(),
                    kind,
                    standard(determined, kind, aid.amount()),
                    aid.amount(),
                    fund.id(),
                    null);
        }
    }

    private static Money standard(Determined determined, AidKind kind, Money planned) {
        return determined.standardAid().stream()
                .filter(aid -> aid.kind().equals(kind.name()))
                .map(Determinations.Aid::amount)
                .findFirst()
                .orElse(planned);
    }

    /** A medical request above standard (M9(1)5): a line of its own with its reason; F9's approval follows from the sum. */
    void requestAboveStandard(long id, int version, String number, Money amount, String reason, long fund, Actor by) {
        Plan plan = open(id, version);
        Funds.Fund chosen = fund(plan, fund);
        Case aCase = cases.byNumber(number);
        if (aCase.state() != State.FILED || aCase.county() != plan.organisation()) {
            throw Refusal.by("F7", "number", "“%s”不是本县区已建档的家庭，请核对档案号。".formatted(number));
        }
        if (!"DEEP".equals(aCase.category())) {
            throw Refusal.by("M9(1)5", "number", "特殊医疗救助只给深度困难职工家庭，这一户不是。");
        }
        if (table.lines(id).stream().anyMatch(line -> line.caseId() == aCase.id() && line.kind() == AidKind.MEDICAL)) {
            throw Refusal.at("number", "这一户在本方案里已有医疗救助，请先移出，或在下一个方案里申请。");
        }
        Determined determined = determinations.decide(cases.lock(aCase.number(), aCase.version()), clock.today(), by);
        table.insertLine(
                id,
                aCase.id(),
                determined.id(),
                AidKind.MEDICAL,
                standard(determined, AidKind.MEDICAL, Money.ZERO),
                amount,
                fund,
                reason);
        enough(plan, chosen);
        table.touch(id);
    }

    void takeOut(long id, int version, long caseId) {
        open(id, version);
        table.removeFamily(id, caseId);
        table.touch(id);
    }

    /** To finance, which confirms the money before the meeting sees the plan (F15(1)). */
    void submit(long id, int version) {
        Plan plan = open(id, version);
        if (table.lines(id).isEmpty()) {
            throw Refusal.by("F7", "方案里还没有家庭，请先列入再送财务核对。");
        }
        table.move(id, PlanState.CHECKING, null);
        journal.did("方案送财务核对", plan.number());
    }

    /** Finance confirms source, purpose and balance of each line. */
    void confirm(long id, int version, Actor by) {
        Plan plan = locked(id, version);
        require(plan, PlanState.CHECKING);
        if (plan.draftedBy() == by.account()) {
            throw Refusal.by("F15", "方案由您起草，须由另一人核对资金。");
        }
        for (long fund : table.lines(id).stream().map(PlanLine::fund).distinct().toList()) {
            enough(plan, fund(plan, fund));
        }
        table.checked(id, by, clock.today());
        table.move(id, PlanState.PROPOSED, null);
        journal.did("核对方案资金", plan.number());
    }

    /** Finance sends it back to the centre. */
    void reject(long id, int version, String reason) {
        Plan plan = locked(id, version);
        require(plan, PlanState.CHECKING);
        table.move(id, PlanState.RETURNED, reason);
        journal.did("退回方案", plan.number());
    }

    @Override
    public void pass(long id, long meeting, String minute) {
        Plan plan = table.locked(id).orElseThrow(() -> new NotFound("这个方案"));
        require(plan, PlanState.PROPOSED);
        if (plan.draftedBy() == Acting.now().account()) {
            throw Refusal.by("F15", "方案由您起草，须由他人主持会议决定。");
        }
        for (long fund : table.lines(id).stream().map(PlanLine::fund).distinct().toList()) {
            enough(plan, fund(plan, fund));
        }
        table.move(id, PlanState.DECIDED, null);
        publisher.publishEvent(new PlanPassed(id, meeting, minute));
    }

    @Override
    public void sendBack(long id, String reason) {
        Plan plan = table.locked(id).orElseThrow(() -> new NotFound("这个方案"));
        require(plan, PlanState.PROPOSED);
        table.checked(id, null, null);
        table.move(id, PlanState.RETURNED, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Confirmed> confirmed(long fund) {
        return table.confirmed(fund);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> fundName(long organisation, int year, long fund) {
        return Optional.of(funds.name(fund));
    }

    /** What a fund can still carry: its balance less grants decided but unpaid and lines of plans not yet decided. */
    @Transactional(readOnly = true)
    public Money left(Funds.Fund fund) {
        return fund.available().minus(promised.promised(fund.id())).minus(table.planned(fund.id()));
    }

    List<Funds.Fund> funds(Plan plan) {
        return funds.open(plan.organisation(), plan.year());
    }

    private Funds.Fund fund(Plan plan, long fund) {
        return funds(plan).stream()
                .filter(one -> one.id() == fund)
                .findFirst()
                .orElseThrow(() -> Refusal.by("F13", "fund", "请选择本年度可用的资金。"));
    }

    private void enough(Plan plan, Funds.Fund fund) {
        Money left = left(fund);
        if (left.isNegative()) {
            throw Refusal.by(
                    "F13",
                    "fund",
                    "“%s”不够：%s列入后超出 %s 元。请减少家庭或另选资金。"
                            .formatted(
                                    fund.name(), plan.number(), left.negated().format()));
        }
    }

    private Plan open(long id, int version) {
        Plan plan = locked(id, version);
        if (!plan.state().open()) {
            throw Refusal.by("F7", "方案“%s”，不能再改；要改请先退回。".formatted(plan.state().chinese()));
        }
        return plan;
    }

    private Plan locked(long id, int version) {
        Plan plan = table.locked(id).orElseThrow(() -> new NotFound("这个方案"));
        Stale.unless(
                version,
                plan.version(),
                () -> "%s刚刚有人改动过，现在是“%s”。请返回看过新的内容后再办。"
                        .formatted(plan.number(), plan.state().chinese()));
        return plan;
    }

    private static void require(Plan plan, PlanState state) {
        if (plan.state() != state) {
            throw Refusal.by(
                    "F7", "方案现在是“%s”，要在“%s”时才能这样办。".formatted(plan.state().chinese(), state.chinese()));
        }
    }
}
