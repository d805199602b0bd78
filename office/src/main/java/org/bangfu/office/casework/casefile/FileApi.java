package org.bangfu.office.casework.casefile;

import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening a file by program. */
@RestController
class FileApi {

    private final FileDesk desk;
    private final Api api;

    FileApi(FileDesk desk, Api api) {
        this.desk = desk;
        this.api = api;
    }

    @PostMapping("/api/v1/cases/{number}/file")
    @May(Permission.REVIEW)
    ResponseEntity<String> file(@PathVariable String number) {
        return api.act(version -> CaseNow.of(desk.file(number, version, Acting.now())));
    }
}
