package org.bangfu.office.casework.procedure;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Holding a case and saying whose work it is, for programs. */
@RestController
@May(Permission.ARRANGE)
class ArrangeApi {

    private final Cases cases;
    private final Assignments assignments;
    private final Api api;

    ArrangeApi(Cases cases, Assignments assignments, Api api) {
        this.cases = cases;
        this.assignments = assignments;
        this.api = api;
    }

    record Holding(@Nullable String until, @Nullable String because) {

        HoldForm form() {
            return new HoldForm(null, until, because);
        }
    }

    /** @param owner the account of a colleague */
    record Owning(long owner) {}

    @PostMapping("/api/v1/cases/{number}/hold")
    ResponseEntity<String> hold(@PathVariable String number, @RequestBody Holding body) {
        return api.act(version -> CaseNow.of(body.form().hold(cases, number, version, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/resume")
    ResponseEntity<String> resume(@PathVariable String number, @RequestBody Holding body) {
        return api.act(version -> CaseNow.of(body.form().resume(cases, number, version, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/owner")
    ResponseEntity<String> own(@PathVariable String number, @RequestBody Owning body) {
        return api.act(version -> CaseNow.of(assignments
                .assign(List.of(new Assignments.Seen(number, version)), body.owner(), Acting.now())
                .getFirst()));
    }
}
