package org.bangfu.office.casework.redetermination;

import java.util.List;
import org.bangfu.office.casework.determination.OtherRules;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 规则变化影响的家庭: of each county for the city, by family for the county, which acts on them one by one or many at once. */
@Controller
@May(Permission.SEE_CASES)
class RulesPage {

    private final RulesRedeterminations rules;
    private final Redeterminations redeterminations;
    private final Forms forms;

    RulesPage(RulesRedeterminations rules, Redeterminations redeterminations, Forms forms) {
        this.rules = rules;
        this.redeterminations = redeterminations;
        this.forms = forms;
    }

    /** @param county one of the city's; without it the city sees them all in numbers */
    @GetMapping("/rules/{version}/cases")
    String cases(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable Long county,
            Paging paging,
            Model model) {
        return page(RulesVersion.of(version), county, paging, Errors.NONE, model);
    }

    private String page(RulesVersion version, @Nullable Long county, Paging paging, Errors errors, Model model) {
        Actor by = Acting.now();
        return forms.page("casework/redetermination/rules", errors, model, () -> {
            model.addAttribute("version", version);
            model.addAttribute("acts", Redeterminations.acts(by));
            model.addAttribute("county", county);
            if (RedeterminationPage.inNumbers(county, by)) {
                model.addAttribute("counties", rules.counties(version, by.territory()));
                return;
            }
            Territory territory = redeterminations.within(county, by);
            List<OtherRules> open = rules.open(version, territory);
            model.addAttribute("families", open.size());
            model.addAttribute("gain", RulesRedeterminations.gain(open));
            model.addAttribute("open", RedeterminationPage.onwards(open, OtherRules::caseId, paging));
            model.addAttribute(
                    "done", rules.done(version, territory, Paging.FIRST).rows());
            model.addAttribute("acted", rules.acted(version, territory));
        });
    }

    /** Those that were acted on, to the first. */
    @GetMapping("/rules/{version}/cases/done")
    String done(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable Long county,
            Paging paging,
            Model model) {
        return forms.page("casework/redetermination/done", Errors.NONE, model, () -> {
            model.addAttribute("title", "按新规则已办理的家庭");
            model.addAttribute("path", "/rules/" + version + "/cases");
            model.addAttribute("county", county);
            model.addAttribute(
                    "done",
                    rules.done(RulesVersion.of(version), redeterminations.within(county, Acting.now()), paging));
        });
    }

    @PostMapping("/rules/{version}/cases")
    @May(Permission.REVIEW)
    String again(
            @PathVariable String version, @RequestParam(required = false) @Nullable List<String> chosen, Model model) {
        RulesVersion today = RulesVersion.of(version);
        return forms.act(
                () -> {
                    int families = rules.again(today, chosen == null ? List.of() : chosen, Acting.now());
                    return forms.said("已按新规则办理 %d 户。".formatted(families), "/rules/" + version + "/cases");
                },
                errors -> page(today, null, Paging.FIRST, errors, model));
    }

    @PostMapping("/rules/{version}/cases/export")
    Object export(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable Long county,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        RulesVersion today = RulesVersion.of(version);
        return forms.file(
                () -> rules.export(today, redeterminations.within(county, Acting.now()), reason, Acting.now()),
                errors -> page(today, county, Paging.FIRST, errors, model));
    }
}
