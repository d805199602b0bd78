package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page: what happened, that nothing was lost or done twice, what to do next. */
@ControllerAdvice(annotations = Controller.class)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Framing framing;

    ErrorPages(Framing framing) {
        this.framing = framing;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "这一步现在不能办", refusal.sentence());
    }

    @ExceptionHandler
    ModelAndView refused(Refusals refusals, HttpServletRequest request, HttpServletResponse response) {
        return page(
                request,
                response,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "这一步现在不能办",
                refusals.all().getFirst().sentence());
    }

    @ExceptionHandler
    ModelAndView stale(Stale stale, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, HttpStatus.CONFLICT, "刚才有人先办了", String.valueOf(stale.getMessage()));
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, HttpStatus.NOT_FOUND, "没有找到", String.valueOf(notFound.getMessage()));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied(HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, HttpStatus.FORBIDDEN, "您的岗位不能办这件事", "如果确实由您负责，请联系系统管理员核对岗位设置。");
    }

    @ExceptionHandler
    ModelAndView notReceived(MultipartException failure, HttpServletRequest request, HttpServletResponse response) {
        var full = DatabaseSaid.of(failure);
        if (full.isPresent()) {
            return turnedAway(full.get(), request, response);
        }
        return page(
                request,
                response,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "照片或文件没有传上来",
                "可能是太大：一个文件最大 20 MB，一次最多 10 个。请用手机相机的普通清晰度重新拍照后再上传；刚才填的其他内容请返回上一页查看。");
    }

    @ExceptionHandler
    ModelAndView broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof WrongAddress wrong) {
            return page(request, response, 400, "这个地址不对", wrong.sentence());
        }
        var misread = RequestFault.of(failure);
        if (misread.isPresent()) {
            return misread(misread.get(), request, response);
        }
        if (response.isCommitted()) {
            throw failure;
        }
        var said = DatabaseSaid.of(failure);
        if (said.isPresent()) {
            return turnedAway(said.get(), request, response);
        }
        LOG.error("page failed: {} {}", request.getMethod(), request.getServletPath(), failure);
        var trouble = Trouble.of(500);
        return page(request, response, HttpStatus.INTERNAL_SERVER_ERROR, trouble.title(), trouble.page());
    }

    /** A page with its menu asks the database; where that is in trouble, the plain one has to do. */
    private ModelAndView turnedAway(DatabaseSaid said, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {} turned away by {}", request.getMethod(), request.getServletPath(), said.name());
        return said.isForWhoeverAsked()
                ? page(
                        request,
                        response,
                        said.status(),
                        said.words().title(),
                        said.words().page())
                : new ModelAndView((model, asked, answer) -> WithoutDatabase.tell(said, asked, answer));
    }

    /** People do not write addresses and hidden fields by hand: what is wrong there came from an old link or a cut-off copy. */
    private ModelAndView misread(RequestFault misread, HttpServletRequest request, HttpServletResponse response) {
        if (misread.address()) {
            return page(request, response, misread.status(), "没有找到", "地址里的编号写错了。请从菜单或列表重新打开。");
        }
        var trouble = Trouble.of(misread.status());
        if (misread.status() != 400 || misread.path().equals("$")) {
            return page(request, response, misread.status(), trouble.title(), trouble.page());
        }
        return request.getMethod().equals("GET")
                ? page(
                        request,
                        response,
                        400,
                        "这个地址不对",
                        "地址里的“%s”写错了或者缺了。请从菜单或列表重新打开。".formatted(ParameterNames.of(misread.path())))
                : page(
                        request,
                        response,
                        400,
                        trouble.title(),
                        "“%s”没有填对。%s".formatted(misread.path(), trouble.page()));
    }

    /** What was written in a form that cannot come back: it is to be read, and copied. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? SentAgain.of(request, request.getRequestURI()).texts()
                : List.of();
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String sentence) {
        return page(request, response, status.value(), title, sentence);
    }

    private ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String sentence) {
        response.setStatus(status);
        var page = new ModelAndView("ground/web/error");
        page.addObject("frame", framing.frame(request));
        page.addObject("title", title);
        page.addObject("sentence", sentence);
        page.addObject("typed", typed(request));
        return page;
    }
}
