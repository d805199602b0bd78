package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.office.ground.access.Open;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * An address may ask only what its page or list knows: a filter misspelt and passed over would be answered with everything. Pages open to
 * everyone stay lenient, since messengers hang words of their own on links that people share.
 */
final class OnlyAsked implements HandlerInterceptor {

    /** Hung on by the login where somebody comes back to the page she wanted. */
    private static final Set<String> OF_THE_HOUSE = Set.of("continue");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")
                || !(handler instanceof HandlerMethod method)
                || isOpen(method)
                || readsByHand(method)) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(method, OnlyAsked::names);
        for (String asked : request.getParameterMap().keySet()) {
            if (!names.contains(asked) && !OF_THE_HOUSE.contains(asked)) {
                throw new WrongAddress(asked.length() > 60 ? "$" : asked, "地址里有这里不认识的筛选条件。请从列表页重新查找，或者对照接口文档检查参数名。");
            }
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class)
                || !handler.getBeanType().getName().startsWith("org.bangfu.office.");
    }

    private static boolean readsByHand(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType())
                        && parameter.hasParameterAnnotation(RequestParam.class));
    }

    /** Parameters by name, and the components of records that are filled from the address. */
    static Set<String> names(HandlerMethod handler) {
        var names = new HashSet<String>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            var named = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == Paging.class) {
                names.addAll(Set.of("after", "size"));
            } else if (named != null) {
                names.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return Set.copyOf(names);
    }
}
