package org.bangfu.office.casework.application;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.casework.application.Applications.Asked;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
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

/** 补正: the grassroots union names what is missing, the worker or the counter hands it in. */
@Controller
public class MissingPages {

    private static final int MOST_WORDS = 200;
    /** Free lines on the form that asks. */
    static final int LINES = 3;

    private final FormSheets sheets;
    private final ApplicationDesk desk;
    private final Deadlines deadlines;
    private final TimeLimitsInForce timeLimits;

    MissingPages(FormSheets sheets, ApplicationDesk desk, Deadlines deadlines, TimeLimitsInForce timeLimits) {
        this.sheets = sheets;
        this.desk = desk;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    @GetMapping("/cases/{number}/ask-for-missing")
    @May(Permission.VISIT)
    String ask(@PathVariable String number, Model model) {
        return ask(number, AskForm.EMPTY, Errors.NONE, model);
    }

    private String ask(String number, AskForm form, Errors errors, Model model) {
        model.addAttribute("sheet", sheets.of(number));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "casework/application/ask";
    }

    @PostMapping("/cases/{number}/ask-for-missing")
    @May(Permission.VISIT)
    String ask(@PathVariable String number, @RequestParam int version, AskForm form, Model model) {
        return sheets.act(
                number,
                sheet -> {
                    var asked = desk.askForMissing(sheet.aCase().number(), version, form.read());
                    sheets.say("已经告诉申请人要补什么，期限 %s。".formatted(timeLimits.words(TimeLimit.COMPLETION)));
                    return asked.path();
                },
                errors -> ask(number, form, errors, model));
    }

    /** A button of the case leads to the page of the form that does it. */
    @GetMapping("/cases/{number}/submit")
    @May(Permission.TAKE_IN)
    @Transactional(readOnly = true)
    String submitAtTheCounter(@PathVariable String number) {
        return Forms.to(sheets.of(number).aCase().path() + "/application/check");
    }

    @GetMapping("/cases/{number}/complete")
    @May(Permission.TAKE_IN)
    @Transactional(readOnly = true)
    String completeAtTheCounter(@PathVariable String number) {
        return Forms.to(sheets.of(number).aCase().path() + "/application/missing");
    }

    @GetMapping({"/my/application/missing", "/cases/{number}/application/missing"})
    @May({Permission.OWN_CASE, Permission.TAKE_IN})
    @Transactional
    String missing(@PathVariable(required = false) @Nullable String number, Model model) {
        return missing(number, Errors.NONE, model);
    }

    private String missing(@Nullable String number, Errors errors, Model model) {
        var sheet = sheets.of(number);
        model.addAttribute("sheet", sheet);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "until",
                deadlines
                        .next(sheet.aCase().id())
                        .filter(next -> next.due() == Due.COMPLETION)
                        .map(Deadlines.Next::on)
                        .orElse(null));
        return "casework/application/missing";
    }

    @PostMapping({"/my/application/missing/{point}", "/cases/{number}/application/missing/{point}"})
    @May({Permission.OWN_CASE, Permission.TAKE_IN})
    String answer(
            @PathVariable(required = false) @Nullable String number,
            @PathVariable long point,
            Saving saving,
            @RequestParam(required = false) @Nullable String answer,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    desk.answer(
                            sheet.aCase().number(), point, Read.optional(answer, "answer-" + point, "说明", MOST_WORDS));
                    return sheet.base() + "/missing";
                },
                errors -> missing(number, errors, model));
    }

    @PostMapping({"/my/application/complete", "/cases/{number}/application/complete"})
    @May({Permission.OWN_CASE, Permission.TAKE_IN})
    String complete(
            @PathVariable(required = false) @Nullable String number,
            Saving saving,
            @RequestParam int version,
            Model model) {
        return sheets.act(
                number,
                sheet -> {
                    desk.complete(sheet.aCase().number(), version);
                    sheets.say("材料已经补齐，申请接着办理。");
                    return sheet.home();
                },
                errors -> missing(number, errors, model));
    }

    /** What the grassroots union ticked and wrote. */
    public record AskForm(
            @Nullable List<String> paper,
            @Nullable List<String> part,
            @Nullable List<String> words) {

        static final AskForm EMPTY = new AskForm(null, null, null);

        public boolean asks(String slug) {
            return (paper != null && paper.contains(slug)) || (part != null && part.contains(slug));
        }

        public String line(int index) {
            return words != null && index < words.size() ? words.get(index) : "";
        }

        List<Asked> read() {
            var asked = new ArrayList<Asked>();
            if (part != null) {
                part.forEach(name -> asked.add(Asked.part(Read.oneOf(Part.class, name, "points", "要改的部分"), null)));
            }
            if (paper != null) {
                paper.forEach(slug -> asked.add(Asked.paper(slug, null)));
            }
            if (words != null) {
                words.stream()
                        .map(line -> Read.optional(line, "words", "要补的内容", MOST_WORDS))
                        .filter(java.util.Objects::nonNull)
                        .forEach(line -> asked.add(Asked.inWords(line)));
            }
            return asked;
        }
    }
}
