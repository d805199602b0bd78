package org.bangfu.office.aid.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.aid.meeting.Meeting.Item;
import org.bangfu.office.aid.plan.Plan;
import org.bangfu.office.aid.plan.PlanLine;
import org.bangfu.office.aid.plan.Plans;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds meetings: agenda, minutes saved as they are written; signing locks them and carries out what was decided; cancelling ends them too. */
@Service
@Transactional
class MeetingBook {

    private final MeetingTable table;
    private final Plans plans;
    private final People people;
    private final OfficeClock clock;
    private final Journal journal;
    private final MinutesPaper paper;

    MeetingBook(
            MeetingTable table, Plans plans, People people, OfficeClock clock, Journal journal, MinutesPaper paper) {
        this.table = table;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.journal = journal;
        this.paper = paper;
    }

    @Transactional(readOnly = true)
    Meeting get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这次会议"));
    }

    /** What stands in the way of signing. */
    @Transactional(readOnly = true)
    Signing signing(Meeting meeting) {
        Map<Long, Plan> found = new HashMap<>();
        for (Item item : meeting.items()) {
            if (item.plan() != null) {
                found.put(item.plan(), plans.get(item.plan()));
            }
        }
        return new Signing(meeting, found, clock.today());
    }

    /** A meeting of the actor's union; each plan that waits and stands on no other agenda is put on its own. */
    Meeting prepare(LocalDate heldOn, String place, int expected, Actor chair) {
        Organisation union = chair.organisation();
        onItsDay(heldOn, heldOn.getYear());
        long id = table.insert(union.number(), heldOn, table.next(union.number(), heldOn.getYear()), place, expected);
        for (Plan plan : plans.proposed(union.number())) {
            table.addItem(id, plan.id(), "研究" + plan.title());
        }
        Meeting meeting = get(id);
        journal.did("准备会议", meeting.title());
        return meeting;
    }

    private void onItsDay(LocalDate heldOn, int year) {
        LocalDate today = clock.today();
        if (heldOn.isBefore(today.minusMonths(1)) || heldOn.isAfter(today.plusMonths(3)) || heldOn.getYear() != year) {
            throw Refusal.at(
                    "heldOn",
                    heldOn.getYear() != year
                            ? "这次会议编在%d年，日期也应在%d年。要在另一年开，请取消后重新召开。".formatted(year, year)
                            : "会议日期应在前一个月到后三个月之间，现在写的是%s。".formatted(Show.date(heldOn)));
        }
    }

    /** A matter to discuss (M15). */
    Meeting addItem(long id, int version, String title, Actor by) {
        Meeting meeting = open(id, version);
        table.addItem(id, null, title);
        return touched(meeting, by);
    }

    /** A plan that was proposed after the meeting was called, or left over from an earlier one. */
    Meeting addPlan(long id, int version, long plan, Actor by) {
        Meeting meeting = open(id, version);
        Plan found = plans.proposed(meeting.organisation()).stream()
                .filter(one -> one.id() == plan)
                .findFirst()
                .orElseThrow(() -> Refusal.by("F7", "plan", "请选择一个正在等会议研究的方案。"));
        if (!table.addItem(id, plan, "研究" + found.title())) {
            throw Refusal.by(
                    "F7",
                    "plan",
                    "%s已在%s的议题里，不能同时列入两次会议。请先在那里撤出。"
                            .formatted(
                                    found.number(),
                                    table.agendaOf(plan).map(Meeting::title).orElse("另一次会议")));
        }
        return touched(meeting, by);
    }

    /** Takes a matter off the agenda before it is decided; a plan is free for another meeting. */
    Meeting takeOff(long id, int version, long item, String reason, Actor by) {
        Meeting meeting = open(id, version);
        Item matter = item(meeting, item);
        table.strike(item, reason);
        journal.did("撤出会议议题", meeting.title() + "：" + matter.title());
        return touched(meeting, by);
    }

    /**
     * Writes what was typed, as far as it has come; the same again writes nothing.
     *
     * @throws Stale where somebody else wrote since
     */
    Meeting save(long id, int version, Minutes typed, Actor by) {
        Meeting meeting = unended(id);
        typed.whole();
        Minutes now = typed.over(meeting);
        if (now.equals(Minutes.of(meeting))) {
            return meeting;
        }
        current(meeting, version);
        onItsDay(now.heldOn(), meeting.year());
        people.fits(meeting, now.attendees());
        Signing signing = signing(meeting);
        for (Minutes.Matter matter : now.matters()) {
            Item item = item(meeting, matter.item());
            if (!Minutes.Matter.of(item).equals(matter)) {
                writable(signing, item, matter);
            }
        }
        table.save(meeting, now, by, clock.now());
        return get(id);
    }

    private static void writable(Signing signing, Item item, Minutes.Matter matter) {
        String where = "议题%d“%s”".formatted(item.position(), item.title());
        if (matter.decision() == Decision.WITHDRAWN) {
            throw Refusal.by("F7", "decision." + item.id(), where + "要撤出，请写明原因，用“撤出议程”办理。");
        }
        if (item.plan() == null && matter.decision() != null && matter.decision() != Decision.NOTED) {
            throw Refusal.by("F7", "decision." + item.id(), where + "没有方案，只能记“已研究”。");
        }
        if (item.plan() != null && matter.decision() == Decision.NOTED) {
            throw Refusal.by("F7", "decision." + item.id(), where + "有方案，应写通过、退回或者留待下次会议。");
        }
        if (signing.gone(item)) {
            throw new Stale(where + "的方案刚刚离开了会议研究，这个议题将记“已撤出”。请重新打开会议看过再写。");
        }
    }

    /** One matter decided, as a program says it: with its vote checked at once. */
    Meeting decide(long id, int version, Minutes.Matter matter, Actor by) {
        Meeting meeting = save(id, version, Minutes.of(unended(id)).deciding(matter), by);
        var reading = new Refusals.Reading();
        signing(meeting).missing(item(meeting, matter.item()), by).forEach(reading::add);
        reading.throwIfAny();
        return meeting;
    }

    /** Signs the minutes: nothing of the meeting changes afterwards, plans are passed or sent back, grants arise. */
    Meeting sign(long id, int version, Actor chair) {
        Meeting meeting = open(id, version);
        Signing signing = signing(meeting);
        var reading = new Refusals.Reading();
        signing.missing(chair).forEach(reading::add);
        reading.throwIfAny();
        for (Item item : meeting.items()) {
            writeDown(signing, item);
        }
        table.sign(id, chair, clock.now(), Content.hash(get(id)));
        for (Item item : meeting.items()) {
            carryOut(meeting, signing, item);
        }
        journal.did("签发会议纪要", meeting.title());
        Meeting signed = get(id);
        paper.issue(signed);
        return signed;
    }

    /** What the minutes keep of each matter, before they are closed. */
    private void writeDown(Signing signing, Item item) {
        if (!item.open()) {
            return;
        }
        if (item.plan() != null) {
            var lines = plans.lines(item.plan());
            table.before(
                    item.id(),
                    (int) lines.stream().map(PlanLine::caseId).distinct().count(),
                    plans.total(item.plan()));
        }
        if (signing.gone(item)) {
            table.strike(item.id(), "方案在会议作出决定之前已不在待会议研究。");
        }
    }

    private void carryOut(Meeting meeting, Signing signing, Item item) {
        if (!item.open() || item.plan() == null || !(signing.outcome(item) instanceof Outcome.Act act)) {
            return;
        }
        switch (act) {
            case PASS -> plans.pass(item.plan(), meeting.id(), meeting.heldOn(), meeting.title());
            case SEND_BACK -> plans.sendBack(item.plan(), String.valueOf(item.resolution()));
            case LEAVE, WRITE_DOWN, STRIKE -> {}
        }
    }

    /** The meeting does not take place: its number stays used, its plans are free for another one. */
    Meeting cancel(long id, int version, String reason, Actor by) {
        Meeting meeting = open(id, version);
        table.cancel(id, reason, by, clock.now());
        journal.did("取消会议", meeting.title());
        return get(id);
    }

    private static Item item(Meeting meeting, long id) {
        return meeting.items().stream()
                .filter(one -> one.id() == id)
                .filter(Item::open)
                .findFirst()
                .orElseThrow(() -> new NotFound("这个议题"));
    }

    private Meeting touched(Meeting meeting, Actor by) {
        table.touch(meeting.id(), by, clock.now());
        return get(meeting.id());
    }

    private Meeting open(long id, int version) {
        Meeting meeting = unended(id);
        current(meeting, version);
        return meeting;
    }

    private Meeting unended(long id) {
        Meeting meeting = table.locked(id).orElseThrow(() -> new NotFound("这次会议"));
        return switch (meeting.state()) {
            case PREPARED -> meeting;
            case SIGNED -> throw Refusal.by("F7", "会议纪要已经签发，不能再改。");
            case CANCELLED -> throw Refusal.by("F7", "这次会议已经取消，不能再改。要研究请另开会议。");
        };
    }

    private static void current(Meeting meeting, int version) {
        Stale.unless(version, meeting.version(), () -> {
            var saved = meeting.saved();
            return saved == null
                    ? "这次会议的内容刚刚有人改动过，请看过新的内容后再办。"
                    : "%s在%s改动过这次会议，请看过新的内容后再办。".formatted(saved.by(), Show.moment(saved.at()));
        });
    }

    /** Plans that wait for a meeting and stand on no agenda. */
    @Transactional(readOnly = true)
    List<Plan> waiting(long organisation) {
        List<Meeting> unended = table.open(organisation);
        return plans.proposed(organisation).stream()
                .filter(plan -> unended.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .noneMatch(
                                item -> item.open() && Long.valueOf(plan.id()).equals(item.plan())))
                .toList();
    }
}
