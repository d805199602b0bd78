package org.bangfu.office.ground.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.bangfu.office.ground.access.ExpiredForm;
import org.bangfu.office.ground.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What never reached a controller: an unknown address, a request the container refused. */
@Controller
@Open
class ErrorFallback implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String address && isApi(address)) {
            // The type is said, not negotiated: who asks for pictures is told in JSON too.
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ApiErrors.problem(status));
        }
        if (ExpiredForm.is(request)) {
            return expired(String.valueOf(path), request, model);
        }
        var trouble = Trouble.of(status);
        model.addAttribute("title", trouble.title());
        model.addAttribute("sentence", trouble.page());
        return "ground/web/error";
    }

    private static boolean isApi(String address) {
        return address.equals("/api") || address.startsWith("/api/");
    }

    /** A login form holds nothing worth keeping. */
    private static String expired(String path, HttpServletRequest request, Model model) {
        if (path.startsWith("/log")) {
            return "redirect:/login";
        }
        model.addAttribute("sent", SentAgain.of(request));
        return "ground/web/expired";
    }
}
