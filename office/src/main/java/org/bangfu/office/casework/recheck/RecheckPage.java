package org.bangfu.office.casework.recheck;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The re-check of one file on screen: when it is due, attempts that failed, the family's signed word (M17, R-42). */
@Controller
@May(Permission.SEE_CASES)
class RecheckPage {

    private final RecheckDesk desk;
    private final Cases cases;
    private final OfficeClock clock;
    private final Forms forms;

    RecheckPage(RecheckDesk desk, Cases cases, OfficeClock clock, Forms forms) {
        this.desk = desk;
        this.cases = cases;
        this.clock = clock;
        this.forms = forms;
    }

    static UploadedFile paper(@Nullable MultipartFile file) {
        return UploadedFile.of(file, "请拍下或扫描家庭签过字的说明。", "情况无变化说明");
    }

    @GetMapping("/cases/{number}/recheck")
    String one(@PathVariable String number, Model model) {
        return one(number, "", "", "", Errors.NONE, model);
    }

    private String one(String number, String on, String words, String signedOn, Errors errors, Model model) {
        model.addAttribute("on", on);
        model.addAttribute("words", words);
        model.addAttribute("signedOn", signedOn);
        return forms.page("casework/recheck/recheck", errors, model, () -> {
            Actor actor = Acting.now();
            Case aCase = cases.byNumber(number);
            if (aCase.filedOn() == null) {
                throw Refusal.by("M17", "这一户还没有建档，没有动态核查。");
            }
            model.addAttribute("aCase", aCase);
            model.addAttribute("recheck", desk.of(aCase));
            model.addAttribute("today", clock.today());
            model.addAttribute("outcomes", Outcome.values());
            model.addAttribute("visits", Permission.VISIT.allows(actor) || Permission.COUNTY_VISIT.allows(actor));
            model.addAttribute("grassroots", Permission.VISIT.allows(actor));
            model.addAttribute("takesIn", Permission.TAKE_IN.allows(actor));
        });
    }

    @PostMapping("/cases/{number}/recheck/attempts")
    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    String attempt(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return forms.act(
                () -> {
                    desk.attempt(
                            number,
                            version,
                            Read.date(on, "on", "日期"),
                            Read.oneOf(Outcome.class, outcome, "outcome", "没有做成的原因"),
                            Read.text(words, "words", "经过", 2, 500),
                            Acting.now());
                    return forms.said("已登记，家庭在自己的页面上也能看到。", "/cases/" + number + "/recheck");
                },
                errors -> one(number, on, words, "", errors, model));
    }

    @PostMapping("/cases/{number}/recheck/word")
    @May(Permission.TAKE_IN)
    String word(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String signedOn,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        return forms.act(
                () -> {
                    UploadedFile paper = paper(file);
                    desk.word(
                            number,
                            version,
                            Read.date(signedOn, "signedOn", "签字日期"),
                            paper.name(),
                            paper.content(),
                            Acting.now());
                    return forms.said("已收下。", "/cases/" + number + "/recheck");
                },
                errors -> one(number, "", "", signedOn, errors, model));
    }
}
