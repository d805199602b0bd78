package org.bangfu.office;

import jakarta.servlet.http.HttpServletRequest;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.access.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets tests in as anybody, past password and second factor: {@code /test/enter/{account}}. It is no part of the program. */
@Controller
@Open
class TestLogin {

    private final Sessions sessions;

    TestLogin(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/test/enter/{account}")
    String enter(@PathVariable long account, HttpServletRequest request) {
        sessions.enter(request, account);
        return "redirect:/large?on=false";
    }
}
