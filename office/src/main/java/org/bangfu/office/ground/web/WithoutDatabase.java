package org.bangfu.office.ground.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything that asks the database, the session first of all: where it does not answer, people get a page that needs nothing of
 * it, programs a problem document. It asks nobody else for an error page, who would wait for the database a second time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutDatabase.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var said = DatabaseSaid.of(failure);
            if (said.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.error(
                    "{} {} went without the database: {}",
                    request.getMethod(),
                    path(request),
                    said.get().name());
            response.reset();
            tell(said.get(), request, response);
        }
    }

    /** An address may hold the number of a case, never a name. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath();
    }

    /** The answer in plain words, as the server itself gives it. */
    static void tell(DatabaseSaid said, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(said.status());
        if (!said.isForWhoeverAsked()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        ServerErrorPage.say(said.status(), said.words(), request.getRequestURI(), response);
    }
}
