package org.bangfu.office.casework.redetermination;

import java.util.List;
import java.util.function.ToLongFunction;
import org.bangfu.office.casework.determination.Difference;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.law.standard.StandardEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 新标准影响的家庭: of each county for the city, by family for the county, which determines them again one by one or many at once. */
@Controller
@May(Permission.SEE_CASES)
class RedeterminationPage {

    private final Redeterminations redeterminations;
    private final Forms forms;

    RedeterminationPage(Redeterminations redeterminations, Forms forms) {
        this.redeterminations = redeterminations;
        this.forms = forms;
    }

    /** @param county one of the city's; without it the city sees them all in numbers */
    @GetMapping("/standards/{id}/cases")
    String cases(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long county, Paging paging, Model model) {
        return page(id, county, paging, Errors.NONE, model);
    }

    private String page(long id, @Nullable Long county, Paging paging, Errors errors, Model model) {
        Actor by = Acting.now();
        return forms.page("casework/redetermination/cases", errors, model, () -> {
            StandardEntry figure = redeterminations.figure(id);
            model.addAttribute("figure", figure);
            model.addAttribute("inForce", redeterminations.inForce(figure));
            model.addAttribute("acts", Redeterminations.acts(by) && redeterminations.inForce(figure));
            model.addAttribute("county", county);
            if (inNumbers(county, by)) {
                model.addAttribute("counties", redeterminations.counties(figure, by.territory()));
                return;
            }
            Territory territory = redeterminations.within(county, by);
            List<Difference> open = redeterminations.open(figure, territory);
            model.addAttribute("families", open.size());
            model.addAttribute("gain", Redeterminations.gain(open));
            model.addAttribute("open", onwards(open, Difference::caseId, paging));
            model.addAttribute(
                    "done",
                    redeterminations.done(figure, territory, Paging.FIRST).rows());
            model.addAttribute("acted", redeterminations.acted(figure, territory));
        });
    }

    /** A page of a list that is in the order of cases. */
    static <T> Page<T> onwards(List<T> all, ToLongFunction<T> caseId, Paging paging) {
        long after = paging.number(0);
        return paging.page(
                all.stream()
                        .filter(one -> caseId.applyAsLong(one) > after)
                        .limit(paging.oneMore())
                        .toList(),
                caseId::applyAsLong);
    }

    /** Those that were determined again, to the first. */
    @GetMapping("/standards/{id}/cases/done")
    String done(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long county, Paging paging, Model model) {
        return forms.page("casework/redetermination/done", Errors.NONE, model, () -> {
            StandardEntry figure = redeterminations.figure(id);
            model.addAttribute("title", "按新标准已重新认定的家庭");
            model.addAttribute("path", "/standards/" + id + "/cases");
            model.addAttribute("county", county);
            model.addAttribute(
                    "done",
                    redeterminations
                            .done(figure, redeterminations.within(county, Acting.now()), paging)
                            .map(one -> new RulesActed(false, one)));
        });
    }

    /** Above the counties nobody is shown family by family before a county is chosen. */
    static boolean inNumbers(@Nullable Long county, Actor by) {
        return county == null && by.organisation().level().compareTo(Level.COUNTY) < 0;
    }

    @PostMapping("/standards/{id}/cases")
    @May(Permission.REVIEW)
    String again(@PathVariable long id, @RequestParam(required = false) @Nullable List<String> chosen, Model model) {
        return forms.act(
                () -> {
                    int families = redeterminations.again(id, chosen == null ? List.of() : chosen, Acting.now());
                    return forms.said("已按新标准重新认定 %d 户。".formatted(families), "/standards/" + id + "/cases");
                },
                errors -> page(id, null, Paging.FIRST, errors, model));
    }

    @PostMapping("/standards/{id}/cases/export")
    Object export(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long county,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        return forms.file(
                () -> redeterminations.export(id, county, reason, Acting.now()),
                errors -> page(id, county, Paging.FIRST, errors, model));
    }
}
