package org.bangfu.office.ground.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in one place, as a program writes it and as people say it: {@code DEEP（深度困难）}. */
final class Choices {

    private Choices() {}

    static String of(Class<?> type) {
        Method chinese = chinese(type);
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one + called(one, chinese))
                .collect(Collectors.joining("、"));
    }

    private static String called(Object one, @Nullable Method chinese) {
        try {
            return chinese == null ? "" : "（" + chinese.invoke(one) + "）";
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    /** What our enums call themselves by. */
    private static @Nullable Method chinese(Class<?> type) {
        for (String name : new String[] {"chinese", "label"}) {
            try {
                Method method = type.getMethod(name);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                // not by this one
            }
        }
        return null;
    }
}
