package org.bangfu.office.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bangfu.office.ground.clock.DemoClock;
import org.bangfu.office.ground.web.Show;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the city still lives through its story, whoever comes sees how far it is; only the story itself, by its tokens, gets in. */
@Component
@InDemo
@Order(Ordered.HIGHEST_PRECEDENCE)
class BeforeOpening extends OncePerRequestFilter {

    private static final Set<String> NEEDED = Set.of("/bangfu.css", "/health");

    private final Story story;
    private final DemoClock clock;

    BeforeOpening(Story story, DemoClock clock) {
        this.story = story;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || NEEDED.contains(request.getRequestURI())
                || story.told();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "3");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!doctype html>
                <html lang="zh-CN">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta http-equiv="refresh" content="3">
                  <title>正在建立演示城市</title>
                  <link rel="stylesheet" href="/bangfu.css">
                </head>
                <body>
                  <main class="open" id="main">
                    <h1>正在建立演示城市</h1>
                    <p>约四十户人家正在从申请走到领款：现在是%s，走到%s就开门，一般要一两分钟。</p>
                    <p>这个页面会自己刷新，不用做什么。</p>
                  </main>
                </body>
                </html>
                """.formatted(Show.date(clock.today()), Show.date(DemoCity.TODAY)));
    }
}
