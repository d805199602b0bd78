package org.bangfu.office.api;

import static org.bangfu.office.api.ApiDocument.ordered;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bangfu.money.Money;
import org.bangfu.office.ground.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** The shapes of what goes in and out, from the records themselves. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    Map<String, Object> all() {
        var all = new TreeMap<>(named);
        all.put(
                "Problem",
                ordered(
                        "type", "object",
                        "description", "RFC 9457",
                        "properties",
                                ordered(
                                        "title", text(),
                                        "status", ordered("type", "integer"),
                                        "detail", text(),
                                        "errors",
                                                ordered(
                                                        "type",
                                                        "array",
                                                        "items",
                                                        ordered(
                                                                "type",
                                                                "object",
                                                                "properties",
                                                                ordered(
                                                                        "path",
                                                                        text(),
                                                                        "message",
                                                                        text(),
                                                                        "citation",
                                                                        text()))))));
        return all;
    }

    /** What a call answers with; what it makes inside {@code web.Api} has no type of its own to be read. */
    Object answer(HandlerMethod handler) {
        Type answer = handler.getMethod().getGenericReturnType();
        if (answer instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            answer = generic.getActualTypeArguments()[0];
        }
        return answer == String.class || answer == byte[].class ? ordered("type", "object") : of(answer);
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] inside = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw) || raw == Page.class) {
                return ordered("type", "array", "items", of(inside[0]));
            }
            return raw == Optional.class ? of(inside[0]) : ordered("type", "object");
        }
        return type instanceof Class<?> plain ? of(plain) : ordered("type", "object");
    }

    private Object of(Class<?> type) {
        if (type == String.class || type == Money.class) {
            return text();
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return ordered("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return ordered("type", "integer", "format", "int64");
        }
        if (type == LocalDate.class || type == Instant.class) {
            return ordered("type", "string", "format", type == LocalDate.class ? "date" : "date-time");
        }
        if (type == YearMonth.class) {
            return ordered("type", "string", "pattern", "[0-9]{4}-[0-9]{2}");
        }
        if (type.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return type.isRecord() ? Map.of("$ref", "#/components/schemas/" + name(type)) : ordered("type", "object");
    }

    private String name(Class<?> record) {
        String known = names.get(record);
        if (known != null) {
            return known;
        }
        String name = Published.shape(record);
        name = names.containsValue(name) ? Published.feature(record) + "." + name : name;
        names.put(record, name);
        named.put(name, shape(record));
        return name;
    }

    private Object shape(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent field : fields(record)) {
            properties.put(field.getName(), of(field.getGenericType()));
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class) && field.getType() != Optional.class) {
                required.add(field.getName());
            }
        }
        var shape = ordered("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            shape.put("required", required);
        }
        return shape;
    }

    /** A form that pages share says in a field which version was seen; a program says it in a header. */
    static List<RecordComponent> fields(Class<?> record) {
        boolean form = record.getSimpleName().endsWith("Form");
        return Arrays.stream(record.getRecordComponents())
                .filter(field -> !form || !field.getName().equals("version"))
                .toList();
    }

    private static Map<String, Object> text() {
        return ordered("type", "string");
    }
}
