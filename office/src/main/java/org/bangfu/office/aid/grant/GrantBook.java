package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.Basis;
import org.bangfu.office.aid.plan.GrantChange;
import org.bangfu.office.aid.plan.Plan;
import org.bangfu.office.aid.plan.PlanLine;
import org.bangfu.office.aid.plan.PlanPassed;
import org.bangfu.office.aid.plan.Plans;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.law.standard.Policies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants arise from the lines of a plan that a meeting passed, wait for approval above the limits, and are paid by instalments. */
@Service
@Transactional
class GrantBook implements Grants {

    private final GrantTable table;
    private final YearLimits limits;
    private final Marks marks;
    private final Plans plans;
    private final Policies policies;
    private final GrantChangesCarriedOut carriedOut;
    private final Cases cases;
    private final Messages messages;
    private final Journal journal;

    GrantBook(
            GrantTable table,
            YearLimits limits,
            Marks marks,
            Plans plans,
            Policies policies,
            GrantChangesCarriedOut carriedOut,
            Cases cases,
            Messages messages,
            Journal journal) {
        this.table = table;
        this.limits = limits;
        this.marks = marks;
        this.plans = plans;
        this.policies = policies;
        this.carriedOut = carriedOut;
        this.cases = cases;
        this.messages = messages;
        this.journal = journal;
    }

    /** In the meeting's own transaction: either the plan is decided and its grants are there, or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanPassed passed) {
        Plan plan = plans.get(passed.plan());
        plans.changes(passed.plan()).stream()
                .filter(change -> change.state() == GrantChange.State.CARRIED)
                .forEach(change -> carriedOut.carryOut(change, passed));
        for (PlanLine line : plans.lines(passed.plan())) {
            grant(plan, line, passed);
        }
    }

    private void grant(Plan plan, PlanLine line, PlanPassed passed) {
        LocalDate held = passed.heldOn();
        Money total = table.granted(line.caseId(), line.kind(), held.getYear()).plus(line.amount());
        Approval needs = Approval.neededFor(total, policies.limits().on(held))
                .orElse(
                        line.basis() == Basis.SPECIAL
                                ? Approval.PROVINCE
                                : null); // the fifth band is always the province's
        long grant = table.insert(
                line,
                plan.organisation(),
                line.basis().beside(),
                new GrantTable.Decided(passed.meeting(), passed.minute(), held),
                needs);
        Case aCase = cases.byId(line.caseId());
        marks.mark(grant, line.kind(), aCase, line.determination());
        String what = "%s %s 元".formatted(line.kind().label(), line.amount().format());
        String waits = needs == null ? "" : "，还要等" + needs.label() + "批复";
        cases.note(
                cases.lock(aCase.number()),
                "会议研究决定帮扶",
                Acting.now(),
                Words.forBoth(passed.minute() + "：" + what + waits + "。", "工会研究决定给您家" + what + waits + "。发放前会短信告诉您。"));
        messages.tell(aCase.applicant(), aCase.number(), "工会研究决定给您家%s%s。款项将打到您本人的银行卡，到账时另行通知。".formatted(what, waits));
    }

    @Transactional(readOnly = true)
    Grant get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这项帮扶"));
    }

    /** Enters what the province or the nation answered, by the number of its document. */
    void answer(long id, int version, boolean agreed, String document, LocalDate on, Actor by) {
        table.lock(id);
        Grant grant = get(id);
        Stale.unless(version, grant.version(), () -> "这项帮扶刚刚有人办过，现在是“%s”。请返回看过再办。".formatted(grant.standing()));
        Approval level = grant.awaits().orElseThrow(() -> Refusal.by("F9", "这项帮扶不在等批复，可能已有人登记过。"));
        if (grant.unpaid().isZero()) {
            throw Refusal.by("F9", "这项帮扶已没有要发放的，不用批复。");
        }
        if (by.organisation().level() != level.level()) {
            throw Refusal.by("F9", "这项帮扶现在等%s批复，由%s登记。".formatted(level.label(), level.label()));
        }
        table.answer(id, level, agreed, document, on, by);
        Case aCase = cases.byId(grant.caseId());
        cases.note(
                cases.lock(aCase.number()),
                level.label() + (agreed ? "批复同意" : "批复不同意"),
                by,
                Words.forStaff("%s %s 元，文号 %s。"
                        .formatted(grant.kind().label(), grant.amount().format(), document)));
        journal.did("登记上级批复", aCase.number());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instalment> unpaid(long county) {
        return table.unpaid(county);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> awaits(long id) {
        Grant grant = get(id);
        return grant.refused() || grant.awaits().isPresent()
                ? Optional.of(grant.standing() + "，不能发放。")
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> exceeds(long id) {
        return limits.exceeds(get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Instalment instalment(long id) {
        return table.instalment(id).orElseThrow(() -> new NotFound("这笔帮扶款"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instalment> of(long caseId) {
        return table.instalmentsOf(caseId);
    }

    @Override
    public void paid(long instalment, LocalDate on) {
        if (table.paid(instalment, on) != 1) {
            throw new IllegalStateException("instalment already paid: " + instalment);
        }
    }

    @Override
    public void returned(long instalment, LocalDate on) {
        if (table.returned(instalment) != 1) {
            throw new IllegalStateException("instalment not paid: " + instalment);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Money promised(long fund) {
        return table.promised(fund);
    }
}
