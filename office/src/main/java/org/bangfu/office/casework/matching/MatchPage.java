package org.bangfu.office.casework.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Declared and registered side by side, and the report. */
@Controller
class MatchPage {

    private final MatchDesk desk;
    private final Asides asides;
    private final Matchings matchings;
    private final Cases cases;
    private final MatchReport report;
    private final Forms forms;
    private final Journal journal;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    MatchPage(
            MatchDesk desk,
            Asides asides,
            Matchings matchings,
            Cases cases,
            MatchReport report,
            Forms forms,
            Journal journal,
            OfficeClock clock,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.asides = asides;
        this.matchings = matchings;
        this.cases = cases;
        this.report = report;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @May(Permission.MATCH)
    @GetMapping("/cases/{number}/match")
    String look(@PathVariable String number, Model model) {
        return page(number, null, AsideForm.EMPTY, Errors.NONE, model);
    }

    @May(Permission.MATCH)
    @PostMapping("/cases/{number}/match")
    String match(@PathVariable String number, MatchForm form, Model model) {
        return forms.act(
                () -> {
                    Case moved = desk.match(number, form.seen(), form.read(), form.withoutLists(), Acting.now());
                    forms.say(
                            switch (moved.state()) {
                                case MATCHED -> "比对完成，认定为%s。接下来安排公示。".formatted(label(moved));
                                case SUBMITTED -> "已登记去世，这件案子退回重新走访；走访、审核以后再比对。";
                                case WITHDRAWN -> "申请人去世，这份申请终止办理，已告诉家人怎样另行申请。";
                                default -> "比对完成：不符合建档条件。已转审核人员出具《不予困难帮扶告知书》。";
                            });
                    return "/cases/" + number;
                },
                errors -> page(number, form, AsideForm.EMPTY, errors, model));
    }

    private static String label(Case moved) {
        return moved.category() == null ? "" : moved.category().label();
    }

    private String page(String number, @Nullable MatchForm typed, AsideForm aside, Errors errors, Model model) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Case aCase = cases.byNumber(number);
            var look = desk.look(aCase);
            journal.saw("信息比对", number);
            model.addAttribute("aCase", aCase);
            model.addAttribute("compared", look.comparison().all());
            model.addAttribute("sources", look.sources());
            model.addAttribute("missing", look.missing());
            model.addAttribute("questions", look.questions());
            model.addAttribute("hints", desk.hints(look));
            model.addAttribute("asides", latest(aCase));
            model.addAttribute("aside", aside);
            model.addAttribute("today", clock.today());
            model.addAttribute("unlisted", look.unlisted());
            model.addAttribute("form", typed == null ? MatchForm.blank(aCase.version()) : typed);
            model.addAttribute("errors", errors);
            return "casework/matching/match";
        }));
    }

    /** Of each matter what was set aside last. */
    private Map<Compared.Matter, Aside> latest(Case aCase) {
        Map<Compared.Matter, Aside> latest = new EnumMap<>(Compared.Matter.class);
        asides.of(aCase).forEach(aside -> latest.putIfAbsent(aside.matter(), aside));
        return latest;
    }

    @May(Permission.MATCH)
    @PostMapping("/cases/{number}/match/lines")
    String answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") long list,
            @RequestParam(defaultValue = "-1") int row,
            @RequestParam(required = false) @Nullable String same,
            @RequestParam(required = false) @Nullable String why,
            Model model) {
        return forms.act(
                () -> {
                    String said = Read.oneOf(List.of("true", "false"), same, "same", "是不是同一个人");
                    desk.answer(
                            number,
                            version,
                            list,
                            row,
                            said.equals("true"),
                            Read.text(why, "why", "认定的理由", Asides.LEAST, 500),
                            Acting.now());
                    return forms.said("已记下，比对按这个认定。", "/cases/" + number + "/match");
                },
                errors -> page(number, null, AsideForm.EMPTY, errors, model));
    }

    @May(Permission.MATCH)
    @PostMapping("/cases/{number}/match/asides")
    String setAside(
            @PathVariable String number,
            AsideForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        return forms.act(
                () -> {
                    AsideForm.Typed typed = form.read();
                    asides.enter(
                            number,
                            form.seen(),
                            typed.matter(),
                            typed.figure(),
                            typed.reason(),
                            UploadedFile.of(file, "请附上证明的照片或 PDF。", "证明"),
                            Acting.now());
                    return forms.said("已提交，请审核人员核对；核对同意后再完成比对。", "/cases/" + number + "/match");
                },
                errors -> page(number, null, form, errors, model));
    }

    @May({Permission.MATCH, Permission.REVIEW})
    @GetMapping("/cases/{number}/match/asides/{id}")
    String aside(@PathVariable String number, @PathVariable long id, Model model) {
        return aside(number, id, Errors.NONE, model);
    }

    private String aside(String number, long id, Errors errors, Model model) {
        return forms.page("casework/matching/aside", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            Aside aside = asides.get(id);
            if (aside.caseId() != aCase.id()) {
                throw new NotFound("这一条");
            }
            journal.saw("不采信的登记", number);
            model.addAttribute("aCase", aCase);
            model.addAttribute("aside", aside);
            model.addAttribute("whyNot", asides.objection(aside, Acting.now()).orElse(""));
        });
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/match/asides/{id}/agree")
    String agree(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        return forms.act(
                () -> {
                    asides.agree(id, version, Acting.now());
                    return forms.said("已同意，经办人可以据此完成比对。", "/cases/" + number + "/match/asides/" + id);
                },
                errors -> aside(number, id, errors, model));
    }

    @May(Permission.REVIEW)
    @PostMapping("/cases/{number}/match/asides/{id}/reject")
    String reject(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String words,
            Model model) {
        return forms.act(
                () -> {
                    asides.reject(id, version, Read.text(words, "words", "不同意的理由", 2, 500), Acting.now());
                    return forms.said("已退回，比对时以登记为准，或者另附证明再提交。", "/cases/" + number + "/match/asides/" + id);
                },
                errors -> aside(number, id, errors, model));
    }

    @May(Permission.SEE_CASES)
    @GetMapping("/cases/{number}/matching/print")
    @Transactional
    public String report(@PathVariable String number, Model model) {
        Case aCase = cases.byNumber(number);
        var matched = matchings.latest(aCase).orElseThrow(() -> new NotFound("这份核对报告"));
        journal.saw("家庭经济状况核对报告", number);
        model.addAttribute("paper", report.of(aCase, matched));
        return "casework/issued/print";
    }
}
