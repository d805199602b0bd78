package org.bangfu.office.money.fund;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bangfu.ledger.Source;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
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

/** Entering a receipt with its document (F4), and looking at one. */
@Controller
@May(Permission.SEE_MONEY)
class ReceiptPage {

    /** What a paper is called that came without a name. */
    static final String PAPER = "拨款文件";

    private final Receipts receipts;
    private final FundRegister funds;
    private final Posting posting;
    private final OfficeClock clock;
    private final Forms forms;

    ReceiptPage(Receipts receipts, FundRegister funds, Posting posting, OfficeClock clock, Forms forms) {
        this.receipts = receipts;
        this.funds = funds;
        this.posting = posting;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/funds/receipts/new")
    @May(Permission.KEEP_BOOKS)
    String form(Model model) {
        return form(ReceiptForm.empty(clock.today()), Errors.NONE, model);
    }

    private String form(ReceiptForm form, Errors errors, Model model) {
        Map<String, String> sources = new LinkedHashMap<>();
        Arrays.stream(Source.values()).forEach(source -> sources.put(source.name(), source.label()));
        model.addAttribute("form", form);
        model.addAttribute("sources", sources);
        model.addAttribute("errors", errors);
        return "money/fund/receive";
    }

    @PostMapping("/funds/receipts")
    @May(Permission.KEEP_BOOKS)
    String receive(ReceiptForm form, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    Actor by = Acting.now();
                    boolean paper = UploadedFile.chosen(file);
                    Receipts.Receipt receipt = receipts.receive(form.read(clock.today(), paper), by);
                    attach(receipt.id(), UploadedFile.of(Objects.requireNonNull(file), PAPER), by);
                    return forms.said("已入账 %s，凭证已生成。".formatted(Show.yuan(receipt.amount())), receipt.path());
                },
                errors -> form(form, errors, model));
    }

    @GetMapping("/funds/receipts/{id}")
    String one(@PathVariable long id, Model model) {
        return one(id, Errors.NONE, model);
    }

    private String one(long id, Errors errors, Model model) {
        return forms.page("money/fund/receipt", errors, model, () -> {
            Receipts.Receipt receipt = receipts.get(id);
            Long red = receipt.reversedBy();
            model.addAttribute("receipt", receipt);
            model.addAttribute("fund", funds.get(receipt.fund()));
            model.addAttribute(
                    "number", posting.voucher(receipt.voucher()).number().label());
            model.addAttribute(
                    "red", red == null ? null : posting.voucher(red).number().label());
            model.addAttribute("papers", receipts.papers(receipt));
            model.addAttribute(
                    "keeps",
                    Permission.KEEP_BOOKS.allows(Acting.now())
                            && receipt.organisation()
                                    == Acting.now().organisation().number());
            model.addAttribute("today", clock.today());
            model.addAttribute("calendar", clock.workdays());
        });
    }

    @PostMapping("/funds/receipts/{id}/papers")
    @May(Permission.KEEP_BOOKS)
    String attach(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    attach(id, UploadedFile.of(file, "请选择要上传的照片或 PDF。", PAPER), Acting.now());
                    return forms.said("已上传。", "/funds/receipts/" + id);
                },
                errors -> one(id, errors, model));
    }

    private void attach(long receipt, UploadedFile paper, Actor by) {
        receipts.attach(receipt, paper.name(), paper.content(), by);
    }
}
