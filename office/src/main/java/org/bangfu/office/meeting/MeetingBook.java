package org.bangfu.office.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.meeting.Meeting.Decision;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.plan.Plan;
import org.bangfu.office.plan.Plans;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds meetings: agenda, attendees, votes, what was said; signing locks the minutes and carries out what was decided. */
@Service
@Transactional
class MeetingBook {

    private final MeetingTable table;
    private final Plans plans;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;

    MeetingBook(MeetingTable table, Plans plans, Organisations organisations, OfficeClock clock, Journal journal) {
        this.table = table;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    Meeting get(long id) {
        return table.get(id).orElseThrow(() -> new NotFound("这次会议"));
    }

    /** A meeting of the actor's county; each plan that waits is put on the agenda. */
    Meeting prepare(String place, int expected, Actor chair) {
        var county = organisations.above(chair.organisation().number(), Level.COUNTY);
        LocalDate today = clock.today();
        long id = table.insert(county.number(), today, table.next(county.number(), today.getYear()), place, expected);
        for (Plan plan : plans.proposed(county.number())) {
            table.addItem(id, plan.id(), "研究" + plan.title());
        }
        Meeting meeting = get(id);
        journal.did("准备会议", meeting.title());
        return meeting;
    }

    void addItem(long id, int version, String title) {
        open(id, version);
        table.addItem(id, null, title);
        table.touch(id);
    }

    void attend(long id, int version, List<Meeting.Attendee> attendees) {
        Meeting meeting = open(id, version);
        if (attendees.size() > meeting.expected()) {
            throw Refusal.at("attendees", "到会 %d 人，多于应到的 %d 人，请核对名单。".formatted(attendees.size(), meeting.expected()));
        }
        if (attendees.stream().distinct().count() != attendees.size()) {
            throw Refusal.at("attendees", "名单里有人写了两遍，请删去一行。");
        }
        table.attend(id, attendees);
        table.touch(id);
    }

    void record(long id, int version, String record) {
        open(id, version);
        table.record(id, record);
    }

    /** Writes down what the meeting decided on one matter; it is carried out when the minutes are signed. */
    void decide(long id, int version, long item, Vote vote, Decision decision, String resolution) {
        Meeting meeting = open(id, version);
        Meeting.Item matter = item(meeting, item);
        if (matter.plan() != null) {
            quorum(meeting);
            vote.fits(meeting.attendees().size());
            consistent(meeting, vote, decision);
        }
        table.decide(item, vote, matter.plan() == null ? Decision.NOTED : decision, resolution);
        table.touch(id);
    }

    private static void quorum(Meeting meeting) {
        if (2 * meeting.attendees().size() <= meeting.expected()) {
            throw Refusal.by(
                    "F7",
                    "attendees",
                    "到会 %d 人，没有超过应到 %d 人的一半，不能作决定。请先登记到会人员。"
                            .formatted(meeting.attendees().size(), meeting.expected()));
        }
    }

    private static void consistent(Meeting meeting, Vote vote, Decision decision) {
        if (decision == Decision.NOTED) {
            throw Refusal.at("decision", "方案要么通过，要么退回。");
        }
        if (decision == Decision.PASSED && !vote.carries(meeting.expected())) {
            throw Refusal.by(
                    "F7", "agreed", "同意 %d 票，没有超过应到 %d 人的一半，不能通过。".formatted(vote.agreed(), meeting.expected()));
        }
    }

    /** Signs the minutes: nothing of the meeting changes afterwards, plans are passed or sent back, grants arise. */
    void sign(long id, int version, Actor chair) {
        Meeting meeting = open(id, version);
        quorum(meeting);
        if (meeting.record() == null) {
            throw Refusal.by("F7", "record", "请先写会议记录（谁说了什么）。会议记录和纪要都要留存。");
        }
        if (meeting.items().isEmpty()) {
            throw Refusal.at("title", "会议没有议题。");
        }
        for (Meeting.Item item : meeting.items()) {
            if (item.decision() == null) {
                throw Refusal.by("F7", "“%s”还没有写决定。".formatted(item.title()));
            }
        }
        table.sign(id, chair, clock.now(), hash(meeting));
        for (Meeting.Item item : meeting.items()) {
            carryOut(meeting, item);
        }
        journal.did("签发会议纪要", meeting.title());
    }

    private void carryOut(Meeting meeting, Meeting.Item item) {
        if (item.plan() == null || item.decision() == null) {
            return;
        }
        switch (item.decision()) {
            case PASSED -> plans.pass(item.plan(), meeting.id(), meeting.heldOn(), meeting.title());
            case RETURNED -> plans.sendBack(item.plan(), String.valueOf(item.resolution()));
            case NOTED -> {}
        }
    }

    private static byte[] hash(Meeting meeting) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(meeting.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Meeting.Item item(Meeting meeting, long id) {
        return meeting.items().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("这个议题"));
    }

    private Meeting open(long id, int version) {
        Meeting meeting = table.locked(id).orElseThrow(() -> new NotFound("这次会议"));
        if (meeting.signed()) {
            throw Refusal.by("F7", "会议纪要已经签发，不能再改。");
        }
        Stale.unless(version, meeting.version(), () -> "这次会议的内容刚刚有人改动过，请返回看过新的内容后再办。");
        return meeting;
    }
}
