package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers on a fund's last day for programs. */
@RestController
@May(Permission.SEE_MONEY)
class FundPaperApi {

    private final FundPapers papers;
    private final FundRegister funds;
    private final OfficeClock clock;
    private final Api api;

    FundPaperApi(FundPapers papers, FundRegister funds, OfficeClock clock, Api api) {
        this.papers = papers;
        this.funds = funds;
        this.clock = clock;
        this.api = api;
    }

    /** @param counts whether the fund's last day follows it, or did until a later one */
    record ShownPaper(
            long id,
            long fund,
            String document,
            LocalDate dated,
            @Nullable LocalDate until,
            boolean counts,
            boolean waits,
            String enteredBy,
            @Nullable String answeredBy,
            @Nullable String reason) {

        static ShownPaper of(FundPaper one) {
            FundPaper.Answer answer = one.answer();
            return new ShownPaper(
                    one.id(),
                    one.fund(),
                    one.document(),
                    one.dated(),
                    one.until(),
                    one.counts(),
                    one.open(),
                    one.enteredBy(),
                    answer == null ? null : answer.by(),
                    answer == null ? null : answer.reason());
        }
    }

    record Dropped(@Nullable String reason) {}

    @GetMapping("/api/v1/funds/{id}/papers")
    @Transactional(readOnly = true)
    public List<ShownPaper> papers(@PathVariable long id) {
        return papers.of(funds.get(id).id()).stream().map(ShownPaper::of).toList();
    }

    @PostMapping("/api/v1/funds/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> enter(@PathVariable long id, @RequestBody FundPaperForm paper) {
        return api.create(() -> ShownPaper.of(papers.enter(id, paper.read(clock.today(), true), Acting.now())));
    }

    @PostMapping("/api/v1/fund-papers/{id}/file")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> file(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            UploadedFile handed = UploadedFile.of(file, "请选择要上传的照片或 PDF。", "期限文件");
            papers.attach(id, handed.name(), handed.content(), Acting.now());
            return ShownPaper.of(papers.get(id));
        });
    }

    @PostMapping("/api/v1/fund-papers/{id}/confirm")
    @May(Permission.CONFIRM_MONEY)
    ResponseEntity<String> confirm(@PathVariable long id) {
        return api.create(() -> ShownPaper.of(papers.answer(id, true, null, Acting.now())));
    }

    @PostMapping("/api/v1/fund-papers/{id}/drop")
    @May(Permission.CONFIRM_MONEY)
    ResponseEntity<String> drop(@PathVariable long id, @RequestBody Dropped dropped) {
        return api.create(() -> ShownPaper.of(
                papers.answer(id, false, Read.text(dropped.reason(), "reason", "退回的原因", 2, 200), Acting.now())));
    }
}
