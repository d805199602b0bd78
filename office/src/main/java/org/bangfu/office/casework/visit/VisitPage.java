package org.bangfu.office.casework.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The visit form at the door, the second visitor's confirmation, the record and its sheet. */
@Controller
class VisitPage {

    private final VisitDesk desk;
    private final VisitTable visits;
    private final Cases cases;
    private final Households households;
    private final OfficeClock clock;
    private final Forms forms;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final VisitSheet sheet;

    VisitPage(
            VisitDesk desk,
            VisitTable visits,
            Cases cases,
            Households households,
            OfficeClock clock,
            Forms forms,
            Journal journal,
            TransactionTemplate transaction,
            VisitSheet sheet) {
        this.desk = desk;
        this.visits = visits;
        this.cases = cases;
        this.households = households;
        this.clock = clock;
        this.forms = forms;
        this.journal = journal;
        this.transaction = transaction;
        this.sheet = sheet;
    }

    @May(Permission.VISIT)
    @GetMapping("/cases/{number}/visit")
    String visit(@PathVariable String number, Model model) {
        return open(Level.GRASSROOTS, number, model);
    }

    @May(Permission.COUNTY_VISIT)
    @GetMapping("/cases/{number}/county-visit")
    String countyVisit(@PathVariable String number, Model model) {
        return open(Level.COUNTY, number, model);
    }

    private String open(Level level, String number, Model model) {
        return reading(() -> {
            Case aCase = cases.byNumber(number);
            var waiting = visits.waiting(aCase.id());
            if (waiting.isPresent()) {
                return record(aCase, waiting.get(), Errors.NONE, model);
            }
            var known = households.now(aCase).findings();
            return form(level, aCase, VisitForm.blank(aCase.version(), known), Errors.NONE, model);
        });
    }

    /** A page is read in one transaction, so that it shows one moment and only what this person may see. */
    private String reading(Supplier<String> page) {
        return Objects.requireNonNull(transaction.execute(status -> page.get()));
    }

    @May(Permission.VISIT)
    @PostMapping("/cases/{number}/visit")
    String prepare(
            @PathVariable String number,
            VisitForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable MultipartFile signedSheet,
            @RequestParam(required = false) @Nullable MultipartFile deathSheet,
            Model model) {
        return prepare(Level.GRASSROOTS, number, form, photos, signedSheet, deathSheet, model);
    }

    @May(Permission.COUNTY_VISIT)
    @PostMapping("/cases/{number}/county-visit")
    String prepareForCounty(
            @PathVariable String number,
            VisitForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable MultipartFile signedSheet,
            @RequestParam(required = false) @Nullable MultipartFile deathSheet,
            Model model) {
        return prepare(Level.COUNTY, number, form, photos, signedSheet, deathSheet, model);
    }

