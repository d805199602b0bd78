package org.bangfu.office.casework.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.determination.WorkerSummary;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Helping;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worker's own pages: her case as a way, the start of an application, its withdrawal. */
@Controller
@May(Permission.OWN_CASE)
public class MyPages {

    private static final int MOST_WORDS = 200;

    private final Cases cases;
    private final Deadlines deadlines;
    private final FilledForms filledForms;
    private final ApplicationDesk desk;
    private final Organisations organisations;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final Forms forms;
    private final ObjectProvider<MyAid> aid;
    private final ObjectProvider<MyMatter> matters;
    private final WorkerSummary why;
    private final Contacts contacts;
    private final Helping helping;
    private final TimeLimitsInForce timeLimits;

    MyPages(
            Cases cases,
            Deadlines deadlines,
            FilledForms filledForms,
            ApplicationDesk desk,
            Organisations organisations,
            Accounts accounts,
            OfficeClock clock,
            Forms forms,
            ObjectProvider<MyAid> aid,
            ObjectProvider<MyMatter> matters,
            WorkerSummary why,
            Contacts contacts,
            Helping helping,
            TimeLimitsInForce timeLimits) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.filledForms = filledForms;
        this.desk = desk;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
        this.forms = forms;
        this.aid = aid;
        this.matters = matters;
        this.why = why;
        this.contacts = contacts;
        this.helping = helping;
        this.timeLimits = timeLimits;
    }

    @GetMapping("/my")
    @Transactional(readOnly = true)
    String my(Model model) {
        var own = cases.ofApplicant(Acting.now().account());
        if (own.isEmpty()) {
            return "casework/application/welcome";
        }
        var aCase = own.get();
        var today = clock.today();
        var next = deadlines.next(aCase.id()).orElse(null);
        var history = cases.history(aCase.id());
        var filled = filledForms.of(aCase);
        String left = next == null ? "" : Show.due(next.on(), today, clock.workdays());
        var lines = aid.orderedStream().flatMap(port -> port.of(aCase).stream()).toList();
        var come = CaseTimeline.Aid.of(lines);
        model.addAttribute("filled", filled);
        model.addAttribute("lead", CaseTimeline.lead(aCase, come, next, today, left));
        model.addAttribute("next", CaseTimeline.next(aCase, come, next, today, timeLimits.words(TimeLimit.NOTICE)));
        model.addAttribute("way", CaseTimeline.of(aCase, come, history, today));
        model.addAttribute("told", told(history));
        model.addAttribute("aid", lines);
        model.addAttribute(
                "matters",
                matters.orderedStream().flatMap(port -> port.of(aCase).stream()).toList());
        model.addAttribute("why", why.of(aCase));
        model.addAttribute("contact", contacts.of(aCase));
        model.addAttribute("withdrawable", Step.WITHDRAW.from().contains(aCase.state()));
        return "casework/application/my";
    }

    /** What was written for her, newest first. */
    private static List<CaseEvent> told(List<CaseEvent> history) {
        return history.reversed().stream()
                .filter(event -> event.forWorker() != null)
                .toList();
    }

    /** Somebody to call. */
    public record Contact(
            String union, @Nullable String name, @Nullable String phone) {}

    @GetMapping("/my/start")
    @Transactional(readOnly = true)
    String start(@RequestParam(required = false) @Nullable Long county, Model model) {
        return start(county, null, null, Errors.NONE, model);
    }

    private String start(
            @Nullable Long county, @Nullable String name, @Nullable String organisation, Errors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("counties", organisations.within(Territory.EVERYWHERE, Level.COUNTY));
        if (county == null) {
            return "casework/application/start-county";
        }
        var place = organisations.get(county);
        model.addAttribute("county", place);
        model.addAttribute("unions", unions(place));
        model.addAttribute("name", name != null ? name : known(Acting.now()));
        model.addAttribute("organisation", organisation);
        return "casework/application/start";
    }

    private List<Organisation> unions(Organisation county) {
        return organisations.within(county.territory()).stream()
                .filter(union -> union.level() == Level.GRASSROOTS || union.level() == Level.UNIT)
                .toList();
    }

    /** The account's name, where it is one and not what a login by telephone put in its place. */
    private static @Nullable String known(Actor actor) {
        return actor.name().contains("（") ? null : actor.name();
    }

    @PostMapping("/my/start")
    String start(
            @RequestParam(required = false) @Nullable Long county,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String organisation,
            Model model) {
        return forms.act(
                () -> {
                    var reading = new Reading();
                    String called = reading.read(() -> Names.of(name, "name"), "");
                    long union = reading.read(() -> organisation(organisation), 0L);
                    reading.throwIfAny();
                    long account = Acting.now().account();
                    accounts.call(account, called);
                    desk.open(account, called, union);
                    return "/my/application";
                },
                errors -> start(county, name, organisation, errors, model));
    }

    static long organisation(@Nullable String typed) {
        if (typed == null || !typed.matches("\\d{1,14}")) {
            throw Refusal.at("organisation", "请选择由哪个工会受理。");
        }
        return Long.parseLong(typed);
    }

    /** Help at the counter: a code that she reads to the clerk, who then sees her draft for two hours. */
    @GetMapping("/my/help")
    String help(Model model) {
        return help(Errors.NONE, model);
    }

    private static String help(Errors errors, Model model) {
        model.addAttribute("errors", errors);
        return "casework/application/help";
    }

    @PostMapping("/my/help")
    String help(HttpServletRequest request, Model model) {
        return forms.act(
                () -> forms.said("您的验证码是 %s，10 分钟内有效，只能用一次。".formatted(code(request)), "/my/help"),
                errors -> help(errors, model));
    }

    private String code(HttpServletRequest request) {
        var phone = accounts.phoneOf(Acting.now().account()).orElseThrow(() -> new NotFound("您的手机号码"));
        return switch (helping.newHelpCode(phone, request.getRemoteAddr())) {
            case Logins.Ticket.Code code -> code.digits();
            case Logins.Ticket.Refused refused -> throw Refusal.at("code", refused.sentence());
        };
    }

    @GetMapping("/my/withdraw")
    @Transactional(readOnly = true)
    String withdraw(Model model) {
        return withdraw(null, Errors.NONE, model);
    }

    private String withdraw(@Nullable String because, Errors errors, Model model) {
        model.addAttribute("aCase", own());
        model.addAttribute("because", because);
        model.addAttribute("errors", errors);
        return "casework/application/withdraw";
    }

    private Case own() {
        return Optional.of(Acting.now().account())
                .flatMap(cases::ofApplicant)
                .filter(found -> found.state() != State.WITHDRAWN)
                .orElseThrow(() -> new NotFound("可以撤回的申请"));
    }

    @PostMapping("/my/withdraw")
    String withdraw(@RequestParam int version, @RequestParam(required = false) @Nullable String because, Model model) {
        return forms.act(
                () -> {
                    desk.withdraw(own().number(), version, Read.optional(because, "because", "原因", MOST_WORDS));
                    forms.say("申请已经撤回。");
                    return "/my";
                },
                errors -> withdraw(because, errors, model));
    }
}
