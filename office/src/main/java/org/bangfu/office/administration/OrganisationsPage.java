package org.bangfu.office.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Read;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The unions of the administrator's territory, as a tree. */
@Controller
@May(Permission.ADMINISTER)
class OrganisationsPage {

    private final Organisations organisations;
    private final Journal journal;
    private final Forms forms;

    OrganisationsPage(Organisations organisations, Journal journal, Forms forms) {
        this.organisations = organisations;
        this.journal = journal;
        this.forms = forms;
    }

    @Bean
    static MenuItem organisationsInMenu() {
        return new MenuItem(MenuItem.Group.ADMINISTRATION, 20, "/admin/organisations", "工会组织", Permission.ADMINISTER);
    }

    @GetMapping("/admin/organisations")
    String organisations(Model model) {
        return page(OrganisationForm.empty(), Errors.NONE, model);
    }

    @PostMapping("/admin/organisations")
    String found(OrganisationForm form, Model model) {
        return forms.act(
                () -> {
                    Organisation organisation = form.read();
                    if (!territory().contains(organisation.number())
                            || organisation.number()
                                    == Acting.now().organisation().number()) {
                        throw Refusal.at(
                                "number",
                                "编号不在%s的范围内。"
                                        .formatted(Acting.now().organisation().name()));
                    }
                    organisations.found(organisation);
                    journal.did("设立工会组织", organisation.name());
                    forms.say("已设立" + organisation.name() + "。");
                    return "/admin/organisations";
                },
                errors -> page(form, errors, model));
    }

    @PostMapping("/admin/organisations/{number}/name")
    String rename(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shortName,
            Model model) {
        return forms.act(
                () -> {
                    String before = own(number).name();
                    organisations.rename(
                            number, Read.text(name, "name", "全称", 2, 60), Read.text(shortName, "shortName", "简称", 20));
                    journal.did("更改工会名称", before + " → " + name.strip());
                    forms.say("名称已更改。");
                    return "/admin/organisations";
                },
                errors -> page(OrganisationForm.empty(), errors, model));
    }

    @PostMapping("/admin/organisations/{number}/close")
    String close(@PathVariable long number, Model model) {
        return forms.act(
                () -> {
                    String name = own(number).name();
                    if (number == Acting.now().organisation().number()) {
                        throw Refusal.at("number", "不能撤销自己所在的工会。");
                    }
                    organisations.close(number);
                    journal.did("撤销工会组织", name);
                    forms.say("已撤销" + name + "，以往的记录都保留。");
                    return "/admin/organisations";
                },
                errors -> page(OrganisationForm.empty(), errors, model));
    }

    private static Territory territory() {
        return Acting.now().organisation().territory();
    }

    private Organisation own(long number) {
        if (!territory().contains(number)) {
            throw new NotFound("这个工会");
        }
        return organisations.get(number);
    }

    private String page(OrganisationForm form, Errors errors, Model model) {
        model.addAttribute("unions", organisations.within(territory()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        Map<String, String> levels = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            if (level.digits() > Acting.now().organisation().level().digits()) {
                levels.put(level.name(), level.label() + "（编号 " + level.digits() + " 位）");
            }
        }
        model.addAttribute("levels", levels);
        model.addAttribute(
                "kinds",
                OrganisationForm.KINDS.stream()
                        .collect(
                                Collectors.toMap(kind -> kind, kind -> kind, (one, other) -> one, LinkedHashMap::new)));
        return "administration/organisations";
    }
}
