package org.bangfu.office.law.standard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.law.standard.Arrangement.Day;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The years' days off for programs: the same two people and the same notice as on screen (docs/model.md, Times; M22). */
@RestController
@May({Permission.WORK, Permission.AUDIT})
class CalendarApi {

    private final Arrangements arrangements;
    private final OfficeClock clock;
    private final Api api;

    CalendarApi(Arrangements arrangements, OfficeClock clock, Api api) {
        this.arrangements = arrangements;
        this.clock = clock;
        this.api = api;
    }

    /** @param years this one and the next, as they count now */
    record Calendars(List<InForce> years, List<ShownArrangement> arrangements) {}

    /** @param known false where the year's notice is not entered: its days off are then not known and deadlines in it provisional */
    record InForce(int year, boolean known, List<Day> days) {}

    /**
     * A year as somebody entered it; without an answer nobody else has looked at it and it counts for nothing.
     *
     * @param changes while it waits: what it would change in a year that is known already
     */
    record ShownArrangement(
            long id,
            int year,
            String document,
            String source,
            List<Day> days,
            List<String> changes,
            String enteredBy,
            Instant enteredAt,
            @Nullable Confirmation answer) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/calendars")
    @Transactional(readOnly = true)
    Calendars calendars() {
        WorkdayCalendar calendar = clock.workdays();
        int now = clock.today().getYear();
        return new Calendars(
                Stream.of(now, now + 1)
                        .map(year -> new InForce(year, calendar.knows(year), Arrangement.of(calendar, year)))
                        .toList(),
                arrangements.all().stream().map(this::shown).toList());
    }

    private ShownArrangement shown(Arrangement one) {
        return new ShownArrangement(
                one.id(),
                one.year(),
                one.document(),
                one.source(),
                one.days(),
                one.open() ? one.changes(clock.workdays()) : List.of(),
                one.enteredBy(),
                one.enteredAt(),
                one.answer());
    }

    @PostMapping("/api/v1/calendars")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> enter(
            ArrangementForm arrangement, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var typed = arrangement.read(clock.today(), UploadedFile.chosen(file));
            var notice = UploadedFile.of(Objects.requireNonNull(file), "通知");
            return shown(arrangements.get(arrangements.enter(typed, notice.name(), notice.content(), Acting.now())));
        });
    }

    @PostMapping("/api/v1/calendars/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> confirm(@PathVariable long id) {
        return api.create(() -> shown(arrangements.confirm(id, Acting.now())));
    }

    @PostMapping("/api/v1/calendars/{id}/send-back")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> sendBack(@PathVariable long id, @RequestBody Reason said) {
        return api.create(() -> shown(arrangements.drop(id, Confirmation.reason(said.reason()), Acting.now())));
    }
}
