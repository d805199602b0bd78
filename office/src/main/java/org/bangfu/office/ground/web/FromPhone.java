package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form that a telephone kept and now sends by itself is told where to go on instead of being led there: a script that follows a redirect
 * does not learn whether the act was done, and would use up the sentence meant for the page that follows.
 */
final class FromPhone implements HandlerInterceptor {

    static final String SENT = "X-From-Phone";
    static final String GOES_ON = "X-Goes-On";

    private static final String REDIRECT = "redirect:";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || request.getHeader(SENT) == null) {
            return;
        }
        String view = page.getViewName();
        if (view != null && view.startsWith(REDIRECT)) {
            String location = view.substring(REDIRECT.length());
            RequestContextUtils.saveOutputFlashMap(location, request, response);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader(GOES_ON, location);
            page.clear();
        }
    }
}
