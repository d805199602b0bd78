package org.bangfu.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** An act asked for by a program: {@code Idempotency-Key} makes it happen once, {@code If-Match} makes it happen to what the caller saw. */
@Component
public class Api {

    private final Once once;
    private final ObjectMapper json;

    Api(Once once, ObjectMapper json) {
        this.once = once;
        this.json = json;
    }

    /** An act on something that has a version; the answer is kept and given again for the same key. */
    public ResponseEntity<String> act(HttpServletRequest request, IntFunction<?> work) {
        int version = version(request.getHeader(HttpHeaders.IF_MATCH));
        return create(request, () -> work.apply(version));
    }

    /** An act that makes something new. */
    public ResponseEntity<String> create(HttpServletRequest request, Supplier<?> work) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !Once.fits(key)) {
            throw Refusal.at("Idempotency-Key", "请在请求头 Idempotency-Key 里给这次操作一个不重复的编号，8 至 100 个字母、数字或符号，重发时用同一个。");
        }
        String body = once.act(key, () -> json.writeValueAsString(work.get()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.matches("\"?\\d{1,9}\"?")) {
            throw Refusal.at("If-Match", "请在请求头 If-Match 里写上您看到的版本号，例如 \"3\"。");
        }
        return Integer.parseInt(ifMatch.replace("\"", ""));
    }
}
