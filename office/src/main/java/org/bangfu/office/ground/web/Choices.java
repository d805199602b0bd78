package org.bangfu.office.ground.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in one place, as a program writes it and as people say it: {@code DEEP（深度困难）}. */
final class Choices {

    private Choices() {}

    static String of(Class<?> type) {
        Method label = label(type);
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one + called(one, label))
                .collect(Collectors.joining("、"));
    }

    private static String called(Object one, @Nullable Method label) {
        try {
            return label == null ? "" : "（" + label.invoke(one) + "）";
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    /** What our enums call themselves by. */
    private static @Nullable Method label(Class<?> type) {
        try {
            Method method = type.getMethod("label");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
