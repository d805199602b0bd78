package org.bangfu.office.ground.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address of the office with one method, who answers it, and the word of whoever wrote it about who may. */
record Route(
        RequestMethod method,
        String pattern,
        HandlerMethod handler,
        @Nullable Object rule) {

    /** All of them, from the list of routes itself. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!isOurs(handler)) {
                return;
            }
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(method, pattern, handler, Doorkeeper.rule(handler)));
                }
            }
        });
        return routes;
    }

    private static boolean isOurs(HandlerMethod handler) {
        String name = handler.getBeanType().getName();
        return name.startsWith("org.bangfu.office.") && !name.endsWith("TestLogin");
    }

    boolean allows(Role role) {
        return switch (rule) {
            case May may ->
                Arrays.stream(may.value())
                        .anyMatch(permission -> permission.roles().contains(role));
            case null, default -> true;
        };
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
