package org.bangfu.office.casework.application;

import java.util.List;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adds a paper to a live case, from the case's own page. */
@Controller
@May(Permission.TAKE_IN)
class CaseProofsPage {

    private final ApplicationDesk desk;
    private final Forms forms;

    CaseProofsPage(ApplicationDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/cases/{number}/proofs")
    String add(
            @PathVariable String number,
            @RequestParam String paper,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        return forms.act(
                () -> {
                    int kept =
                            desk.handIn(number, paper, PaperPages.uploads(file)).size();
                    forms.say("已收到 " + kept + " 份材料。");
                    return "/cases/" + number + "#proofs";
                },
                errors -> {
                    // The case page has no form to come back to: the refusal becomes a page of its own.
                    Refusal first = errors.all().getFirst();
                    throw first;
                });
    }
}
