package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.DemoPeople;
import org.bangfu.office.ground.access.FirstAdministrator;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.Logins.Answer;
import org.bangfu.office.ground.access.Logins.Ticket;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Errors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page, two ways in: workers by telephone and code, staff by name and password. */
@Controller
@Open
class LoginPage {

    private final Logins entry;
    private final Sessions sessions;
    private final Ways ways;
    private final Messages messages;
    private final ObjectProvider<DemoPeople> demo;
    private final ObjectProvider<FirstAdministrator> first;

    LoginPage(
            Logins entry,
            Sessions sessions,
            Ways ways,
            Messages messages,
            ObjectProvider<DemoPeople> demo,
            ObjectProvider<FirstAdministrator> first) {
        this.entry = entry;
        this.sessions = sessions;
        this.ways = ways;
        this.messages = messages;
        this.demo = demo;
        this.first = first;
    }

    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String to, Model model) {
        return page(LoginTyped.nothing(to), model);
    }

    /** Sends a code, whether the number is known or not. */
    @PostMapping("/login/code")
    String code(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            PhoneNumber number = PhoneNumber.of(phone, "phone");
            return switch (entry.newCode(number, request.getRemoteAddr())) {
                case Ticket.Code code -> {
                    messages.text(number, "您的登录验证码是 " + code.digits() + "，5 分钟内有效。工会工作人员不会向您要验证码。");
                    yield page(new LoginTyped(to, phone, true, "", Errors.NONE), model);
                }
                case Ticket.Refused refused ->
                    again(new LoginTyped(to, phone, true, "", error("phone", refused.sentence())), response, model);
            };
        } catch (Refusal refusal) {
            return again(new LoginTyped(to, phone, false, "", new Errors(List.of(refusal))), response, model);
        }
    }

    @PostMapping("/login/phone")
    String phone(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return switch (entry.byCode(PhoneNumber.of(phone, "phone"), code, request.getRemoteAddr())) {
                case Answer.Known known -> ways.enter(request, known.account(), to);
                case Answer.Denied denied ->
                    again(new LoginTyped(to, phone, true, "", error("code", denied.sentence())), response, model);
            };
        } catch (Refusal refusal) {
            return again(new LoginTyped(to, phone, false, "", new Errors(List.of(refusal))), response, model);
        }
    }

    @PostMapping("/login")
    String password(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (entry.byPassword(login, password, request.getRemoteAddr())) {
            case Answer.Known known -> {
                sessions.halfway(request, known.account());
                yield ways.onward(request, known.account(), false, to);
            }
            case Answer.Denied denied ->
                again(new LoginTyped(to, "", false, login, error("login", denied.sentence())), response, model);
        };
    }

    @PostMapping("/logout")
    String logout(HttpServletRequest request) {
        sessions.leave(request);
        return "redirect:/login";
    }

    private static Errors error(String field, String sentence) {
        return new Errors(List.of(Refusal.at(field, sentence)));
    }

    private String again(LoginTyped typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(typed, model);
    }

    private String page(LoginTyped typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "people",
                demo.stream()
                        .flatMap(people -> people.people().stream())
                        .collect(Collectors.groupingBy(
                                DemoPeople.Person::group, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("setUp", first.stream().noneMatch(FirstAdministrator::isMissing));
        return "ground/login/login";
    }
}
