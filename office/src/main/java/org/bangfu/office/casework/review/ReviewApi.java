package org.bangfu.office.casework.review;

import org.bangfu.office.casework.procedure.CaseNow;
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

/** The review for programs. */
@RestController
@May(Permission.REVIEW)
class ReviewApi {

    private final Api api;
    private final ReviewDesk desk;

    ReviewApi(Api api, ReviewDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/api/v1/cases/{number}/review")
    ResponseEntity<String> pass(@PathVariable String number, @RequestBody ReviewForm form) {
        return api.act(version -> {
            var opinion = form.opinion();
            return CaseNow.of(desk.pass(number, version, opinion.category(), opinion.words(), Acting.now()));
        });
    }

    @PostMapping("/api/v1/cases/{number}/send-back")
    ResponseEntity<String> sendBack(@PathVariable String number, @RequestBody ReviewForm form) {
        return api.act(version -> CaseNow.of(desk.sendBack(number, version, form.points(), Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/doubt")
    ResponseEntity<String> doubt(@PathVariable String number, @RequestBody Doubt body) {
        ReviewForm form = new ReviewForm(null, null, body.words(), null);
        return api.act(version -> CaseNow.of(desk.doubt(number, version, body.doubtful(), form.said(), Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/refuse")
    ResponseEntity<String> refuse(@PathVariable String number, @RequestBody ReviewForm form) {
        return api.act(version -> CaseNow.of(desk.refuse(number, version, form.said(), Acting.now())));
    }

    record Doubt(boolean doubtful, @Nullable String words) {}
}
