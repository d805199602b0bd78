package org.bangfu.office.casework.household;

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

/** A number that fails its check digit, held beside its photograph, for programs (M12). */
@RestController
@May({Permission.MATCH, Permission.REVIEW})
class CompareApi {

    private final CompareDesk comparing;
    private final Api api;

    CompareApi(CompareDesk comparing, Api api) {
        this.comparing = comparing;
        this.api = api;
    }

    /** @param key {@code card}, or the id of the member whose number it is */
    record Compared(@Nullable String key) {}

    @PostMapping("/api/v1/cases/{number}/compared")
    ResponseEntity<String> same(@PathVariable String number, @RequestBody Compared body) {
        return api.act(version -> CaseNow.of(
                comparing.compare(number, version, Read.text(body.key(), "key", "是哪个号码", 20), Acting.now())));
    }
}
