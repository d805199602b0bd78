package org.bangfu.office.casework.change;

import org.bangfu.office.casework.change.Change.Verdict;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes for programs: told by the worker or a clerk, decided point by point. */
@RestController
class ChangeApi {

    private final Changes changes;
    private final Api api;

    ChangeApi(Changes changes, Api api) {
        this.changes = changes;
        this.api = api;
    }

    /** @param verdict APPROVED or REFUSED */
    record Decision(@Nullable String verdict, @Nullable String reason) {}

    @May({Permission.OWN_CASE, Permission.TAKE_IN})
    @PostMapping("/api/v1/cases/{number}/changes")
    ResponseEntity<String> tell(@PathVariable String number, @RequestBody ChangeForm form) {
        return api.act(version -> CaseNow.of(changes.tell(number, version, form, Acting.now())));
    }

    @May({Permission.MATCH, Permission.REVIEW})
    @PostMapping("/api/v1/cases/{number}/changes/{position}")
    ResponseEntity<String> decide(
            @PathVariable String number, @PathVariable int position, @RequestBody Decision decision) {
        return api.act(version -> CaseNow.of(changes.decide(
                number,
                version,
                position,
                Read.oneOf(Verdict.class, decision.verdict(), "verdict", "采用还是不采用"),
                Read.optional(decision.reason(), "reason", "原因", 300),
                Acting.now())));
    }
}
