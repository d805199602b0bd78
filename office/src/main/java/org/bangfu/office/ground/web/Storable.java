package org.bangfu.office.ground.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Text that the database can keep: no NUL, no half of a character. Browsers send neither; who does is refused before a feature asks the
 * database for it.
 */
final class Storable implements HandlerInterceptor {

    static final String NOT = "含有不能保存的字符，请重新输入。";

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is too large to be read cannot be read again to say so.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(Storable::is)) {
                throw Refusal.at(name, "填写的内容" + NOT);
            }
        });
        return true;
    }
}