    private String prepare(
            Level level,
            String number,
            VisitForm typed,
            @Nullable List<MultipartFile> photos,
            @Nullable MultipartFile signedSheet,
            @Nullable MultipartFile deathSheet,
            Model model) {
        Actor first = Acting.now();
        var refused = new ArrayList<Refusal>();
        VisitForm form = kept(number, typed, photos == null ? List.of() : photos, signedSheet, deathSheet, refused);
        return forms.act(
                () -> {
                    if (!refused.isEmpty()) {
                        throw refused.getFirst();
                    }
                    Visit visit = desk.prepare(
                            number,
                            Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE),
                            level,
                            form.read(first, clock.today()),
                            first);
                    forms.say("走访记录已保存，等" + visit.second().name() + "登录确认后生效。");
                    return "/cases/" + number;
                },
                errors -> reading(() -> {
                    Case now = cases.byNumber(number);
                    return form(level, now, form.seeing(now.version()), errors, model);
                }));
    }

    /** Photographs are kept before the form is read, so that a form that comes back still has them. */
    private VisitForm kept(
            String number,
            VisitForm form,
            List<MultipartFile> photos,
            @Nullable MultipartFile signedSheet,
            @Nullable MultipartFile deathSheet,
            List<Refusal> refused) {
        var ids = new ArrayList<>(form.photos());
        Long sheet = form.signedForm();
        try {
            for (MultipartFile photo : photos) {
                if (!photo.isEmpty()) {
                    ids.add(keep(number, ProofKind.VISIT_PHOTO, photo));
                }
            }
        } catch (Refusal refusal) {
            refused.add(Refusal.at("photos", refusal.getMessage()));
        }
        try {
            if (signedSheet != null && !signedSheet.isEmpty()) {
                sheet = keep(number, ProofKind.VISIT_FORM, signedSheet);
            }
        } catch (Refusal refusal) {
            refused.add(Refusal.at("signedSheet", refusal.getMessage()));
        }
        Long paper = form.deathPaper();
        try {
            if (deathSheet != null && !deathSheet.isEmpty()) {
                paper = keep(number, ProofKind.OTHER, deathSheet);
            }
        } catch (Refusal refusal) {
            refused.add(Refusal.at("deathSheet", refusal.getMessage()));
        }
        return form.with(ids, sheet, paper);
    }

    private long keep(String number, ProofKind kind, MultipartFile file) {
        var handed = UploadedFile.of(file, kind.label());
        return desk.keep(number, kind, handed.name(), handed.content());
    }

    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    @PostMapping("/cases/{number}/visit/confirm")
    String confirm(@PathVariable String number, Answer answer, Model model) {
        return forms.act(
                () -> {
                    Case moved = desk.confirm(number, answer.seen(), Acting.now());
                    forms.say("走访记录已确认。本案现在是“" + moved.state().label() + "”。");
                    return "/cases/" + number;
                },
                errors -> reading(() -> waiting(number, errors, model)));
    }

    @May({Permission.VISIT, Permission.COUNTY_VISIT})
    @PostMapping("/cases/{number}/visit/take-back")
    String takeBack(@PathVariable String number, Answer answer, Model model) {
        return forms.act(
                () -> {
                    desk.takeBack(
                            number, answer.seen(), Read.text(answer.reason(), "reason", "作废的原因", 200), Acting.now());
                    forms.say("走访记录已作废，可以重新填写。");
                    return "/cases/" + number;
                },
                errors -> reading(() -> waiting(number, errors, model)));
    }

    private String waiting(String number, Errors errors, Model model) {
        Case aCase = cases.byNumber(number);
        return visits.waiting(aCase.id())
                .map(visit -> record(aCase, visit, errors, model))
                .orElseGet(() -> Forms.to("/cases/" + number));
    }

    /** A complete application is refused on the visit form; one whose papers never came, here. */
    @May(Permission.VISIT)
    @GetMapping("/cases/{number}/refuse-at-visit")
    String refuse(@PathVariable String number, Model model) {
        return reading(() -> {
            Case aCase = cases.byNumber(number);
            return aCase.state() == State.INCOMPLETE
                    ? incomplete(aCase, "", Errors.NONE, model)
                    : Forms.to("/cases/" + number + "/visit");
        });
    }

    @May(Permission.VISIT)
    @PostMapping("/cases/{number}/refuse-at-visit")
    String refuse(@PathVariable String number, Answer answer, Model model) {
        return forms.act(
                () -> {
                    String words = Read.text(answer.reason(), "reason", "向申请人所作的说明", VisitForm.MOST);
                    desk.refuseIncomplete(number, answer.seen(), words, Acting.now());
                    forms.say("已不予上报，并告知申请人。");
                    return "/cases/" + number;
                },
                errors -> incomplete(
                        cases.byNumber(number), answer.reason() == null ? "" : answer.reason(), errors, model));
    }

    private static String incomplete(Case aCase, String reason, Errors errors, Model model) {
        model.addAttribute("aCase", aCase);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "casework/visit/incomplete";
    }

    @May(Permission.SEE_CASES)
    @GetMapping("/cases/{number}/visits/{id}")
    String record(@PathVariable String number, @PathVariable long id, Model model) {
        return reading(() -> {
            Case aCase = cases.byNumber(number);
            return record(aCase, visits.get(aCase.id(), id), Errors.NONE, model);
        });
    }

    @May(Permission.SEE_CASES)
    @GetMapping("/cases/{number}/visits/{id}/print")
    String sheet(@PathVariable String number, @PathVariable long id, Model model) {
        return reading(() -> {
            Case aCase = cases.byNumber(number);
            Visit visit = visits.get(aCase.id(), id);
            journal.saw("走访记录", number);
            model.addAttribute("paper", sheet.of(aCase, visit, visits.survey(aCase, visit)));
            model.addAttribute("later", sheet.since(visit));
            return "casework/issued/print";
        });
    }

    private String record(Case aCase, Visit visit, Errors errors, Model model) {
        shown(aCase, visit, model);
        model.addAttribute("errors", errors);
        return "casework/visit/record";
    }

    private void shown(Case aCase, Visit visit, Model model) {
        journal.saw("走访记录", aCase.number());
        model.addAttribute("aCase", aCase);
        model.addAttribute("visit", visit);
        model.addAttribute("survey", visits.survey(aCase, visit));
    }

    private String form(Level level, Case aCase, VisitForm form, Errors errors, Model model) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        desk.colleagues(level, Acting.now())
                .forEach(colleague -> colleagues.put(Long.toString(colleague.account()), colleague.name()));
        model.addAttribute("level", level);
        model.addAttribute("aCase", aCase);
        model.addAttribute("household", households.now(aCase));
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "casework/visit/form";
    }

    /** The answer to a record that waits. */
    record Answer(@Nullable String version, @Nullable String reason) {

        int seen() {
            return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
        }
    }
}
