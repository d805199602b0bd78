package org.bangfu.office.casework.casefile;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for programs: the same search as on screen, a page at a time. */
@RestController
@May(Permission.SEE_CASES)
class FilesApi {

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
    public Page files(FileSearch search, Paging paging) {
        var page = paging.page(files.list(search, paging.oneMore(), Acting.now()), line -> line.key(search.ordered()));
        journal.saw("档案名册", page.rows().size() + " 户");
        return new Page(page.rows(), page.next());
    }
}
