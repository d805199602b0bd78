package org.bangfu.office.ground.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every route to its {@link May} or {@link Open}. A route that says neither is not there. */
final class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        return switch (handler instanceof HandlerMethod route ? rule(route) : null) {
            case Open anyone -> true;
            case May may -> lets(may, request, response);
            case null, default -> {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                yield false;
            }
        };
    }

    private static boolean lets(May may, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = Acting.now();
        if (Arrays.stream(may.value()).anyMatch(permission -> permission.allows(actor))) {
            return true;
        }
        if (actor.account() == 0) {
            Unauthenticated.tell(request, response);
            return false;
        }
        throw new AccessDeniedException("role");
    }

    /** The method's own word, else that of its class. */
    static @Nullable Annotation rule(HandlerMethod route) {
        for (var place : new java.lang.reflect.AnnotatedElement[] {route.getMethod(), route.getBeanType()}) {
            May may = AnnotatedElementUtils.findMergedAnnotation(place, May.class);
            Open open = AnnotatedElementUtils.findMergedAnnotation(place, Open.class);
            if (may != null || open != null) {
                return may != null ? may : open;
            }
        }
        return null;
    }
}
