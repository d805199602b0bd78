package org.bangfu.office.ground.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who acts in a request: the session on a page, the token in the API. */
final class ActingFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Pattern STATIC = Pattern.compile("/[^/]+\\.(css|js|svg|png|ico|webmanifest)");

    private final Sessions sessions;
    private final TokenTable tokens;

    ActingFilter(Sessions sessions, TokenTable tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Whether a program shows a token; then no cookie counts, and nothing can be forged by another page. */
    static boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && Unauthenticated.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (showsToken(request)) {
            String token = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BEARER.length())
                    .strip();
            var actor = tokens.actor(token);
            if (actor.isEmpty()) {
                Unauthenticated.tellProgram(response, "访问令牌不对、已过期或已撤销。请在“我的账号”页面重新生成。");
                return;
            }
            Acting.serving(actor.get(), () -> chain.doFilter(request, response));
            return;
        }
        Actor actor = sessions.actor(request).orElse(Actor.PUBLIC);
        Acting.serving(actor, () -> chain.doFilter(request, response));
    }

    /** Style sheets and pictures are the same for everyone; so is whether the office is well, which must not wait for a session. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STATIC.matcher(request.getServletPath()).matches()
                || request.getServletPath().equals("/health");
    }

    /** The page that says what went wrong is framed for whoever asked. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
