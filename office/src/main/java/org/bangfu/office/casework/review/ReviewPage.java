package org.bangfu.office.casework.review;

import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reviewer's pages: pass, send back, doubt, refuse, and the letter. */
@Controller
class ReviewPage {

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Cases cases;
    private final Forms forms;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final RefusalLetter letter;

    ReviewPage(
            ReviewDesk desk,
            Reviews reviews,
            Cases cases,
            Forms forms,
            Journal journal,
            TransactionTemplate transaction,
            RefusalLetter letter) {
        this.desk = desk;
        this.reviews = reviews;
        this.cases = cases;
        this.forms = forms;
        this.journal = journal;
        this.transaction = transaction;
        this.letter = letter;
    }

    @May(Permission.REVIEW)
    @GetMapping("/cases/{number}/review")
    String pass(@PathVariable String number, Model model) {
        return page("casework/review/pass", number, null, Errors.NONE, model);
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/review")
    String pass(@PathVariable String number, ReviewForm form, Model model) {
        return act("casework/review/pass", number, form, model, () -> {
            var opinion = form.opinion();
            desk.pass(number, form.seen(), opinion.category(), opinion.words(), Acting.now());
            return "已审核通过，转信息比对。";
        });
    }

    @May(Permission.REVIEW)
    @GetMapping("/cases/{number}/send-back")
    String sendBack(@PathVariable String number, Model model) {
        return page("casework/review/sendback", number, null, Errors.NONE, model);
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/send-back")
    String sendBack(@PathVariable String number, ReviewForm form, Model model) {
        return act("casework/review/sendback", number, form, model, () -> {
            desk.sendBack(number, form.seen(), form.points(), Acting.now());
            return "已退回，走访人会看到要补正的每一处。";
        });
    }

    @May(Permission.REVIEW)
    @GetMapping("/cases/{number}/doubt")
    String doubt(@PathVariable String number, Model model) {
        return page("casework/review/doubt", number, null, Errors.NONE, model);
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/doubt")
    String doubt(@PathVariable String number, ReviewForm form, Doubt doubt, Model model) {
        return act("casework/review/doubt", number, form, model, () -> {
            boolean doubtful = Read.ticked(doubt.doubtful(), "doubtful");
            desk.doubt(number, form.seen(), doubtful, form.said(), Acting.now());
            return doubtful ? "已标记存疑，须县（区）入户走访后才能审核通过。" : "已取消存疑。";
        });
    }

    @May(Permission.REVIEW)
    @GetMapping("/cases/{number}/refuse")
    String refuse(@PathVariable String number, Model model) {
        return page("casework/review/refuse", number, null, Errors.NONE, model);
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/refuse")
    String refuse(@PathVariable String number, ReviewForm form, Model model) {
        return forms.act(
                () -> {
                    desk.refuse(number, form.seen(), form.said(), Acting.now());
                    forms.say("已出具《不予困难帮扶告知书》并告知申请人。请打印盖章送达。");
                    return "/cases/" + number + "/refusal";
                },
                errors -> page("casework/review/refuse", number, form, errors, model));
    }

    /** The letter; its family reads it too. */
    @May({Permission.SEE_CASES, Permission.OWN_CASE})
    @GetMapping("/cases/{number}/refusal")
    @Transactional
    public String letter(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        journal.saw("不予困难帮扶告知书", number);
        Refused refused = reviews.refusal(aCase.id()).orElseThrow(() -> new NotFound("这份告知书"));
        model.addAttribute("paper", letter.of(aCase, refused));
        model.addAttribute("later", letter.since(refused));
        return "casework/issued/print";
    }

    private String act(String template, String number, ReviewForm form, Model model, Supplier<String> work) {
        return forms.act(
                () -> forms.said(work.get(), "/cases/" + number),
                errors -> page(template, number, form, errors, model));
    }

    private String page(String template, String number, @Nullable ReviewForm typed, Errors errors, Model model) {
        return Objects.requireNonNull(transaction.execute(status -> shown(template, number, typed, errors, model)));
    }

    private String shown(String template, String number, @Nullable ReviewForm typed, Errors errors, Model model) {
        Case aCase = cases.byNumber(number);
        model.addAttribute("aCase", aCase);
        model.addAttribute("form", typed == null ? ReviewForm.blank(aCase.version()) : typed);
        model.addAttribute("errors", errors);
        if (template.equals("casework/review/refuse") || template.equals("casework/review/pass")) {
            rules(aCase, model);
        }
        return template;
    }

    /** What the rules say as the facts stand; a document that cannot be computed says why instead. */
    private void rules(Case aCase, Model model) {
        try {
            Determined now = desk.now(aCase);
            model.addAttribute("category", now.category());
            model.addAttribute("grounds", ReviewDesk.grounds(now));
        } catch (Refusals incomplete) {
            model.addAttribute("incomplete", incomplete.all().getFirst().sentence());
        }
    }

    /** Whether it is doubtful or no longer so. */
    record Doubt(@Nullable String doubtful) {}
}
