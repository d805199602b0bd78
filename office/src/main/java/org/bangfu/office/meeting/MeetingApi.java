package org.bangfu.office.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.person.Names;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.web.Api;
import org.bangfu.office.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs. */
@RestController
@May(Permission.SEE_AID)
class MeetingApi {

    private final MeetingBook meetings;
    private final MeetingTable table;
    private final Api api;

    MeetingApi(MeetingBook meetings, MeetingTable table, Api api) {
        this.meetings = meetings;
        this.table = table;
        this.api = api;
    }

    record Preparation(@Nullable String place, int expected) {}

    record Attendance(@Nullable List<Coming> attendees) {}

    record Coming(@Nullable String name, @Nullable String office) {}

    record Written(@Nullable String record) {}

    record Decided(
            long item,
            int agreed,
            int against,
            int abstained,
            @Nullable String recused,
            Meeting.Decision decision,
            @Nullable String resolution) {}

    @GetMapping("/api/v1/meetings")
    @Transactional(readOnly = true)
    List<Meeting> list() {
        return table.list(Acting.now().territory());
    }

    @GetMapping("/api/v1/meetings/{id}")
    @Transactional(readOnly = true)
    Meeting one(@PathVariable long id) {
        return meetings.get(id);
    }

    @PostMapping("/api/v1/meetings")
    @May(Permission.MEET)
    ResponseEntity<String> prepare(HttpServletRequest request, @RequestBody Preparation preparation) {
        return api.create(
                request,
                () -> meetings.prepare(
                        Read.text(preparation.place(), "place", "地点", 40),
                        Read.count(Integer.toString(preparation.expected()), "expected", "应到人数", 1, 99),
                        Acting.now()));
    }

    @PostMapping("/api/v1/meetings/{id}/attendees")
    @May(Permission.MEET)
    ResponseEntity<String> attend(
            HttpServletRequest request, @PathVariable long id, @RequestBody Attendance attendance) {
        return act(request, id, version -> meetings.attend(id, version, attendees(attendance.attendees())));
    }

    private static List<Meeting.Attendee> attendees(@Nullable List<Coming> coming) {
        if (coming == null) {
            throw Refusal.at("attendees", "请给出到会人员的列表。");
        }
        var reading = new Refusals.Reading();
        var attendees = new ArrayList<Meeting.Attendee>();
        for (int i = 0; i < coming.size(); i++) {
            String at = "attendees[" + i + "]";
            Coming one = coming.get(i);
            attendees.add(new Meeting.Attendee(
                    reading.read(() -> Names.of(one.name(), at + ".name"), ""),
                    reading.read(() -> Read.text(one.office(), at + ".office", "职务", 30), "")));
        }
        reading.throwIfAny();
        return attendees;
    }

    @PostMapping("/api/v1/meetings/{id}/record")
    @May(Permission.MEET)
    ResponseEntity<String> record(HttpServletRequest request, @PathVariable long id, @RequestBody Written written) {
        return act(
                request,
                id,
                version -> meetings.record(id, version, Read.text(written.record(), "record", "会议记录", 20_000)));
    }

    @PostMapping("/api/v1/meetings/{id}/decide")
    @May(Permission.MEET)
    ResponseEntity<String> decide(HttpServletRequest request, @PathVariable long id, @RequestBody Decided decided) {
        return act(
                request,
                id,
                version -> meetings.decide(
                        id,
                        version,
                        decided.item(),
                        new Vote(
                                Read.count(Integer.toString(decided.agreed()), "agreed", "同意人数", 0, 99),
                                Read.count(Integer.toString(decided.against()), "against", "反对人数", 0, 99),
                                Read.count(Integer.toString(decided.abstained()), "abstained", "弃权人数", 0, 99),
                                Read.optional(decided.recused(), "recused", "回避", 200)),
                        decided.decision(),
                        Read.text(decided.resolution(), "resolution", "决议", 1000)));
    }

    @PostMapping("/api/v1/meetings/{id}/sign")
    @May(Permission.MEET)
    ResponseEntity<String> sign(HttpServletRequest request, @PathVariable long id) {
        return act(request, id, version -> meetings.sign(id, version, Acting.now()));
    }

    private ResponseEntity<String> act(HttpServletRequest request, long id, java.util.function.IntConsumer work) {
        return api.act(request, version -> {
            work.accept(version);
            return meetings.get(id);
        });
    }
}
