package org.bangfu.office.casework.recheck;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
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

/** Re-checks for programs: when one is due, what stood in its way (M17, R-42). */
@RestController
@May(Permission.SEE_CASES)
class RecheckApi {

    private final RecheckDesk desk;
    private final Cases cases;
    private final OfficeClock clock;
    private final Api api;

    RecheckApi(RecheckDesk desk, Cases cases, OfficeClock clock, Api api) {
        this.desk = desk;
        this.cases = cases;
        this.clock = clock;
        this.api = api;
    }

    /** @param throughFamily overdue, and not by the union's delay */
    record Shown(
            LocalDate due,
            boolean overdue,
            boolean throughFamily,
            List<Recheck.Attempt> attempts,
            @Nullable LocalDate wordSignedOn) {}

    record Tried(
            @Nullable String on,
            @Nullable String outcome,
            @Nullable String words) {}

    @GetMapping("/api/v1/cases/{number}/recheck")
    @Transactional(readOnly = true)
    Shown one(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        if (aCase.filedOn() == null) {
            throw Refusal.by("M17", "这一户还没有建档，没有动态核查。");
        }
        Recheck recheck = desk.of(aCase);
        boolean overdue = recheck.overdue(clock.today());
        return new Shown(
                recheck.due(),
                overdue,
                overdue && recheck.throughFamily(),
                recheck.attempts(),
                recheck.word() == null ? null : recheck.word().signedOn());
    }

    @PostMapping("/api/v1/cases/{number}/recheck/attempts")
    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    ResponseEntity<String> attempt(@PathVariable String number, @RequestBody Tried tried) {
        return api.act(version -> {
            desk.attempt(
                    number,
                    version,
                    Read.date(tried.on(), "on", "日期"),
                    Read.oneOf(Outcome.class, tried.outcome(), "outcome", "没有做成的原因"),
                    Read.text(tried.words(), "words", "经过", 2, 500),
                    Acting.now());
            return CaseNow.of(cases.byNumber(number));
        });
    }

    /** Multipart: {@code signedOn} and the signed paper as {@code file}. */
    @PostMapping("/api/v1/cases/{number}/recheck/word")
    @May(Permission.TAKE_IN)
    ResponseEntity<String> word(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String signedOn,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.act(version -> {
            UploadedFile paper = RecheckPage.paper(file);
            desk.word(
                    number,
                    version,
                    Read.date(signedOn, "signedOn", "签字日期"),
                    paper.name(),
                    paper.content(),
                    Acting.now());
            return CaseNow.of(cases.byNumber(number));
        });
    }
}
