package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.Logins.Answer;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, second factor, access tokens for programs. */
@Controller
@May(Permission.OWN_ACCOUNT)
class AccountPage {

    private final Logins entry;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Journal journal;
    private final Forms forms;
    private final InstantSource machine;

    AccountPage(Logins entry, Sessions sessions, Tokens tokens, Journal journal, Forms forms, InstantSource machine) {
        this.entry = entry;
        this.sessions = sessions;
        this.tokens = tokens;
        this.journal = journal;
        this.forms = forms;
        this.machine = machine;
    }

    @GetMapping("/account")
    String account(Model model) {
        return page(Errors.NONE, null, model);
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return orAgain(response, model, () -> {
            NewPassword.same(password, repeated);
            if (entry.confirm(me(), current, request.getRemoteAddr()) instanceof Answer.Denied denied) {
                throw Refusal.at("current", denied.sentence());
            }
            entry.replacePassword(me(), password);
            sessions.endAll(me(), request);
            journal.did("修改口令", Acting.now().name());
            forms.say("口令已修改，其他设备上的登录已退出。");
            return "redirect:/account";
        });
    }

    @GetMapping("/account/second-factor")
    String secondFactor(HttpServletRequest request, Model model) {
        if (Acting.now().is(Role.WORKER) || entry.hasSecondFactor(me())) {
            return "redirect:/account";
        }
        if (sessions.secret(request).isEmpty()) {
            sessions.keepSecret(request, entry.newSecret());
        }
        return enrolment(Errors.NONE, request, model);
    }

    @PostMapping("/account/second-factor")
    String secondFactor(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var secret = sessions.secret(request);
        if (Acting.now().is(Role.WORKER) || entry.hasSecondFactor(me()) || secret.isEmpty()) {
            return "redirect:/account";
        }
        if (!entry.enrol(me(), secret.get(), code)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var wrong = Refusal.at("code", "动态码不对。请输入验证器现在显示的 6 位数，并核对手机时间是否准确。");
            return enrolment(new Errors(List.of(wrong)), request, model);
        }
        sessions.dropSecret(request);
        journal.did("启用动态码", Acting.now().name());
        forms.say("动态码已启用，下次登录时会要求输入。");
        return "redirect:/account";
    }

    /** The token stands in this one answer and nowhere else. */
    @PostMapping("/account/tokens")
    String token(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String expires,
            Model model) {
        var made = new AtomicReference<String>();
        return forms.show(
                () -> {
                    made.set(tokens.make(
                            me(), Read.text(name, "name", "令牌的用途", 60), Read.date(expires, "expires", "有效期")));
                    journal.did("生成访问令牌", name.strip());
                    return "/account";
                },
                () -> page(Errors.NONE, made.get(), model),
                errors -> page(errors, null, model));
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(@PathVariable long token, Model model) {
        return forms.act(
                () -> {
                    tokens.revoke(me(), token);
                    journal.did("撤销访问令牌", Long.toString(token));
                    return forms.said("令牌已撤销，用它的程序从现在起不能再访问。", "/account");
                },
                errors -> page(errors, null, model));
    }

    private static long me() {
        return Acting.now().account();
    }

    private String orAgain(HttpServletResponse response, Model model, Supplier<String> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(new Errors(List.of(refusal)), null, model);
        }
    }

    private String page(Errors errors, @Nullable String made, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("made", made == null ? "" : made);
        model.addAttribute("tokens", tokens.madeBy(me()));
        model.addAttribute("secondFactor", entry.hasSecondFactor(me()));
        model.addAttribute(
                "expires",
                LocalDate.ofInstant(machine.instant(), OfficeClock.ZONE)
                        .plusDays(90)
                        .toString());
        return "ground/login/account";
    }

    private String enrolment(Errors errors, HttpServletRequest request, Model model) {
        String secret = sessions.secret(request).orElseThrow();
        model.addAttribute("secret", secret);
        model.addAttribute("picture", Picture.of(entry.enrolmentAddress(me(), secret)));
        model.addAttribute("errors", errors);
        return "ground/login/secondfactor";
    }
}
