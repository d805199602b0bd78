package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** An act asked for by a program: {@code Idempotency-Key} makes it happen once, {@code If-Match} makes it happen to what the caller saw. */
@Component
public class Api {

    private static final String KEY = "Idempotency-Key";
    private static final String MEND_KEY = "请给这次操作一个不重复的编号，8 至 100 个字母、数字或符号，重发时用同一个。";
    private static final String MEND_VERSION = "请写上您看到的版本号，例如 \"3\"。";

    private final Once once;
    private final HttpServletRequest request;
    private final ObjectMapper json;

    Api(Once once, HttpServletRequest request, ObjectMapper json) {
        this.once = once;
        this.request = request;
        this.json = json;
    }

    /** An act on something that has a version; the answer is kept and given again for the same key. */
    public ResponseEntity<String> act(IntFunction<?> work) {
        key();
        int version = version(request.getHeader(HttpHeaders.IF_MATCH));
        return create(() -> work.apply(version));
    }

    /** An act that makes something new, or one on something without versions. */
    public ResponseEntity<String> create(Supplier<?> work) {
        String key = key();
        try {
            String body = once.act(key, Fingerprint.of(request), () -> json.writeValueAsString(work.get()));
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
        } catch (Once.Spent spent) {
            throw Refusal.at(KEY, "这个 Idempotency-Key 已经用于另一次操作（地址、内容或办理人不同），这一次没有办。请换一个没有用过的编号再发。");
        }
    }

    private String key() {
        String key = request.getHeader(KEY);
        if (key == null) {
            throw new BadHeader(400, KEY, "缺少请求头 Idempotency-Key。" + MEND_KEY);
        }
        if (!Once.fits(key)) {
            throw new BadHeader(400, KEY, "请求头 Idempotency-Key 写得不对。" + MEND_KEY);
        }
        return key;
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new BadHeader(428, HttpHeaders.IF_MATCH, "缺少请求头 If-Match。" + MEND_VERSION);
        }
        if (!ifMatch.matches("\\d{1,9}|\"\\d{1,9}\"")) {
            throw new BadHeader(400, HttpHeaders.IF_MATCH, "请求头 If-Match 写得不对。" + MEND_VERSION);
        }
        return Integer.parseInt(ifMatch.replace("\"", ""));
    }
}
