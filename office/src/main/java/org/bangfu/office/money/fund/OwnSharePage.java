package org.bangfu.office.money.fund;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One own share of a city with its paper, and taking it back in red (F10, F12). */
@Controller
@May(Permission.SEE_MONEY)
class OwnSharePage {

    /** What a paper is called that came without a name. */
    static final String PAPER = "分配方案";

    private final OwnShares shares;
    private final FundRegister funds;
    private final Forms forms;

    OwnSharePage(OwnShares shares, FundRegister funds, Forms forms) {
        this.shares = shares;
        this.funds = funds;
        this.forms = forms;
    }

    @GetMapping("/funds/own-shares/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, "", "", Errors.NONE, model);
    }

    private String one(long id, String reason, String proof, Errors errors, Model model) {
        return forms.page("money/fund/own-share", errors, model, () -> {
            OwnShare share = shares.get(id);
            model.addAttribute("share", share);
            model.addAttribute("fund", funds.get(share.fund()));
            model.addAttribute("papers", shares.papers(share));
            model.addAttribute("reason", reason);
            model.addAttribute("proof", proof);
            model.addAttribute(
                    "keeps",
                    Permission.KEEP_BOOKS.allows(Acting.now())
                            && share.organisation()
                                    == Acting.now().organisation().number());
        });
    }

    @PostMapping("/funds/own-shares/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    String attach(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    UploadedFile paper = UploadedFile.of(file, "请选择要上传的照片或 PDF。", PAPER);
                    shares.attach(id, paper.name(), paper.content(), Acting.now());
                    return forms.said("已上传。", "/funds/own-shares/" + id);
                },
                errors -> one(id, "", "", errors, model));
    }

    @PostMapping("/funds/own-shares/{id}/reverse")
    @May(Permission.KEEP_BOOKS)
    String reverse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String proof,
            Model model) {
        return forms.act(
                () -> {
                    OwnShare share = ReversalForm.of(reason, proof).reverse(id, shares);
                    return forms.said("已冲销本级留用 %s。".formatted(Show.yuan(share.amount())), share.path());
                },
                errors -> one(id, reason, proof, errors, model));
    }
}
