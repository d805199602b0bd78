package org.bangfu.office.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Staffing;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.law.standard.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People and what they are: one table of all, one page for each. */
@Controller
@May(Permission.ADMINISTER)
class PeoplePage {

    private final Staffing staffing;
    private final StaffDesk desk;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;
    private final Policies policies;
    private final Forms forms;

    PeoplePage(
            Staffing staffing,
            StaffDesk desk,
            Organisations organisations,
            OfficeClock clock,
            Journal journal,
            Policies policies,
            Forms forms) {
        this.staffing = staffing;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
        this.policies = policies;
        this.forms = forms;
    }

    @Bean
    static MenuItem peopleInMenu() {
        return new MenuItem(MenuItem.Group.ADMINISTRATION, 10, "/admin/people", "人员与岗位", Permission.ADMINISTER);
    }

    @GetMapping("/admin/people")
    String people(@RequestParam(required = false) @Nullable String q, Model model) {
        String wanted = Objects.requireNonNullElse(Asked.words(q, "q", 60), "");
        model.addAttribute("q", wanted);
        model.addAttribute("unreadable", policies.versions().unreadable());
        model.addAttribute(
                "people",
                staffing.people(Acting.now()).stream()
                        .filter(person -> person.name().contains(wanted)
                                || person.login().contains(wanted)
                                || person.organisation().name().contains(wanted))
                        .toList());
        return "administration/people";
    }

    @GetMapping("/admin/people/new")
    String newcomer(Model model) {
        return newcomer(PersonForm.empty(), Errors.NONE, model);
    }

    /** The password stands in this one answer and nowhere else. */
    @PostMapping("/admin/people/new")
    String open(PersonForm form, Model model) {
        var opened = new AtomicReference<Staffing.Opened>();
        return forms.show(
                () -> {
                    opened.set(desk.open(form.read()));
                    return "/admin/people/" + opened.get().account();
                },
                () -> person(opened.get().account(), Errors.NONE, opened.get().password(), model),
                errors -> newcomer(form, errors, model));
    }

    @GetMapping("/admin/people/{account}")
    String person(@PathVariable long account, Model model) {
        return person(account, Errors.NONE, "", model);
    }

    @PostMapping("/admin/people/{account}/roles")
    String give(
            @PathVariable long account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            Model model) {
        return act(account, model, () -> {
            Role given = Read.oneOf(Role.class, role, "role", "岗位");
            staffing.give(
                    account,
                    given,
                    since.isBlank() ? clock.today() : Read.date(since, "since", "开始日期"),
                    Read.optionalDate(until, "until", "结束日期"),
                    Acting.now());
            did(account, "授予岗位“" + given.label() + "”");
        });
    }

    @PostMapping("/admin/people/{account}/roles/{given}/end")
    String end(@PathVariable long account, @PathVariable long given, Model model) {
        return act(account, model, () -> {
            staffing.end(account, given, Acting.now());
            did(account, "结束岗位");
        });
    }

    /** The password stands in this one answer and nowhere else. */
    @PostMapping("/admin/people/{account}/password")
    String resetPassword(@PathVariable long account, Model model) {
        var password = new AtomicReference<String>();
        return forms.show(
                () -> {
                    password.set(desk.resetPassword(account));
                    return "/admin/people/" + account;
                },
                () -> person(account, Errors.NONE, password.get(), model),
                errors -> person(account, errors, "", model));
    }

    @PostMapping("/admin/people/{account}/second-factor")
    String resetSecondFactor(@PathVariable long account, Model model) {
        return act(account, model, () -> {
            staffing.resetSecondFactor(account, Acting.now());
            did(account, "重置动态码");
        });
    }

    @PostMapping("/admin/people/{account}/union")
    String move(@PathVariable long account, @RequestParam(defaultValue = "") String union, Model model) {
        return act(account, model, () -> {
            staffing.move(account, PersonForm.union(union, "union"), Acting.now());
            String to = staffing.person(account, Acting.now()).organisation().name();
            did(account, "调往" + to + "，原岗位同时结束");
        });
    }

    @PostMapping("/admin/people/{account}/close")
    String close(@PathVariable long account, Model model) {
        return act(account, model, () -> {
            staffing.close(account, Acting.now());
            did(account, "注销账号");
        });
    }

    private String act(long account, Model model, Runnable work) {
        return forms.act(
                () -> {
                    work.run();
                    return "/admin/people/" + account;
                },
                errors -> person(account, errors, "", model));
    }

    private void did(long account, String what) {
        String name = staffing.person(account, Acting.now()).name();
        journal.did(what, name);
        forms.say("已为" + name + what + "。");
    }

    private String newcomer(PersonForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("unions", unions());
        return "administration/newcomer";
    }

    private Map<String, String> unions() {
        Map<String, String> unions = new LinkedHashMap<>();
        organisations
                .within(Acting.now().organisation().territory())
                .forEach(union -> unions.put(Long.toString(union.number()), union.name()));
        return unions;
    }

    private String person(long account, Errors errors, String password, Model model) {
        model.addAttribute("person", staffing.person(account, Acting.now()));
        model.addAttribute("given", staffing.roles(account, Acting.now()));
        model.addAttribute("password", password);
        model.addAttribute("unions", unions());
        model.addAttribute("today", clock.today().toString());
        model.addAttribute("errors", errors);
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (role != Role.WORKER) {
                roles.put(role.name(), role.label());
            }
        }
        model.addAttribute("roles", roles);
        return "administration/person";
    }
}
