package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.FirstAdministrator;
import org.bangfu.office.ground.access.Logins.Hurdle;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first union and its administrator, by the code on the console. Not there once somebody is administrator, nor in the demonstration. */
@Controller
@Open
@ConditionalOnProperty(name = "bangfu.demo", havingValue = "none", matchIfMissing = true)
class SetupPage {

    static final String PATH = "/setup";

    private final FirstAdministrator first;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Journal journal;
    private final Forms forms;

    SetupPage(
            FirstAdministrator first,
            Accounts accounts,
            Organisations organisations,
            Sessions sessions,
            Journal journal,
            Forms forms) {
        this.first = first;
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping(PATH)
    String setup(Model model) {
        if (!first.isMissing()) {
            throw new NotFound("这个页面");
        }
        return page(SetupForm.empty(), Errors.NONE, model);
    }

    /** On to the second factor, which an administrator needs, and then to the unions below. */
    @PostMapping(PATH)
    String setup(SetupForm form, HttpServletRequest request, Model model) {
        return forms.act(
                () -> {
                    boolean founded = organisations.home().isPresent();
                    long account = first.become(form.read(!founded), request.getRemoteAddr());
                    Actor administrator = accounts.get(account);
                    Acting.as(
                            administrator,
                            () -> journal.did(
                                    "初次设置", administrator.organisation().name()));
                    sessions.halfway(request, account);
                    return Ways.page(Hurdle.ENROL) + "?to=/admin/organisations";
                },
                errors -> page(form, errors, model));
    }

    private String page(SetupForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("levels", SetupForm.levels());
        model.addAttribute("founded", organisations.home().isPresent());
        return "ground/login/setup";
    }
}
