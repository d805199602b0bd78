package org.bangfu.office.casework.review;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The county's coverage and its draw for programs. */
@RestController
@May(Permission.COUNTY_VISIT)
class CoverageApi {

    private final CountyVisits visits;
    private final Api api;

    CoverageApi(CountyVisits visits, Api api) {
        this.visits = visits;
        this.api = api;
    }

    /** @param wanted how many a draw would take now */
    record Shown(Coverage coverage, int percent, int wanted) {}

    @GetMapping("/api/v1/county-visits")
    Shown coverage() {
        Coverage coverage = visits.coverage(Acting.now());
        return new Shown(coverage, coverage.percent(), coverage.wanted());
    }

    @PostMapping("/api/v1/county-visits/draw")
    ResponseEntity<String> draw() {
        return api.create(() -> visits.draw(Acting.now()));
    }
}
