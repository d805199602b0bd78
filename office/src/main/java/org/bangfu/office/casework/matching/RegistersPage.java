package org.bangfu.office.casework.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
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

/** Importing the lists of other offices, and what has been imported. */
@Controller
@May(Permission.MATCH)
class RegistersPage {

    private final Registers registers;
    private final OfficeClock clock;
    private final Forms forms;

    RegistersPage(Registers registers, OfficeClock clock, Forms forms) {
        this.registers = registers;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/registers")
    String lists(Paging paging, Model model) {
        return page(new Upload(null, null, null, null, null), paging, Errors.NONE, model);
    }

    @PostMapping("/registers")
    String hand(Upload upload, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> "/registers/drafts/" + registers.draft(handing(upload, file), Acting.now()),
                errors -> page(upload, Paging.FIRST, errors, model));
    }

    private static Handing handing(Upload upload, @Nullable MultipartFile file) {
        return Handing.of(
                upload.register(),
                upload.source(),
                upload.mode(),
                upload.asOf(),
                upload.sheet(),
                UploadedFile.of(file, "请选择要导入的文件。", "名单"));
    }

    /** What the file would change, for whoever handed it in. */
    @GetMapping("/registers/drafts/{id}")
    String draft(@PathVariable long id, Model model) {
        return draft(id, Errors.NONE, model);
    }

    private String draft(long id, Errors errors, Model model) {
        return forms.page("casework/matching/draft", errors, model, () -> {
            model.addAttribute("draft", id);
            model.addAttribute("preview", registers.drafted(id, Acting.now()));
        });
    }

    @PostMapping("/registers/drafts/{id}")
    String confirm(@PathVariable long id, Model model) {
        return forms.act(
                () -> {
                    Imported imported = registers.confirm(id, Acting.now());
                    return forms.said(
                            "已导入%s %d 行%s。"
                                    .formatted(
                                            imported.register().label(),
                                            imported.lines(),
                                            imported.faults() == 0 ? "" : "，" + imported.faults() + " 行没有导入"),
                            imported.faults() == 0 ? "/registers" : "/registers/imports/" + imported.id());
                },
                errors -> draft(id, errors, model));
    }

    @PostMapping("/registers/drafts/{id}/drop")
    String drop(@PathVariable long id, Model model) {
        return forms.act(
                () -> {
                    registers.drop(id, Acting.now());
                    return forms.said("没有导入，文件已删除。", "/registers");
                },
                errors -> draft(id, errors, model));
    }

    /** A file's lines that cannot be imported, before and after. */
    @GetMapping("/registers/drafts/{id}.xlsx")
    ResponseEntity<byte[]> draftFaults(@PathVariable long id) {
        return LineFault.download("没有导入的行", registers.drafted(id, Acting.now()).faults());
    }

    @GetMapping("/registers/imports/{id}.xlsx")
    ResponseEntity<byte[]> faults(@PathVariable long id) {
        return LineFault.download("没有导入的行", registers.faults(id));
    }

    @GetMapping("/registers/imports/{id}")
    String imported(@PathVariable long id, Model model) {
        return imported(id, ImportForm.EMPTY, Errors.NONE, model);
    }

    private String imported(long id, ImportForm form, Errors errors, Model model) {
        return forms.page("casework/matching/imported", errors, model, () -> {
            model.addAttribute("imported", registers.imported(id));
            model.addAttribute("faults", registers.faults(id));
            model.addAttribute("whyNot", registers.objection(id, Acting.now()).orElse(""));
            model.addAttribute("form", form);
        });
    }

    @PostMapping("/registers/imports/{id}/take-back")
    String takeBack(@PathVariable long id, ImportForm form, Model model) {
        return forms.act(
                () -> {
                    registers.takeBack(id, Read.text(form.why(), "why", "撤回的原因", 10, 500), Acting.now());
                    return forms.said("已撤回，这份名单不再作数。", "/registers/imports/" + id);
                },
                errors -> imported(id, form, errors, model));
    }

    @PostMapping("/registers/imports/{id}/as-of")
    String correct(@PathVariable long id, ImportForm form, Model model) {
        return forms.act(
                () -> {
                    registers.correct(
                            id,
                            Read.date(form.asOf(), "asOf", "数据截止日期"),
                            Read.text(form.reason(), "reason", "更正的原因", 10, 500),
                            Acting.now());
                    return forms.said("已更正截止日期，原来的日期留在记录里。", "/registers/imports/" + id);
                },
                errors -> imported(id, form, errors, model));
    }

    /** An empty list with the right heads. */
    @GetMapping("/registers/{slug}.xlsx")
    ResponseEntity<byte[]> blank(@PathVariable String slug) {
        Register register = List.of(Register.values()).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new org.bangfu.office.ground.refusal.NotFound("这张空白表"));
        return Download.xlsx(register.label(), List.of(List.of(register.heads().split("、"))));
    }

    /** What was imported, without anybody's data. */
    @GetMapping("/registers/history.xlsx")
    ResponseEntity<byte[]> history() {
        var all = registers.history(Acting.now().territory(), Long.MAX_VALUE, Integer.MAX_VALUE);
        return Download.xlsx("登记数据导入记录", ImportColumns.ALL.sheet(all));
    }

    private String page(Upload upload, Paging paging, Errors errors, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Register register : Register.values()) {
            choices.put(register.name(), register.label() + "（" + register.keeper() + "）");
        }
        Map<String, String> modes = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            modes.put(mode.name(), mode.label());
        }
        model.addAttribute("sources", registers.sources(Acting.now()));
        model.addAttribute("months", registers.months());
        model.addAttribute("today", clock.today());
        model.addAttribute("modes", modes);
        model.addAttribute("choices", choices);
        model.addAttribute("upload", upload);
        Page<Imported> history = paging.page(
                registers.history(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                Imported::id);
        model.addAttribute("history", history);
        model.addAttribute("list", ImportColumns.ALL.on(history.rows()));
        model.addAttribute("errors", errors);
        return "casework/matching/registers";
    }

    @Bean
    static MenuItem registersMenu() {
        return new MenuItem(MenuItem.Group.WORK, 50, "/registers", "登记数据", Permission.MATCH);
    }
}
