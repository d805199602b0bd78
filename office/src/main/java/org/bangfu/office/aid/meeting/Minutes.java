package org.bangfu.office.aid.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.aid.meeting.Meeting.Item;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a meeting until it is signed, as one document: saved as far as it has come, checked when it is signed. Matters that
 * are not named keep what was written of them.
 */
record Minutes(
        LocalDate heldOn,
        String place,
        int expected,
        @Nullable String record,
        List<Attendee> attendees,
        List<Matter> matters) {

    Minutes {
        attendees = List.copyOf(attendees);
        matters = List.copyOf(matters);
    }

    /** What is written of one matter. */
    record Matter(
            long item,
            Vote vote,
            @Nullable Decision decision,
            @Nullable String resolution) {

        static Matter of(Item item) {
            return new Matter(item.id(), item.vote(), item.decision(), item.resolution());
        }
    }

    static Minutes of(Meeting meeting) {
        return new Minutes(
                meeting.heldOn(),
                meeting.place(),
                meeting.expected(),
                meeting.record(),
                meeting.attendees(),
                meeting.items().stream().filter(Item::open).map(Matter::of).toList());
    }

    Minutes attendedBy(List<Attendee> now) {
        return new Minutes(heldOn, place, expected, record, now, matters);
    }

    Minutes recording(String now) {
        return new Minutes(heldOn, place, expected, now, attendees, matters);
    }

    Minutes deciding(Matter now) {
        return new Minutes(heldOn, place, expected, record, attendees, List.of(now));
    }

    /** This, written over what stands: matters it does not name stay. */
    Minutes over(Meeting meeting) {
        Set<Long> named = new HashSet<>();
        matters.forEach(matter -> named.add(matter.item()));
        var all = new ArrayList<Matter>();
        for (Item item : meeting.items()) {
            if (item.open()) {
                all.add(matters.stream()
                        .filter(matter -> matter.item() == item.id())
                        .findFirst()
                        .orElseGet(() -> Matter.of(item)));
                named.remove(item.id());
            }
        }
        if (!named.isEmpty()) {
            throw Refusal.at("matters", "有议题不在这次会议的议程里，或者已经撤出。请重新打开会议看过再写。");
        }
        return new Minutes(heldOn, place, expected, record, attendees, all);
    }

    /** Nobody comes twice. */
    void whole() {
        var accounts = new HashSet<Long>();
        var names = new HashSet<String>();
        for (Attendee one : attendees) {
            if (!names.add(one.name() + " " + one.office())
                    || (one.account() != null && !accounts.add(one.account()))) {
                throw Refusal.at("attendees", "名单里“%s”写了两遍，请删去一行。".formatted(one.name()));
            }
        }
    }

    /** What differs from what stands, in the words of the page. */
    List<String> against(Meeting meeting) {
        var differences = new ArrayList<String>();
        if (!heldOn.equals(meeting.heldOn()) || !place.equals(meeting.place()) || expected != meeting.expected()) {
            differences.add("日期、地点、应到人数");
        }
        if (!attendees.equals(meeting.attendees())) {
            differences.add("到会人员");
        }
        if (!String.valueOf(record).equals(String.valueOf(meeting.record()))) {
            differences.add("会议记录");
        }
        for (Item item : meeting.items()) {
            if (matters.stream().anyMatch(matter -> matter.item() == item.id() && !matter.equals(Matter.of(item)))) {
                differences.add("议题" + item.position());
            }
        }
        return List.copyOf(differences);
    }
}
