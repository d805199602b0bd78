package org.bangfu.office.aid.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.bangfu.office.aid.meeting.Minutes.Matter;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs. */
@RestController
@May(Permission.SEE_AID)
class MeetingApi {

    private final MeetingBook meetings;
    private final MeetingTable table;
    private final OfficeClock clock;
    private final Api api;

    MeetingApi(MeetingBook meetings, MeetingTable table, OfficeClock clock, Api api) {
        this.meetings = meetings;
        this.table = table;
        this.clock = clock;
        this.api = api;
    }

    /** @param heldOn today where it is not said */
    record Preparation(@Nullable String heldOn, @Nullable String place, int expected) {}

    record Attendance(@Nullable List<Coming> attendees) {}

    /**
     * @param listens 列席: there without a vote
     * @param account of one of the union's people
     */
    record Coming(
            @Nullable String name,
            @Nullable String office,
            @Nullable Boolean listens,
            @Nullable Long account) {}

    record Written(@Nullable String record) {}

    record StayingOut(@Nullable String name, @Nullable String reason) {}

    record Decided(
            long item,
            @Nullable Integer agreed,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable List<StayingOut> recused,
            @Nullable Decision decision,
            @Nullable String resolution) {}

    /** Everything at once; matters that are not named keep what was written of them. */
    record Whole(
            @Nullable String heldOn,
            @Nullable String place,
            int expected,
            @Nullable String record,
            @Nullable List<Coming> attendees,
            @Nullable List<Decided> matters) {}

    /** A matter to discuss by its title, or a plan by its number in the system. */
    record Added(@Nullable String title, @Nullable Long plan) {}

    record Because(@Nullable String reason) {}

    @GetMapping("/api/v1/meetings")
    @Transactional(readOnly = true)
    Page<Meeting> list(MeetingSearch search, Paging paging) {
        return paging.page(
                table.list(
                        Acting.now().territory(),
                        search.wantedState(),
                        search.wantedYear(),
                        paging.number(Long.MAX_VALUE),
                        paging.oneMore()),
                Meeting::id);
    }

    @GetMapping("/api/v1/meetings/{id}")
    @Transactional(readOnly = true)
    ResponseEntity<Meeting> one(@PathVariable long id) {
        Meeting meeting = meetings.get(id);
        return ResponseEntity.ok().eTag("\"" + meeting.version() + "\"").body(meeting);
    }

    @PostMapping("/api/v1/meetings")
    @May(Permission.MEET)
    ResponseEntity<String> prepare(@RequestBody Preparation preparation) {
        return api.create(() -> meetings.prepare(
                Objects.requireNonNullElseGet(Read.optionalDate(preparation.heldOn(), "heldOn", "会议日期"), clock::today),
                Read.text(preparation.place(), "place", "地点", 40),
                Read.count(Integer.toString(preparation.expected()), "expected", "应到人数", 1, 99),
                Acting.now()));
    }

    /** The minutes as one document. */
    @PutMapping("/api/v1/meetings/{id}/minutes")
    @May(Permission.MEET)
    ResponseEntity<String> minutes(@PathVariable long id, @RequestBody Whole whole) {
        return act(version -> {
            var reading = new Refusals.Reading();
            var minutes = new Minutes(
                    reading.read(() -> Read.date(whole.heldOn(), "heldOn", "会议日期"), LocalDate.EPOCH),
                    reading.read(() -> Read.text(whole.place(), "place", "地点", 40), ""),
                    reading.read(() -> Read.count(Integer.toString(whole.expected()), "expected", "应到人数", 1, 99), 1),
                    reading.read(() -> Read.optional(whole.record(), "record", "会议记录", 20_000), null),
                    attendees(whole.attendees(), reading),
                    matters(whole.matters(), reading));
            reading.throwIfAny();
            return meetings.save(id, version, minutes, Acting.now());
        });
    }

    @PostMapping("/api/v1/meetings/{id}/attendees")
    @May(Permission.MEET)
    ResponseEntity<String> attend(@PathVariable long id, @RequestBody Attendance attendance) {
        return act(version -> {
            var reading = new Refusals.Reading();
            if (attendance.attendees() == null) {
                throw Refusal.at("attendees", "请给出到会人员的列表。");
            }
            var attendees = attendees(attendance.attendees(), reading);
            reading.throwIfAny();
            return meetings.save(id, version, stands(id).attendedBy(attendees), Acting.now());
        });
    }

    private Minutes stands(long id) {
        return Minutes.of(meetings.get(id));
    }

