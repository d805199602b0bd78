package org.bangfu.office.ground.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Every document of the API before its feature reads it: texts the database can keep, lists of a length that can be worked through. */
@ControllerAdvice
class Bounded extends RequestBodyAdviceAdapter {

    /** A county's payments of a month, several times over. */
    private static final int MOST = 20_000;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        look(body, "");
        return body;
    }

    private static void look(@Nullable Object part, String path) {
        switch (part) {
            case String text when !Storable.is(text) -> throw Refusal.at(path, "这里" + Storable.NOT);
            case Collection<?> list -> list(list, path);
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    look(name, path);
                    look(value, path + "." + name);
                });
            case Record document -> {
                for (RecordComponent component : document.getClass().getRecordComponents()) {
                    look(
                            value(document, component),
                            path.isEmpty() ? component.getName() : path + "." + component.getName());
                }
            }
            case null, default -> {}
        }
    }

    private static void list(Collection<?> list, String path) {
        if (list.size() > MOST) {
            throw Refusal.at(path, "一次最多 %d 项，现在有 %d 项。请分几次发送。".formatted(MOST, list.size()));
        }
        int i = 0;
        for (Object item : list) {
            look(item, path + "[" + i++ + "]");
        }
    }

    private static @Nullable Object value(Record document, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(document);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
