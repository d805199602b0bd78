package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Reach;
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

/** What is owed to the national system, and ticking it off, for programs (M17). */
@RestController
@May(Permission.SEE_MONEY)
class NationalApi {

    private final Reports reports;
    private final Reach reach;
    private final OfficeClock clock;
    private final Api api;

    NationalApi(Reports reports, Reach reach, OfficeClock clock, Api api) {
        this.reports = reports;
        this.reach = reach;
        this.clock = clock;
        this.api = api;
    }

    /** A payment as the national system has to know it; {@code key} of the last one goes into {@code after} of the next page. */
    record Owed(
            String payment,
            String caseNumber,
            String fileNumber,
            String use,
            String amount,
            LocalDate since,
            LocalDate due,
            ReportState state,
            @Nullable String number,
            @Nullable LocalDate enteredOn,
            String key) {}

    /** @param enteredOn today where missing */
    record Entered(
            @Nullable String payment,
            @Nullable String number,
            @Nullable String enteredOn) {}

    record EnteredNow(@Nullable List<Entered> payments) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/national")
    @Transactional(readOnly = true)
    Page<Owed> list(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String entered,
            Paging paging) {
        return paging.page(
                        reports.list(
                                reach.union(union, "union").number(),
                                !Asked.yes(entered, "entered"),
                                Key.of(paging),
                                paging.oneMore()),
                        Report::key)
                .map(report -> new Owed(
                        report.payment(),
                        report.caseNumber(),
                        report.fileNumber(),
                        report.use().label(),
                        report.amount().plain(),
                        report.since(),
                        report.due(),
                        report.state(),
                        report.number(),
                        report.enteredOn(),
                        report.key()));
    }

    @GetMapping("/api/v1/national/unions")
    @Transactional(readOnly = true)
    List<CountyReports> unions() {
        return reports.unions(Acting.now().territory());
    }

    @PostMapping("/api/v1/national")
    @May(Permission.REPORT_AID)
    ResponseEntity<String> tick(@RequestBody EnteredNow said) {
        return api.create(() -> {
            List<Tick> ticks = new ArrayList<>();
            List<Entered> payments = said.payments() == null ? List.of() : said.payments();
            for (int i = 0; i < payments.size(); i++) {
                Entered one = payments.get(i);
                String at = "payments[" + i + "].";
                LocalDate on = Read.optionalDate(one.enteredOn(), at + "enteredOn", "录入日期");
                ticks.add(new Tick(
                        Read.text(one.payment(), at + "payment", "付款编号", 40),
                        Read.optional(one.number(), at + "number", "全国系统编号", 40),
                        on == null ? clock.today() : on));
            }
            return Map.of("ticked", reports.tick(ticks, Acting.now()));
        });
    }

    @PostMapping("/api/v1/national/file")
    @May(Permission.REPORT_AID)
    ResponseEntity<String> take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet) {
        return api.create(() -> {
            UploadedFile handed = UploadedFile.of(file, "请附上从全国系统导出的表格。", "文件");
            return reports.take(handed.name(), handed.content(), UploadedFile.sheet(sheet), Acting.now());
        });
    }

    @PostMapping("/api/v1/national/{payment}/untick")
    @May(Permission.REPORT_AID)
    ResponseEntity<String> untick(@PathVariable String payment, @RequestBody Reason said) {
        return api.create(() -> {
            reports.untick(payment, Read.text(said.reason(), "reason", "取消登记的原因", 200), Acting.now());
            return payment;
        });
    }
}
