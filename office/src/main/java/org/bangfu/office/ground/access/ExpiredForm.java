package org.bangfu.office.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;

/**
 * A form sent from a page that is older than the login: nothing of it was done, and its page offers to send it again. Told apart from
 * a form that another site made up by where the browser says it comes from; that one is not offered again.
 */
public final class ExpiredForm {

    private static final String MARK = ExpiredForm.class.getName();

    private ExpiredForm() {}

    /** Whether this is why the request was turned away. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    /** The form came without the token of a page of this session. */
    static void withoutToken(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (isOurs(request)) {
            request.setAttribute(MARK, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The form came with its token, but nobody is logged in any more. */
    static void withoutLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(MARK, true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Pages cannot write these headers. Browsers leave the first out where there is no HTTPS. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? Objects.equals(authority(request.getHeader(HttpHeaders.ORIGIN)), request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin");
    }

    private static @Nullable String authority(@Nullable String origin) {
        try {
            return origin == null ? "" : URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
