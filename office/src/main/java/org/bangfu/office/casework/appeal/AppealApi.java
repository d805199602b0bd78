package org.bangfu.office.casework.appeal;

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

/** Objections to refusals for programs. */
@RestController
class AppealApi {

    private final AppealDesk desk;
    private final Api api;

    AppealApi(AppealDesk desk, Api api) {
        this.desk = desk;
        this.api = api;
    }

    record Said(@Nullable String words) {}

    record Answered(boolean upheld, @Nullable String words) {}

    @PostMapping("/api/v1/cases/{number}/appeal")
    @May({Permission.OWN_CASE, Permission.TAKE_IN})
    ResponseEntity<String> object(@PathVariable String number, @RequestBody Said said) {
        return api.act(
                version -> CaseNow.of(desk.object(number, version, AppealPage.said(said.words()), Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/appeal/answer")
    @May({Permission.REVIEW, Permission.APPROVE})
    ResponseEntity<String> answer(@PathVariable String number, @RequestBody Answered answered) {
        return api.act(version -> CaseNow.of(
                desk.answer(number, version, answered.upheld(), AppealPage.said(answered.words()), Acting.now())));
    }
}
