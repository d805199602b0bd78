package org.bangfu.office.casework.household;

import java.util.LinkedHashMap;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 重复的家庭成员: the county's desk compares the two sides of a clash (M16). */
@Controller
@May({Permission.MATCH, Permission.REVIEW})
class ClashPage {

    private final ClashDesk desk;
    private final Cases cases;
    private final Forms forms;

    ClashPage(ClashDesk desk, Cases cases, Forms forms) {
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
    }

    @GetMapping("/clashes")
    String list(Model model) {
        return forms.page(
                "casework/household/clashes", Errors.NONE, model, () -> model.addAttribute("clashes", desk.open()));
    }

    @GetMapping("/clashes/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, null, null, Errors.NONE, model);
    }

    private String one(long id, @Nullable String side, @Nullable String reason, Errors errors, Model model) {
        return forms.page("casework/household/clash", errors, model, () -> {
            var read = desk.read(id);
            var sides = new LinkedHashMap<String, String>();
            read.sides().stream()
                    .filter(Clashes.Shown::correctable)
                    .map(Clashes.Shown::side)
                    .forEach(one -> sides.put(
                            one.number() + "@" + cases.byNumber(one.number()).version(),
                            one.number() + "，" + one.applicantName() + " 家"));
            model.addAttribute("clash", read);
            model.addAttribute("sides", sides);
            model.addAttribute("side", side);
            model.addAttribute("reason", reason);
        });
    }

    /**
     * What the desk typed of one side.
     *
     * @param side the number of the case and the version its reader saw, {@code 镜湖-2026-00031@5}
     */
    record Elsewhere(@Nullable String side, @Nullable String reason) {}

    @PostMapping("/clashes/{id}/elsewhere")
    String elsewhere(@PathVariable long id, Elsewhere form, Model model) {
        return forms.act(
                () -> {
                    String[] seen = Read.text(form.side(), "side", "是哪一户", 60).split("@", 2);
                    int version = Read.count(seen.length == 2 ? seen[1] : "", "side", "版本", 0, Integer.MAX_VALUE);
                    String reason = Read.text(form.reason(), "reason", "怎样核实的", 5, 300);
                    Case changed = desk.belongsElsewhere(id, seen[0], version, reason, Acting.now());
                    return forms.said("已更正，两边不再重复。", changed.path());
                },
                errors -> one(id, form.side(), form.reason(), errors, model));
    }
}
