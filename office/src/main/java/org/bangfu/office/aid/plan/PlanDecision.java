package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.aid.plan.Examination.Objection;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting's decision does to a plan (F7, R-42, R-46). */
@Service
@Transactional
class PlanDecision {

    private final PlanTable table;
    private final LineTable lines;
    private final GrantChanges changes;
    private final UnionsDelay delay;
    private final PlanMoney money;
    private final Examination examination;
    private final Cases cases;
    private final Determinations determinations;
    private final OfficeClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher publisher;

    PlanDecision(
            PlanTable table,
            LineTable lines,
            GrantChanges changes,
            UnionsDelay delay,
            PlanMoney money,
            Examination examination,
            Cases cases,
            Determinations determinations,
            OfficeClock clock,
            Journal journal,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.lines = lines;
        this.changes = changes;
        this.delay = delay;
        this.money = money;
        this.examination = examination;
        this.cases = cases;
        this.determinations = determinations;
        this.clock = clock;
        this.journal = journal;
        this.publisher = publisher;
    }

    void pass(long id, long meeting, LocalDate heldOn, String minute) {
        Plan plan = waiting(id);
        if (plan.draftedBy() == Acting.now().account()) {
            throw Refusal.by("F15", "方案由您起草，须由他人主持会议决定。");
        }
        if (heldOn.getYear() != plan.year() || plan.over(clock.today())) {
            throw Refusal.by(
                    "F13",
                    "%s是%d年的方案，%d年已经过去，不能再通过。请把它退回帮扶中心，按今年的情况重新起草。".formatted(plan.number(), plan.year(), plan.year()));
        }
        money.hold(plan.organisation());
        takeOff(plan, meeting, examination.objections(plan, heldOn), heldOn);
        delay.leave(id);
        money.enough(plan, heldOn);
        changes.settle(plan, heldOn);
        table.move(id, PlanState.DECIDED);
        lines.leaveAll(id);
        journal.did("会议通过方案", plan.number());
        publisher.publishEvent(new PlanPassed(id, meeting, heldOn, minute));
    }

    /** A family with one line that does not hold is taken off with all its lines: what it is due is decided as a whole. */
    private void takeOff(Plan plan, long meeting, List<Objection> objections, LocalDate heldOn) {
        Map<Long, Objection> families = new LinkedHashMap<>();
        for (Objection objection : objections) {
            if (objection.condition().ofMoney()) {
                throw objection.refusal("families");
            }
            families.putIfAbsent(objection.aCase().id(), objection);
        }
        for (Objection objection : families.values()) {
            takeOff(plan, meeting, objection, heldOn);
        }
    }

    private void takeOff(Plan plan, long meeting, Objection objection, LocalDate heldOn) {
        Actor by = Acting.now();
        Case locked = cases.lock(
                objection.aCase().number(), cases.byId(objection.aCase().id()).version());
        Long determination = determined(locked, heldOn, by);
        for (PlanLine line : lines.of(plan.id())) {
            if (line.caseId() == locked.id()) {
                lines.takeOff(
                        line,
                        meeting,
                        objection.condition(),
                        objection.sentence(),
                        determination,
                        heldOn,
                        by,
                        clock.now());
            }
        }
        cases.note(
                locked,
                "会议上移出" + plan.number(),
                by,
                Words.forStaff("%s资金没有动用，办好后可以列入下一个方案。".formatted(objection.sentence())));
        journal.did("会议上移出方案中的家庭", locked.fileNumber() + "，" + plan.number());
    }

    /** The determination of the day, by which the reason can be shown again; null where none could be made. */
    private @org.jspecify.annotations.Nullable Long determined(Case locked, LocalDate heldOn, Actor by) {
        try {
            return determinations.decide(locked, heldOn, by).id();
        } catch (Refusal | Refusals undetermined) {
            return null;
        }
    }

    void sendBack(long id, String reason) {
        Plan plan = waiting(id);
        table.end(id, PlanState.RETURNED, reason);
        journal.did("会议退回方案", plan.number());
    }

    private Plan waiting(long id) {
        Plan plan = table.locked(id).orElseThrow(() -> new NotFound("这个方案"));
        PlanBook.require(plan, PlanState.PROPOSED);
        return plan;
    }
}
