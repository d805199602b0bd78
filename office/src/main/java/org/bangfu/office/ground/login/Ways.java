package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Logins;
import org.bangfu.office.ground.access.Logins.Hurdle;
import org.bangfu.office.ground.access.Sessions;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.FirstPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody goes on the way in: over each hurdle, then to the page she wanted or the one her work begins on. */
@Component
class Ways {

    private final Logins entry;
    private final Sessions sessions;
    private final Journal journal;

    Ways(Logins entry, Sessions sessions, Journal journal) {
        this.entry = entry;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** The next page after a right password, a code or a second factor. */
    String onward(HttpServletRequest request, long account, boolean shown, @Nullable String to) {
        Optional<Hurdle> hurdle = entry.hurdle(account, shown);
        return hurdle.map(next -> "redirect:" + with(page(next), to)).orElseGet(() -> enter(request, account, to));
    }

    String enter(HttpServletRequest request, long account, @Nullable String to) {
        Actor actor = sessions.enter(request, account);
        Acting.as(actor, () -> journal.did("登录", actor.name()));
        return "redirect:" + (isOurs(to) ? to : FirstPage.of(actor));
    }

    static String page(Hurdle hurdle) {
        return switch (hurdle) {
            case SECOND_FACTOR -> "/login/second";
            case ENROL -> "/login/enrol";
            case NEW_PASSWORD -> "/login/password";
        };
    }

    static String with(String page, @Nullable String to) {
        return isOurs(to)
                ? UriComponentsBuilder.fromPath(page)
                        .queryParam("to", "{to}")
                        .build(to)
                        .toString()
                : page;
    }

    /** A page of this office, as it stands in an address already; nothing leads elsewhere. */
    static boolean isOurs(@Nullable String to) {
        return to != null && to.matches("/|/[A-Za-z0-9%][A-Za-z0-9%/._~?&=+-]*") && !to.startsWith("/log");
    }
}
