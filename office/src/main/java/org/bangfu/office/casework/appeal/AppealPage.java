package org.bangfu.office.casework.appeal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The objection to a refusal: the family's page on the phone, the counter's and the reviewer's on a case, the answer on paper. */
@Controller
class AppealPage {

    static final int MOST_WORDS = 2000;

    private final AppealDesk desk;
    private final Cases cases;
    private final Forms forms;
    private final Journal journal;
    private final AnswerLetter letter;
    private final TimeLimitsInForce timeLimits;

    AppealPage(
            AppealDesk desk,
            Cases cases,
            Forms forms,
            Journal journal,
            AnswerLetter letter,
            TimeLimitsInForce timeLimits) {
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
        this.journal = journal;
        this.letter = letter;
        this.timeLimits = timeLimits;
    }

    @GetMapping("/my/appeal")
    @May(Permission.OWN_CASE)
    String mine(Model model) {
        return own("", Errors.NONE, model);
    }

    @PostMapping("/my/appeal")
    @May(Permission.OWN_CASE)
    String object(@RequestParam int version, @RequestParam @Nullable String words, Model model) {
        return forms.act(
                () -> {
                    desk.object(own().number(), version, said(words), Acting.now());
                    return forms.said("您的异议已经收到。", "/my");
                },
                errors -> own(words, errors, model));
    }

    private String own(@Nullable String words, Errors errors, Model model) {
        return forms.page("casework/appeal/my", errors, model, () -> show(own(), words, model));
    }

    private Case own() {
        return cases.ofApplicant(Acting.now().account()).orElseThrow(() -> new NotFound("您的申请"));
    }

    @GetMapping("/cases/{number}/appeal")
    @May(Permission.SEE_CASES)
    String appeal(@PathVariable String number, Model model) {
        return ofCase(number, "", null, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/appeal")
    @May(Permission.TAKE_IN)
    String takeDown(
            @PathVariable String number, @RequestParam int version, @RequestParam @Nullable String words, Model model) {
        return forms.act(
                () -> {
                    desk.object(number, version, said(words), Acting.now());
                    return forms.said(
                            "已登记异议，%s内答复。".formatted(timeLimits.words(TimeLimit.APPEAL_ANSWER)), "/cases/" + number);
                },
                errors -> ofCase(number, words, null, errors, model));
    }

    @PostMapping("/cases/{number}/appeal/answer")
    @May({Permission.REVIEW, Permission.APPROVE})
    String answer(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam @Nullable String upheld,
            @RequestParam @Nullable String words,
            Model model) {
        return forms.act(
                () -> {
                    var reading = new Refusals.Reading();
                    boolean verdict = reading.read(() -> verdict(upheld), false);
                    String answer = reading.read(() -> said(words), "");
                    reading.throwIfAny();
                    desk.answer(number, version, verdict, answer, Acting.now());
                    return forms.said("已答复并告知申请人。请打印答复书盖章送达。", "/cases/" + number + "/appeal/print");
                },
                errors -> ofCase(number, words, upheld, errors, model));
    }

    /** The answer on paper; its family reads it too. */
    @GetMapping("/cases/{number}/appeal/print")
    @May({Permission.SEE_CASES, Permission.OWN_CASE})
    @Transactional
    public String print(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        journal.saw("对不予帮扶异议的答复", number);
        Appeal answered = desk.latest(aCase).filter(one -> !one.open()).orElseThrow(() -> new NotFound("对这份异议的答复"));
        model.addAttribute("paper", letter.of(aCase, desk.refused(aCase), answered));
        return "casework/issued/print";
    }

    private String ofCase(String number, @Nullable String words, @Nullable String upheld, Errors errors, Model model) {
        return forms.page("casework/appeal/appeal", errors, model, () -> {
            show(cases.byNumber(number), words, model);
            model.addAttribute("upheld", upheld);
            model.addAttribute("verdicts", verdicts());
        });
    }

    private static Map<String, String> verdicts() {
        var verdicts = new LinkedHashMap<String, String>();
        verdicts.put("true", "异议成立，申请重新办理");
        verdicts.put("false", "异议不成立，维持原决定");
        return verdicts;
    }

    private void show(Case aCase, @Nullable String words, Model model) {
        Refused refused = desk.refused(aCase);
        model.addAttribute("aCase", aCase);
        model.addAttribute("refused", refused);
        model.addAttribute("appeal", desk.against(aCase, refused).orElse(null));
        model.addAttribute("whyNot", desk.objection(aCase).orElse(null));
        model.addAttribute(
                "whyNotAnswer", desk.answerObjection(aCase, Acting.now()).orElse(null));
        model.addAttribute("words", words);
    }

    static String said(@Nullable String words) {
        return Read.text(words, "words", "理由", MOST_WORDS);
    }

    private static boolean verdict(@Nullable String upheld) {
        if (!"true".equals(upheld) && !"false".equals(upheld)) {
            throw Refusal.at("upheld", "请选择异议是否成立。");
        }
        return "true".equals(upheld);
    }
}
