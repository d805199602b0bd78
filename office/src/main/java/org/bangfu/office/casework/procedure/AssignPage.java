package org.bangfu.office.casework.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reassigning many at once: chosen on the list, looked at with a new owner, then done. The choice lives in this address alone. */
@Controller
@May(Permission.ARRANGE)
class AssignPage {

    private final Assignments assignments;
    private final Forms forms;

    AssignPage(Assignments assignments, Forms forms) {
        this.assignments = assignments;
        this.forms = forms;
    }

    @GetMapping("/cases/assign")
    String look(
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "") String owner,
            Model model) {
        Long wanted = Asked.number(owner, "owner", 1L, Long.MAX_VALUE);
        if (wanted != null) {
            assignments.colleague(wanted, Acting.now());
        }
        return page(chosen == null ? List.of() : chosen, owner, Errors.NONE, model);
    }

    @PostMapping("/cases/assign")
    String assign(
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(defaultValue = "") String owner,
            Model model) {
        List<String> sent = seen == null ? List.of() : seen;
        return forms.act(
                () -> {
                    var assigned = assignments.assign(
                            sent.stream().map(Assignments.Seen::of).toList(), account(owner), Acting.now());
                    return forms.said(
                            "%d 件已改由%s经办。"
                                    .formatted(
                                            assigned.size(), assigned.getFirst().ownerName()),
                            assigned.size() == 1 ? assigned.getFirst().path() : "/cases");
                },
                errors -> page(
                        sent.stream().map(one -> one.replaceFirst("@\\d+$", "")).toList(), owner, errors, model));
    }

    private static long account(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private String page(List<String> chosen, String owner, Errors errors, Model model) {
        return forms.page("casework/procedure/assign", errors, model, () -> {
            List<Actor> colleagues = assignments.colleagues(Acting.now());
            Actor next = colleagues.stream()
                    .filter(one -> one.account() == account(owner))
                    .findFirst()
                    .orElse(null);
            var looked = assignments.look(chosen, next);
            model.addAttribute(
                    "fit",
                    looked.stream()
                            .filter(one -> one.whyNot() == null)
                            .map(Assignments.Chosen::aCase)
                            .toList());
            Map<Case, String> whyNot = new LinkedHashMap<>();
            for (var one : looked) {
                if (one.whyNot() != null) {
                    whyNot.put(one.aCase(), one.whyNot());
                }
            }
            model.addAttribute("unfit", whyNot);
            Map<String, String> names = new LinkedHashMap<>();
            colleagues.forEach(one -> names.put(
                    Long.toString(one.account()),
                    one.name() + "（" + one.organisation().shortName() + "）"));
            model.addAttribute("colleagues", names);
            model.addAttribute("next", next);
        });
    }
}
