package org.bangfu.office.aid.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.aid.meeting.Meeting.Item;
import org.bangfu.office.aid.plan.Plan;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * What still stands in the way of signing (F7, F15, R-46): asked when the page is shown, and again when it is signed.
 *
 * @param plans the plans of the agenda by number, as they stand now
 */
record Signing(Meeting meeting, Map<Long, Plan> plans, LocalDate today) {

    /** Everything, in the order of the page. */
    List<Refusal> missing(Actor chair) {
        var missing = new ArrayList<Refusal>();
        ofChair(chair, missing);
        ofDay(missing);
        ofAttendance(missing);
        if (meeting.items().isEmpty()) {
            missing.add(Refusal.by("F7", "title", "会议没有议题，请先加一个议题，或者取消会议。"));
        }
        meeting.items().stream().filter(Item::open).forEach(item -> ofMatter(item, chair, missing));
        if (meeting.record() == null) {
            missing.add(Refusal.by("F7", "record", "请先写会议记录（谁说了什么）。会议记录和纪要都要留存。"));
        }
        return List.copyOf(missing);
    }

    private void ofChair(Actor chair, List<Refusal> missing) {
        if (chair.organisation().number() != meeting.organisation()) {
            missing.add(Refusal.by(
                    "F7", "这是%s的会议，由%s的主席主持、签发。".formatted(meeting.organisationName(), meeting.organisationName())));
        }
    }

    private void ofDay(List<Refusal> missing) {
        if (meeting.heldOn().isAfter(today)) {
            missing.add(Refusal.at("heldOn", "会议定在%s，还没有开，不能签发纪要。".formatted(Show.date(meeting.heldOn()))));
        }
    }

    private void ofAttendance(List<Refusal> missing) {
        int present = meeting.voters().size();
        if (present > meeting.expected()) {
            missing.add(
                    Refusal.at("expected", "出席 %d 人，多于应到的 %d 人，请核对名单和应到人数。".formatted(present, meeting.expected())));
        }
        if (2 * present <= meeting.expected()) {
            missing.add(Refusal.by(
                    "F7",
                    "attendees",
                    "出席 %d 人，没有超过应到 %d 人的一半，不能作决定。请先登记到会人员。".formatted(present, meeting.expected())));
        }
    }

    /** What is missing of one matter alone. */
    List<Refusal> missing(Item item, Actor chair) {
        var missing = new ArrayList<Refusal>();
        ofMatter(item, chair, missing);
        return List.copyOf(missing);
    }

    private void ofMatter(Item item, Actor chair, List<Refusal> missing) {
        String matter = "议题%d“%s”".formatted(item.position(), item.title());
        Plan plan = plan(item);
        if (outcome(item) instanceof Outcome.Refused refused) {
            missing.add(Refusal.by("F7", "decision." + item.id(), matter + refused.sentence() + "。"));
            return;
        }
        if (outcome(item) == Outcome.Act.STRIKE) {
            return;
        }
        if (item.resolution() == null) {
            missing.add(Refusal.by("F7", "resolution." + item.id(), matter + "还没有写决议。"));
        }
        if (plan != null
                && item.decision() != null
                && (item.decision().voted() || item.vote().written())) {
            item.vote().misfit(meeting.voters(), item.id()).ifPresent(missing::add);
        }
        if (plan != null && item.decision() != null && item.decision().voted() && plan.draftedBy() == chair.account()) {
            missing.add(Refusal.by("F15", "%s由您起草，须由他人主持会议决定、签发纪要。".formatted(plan.number())));
        }
        if (plan != null && item.decision() == Decision.PASSED) {
            ofPassing(item, plan, missing);
        }
    }

    private void ofPassing(Item item, Plan plan, List<Refusal> missing) {
        if (!item.vote().carries(meeting.expected())) {
            missing.add(Refusal.by(
                    "F7",
                    "agreed." + item.id(),
                    "同意 %d 票，没有超过应到 %d 人的一半，不能通过。"
                            .formatted(
                                    item.vote().agreed() == null
                                            ? 0
                                            : item.vote().agreed(),
                                    meeting.expected())));
        }
        if (plan.year() != meeting.heldOn().getYear() || plan.year() != today.getYear()) {
            missing.add(Refusal.by(
                    "R-46",
                    "decision." + item.id(),
                    "%s是%d年的方案，会议在%s，今天是%s：帮扶属于作决定那一年，跨了年就不能再通过。请改写“退回”，由帮扶中心按%d年的资金另行起草。"
                            .formatted(
                                    plan.number(),
                                    plan.year(),
                                    Show.date(meeting.heldOn()),
                                    Show.date(today),
                                    today.getYear())));
        }
        if (plan.checkedOn() != null && meeting.heldOn().isBefore(plan.checkedOn())) {
            missing.add(Refusal.by(
                    "F7",
                    "heldOn",
                    "%s到%s才核对好资金、报会议研究，会议日期不能早于这一天。".formatted(plan.number(), Show.date(plan.checkedOn()))));
        }
    }

    Outcome outcome(Item item) {
        Plan plan = plan(item);
        return Outcome.of(item.decision(), plan == null ? null : plan.state());
    }

    /** Whether the plan left since it was put on the agenda. */
    boolean gone(Item item) {
        Plan plan = plan(item);
        return item.open() && plan != null && Outcome.of(null, plan.state()) == Outcome.Act.STRIKE;
    }

    /** Matters whose plan left, with where it stands now in words. */
    Map<Long, String> gone() {
        var gone = new HashMap<Long, String>();
        for (Item item : meeting.items()) {
            Plan plan = plan(item);
            if (plan != null && gone(item)) {
                gone.put(item.id(), plan.state().label());
            }
        }
        return gone;
    }

    private @Nullable Plan plan(Item item) {
        return item.plan() == null ? null : plans.get(item.plan());
    }
}
