package org.bangfu.office.casework.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.change.Change.Verdict;
import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.person.Identification.Kind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Telling of a change on the telephone or at the counter, and deciding it point by point, old beside new. */
@Controller
class ChangePage {

    private final Changes changes;
    private final Cases cases;
    private final Households households;
    private final Proofs proofs;
    private final OfficeClock clock;
    private final Journal journal;
    private final Forms forms;
    private final TimeLimitsInForce timeLimits;

    ChangePage(
            Changes changes,
            Cases cases,
            Households households,
            Proofs proofs,
            OfficeClock clock,
            Journal journal,
            Forms forms,
            TimeLimitsInForce timeLimits) {
        this.changes = changes;
        this.cases = cases;
        this.households = households;
        this.proofs = proofs;
        this.clock = clock;
        this.journal = journal;
        this.forms = forms;
        this.timeLimits = timeLimits;
    }

    @May({Permission.TAKE_IN, Permission.MATCH, Permission.REVIEW})
    @GetMapping("/cases/{number}/change")
    String change(@PathVariable String number, Model model) {
        return page(number, ChangeForm.EMPTY, Errors.NONE, model);
    }

    @May(Permission.TAKE_IN)
    @PostMapping("/cases/{number}/change")
    String tell(@PathVariable String number, ChangeForm form, Model model) {
        return forms.act(
                () -> forms.said(
                        "已登记，由另一人逐项核对。",
                        changes.tell(number, seen(form.version()), form, Acting.now())
                                .path()),
                errors -> page(number, form, errors, model));
    }

    @May({Permission.MATCH, Permission.REVIEW})
    @PostMapping("/cases/{number}/change/{position}")
    String decide(
            @PathVariable String number,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        return forms.act(
                () -> {
                    Case decided = changes.decide(
                            number,
                            seen(version),
                            position,
                            Read.oneOf(Verdict.class, verdict, "verdict", "采用还是不采用"),
                            Read.optional(reason, "reason", "原因", 300),
                            Acting.now());
                    return forms.said(
                            "已核对。", changes.open(decided).isPresent() ? decided.path() + "/change" : decided.path());
                },
                errors -> page(number, ChangeForm.EMPTY, errors, model));
    }

    @May(Permission.OWN_CASE)
    @GetMapping("/my/change")
    String mine(Model model) {
        return mine(ChangeForm.EMPTY, Errors.NONE, model);
    }

    @May(Permission.OWN_CASE)
    @PostMapping("/my/change")
    String tellMine(ChangeForm form, Model model) {
        return forms.act(
                () -> {
                    Case told = changes.tell(own(Acting.now()).number(), seen(form.version()), form, Acting.now());
                    return forms.said(
                            "已收到。工会核对以后告诉您结果，一般不超过 %s。".formatted(timeLimits.words(TimeLimit.CHANGE)),
                            told.applicant() == Acting.now().account() ? "/my" : told.path());
                },
                errors -> mine(form, errors, model));
    }

    private Case own(Actor worker) {
        return cases.ofApplicant(worker.account()).orElseThrow(() -> new NotFound("您的申请或档案"));
    }

    private static int seen(@Nullable String version) {
        return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
    }

    private String mine(ChangeForm form, Errors errors, Model model) {
        return forms.page("casework/change/my", errors, model, () -> {
            Case aCase = own(Acting.now());
            Household household = fill(aCase, form, model);
            model.addAttribute("choices", choices(household, Map.of(), Map.of()));
        });
    }

