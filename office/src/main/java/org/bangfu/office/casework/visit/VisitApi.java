package org.bangfu.office.casework.visit;

import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Visits for programs: photographs first, then the form that names them, then the second visitor's confirmation. */
@RestController
class VisitApi {

    private final Api api;
    private final VisitDesk desk;
    private final OfficeClock clock;

    VisitApi(Api api, VisitDesk desk, OfficeClock clock) {
        this.api = api;
        this.desk = desk;
        this.clock = clock;
    }

    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    @PostMapping("/api/v1/cases/{number}/visit-photos")
    ResponseEntity<String> photo(@PathVariable String number, @RequestParam MultipartFile file) {
        var handed = UploadedFile.of(file, "走访照片");
        return api.create(() -> new Kept(desk.keep(number, ProofKind.VISIT_PHOTO, handed.name(), handed.content())));
    }

    @May(Permission.VISIT)
    @PostMapping("/api/v1/cases/{number}/visit")
    ResponseEntity<String> visit(@PathVariable String number, @RequestBody VisitForm form) {
        return prepare(Level.GRASSROOTS, number, form);
    }

    @May(Permission.COUNTY_VISIT)
    @PostMapping("/api/v1/cases/{number}/county-visit")
    ResponseEntity<String> countyVisit(@PathVariable String number, @RequestBody VisitForm form) {
        return prepare(Level.COUNTY, number, form);
    }

    private ResponseEntity<String> prepare(Level level, String number, VisitForm form) {
        var first = Acting.now();
        return api.act(version -> desk.prepare(number, version, level, form.read(first, clock.today()), first));
    }

    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    @PostMapping("/api/v1/cases/{number}/visit/confirmation")
    ResponseEntity<String> confirm(@PathVariable String number) {
        return api.act(version -> CaseNow.of(desk.confirm(number, version, Acting.now())));
    }

    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    @PostMapping("/api/v1/cases/{number}/visit/taking-back")
    ResponseEntity<String> takeBack(@PathVariable String number, @RequestBody TakingBack body) {
        return api.act(version -> CaseNow.of(
                desk.takeBack(number, version, Read.text(body.reason(), "reason", "作废的原因", 200), Acting.now())));
    }

    @May(Permission.VISIT)
    @PostMapping("/api/v1/cases/{number}/refuse-at-visit")
    ResponseEntity<String> refuse(@PathVariable String number, @RequestBody Refusing body) {
        return api.act(version -> CaseNow.of(desk.refuseIncomplete(
                number, version, Read.text(body.words(), "words", "向申请人所作的说明", VisitForm.MOST), Acting.now())));
    }

    record Refusing(@Nullable String words) {}

    record Kept(long id) {}

    record TakingBack(@Nullable String reason) {}
}
