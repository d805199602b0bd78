package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Reach;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The national system on screen: the county's list to tick off, and above it how each county stands (M17). */
@Controller
@May(Permission.SEE_MONEY)
class NationalPage {

    private final Reports reports;
    private final Reach reach;
    private final OfficeClock clock;
    private final Forms forms;

    NationalPage(Reports reports, Reach reach, OfficeClock clock, Forms forms) {
        this.reports = reports;
        this.reach = reach;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem nationalInMenu() {
        return new MenuItem(MenuItem.Group.MONEY, 40, "/national", "全国系统录入", Permission.SEE_MONEY);
    }

    @GetMapping("/national")
    String list(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String entered,
            Paging paging,
            Model model) {
        return page(union, !Asked.yes(entered, "entered"), paging, TypedTicks.NOTHING, Errors.NONE, model);
    }

    private String page(
            @Nullable String union, boolean open, Paging paging, TypedTicks typed, Errors errors, Model model) {
        return forms.page("outside/national/national", errors, model, () -> {
            Actor actor = Acting.now();
            Organisation own = actor.organisation();
            boolean above = own.level().compareTo(Level.COUNTY) < 0;
            Organisation shown = reach.union(union, "union");
            List<Report> found = reports.list(shown.number(), open, Key.of(paging), paging.oneMore());
            model.addAttribute("shown", shown);
            model.addAttribute("unions", above ? reports.unions(actor.territory()) : List.of());
            model.addAttribute("whole", above && (union == null || union.isBlank()));
            model.addAttribute("open", open);
            model.addAttribute("reports", paging.page(found, Report::key));
            model.addAttribute("ticks", Permission.REPORT_AID.allows(actor) && own.number() == shown.number());
            model.addAttribute("typed", typed);
            model.addAttribute("today", clock.today());
            model.addAttribute("calendar", clock.workdays());
        });
    }

    @PostMapping("/national")
    @May(Permission.REPORT_AID)
    String tick(
            @RequestParam(required = false) @Nullable List<String> payments,
            @RequestParam Map<String, String> fields,
            Model model) {
        var typed = new TypedTicks(payments == null ? Set.of() : Set.copyOf(payments), fields);
        return forms.act(
                () -> {
                    LocalDate on = Read.pastDate(fields.get("enteredOn"), "enteredOn", "录入日期", clock.today());
                    List<Tick> ticks = typed.payments().stream()
                            .map(payment -> new Tick(
                                    payment,
                                    Read.optional(typed.number(payment), "number-" + payment, "全国系统编号", 40),
                                    on))
                            .toList();
                    return forms.said("已登记 %d 笔。".formatted(reports.tick(ticks, Acting.now())), "/national");
                },
                errors -> page(null, true, Paging.FIRST, typed, errors, model));
    }

    @PostMapping("/national/file")
    @May(Permission.REPORT_AID)
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet,
            Model model) {
        return forms.act(
                () -> {
                    UploadedFile handed = UploadedFile.of(file, "请选择从全国系统导出的表格。", "文件");
                    TableTaken taken =
                            reports.take(handed.name(), handed.content(), UploadedFile.sheet(sheet), Acting.now());
                    boolean whole = taken.faults().isEmpty() && taken.remarks().isEmpty();
                    return forms.said(
                            taken.ticked() == 0 ? "表格里没有新登记的款项。" : "已按表格登记 %d 笔。".formatted(taken.ticked()),
                            whole ? "/national" : "/national/files/" + taken.id());
                },
                errors -> page(null, true, Paging.FIRST, TypedTicks.NOTHING, errors, model));
    }

    /** What of a table was not taken over. */
    @GetMapping("/national/files/{id}")
    @May(Permission.REPORT_AID)
    String taken(@PathVariable long id, Model model) {
        model.addAttribute("taken", reports.taken(id));
        return "outside/national/taken";
    }

    @GetMapping("/national/files/{id}.xlsx")
    @May(Permission.REPORT_AID)
    ResponseEntity<byte[]> faults(@PathVariable long id) {
        return LineFault.download("没有登记的行", reports.taken(id).faults());
    }

    @PostMapping("/national/{payment}/untick")
    @May(Permission.REPORT_AID)
    String untick(@PathVariable String payment, @RequestParam Map<String, String> fields, Model model) {
        String reason = "reason-" + payment;
        return forms.act(
                () -> {
                    reports.untick(payment, Read.text(fields.get(reason), reason, "取消登记的原因", 200), Acting.now());
                    return forms.said("已取消登记，这笔重新列入待办。", "/national");
                },
                errors -> page(null, false, Paging.FIRST, TypedTicks.NOTHING, errors, model));
    }

    @PostMapping("/national/export")
    @May(Permission.REPORT_AID)
    Object export(@RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.file(
                () -> reports.export(reason, Acting.now()),
                errors -> page(null, true, Paging.FIRST, TypedTicks.NOTHING, errors, model));
    }
}
