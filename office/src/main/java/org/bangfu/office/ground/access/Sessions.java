package org.bangfu.office.ground.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Who has logged in on this browser. A session holds the account's number and nothing else about the person: name, roles and territory
 * are read anew for each request. It ends when left alone (staff half an hour, workers two), and after twelve hours in any case.
 */
@Component
public class Sessions {

    private static final String ACCOUNT = "account";
    private static final String SINCE = "since";
    private static final String HALFWAY = "halfway";
    private static final String SHOWN = "shown";
    private static final String SECRET = "secret";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration HALFWAY_LASTS = Duration.ofMinutes(10);
    private static final Duration WORKER_IDLE = Duration.ofHours(2);

    private final AccountTable accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final InstantSource machine;

    Sessions(
            AccountTable accounts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            InstantSource machine) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.machine = machine;
    }

    /** Lets an account in on a session that nobody could have known before. */
    public Actor enter(HttpServletRequest request, long account) {
        HttpSession session = fresh(request);
        Actor actor = accounts.entered(account);
        session.setAttribute(ACCOUNT, account);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(account));
        if (actor.is(Role.WORKER)) {
            session.setMaxInactiveInterval((int) WORKER_IDLE.toSeconds());
        }
        return actor;
    }

    /** Remembers who gave the right password, until the rest is shown. */
    public void halfway(HttpServletRequest request, long account) {
        fresh(request).setAttribute(HALFWAY, account);
    }

    /** Whoever gave the right password here within ten minutes. */
    public Optional<Halfway> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || isOlder(session, HALFWAY_LASTS)
                || !(session.getAttribute(HALFWAY) instanceof Long who)) {
            return Optional.empty();
        }
        return Optional.of(
                new Halfway(who, session.getAttribute(SHOWN) != null, (String) session.getAttribute(SECRET)));
    }

    /**
     * @param shown whether the second factor was shown as well
     * @param secret one that waits to be enrolled
     */
    public record Halfway(
            long account, boolean shown, @Nullable String secret) {}

    /** The second factor was shown. */
    public void shown(HttpServletRequest request) {
        request.getSession().setAttribute(SHOWN, true);
    }

    /** A secret on its way to being a second factor; it stays on this side. */
    public void keepSecret(HttpServletRequest request, String secret) {
        request.getSession().setAttribute(SECRET, secret);
    }

    public Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getSession().getAttribute(SECRET));
    }

    public void dropSecret(HttpServletRequest request) {
        request.getSession().removeAttribute(SECRET);
    }

    public void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends every session of an account but the one asked from: the password was changed, the account closed. */
    public void endAll(long account, @Nullable HttpServletRequest butThis) {
        HttpSession kept = butThis == null ? null : butThis.getSession(false);
        for (String id : sessions.findByPrincipalName(Long.toString(account)).keySet()) {
            if (kept == null || !kept.getId().equals(id)) {
                sessions.deleteById(id);
            }
        }
    }

    Optional<Actor> actor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)) {
            return Optional.empty();
        }
        Optional<Actor> actor = isOlder(session, LONGEST) ? Optional.empty() : accounts.acting(account);
        if (actor.isEmpty()) {
            session.invalidate();
        }
        return actor;
    }

    private HttpSession fresh(HttpServletRequest request) {
        leave(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(SINCE, machine.instant().getEpochSecond());
        return session;
    }

    private boolean isOlder(HttpSession session, Duration age) {
        return !(session.getAttribute(SINCE) instanceof Long since)
                || machine.instant().isAfter(Instant.ofEpochSecond(since).plus(age));
    }
}
