package org.bangfu.office.ground.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from the request. */
@Component
final class Framing {

    static final String SAID = "said";
    static final String LARGE = "large";

    private final List<MenuItem> menu;
    private final Assets assets;
    private final OfficeClock clock;
    private final HomeName home;
    private final boolean demo;

    Framing(
            List<MenuItem> menu,
            Assets assets,
            OfficeClock clock,
            HomeName home,
            @Value("${bangfu.demo:none}") String demo) {
        this.menu = menu.stream()
                .sorted(Comparator.comparing(MenuItem::group).thenComparing(MenuItem::order))
                .toList();
        this.assets = assets;
        this.clock = clock;
        this.home = home;
        this.demo = !demo.equals("none");
    }

    Frame frame(HttpServletRequest request) {
        Actor actor = Acting.now();
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                actor,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                demo ? clock.today() : null,
                said(request),
                large(request),
                home.shortName() + "工会",
                request.getRequestURI(),
                request.getQueryString(),
                menu.stream().filter(item -> item.permission().allows(actor)).toList(),
                assets);
    }

    private static @Nullable String said(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(SAID);
    }

    private static boolean large(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(LARGE)
                                && cookie.getValue().equals("1"));
    }
}