    private static List<Meeting.Attendee> attendees(@Nullable List<Coming> coming, Refusals.Reading reading) {
        var attendees = new ArrayList<Meeting.Attendee>();
        for (int i = 0; coming != null && i < coming.size(); i++) {
            String at = "attendees[" + i + "]";
            Coming one = coming.get(i);
            attendees.add(new Meeting.Attendee(
                    reading.read(() -> Names.of(one.name(), at + ".name"), ""),
                    reading.read(() -> Read.text(one.office(), at + ".office", "职务", 30), ""),
                    !Boolean.TRUE.equals(one.listens()),
                    one.account()));
        }
        return attendees;
    }

    private static List<Matter> matters(@Nullable List<Decided> decided, Refusals.Reading reading) {
        var matters = new ArrayList<Matter>();
        for (int i = 0; decided != null && i < decided.size(); i++) {
            matters.add(matter(decided.get(i), "matters[" + i + "].", reading));
        }
        return matters;
    }

    private static Matter matter(Decided decided, String at, Refusals.Reading reading) {
        return new Matter(
                decided.item(),
                new Vote(
                        count(decided.agreed(), at + "agreed", "同意人数", reading),
                        count(decided.against(), at + "against", "反对人数", reading),
                        count(decided.abstained(), at + "abstained", "弃权人数", reading),
                        recusals(decided.recused(), at, reading)),
                decided.decision(),
                reading.read(() -> Read.optional(decided.resolution(), at + "resolution", "决议", 1000), null));
    }

    private static List<Recusal> recusals(@Nullable List<StayingOut> stayingOut, String at, Refusals.Reading reading) {
        var recusals = new ArrayList<Recusal>();
        for (int i = 0; stayingOut != null && i < stayingOut.size(); i++) {
            StayingOut one = stayingOut.get(i);
            String place = at + "recused[" + i + "]";
            recusals.add(new Recusal(
                    reading.read(() -> Names.of(one.name(), place + ".name"), ""),
                    reading.read(
                            () -> Objects.requireNonNullElse(
                                    Read.optional(one.reason(), place + ".reason", "回避原因", 100), ""),
                            "")));
        }
        return recusals;
    }

    private static @Nullable Integer count(@Nullable Integer votes, String at, String label, Refusals.Reading reading) {
        return votes == null
                ? null
                : reading.<@Nullable Integer>read(() -> Read.count(Integer.toString(votes), at, label, 0, 99), null);
    }

    @PostMapping("/api/v1/meetings/{id}/record")
    @May(Permission.MEET)
    ResponseEntity<String> record(@PathVariable long id, @RequestBody Written written) {
        return act(version -> meetings.save(
                id,
                version,
                stands(id).recording(Read.text(written.record(), "record", "会议记录", 20_000)),
                Acting.now()));
    }

    @PostMapping("/api/v1/meetings/{id}/decide")
    @May(Permission.MEET)
    ResponseEntity<String> decide(@PathVariable long id, @RequestBody Decided decided) {
        return act(version -> {
            var reading = new Refusals.Reading();
            Matter matter = matter(decided, "", reading);
            if (matter.decision() == null) {
                reading.add(Refusal.at("decision", "请写明决定：" + Read.names(Decision.class) + "。"));
            }
            reading.throwIfAny();
            return meetings.decide(id, version, matter, Acting.now());
        });
    }

    @PostMapping("/api/v1/meetings/{id}/items")
    @May(Permission.MEET)
    ResponseEntity<String> add(@PathVariable long id, @RequestBody Added added) {
        return act(version -> {
            if (added.plan() != null && added.title() != null) {
                throw Refusal.at("plan", "title 和 plan 只写一个。");
            }
            return added.plan() != null
                    ? meetings.addPlan(id, version, added.plan(), Acting.now())
                    : meetings.addItem(id, version, Read.text(added.title(), "title", "议题", 2, 100), Acting.now());
        });
    }

    @PostMapping("/api/v1/meetings/{id}/items/{item}/take-off")
    @May(Permission.MEET)
    ResponseEntity<String> takeOff(@PathVariable long id, @PathVariable long item, @RequestBody Because because) {
        return act(version -> meetings.takeOff(
                id, version, item, Read.text(because.reason(), "reason", "撤出原因", 2, 500), Acting.now()));
    }

    @PostMapping("/api/v1/meetings/{id}/cancel")
    @May(Permission.MEET)
    ResponseEntity<String> cancel(@PathVariable long id, @RequestBody Because because) {
        return act(version ->
                meetings.cancel(id, version, Read.text(because.reason(), "reason", "取消原因", 2, 500), Acting.now()));
    }

    @PostMapping("/api/v1/meetings/{id}/sign")
    @May(Permission.MEET)
    ResponseEntity<String> sign(@PathVariable long id) {
        return act(version -> meetings.sign(id, version, Acting.now()));
    }

    private ResponseEntity<String> act(IntFunction<Meeting> work) {
        return api.act(work);
    }
}
