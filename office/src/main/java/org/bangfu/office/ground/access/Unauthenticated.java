package org.bangfu.office.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What somebody is told who has to log in first: people are led to the login and back, programs get a problem document. */
final class Unauthenticated {

    private Unauthenticated() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            tellProgram(response, "请先登录，或者在 Authorization 请求头里带上访问令牌。");
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!request.getMethod().equals("GET")) {
            ExpiredForm.withoutLogin(request, response);
            return;
        }
        response.sendRedirect("/login?to=" + back(request));
    }

    private static String back(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** RFC 9457; {@code sentence} holds nothing that would have to be escaped. */
    static void tellProgram(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"未登录\",\"status\":401,\"detail\":\"" + sentence + "\"}");
    }
}
