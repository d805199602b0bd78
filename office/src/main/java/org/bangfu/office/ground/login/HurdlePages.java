package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.Logins.Answer;
import org.bangfu.office.ground.access.Logins.Hurdle;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.access.Sessions.Halfway;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked after the right password, in its order. Whoever opens one of these out of turn is led to the one she is at. */
@Controller
@Open
class HurdlePages {

    private final Logins entry;
    private final Sessions sessions;
    private final Ways ways;

    HurdlePages(Logins entry, Sessions sessions, Ways ways) {
        this.entry = entry;
        this.sessions = sessions;
        this.ways = ways;
    }

    @GetMapping("/login/second")
    String second(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Hurdle.SECOND_FACTOR, request, to)
                .orElseGet(() -> page("ground/login/second", to, Errors.NONE, model));
    }

    @PostMapping("/login/second")
    String second(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return at(Hurdle.SECOND_FACTOR, request, to).orElseGet(() -> {
            Halfway who = sessions.halfway(request).orElseThrow();
            return switch (entry.bySecondFactor(who.account(), code, request.getRemoteAddr())) {
                case Answer.Known known -> {
                    sessions.shown(request);
                    yield ways.onward(request, known.account(), true, to);
                }
                case Answer.Denied denied ->
                    again("ground/login/second", to, Refusal.at("code", denied.sentence()), response, model);
            };
        });
    }

    @GetMapping("/login/enrol")
    String enrol(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Hurdle.ENROL, request, to).orElseGet(() -> {
            if (sessions.secret(request).isEmpty()) {
                sessions.keepSecret(request, entry.newSecret());
            }
            return enrolment(to, Errors.NONE, request, model);
        });
    }

    @PostMapping("/login/enrol")
    String enrol(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return at(Hurdle.ENROL, request, to).orElseGet(() -> {
            Halfway who = sessions.halfway(request).orElseThrow();
            String secret = who.secret();
            if (secret == null) {
                return "redirect:/login/enrol";
            }
            if (entry.enrol(who.account(), secret, code)) {
                sessions.dropSecret(request);
                sessions.shown(request);
                return ways.onward(request, who.account(), true, to);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var wrong = Refusal.at("code", "动态码不对。请输入验证器现在显示的 6 位数，并核对手机时间是否准确。");
            return enrolment(to, new Errors(List.of(wrong)), request, model);
        });
    }

    @GetMapping("/login/password")
    String password(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Hurdle.NEW_PASSWORD, request, to)
                .orElseGet(() -> page("ground/login/password", to, Errors.NONE, model));
    }

    @PostMapping("/login/password")
    String password(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return at(Hurdle.NEW_PASSWORD, request, to).orElseGet(() -> {
            Halfway who = sessions.halfway(request).orElseThrow();
            try {
                NewPassword.same(password, repeated);
                entry.replacePassword(who.account(), password);
            } catch (Refusal refusal) {
                return again("ground/login/password", to, refusal, response, model);
            }
            return ways.onward(request, who.account(), who.shown(), to);
        });
    }

    /** Where she has to go instead, if this is not the hurdle she is at. */
    private Optional<String> at(Hurdle hurdle, HttpServletRequest request, String to) {
        var who = sessions.halfway(request);
        if (who.isEmpty()) {
            return Optional.of("redirect:" + Ways.with("/login", to));
        }
        var next = entry.hurdle(who.get().account(), who.get().shown());
        return next.filter(hurdle::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        ways.onward(request, who.get().account(), who.get().shown(), to));
    }

    private String enrolment(String to, Errors errors, HttpServletRequest request, Model model) {
        Halfway who = sessions.halfway(request).orElseThrow();
        String secret = sessions.secret(request).orElseThrow();
        model.addAttribute("secret", secret);
        model.addAttribute("picture", Picture.of(entry.enrolmentAddress(who.account(), secret)));
        return page("ground/login/enrol", to, errors, model);
    }

    private String again(String template, String to, Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(template, to, new Errors(List.of(refusal)), model);
    }

    private static String page(String template, String to, Errors errors, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("errors", errors);
        return template;
    }
}
