package org.bangfu.office.casework.household;

import java.util.List;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Clashes for programs (M16). */
@RestController
@May({Permission.MATCH, Permission.REVIEW})
class ClashApi {

    private final ClashDesk desk;
    private final Api api;

    ClashApi(ClashDesk desk, Api api) {
        this.desk = desk;
        this.api = api;
    }

    /** @param number the case of one's own county from which the person is taken; its version goes into If-Match */
    record Elsewhere(@Nullable String number, @Nullable String reason) {}

    @GetMapping("/api/v1/clashes")
    @Transactional
    List<Clashes.Compared> open() {
        return desk.open().stream().map(clash -> desk.read(clash.id())).toList();
    }

    @PostMapping("/api/v1/clashes/{id}/elsewhere")
    ResponseEntity<String> elsewhere(@PathVariable long id, @RequestBody Elsewhere body) {
        return api.act(version -> CaseNow.of(desk.belongsElsewhere(
                id,
                Read.text(body.number(), "number", "是哪一户", 40),
                version,
                Read.text(body.reason(), "reason", "怎样核实的", 5, 300),
                Acting.now())));
    }
}
