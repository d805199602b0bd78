package org.bangfu.office.money.payment;

import java.util.Optional;
import java.util.function.Supplier;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.batch.Payees;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One payment: what was asked, every word of the bank, the slip on A4 and the stamped one on file (M12). */
@Controller
@May({Permission.SEE_MONEY, Permission.SEE_CASES})
class SlipPage {

    static final String PAPER_MISSING = "请附上银行的凭据（回单或对账单）的照片或 PDF。";

    private final BankDesk bank;
    private final Slips slips;
    private final Returns returns;
    private final LateFindings late;
    private final Batches batches;
    private final Payees payees;
    private final Cases cases;
    private final Grants grants;
    private final Organisations organisations;
    private final Journal journal;
    private final OfficeClock clock;
    private final Forms forms;
    private final TransferSlip paper;

    SlipPage(
            BankDesk bank,
            Slips slips,
            Returns returns,
            LateFindings late,
            Batches batches,
            Payees payees,
            Cases cases,
            Grants grants,
            Organisations organisations,
            Journal journal,
            OfficeClock clock,
            Forms forms,
            TransferSlip paper) {
        this.bank = bank;
        this.slips = slips;
        this.returns = returns;
        this.late = late;
        this.batches = batches;
        this.payees = payees;
        this.cases = cases;
        this.grants = grants;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.forms = forms;
        this.paper = paper;
    }

    @GetMapping("/payments/{reference}")
    String one(@PathVariable String reference, Model model) {
        return page(reference, ReturnForm.EMPTY, Errors.NONE, model);
    }

    @GetMapping("/payments/{reference}/slip")
    String slip(@PathVariable String reference, Model model) {
        return forms.page("casework/issued/print", Errors.NONE, model, () -> {
            Attempt attempt = bank.attempt(reference);
            journal.saw("付款", reference);
            Case aCase = cases.byId(attempt.caseId());
            model.addAttribute("paper", paper.of(attempt, aCase));
            model.addAttribute("later", paper.since(aCase, attempt.id()));
        });
    }

    private String page(String reference, ReturnForm form, Errors errors, Model model) {
        return forms.page("money/payment/payment", errors, model, () -> {
            Actor actor = Acting.now();
            Attempt attempt = bank.attempt(reference);
            Case aCase = cases.byId(attempt.caseId());
            journal.saw("付款", reference);
            model.addAttribute("attempt", attempt);
            model.addAttribute("aCase", aCase);
            model.addAttribute("card", payees.card(attempt).masked());
            model.addAttribute("decided", grants.instalment(attempt.instalment()));
            model.addAttribute("voucher", bank.voucher(attempt).orElse(0L));
            model.addAttribute("county", organisations.get(aCase.county()).name());
            model.addAttribute("words", bank.words(attempt));
            model.addAttribute("slips", slips.of(attempt));
            model.addAttribute("claims", returns.of(attempt));
            model.addAttribute("late", late.of(attempt).orElse(null));
            model.addAttribute("form", form);
            model.addAttribute("today", clock.today());
            boolean money = Permission.SEE_MONEY.allows(actor);
            model.addAttribute("money", money);
            model.addAttribute("may", money ? may(attempt, actor) : PaymentActs.NOTHING);
        });
    }

    private PaymentActs may(Attempt attempt, Actor actor) {
        long desk = batches.get(attempt.batchNumber()).organisation();
        boolean finance = Permission.PAY.allows(actor) || Permission.KEEP_BOOKS.allows(actor);
        Optional<String> objection = returns.of(attempt).stream()
                .filter(claim -> claim.state() == ReturnClaim.State.CLAIMED)
                .findFirst()
                .map(claim -> returns.objection(claim, desk, actor).orElse(""));
        return new PaymentActs(
                finance
                        && attempt.state().spent()
                        && slips.objection(attempt, actor).isEmpty(),
                finance
                        && attempt.state() == AttemptState.PAID
                        && desk == actor.organisation().number(),
                objection.filter(String::isEmpty).isPresent(),
                objection.orElse(""),
                Permission.KEEP_BOOKS.allows(actor)
                        && desk == actor.organisation().number());
    }

    /** Files the bank's stamped slip with the case. */
    @PostMapping("/payments/{reference}/slip")
    @May({Permission.PAY, Permission.KEEP_BOOKS})
    String file(
            @PathVariable String reference, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        return forms.act(
                () -> {
                    UploadedFile handed = UploadedFile.of(file, "请选择回单的照片或 PDF。", "文件");
                    slips.file(reference, handed.name(), handed.content(), Acting.now());
                    return forms.said("回单已归入该户档案。", "/payments/" + reference);
                },
                errors -> page(reference, ReturnForm.EMPTY, errors, model));
    }

    /** The bank told of a return by letter, telephone or statement. */
    @PostMapping("/payments/{reference}/return")
    @May({Permission.PAY, Permission.KEEP_BOOKS})
    String typeReturn(
            @PathVariable String reference,
            ReturnForm form,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        return act(reference, form, model, () -> {
            returns.type(reference, version, form, Acting.now());
            return "已登记银行退汇，等记账人员凭银行凭据核实；核实以前不能重付。";
        });
    }

    @PostMapping("/payments/{reference}/return/confirm")
    @May(Permission.KEEP_BOOKS)
    String confirmReturn(
            @PathVariable String reference,
            ReturnForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        return act(reference, form, model, () -> {
            returns.confirm(reference, version, form, UploadedFile.of(file, PAPER_MISSING, "银行凭据"), Acting.now());
            return "已确认退汇，账上已冲回。";
        });
    }

    @PostMapping("/payments/{reference}/return/reject")
    @May(Permission.KEEP_BOOKS)
    String rejectReturn(
            @PathVariable String reference,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return act(reference, ReturnForm.EMPTY, model, () -> {
            returns.reject(reference, version, Read.text(words, "words", "没有退汇的依据", 2, 200), Acting.now());
            return "已记为没有退汇，这笔付款照旧。";
        });
    }

    @PostMapping("/payments/{reference}/refusal/confirm")
    @May(Permission.KEEP_BOOKS)
    String confirmRefusal(
            @PathVariable String reference,
            ReturnForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        return act(reference, form, model, () -> {
            returns.confirmRefusal(
                    reference, version, form, UploadedFile.of(file, PAPER_MISSING, "银行凭据"), Acting.now());
            return "已确认未付成，预留的资金已解除，可以再发。";
        });
    }

    @PostMapping("/payments/{reference}/refusal/reject")
    @May(Permission.KEEP_BOOKS)
    String rejectRefusal(
            @PathVariable String reference,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return act(reference, ReturnForm.EMPTY, model, () -> {
            returns.rejectRefusal(reference, version, Read.text(words, "words", "不属实的依据", 2, 200), Acting.now());
            return "已记为结果不明，请向银行再查询。";
        });
    }

    /** How it was dealt with that the bank paid after the last day of the money. */
    @PostMapping("/payments/{reference}/late")
    @May(Permission.KEEP_BOOKS)
    String answerLate(@PathVariable String reference, @RequestParam(defaultValue = "") String handled, Model model) {
        return act(reference, ReturnForm.EMPTY, model, () -> {
            late.answer(reference, Read.text(handled, "handled", "怎样处理", 2, 500), Acting.now());
            return "已写明处理情况。";
        });
    }

    private String act(String reference, ReturnForm form, Model model, Supplier<String> work) {
        return forms.act(
                () -> forms.said(work.get(), "/payments/" + reference), errors -> page(reference, form, errors, model));
    }
}
