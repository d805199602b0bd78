package org.bangfu.office.law.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.policy.book.StandardKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 标准: the figures that decide today, and the entering of new ones by two people of the city's union. */
@Controller
@May({Permission.WORK, Permission.AUDIT})
class StandardsPage {

    private final Policies policies;
    private final StandardEntries entries;
    private final Proofs proofs;
    private final StandardList list;
    private final Forms forms;

    StandardsPage(Policies policies, StandardEntries entries, Proofs proofs, StandardList list, Forms forms) {
        this.policies = policies;
        this.entries = entries;
        this.proofs = proofs;
        this.list = list;
        this.forms = forms;
    }

    @Bean
    static MenuItem standardsInMenu() {
        return new MenuItem(MenuItem.Group.ADMINISTRATION, 5, "/standards", "低保等标准", Permission.SEE_CASES);
    }

    @GetMapping("/standards")
    String page(Model model) {
        return page(StandardEntryForm.EMPTY, Errors.NONE, model);
    }

    private String page(StandardEntryForm form, Errors errors, Model model) {
        Actor by = Acting.now();
        return forms.page("law/standard/standards", errors, model, () -> {
            List<StandardEntry> all = entries.all();
            var papers = new LinkedHashMap<Long, Long>();
            boolean city = by.organisation().level() == Level.CITY;
            if (city) {
                all.stream()
                        .filter(StandardEntry::open)
                        .forEach(entry ->
                                proofs.of(entry.dossier()).forEach(proof -> papers.put(entry.id(), proof.id())));
            }
            model.addAttribute("form", form);
            model.addAttribute("rows", list.rows());
            model.addAttribute("entries", all);
            model.addAttribute("papers", papers);
            model.addAttribute("places", list.places());
            model.addAttribute("kinds", kinds());
            model.addAttribute("me", by.account());
            model.addAttribute("sees", Permission.SEE_CASES.allows(by));
            model.addAttribute("sets", SecondPerson.sets(by));
            model.addAttribute("version", policies.today());
        });
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (StandardKind kind : StandardKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    @PostMapping("/standards")
    @May(Permission.SET_STANDARDS)
    String enter(StandardEntryForm form, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    boolean paper = UploadedFile.chosen(file);
                    var typed = form.read(list.places().keySet(), paper);
                    var document = UploadedFile.of(Objects.requireNonNull(file), "文件");
                    entries.enter(typed, document.name(), document.content(), Acting.now());
                    return forms.said("已录入，请另一位同事确认后生效。", "/standards");
                },
                errors -> page(form, errors, model));
    }

    @PostMapping("/standards/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    String confirm(@PathVariable long id, Model model) {
        return forms.act(
                () -> {
                    StandardEntry entry = entries.confirm(id, Acting.now());
                    return forms.said(
                            entry.kind().label() + " " + entry.amount().format() + entry.unit()
                                    + " 已确认，从现在起的认定都用它；以前的认定不变。",
                            "/standards");
                },
                errors -> page(StandardEntryForm.EMPTY, errors, model));
    }

    @PostMapping("/standards/{id}/drop")
    @May(Permission.SET_STANDARDS)
    String drop(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.act(
                () -> {
                    entries.drop(id, Confirmation.reason(reason), Acting.now());
                    return forms.said("已退回，没有生效。", "/standards");
                },
                errors -> page(StandardEntryForm.EMPTY, errors, model));
    }
}
