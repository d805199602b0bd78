package org.bangfu.office.ground.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which page is asked for. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    private static final int LONGEST_KEY = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(
                Asked.words(request.getParameter("after"), "after", LONGEST_KEY),
                Objects.requireNonNullElse(
                        Asked.number(request.getParameter("size"), "size", 1, Paging.MOST), Paging.USUAL));
    }
}
