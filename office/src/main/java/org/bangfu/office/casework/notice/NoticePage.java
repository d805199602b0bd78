package org.bangfu.office.casework.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.review.Opinions;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The steps of a notice on screen. */
@Controller
class NoticePage {

    private final NoticeDesk desk;
    private final NoticeTable table;
    private final NoticeSheet sheet;
    private final Cases cases;
    private final OfficeClock clock;
    private final Opinions opinions;
    private final Forms forms;
    private final TimeLimitsInForce timeLimits;

    NoticePage(
            NoticeDesk desk,
            NoticeTable table,
            NoticeSheet sheet,
            Cases cases,
            OfficeClock clock,
            Opinions opinions,
            Forms forms,
            TimeLimitsInForce timeLimits) {
        this.desk = desk;
        this.table = table;
        this.sheet = sheet;
        this.cases = cases;
        this.clock = clock;
        this.opinions = opinions;
        this.forms = forms;
        this.timeLimits = timeLimits;
    }

    @GetMapping("/cases/{number}/order-notice")
    @May(Permission.MATCH)
    String order(@PathVariable String number, Model model) {
        return order(number, "", Errors.NONE, model);
    }

    private String order(String number, String explanation, Errors errors, Model model) {
        return forms.page("casework/notice/order", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            var suggested = opinions.of(aCase);
            boolean differ = suggested.stream().anyMatch(opinion -> opinion.differsFrom(aCase.category()));
            model.addAttribute("aCase", aCase);
            model.addAttribute("opinions", suggested);
            model.addAttribute("asked", differ && opinions.explained(aCase).isEmpty());
            model.addAttribute("explanation", explanation);
        });
    }

    @PostMapping("/cases/{number}/order-notice")
    @May(Permission.MATCH)
    String order(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String explanation,
            Model model) {
        return forms.act(
                () -> forms.said(
                        "已安排公示，基层工会会看到张贴的任务。",
                        desk.order(number, version, Read.optional(explanation, "explanation", "说明", 1000), Acting.now())
                                .path()),
                errors -> order(number, explanation, errors, model));
    }

    /** The sheet to hang up, which nobody has posted yet, and the one that hung. */
    @GetMapping("/cases/{number}/notices/{id}/print")
    @May(Permission.SEE_CASES)
    String sheet(@PathVariable String number, @PathVariable long id, Model model) {
        return forms.page("casework/issued/print", Errors.NONE, model, () -> {
            Case aCase = cases.byNumber(number);
            Notice notice = table.of(aCase.id()).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("这份公示"));
            model.addAttribute("paper", sheet.of(aCase, notice));
            model.addAttribute("later", sheet.since(notice));
        });
    }

    @GetMapping("/cases/{number}/post-notice")
    @May(Permission.VISIT)
    String post(@PathVariable String number, Model model) {
        return page("casework/notice/post", number, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/post-notice")
    @May(Permission.VISIT)
    String post(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "0") long second,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model) {
        return forms.act(
                () -> {
                    String place = Read.text(where, "where", "张贴的地方", 60);
                    if (photo == null || photo.isEmpty()) {
                        throw Refusal.by("M10(4)", "photo", "请拍一张公示已经贴好的照片。");
                    }
                    return forms.said(
                            "公示已登记，从明天起算 %s。".formatted(timeLimits.words(TimeLimit.NOTICE)),
                            desk.post(number, version, place, second, name(photo), bytes(photo), Acting.now())
                                    .path());
                },
                errors -> page("casework/notice/post", number, errors, model));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "公示照片.jpg");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/cases/{number}/object")
    @May({Permission.VISIT, Permission.MATCH})
    String object(@PathVariable String number, Model model) {
        return object(number, ObjectionForm.EMPTY, Errors.NONE, model);
    }

    private String object(String number, ObjectionForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        return page("casework/notice/object", number, errors, model);
    }

    @PostMapping("/cases/{number}/object")
    @May({Permission.VISIT, Permission.MATCH})
    String object(@PathVariable String number, @RequestParam int version, ObjectionForm form, Model model) {
        return forms.act(
                () -> forms.said(
                        "异议已登记，公示暂停，%s内答复。".formatted(timeLimits.words(TimeLimit.OBJECTION)),
                        desk.object(number, version, form.read(), Acting.now()).path()),
                errors -> object(number, form, errors, model));
    }

    @GetMapping("/cases/{number}/answer-objection")
    @May(Permission.REVIEW)
    String answer(@PathVariable String number, Model model) {
        return page("casework/notice/answer", number, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/answer-objection")
    @May(Permission.REVIEW)
    String answer(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer,
            Model model) {
        return forms.act(
                () -> forms.said(
                        "异议已答复，公示继续。",
                        desk.answer(number, version, Read.text(answer, "answer", "调查结果和答复", 2000), Acting.now())
                                .path()),
                errors -> page("casework/notice/answer", number, errors, model));
    }

    private String page(String template, String number, Errors errors, Model model) {
        return forms.page(template, errors, model, () -> {
            Case aCase = cases.byNumber(number);
            Actor actor = Acting.now();
            model.addAttribute("aCase", aCase);
            model.addAttribute("notice", table.open(aCase.id()).orElse(null));
            model.addAttribute("objections", table.objections(aCase));
            model.addAttribute("today", clock.today());
            model.addAttribute(
                    "ends",
                    clock.workdays()
                            .plusWorkdays(clock.today(), timeLimits.of(TimeLimit.NOTICE))
                            .date());
            model.addAttribute(
                    "colleagues",
                    Permission.VISIT.allows(actor)
                            ? desk.colleagues(actor).stream()
                                    .collect(Collectors.toMap(
                                            one -> Long.toString(one.account()), Actor::name, (a, b) -> a))
                            : Map.of());
        });
    }
}
