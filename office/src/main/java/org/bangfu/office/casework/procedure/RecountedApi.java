package org.bangfu.office.casework.procedure;

import java.time.Instant;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a year's days off moved, for programs (docs/model.md, Times; M22). */
@RestController
@May(Permission.SEE_CASES)
class RecountedApi {

    private final RecountedTable table;

    RecountedApi(RecountedTable table) {
        this.table = table;
    }

    /**
     * A last day that moved, or became certain.
     *
     * @param id of the movement
     * @param what is to be done by it
     */
    record Shown(
            long id,
            String number,
            @Nullable String fileNumber,
            long organisation,
            String what,
            Recounted.Day was,
            Recounted.Day now,
            Instant at) {}

    @GetMapping("/api/v1/calendars/{year}/cases")
    @Transactional(readOnly = true)
    Page<Shown> cases(@PathVariable int year, Paging paging) {
        return paging.page(
                        table.of(year, Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        RecountedLine::id)
                .map(RecountedApi::shown);
    }

    private static Shown shown(RecountedLine line) {
        Recounted moved = line.recounted();
        return new Shown(
                line.id(),
                line.number(),
                line.fileNumber(),
                moved.organisation(),
                moved.what(),
                moved.was(),
                moved.now(),
                line.at());
    }
}
