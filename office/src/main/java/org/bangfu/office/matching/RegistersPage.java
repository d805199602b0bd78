package org.bangfu.office.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.sheet.Download;
import org.bangfu.office.sheet.SheetWriter;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.Forms;
import org.bangfu.office.web.Handed;
import org.bangfu.office.web.MenuItem;
import org.bangfu.office.web.Paging;
import org.bangfu.office.web.Read;
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
        return page(new Upload(null, null, clock.today().toString()), paging, Errors.NONE, model);
    }

    @PostMapping("/registers")
    String take(Upload upload, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                upload.once(),
                () -> {
                    var imported = take(upload, file);
                    forms.say("已导入%s %d 行。".formatted(imported.register().chinese(), imported.lines()));
                    return "/registers";
                },
                errors -> page(upload, Paging.FIRST, errors, model));
    }

    private Imported take(Upload upload, @Nullable MultipartFile file) {
        Register register = Read.oneOf(Register.class, upload.register(), "register", "哪一种登记");
        var asOf = Read.date(upload.asOf(), "asOf", "数据截止日期");
        var handed = Handed.of(file, "请选择要导入的文件。", register.chinese());
        return registers.take(register, asOf, handed.name(), handed.content(), Acting.now());
    }

    /** An empty list with the right heads. */
    @GetMapping("/registers/{slug}.xlsx")
    ResponseEntity<byte[]> blank(@PathVariable String slug) {
        Register register = List.of(Register.values()).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new org.bangfu.office.refusal.NotFound("这张空白表"));
        return Download.xlsx(
                register.chinese(), List.of(List.of(register.heads().split("、"))));
    }

    /** What was imported, without anybody's data. */
    @GetMapping("/registers/history.xlsx")
    ResponseEntity<byte[]> history() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("登记", "数据截止", "行数", "文件", "导入日期", "导入人"));
        for (Imported one : registers.history(Acting.now().territory(), Long.MAX_VALUE, Integer.MAX_VALUE)) {
            rows.add(List.of(one.register().chinese(), one.asOf(), one.lines(), one.fileName(), one.on(), one.by()));
        }
        return Download.file("登记数据导入记录.xlsx", SheetWriter.xlsx("导入记录", rows));
    }

    private String page(Upload upload, Paging paging, Errors errors, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Register register : Register.values()) {
            choices.put(register.name(), register.chinese() + "（" + register.keeper() + "）");
        }
        model.addAttribute("choices", choices);
        model.addAttribute("upload", upload);
        model.addAttribute(
                "history",
                paging.page(
                        registers.history(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        Imported::id));
        model.addAttribute("errors", errors);
        return "matching/registers";
    }

    @Bean
    static MenuItem registersMenu() {
        return new MenuItem(MenuItem.Group.WORK, 50, "/registers", "登记数据", Permission.MATCH);
    }
}
