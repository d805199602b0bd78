package org.bangfu.office.casefile;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for programs: the same search as on screen, a page at a time. */
@RestController
@May(Permission.SEE_CASES)
class FilesApi {

    private static final int PAGE = 50;

    private final Files files;
    private final Journal journal;

    FilesApi(Files files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** @param next goes into {@code after} of the next request; null on the last page */
    record Page(List<FileLine> files, @Nullable String next) {}

    @GetMapping("/api/v1/files")
    @Transactional
    public Page files(FileSearch search) {
        List<FileLine> found = files.list(search, PAGE + 1, Acting.now());
        journal.saw("档案名册", found.size() + " 户");
        return new Page(
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE ? found.get(PAGE - 1).key(search.ordered()) : null);
    }
}