    private String page(String number, ChangeForm form, Errors errors, Model model) {
        return forms.page("casework/change/change", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("家庭情况", aCase.number());
            Household household = fill(aCase, form, model);
            model.addAttribute("choices", choices(household, successors(aCase, household), papers(aCase)));
            model.addAttribute("tells", Permission.TAKE_IN.allows(Acting.now()));
            model.addAttribute(
                    "decides", Permission.MATCH.allows(Acting.now()) || Permission.REVIEW.allows(Acting.now()));
        });
    }

    /** All but what there is to choose from; gives the family. */
    private Household fill(Case aCase, ChangeForm form, Model model) {
        Household household = households.now(aCase);
        model.addAttribute("aCase", aCase);
        model.addAttribute("form", form);
        model.addAttribute("household", household);
        model.addAttribute("open", changes.open(aCase).orElse(null));
        model.addAttribute("tellable", Changes.tellable(aCase));
        model.addAttribute("today", clock.today());
        return household;
    }

    private static final Map<String, String> YES_NO = new LinkedHashMap<>();

    static {
        YES_NO.put("true", "有");
        YES_NO.put("false", "没有");
    }

    /** Who may take over a file; nobody before there is one. */
    private Map<String, String> successors(Case aCase, Household household) {
        var successors = new LinkedHashMap<String, String>();
        if (aCase.state() == State.FILED || aCase.state() == State.GRADUAL_EXIT) {
            household.members().stream()
                    .filter(member -> ChangeForm.mayTakeOver(member, clock.today()))
                    .forEach(member -> successors.put(member.id(), member.name() + "（" + member.relation() + "）"));
        }
        return successors;
    }

    private Map<String, String> papers(Case aCase) {
        var papers = new LinkedHashMap<String, String>();
        proofs.of(aCase.dossier())
                .forEach(proof ->
                        papers.put(Long.toString(proof.id()), proof.kind().label() + "：" + proof.name()));
        return papers;
    }

    private static Map<String, Map<String, String>> choices(
            Household household, Map<String, String> successors, Map<String, String> proofs) {
        var members = new LinkedHashMap<String, String>();
        household.members().stream()
                .filter(Member::livesTogether)
                .forEach(member -> members.put(member.id(), member.name() + "（" + member.relation() + "）"));
        var others = new LinkedHashMap<>(members);
        others.remove(Household.WORKER);
        var items = new LinkedHashMap<String, String>();
        household
                .income()
                .forEach(item -> items.put(
                        item.id(),
                        "%s：%s%s"
                                .formatted(
                                        household
                                                .member(item.member())
                                                .map(Member::name)
                                                .orElse("—"),
                                        item.description(),
                                        item.counted() == null ? "" : "，每月 " + Show.yuan(item.counted()))));
        var kinds = new LinkedHashMap<String, String>();
        for (IncomeKind kind : IncomeKind.values()) {
            if (kind != IncomeKind.SUPPORT) {
                kinds.put(kind.name(), kind.label());
            }
        }
        var papers = new LinkedHashMap<String, String>();
        for (Kind kind : Kind.values()) {
            papers.put(kind.name(), kind.label());
        }
        var unnumbered = new LinkedHashMap<String, String>();
        household.members().stream()
                .filter(member -> member.identity() == null)
                .forEach(member -> unnumbered.put(member.id(), member.name() + "（" + member.relation() + "）"));
        var everyone = new LinkedHashMap<String, String>();
        household.members().forEach(member -> everyone.put(member.id(), member.name()));
        var standings = new LinkedHashMap<String, String>();
        for (ApplicantKind standing : ApplicantKind.values()) {
            standings.put(standing.name(), standing.label());
        }
        var choices = new LinkedHashMap<String, Map<String, String>>();
        choices.put("successors", successors);
        choices.put("proofs", proofs);
        choices.put("everyone", everyone);
        choices.put("standings", standings);
        choices.putAll(Map.of(
                "papers",
                papers,
                "unnumbered",
                unnumbered,
                "members",
                members,
                "others",
                others,
                "items",
                items,
                "kinds",
                kinds,
                "relations",
                same(Choices.RELATION),
                "why",
                same(ChangeForm.WHY),
                "yesNo",
                YES_NO));
        return choices;
    }

    private static Map<String, String> same(List<String> words) {
        var same = new LinkedHashMap<String, String>();
        words.forEach(word -> same.put(word, word));
        return same;
    }
}
