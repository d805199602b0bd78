package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * What an act answers on the page that follows, each kept in the session under a name of its own: two acts of one person that finish
 * together do not write over each other's answer.
 */
@Component("flashMapManager")
final class SaidLater extends AbstractFlashMapManager {

    private static final String EACH = "said.";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var kept = kept(request.getSession(false));
        return kept.isEmpty() ? null : new CopyOnWriteArrayList<>(kept.values());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> wanted, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        var kept = kept(session);
        kept.forEach((name, said) -> {
            if (!wanted.contains(said)) {
                session.removeAttribute(name);
            }
        });
        wanted.stream()
                .filter(said -> !kept.containsValue(said))
                .forEach(said -> session.setAttribute(EACH + UUID.randomUUID(), said));
    }

    /** A session of this very request has what is written here at once; none is shared in memory. */
    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }

    private static Map<String, FlashMap> kept(@Nullable HttpSession session) {
        if (session == null) {
            return Map.of();
        }
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(EACH))
                .collect(Collectors.toMap(name -> name, name -> (FlashMap) session.getAttribute(name)));
    }
}
