package org.bangfu.office.money.fund;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.Proofs;
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

/** Until when a fund's money may be used: its papers, entered by one person and confirmed by another. */
@Controller
@May(Permission.SEE_MONEY)
class FundPaperPage {

    private static final String PAPER = "期限文件";

    private final FundPapers papers;
    private final FundRegister funds;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Forms forms;

    FundPaperPage(FundPapers papers, FundRegister funds, Organisations organisations, OfficeClock clock, Forms forms) {
        this.papers = papers;
        this.funds = funds;
        this.organisations = organisations;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/funds/{id}/papers")
    String papers(@PathVariable long id, Model model) {
        return papers(id, FundPaperForm.EMPTY, Errors.NONE, model);
    }

    private String papers(long id, FundPaperForm form, Errors errors, Model model) {
        return forms.page("money/fund/papers", errors, model, () -> {
            HeldFund held = funds.get(id);
            Actor actor = Acting.now();
            var scans = new LinkedHashMap<Long, Long>();
            for (FundPaper paper : papers.of(id)) {
                papers.papers(paper).stream()
                        .map(Proofs.Proof::id)
                        .findFirst()
                        .ifPresent(proof -> scans.put(paper.id(), proof));
            }
            boolean own = held.organisation() == actor.organisation().number();
            model.addAttribute("held", held);
            model.addAttribute(
                    "unionName", organisations.get(held.organisation()).name());
            model.addAttribute("papers", papers.of(id));
            model.addAttribute("scans", scans);
            model.addAttribute("form", form);
            model.addAttribute("enters", own && Permission.KEEP_BOOKS.allows(actor));
            model.addAttribute(
                    "confirms",
                    papers.of(id).stream()
                            .anyMatch(paper -> paper.open()
                                    && papers.objection(paper, actor).isEmpty()));
            model.addAttribute("today", clock.today());
        });
    }

    @PostMapping("/funds/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    String enter(
            @PathVariable long id,
            FundPaperForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        return forms.act(
                () -> {
                    Actor by = Acting.now();
                    FundPaper paper = papers.enter(id, form.read(clock.today(), UploadedFile.chosen(file)), by);
                    UploadedFile handed = UploadedFile.of(Objects.requireNonNull(file), PAPER);
                    papers.attach(paper.id(), handed.name(), handed.content(), by);
                    return forms.said(
                            paper.open() ? "已登记。这笔钱会因此用得更久，请另一人确认后生效。" : "已登记，从现在起按这份文件。", "/funds/" + id + "/papers");
                },
                errors -> papers(id, form, errors, model));
    }

    @PostMapping("/funds/papers/{id}/confirm")
    @May(Permission.CONFIRM_MONEY)
    String confirm(@PathVariable long id, Model model) {
        return forms.act(
                () -> forms.said(
                        "已确认，从现在起按这份文件。",
                        "/funds/" + papers.answer(id, true, null, Acting.now()).fund() + "/papers"),
                errors -> papers(papers.get(id).fund(), FundPaperForm.EMPTY, errors, model));
    }

    @PostMapping("/funds/papers/{id}/drop")
    @May(Permission.CONFIRM_MONEY)
    String drop(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.act(
                () -> {
                    String why = Read.text(reason, "reason", "退回的原因", 2, 200);
                    return forms.said(
                            "已退回，没有生效。",
                            "/funds/"
                                    + papers.answer(id, false, why, Acting.now())
                                            .fund() + "/papers");
                },
                errors -> papers(papers.get(id).fund(), FundPaperForm.EMPTY, errors, model));
    }
}
