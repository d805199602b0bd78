package org.bangfu.office.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.bangfu.office.access.ExpiredForm;
import org.bangfu.office.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
        if (path instanceof String address && address.startsWith("/api/")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setDetail(sentence(status));
            return ResponseEntity.status(status).body(problem);
        }
        if (ExpiredForm.is(request)) {
            return expired(String.valueOf(path), request, model);
        }
        model.addAttribute("title", title(status));
        model.addAttribute("sentence", sentence(status));
        return "web/error";
    }

    /** A login form holds nothing worth keeping. */
    private static String expired(String path, HttpServletRequest request, Model model) {
        if (path.startsWith("/log")) {
            return "redirect:/login";
        }
        model.addAttribute("sent", SentAgain.of(request));
        return "web/expired";
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "您的岗位不能办这件事";
            case 404 -> "没有这个页面";
            case 413 -> "照片或文件太大";
            case 429 -> "太频繁了";
            default -> status < 500 ? "这个请求不完整" : "系统出了故障";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "页面可能放得太久，或者这件事不归您的岗位。请返回上一页，重新打开后再试。";
            case 404 -> "地址可能写错了，或者页面已经搬走。请从菜单重新进入。";
            case 413 -> "一个文件最大 20 MB，请用普通清晰度重新拍照。";
            case 429 -> "请过一会儿再试。";
            default -> status < 500 ? "请返回上一页，重新打开后再提交一次。" : "刚才这一步没有办成，也没有办一半。请稍后再试一次。";
        };
    }
}
