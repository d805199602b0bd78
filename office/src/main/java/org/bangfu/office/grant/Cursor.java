package org.bangfu.office.grant;

import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list of grants begins: the last number of the page before. */
final class Cursor {

    private Cursor() {}

    /** @throws Refusal where it is none that a page gave */
    static long of(@Nullable String typed, long start) {
        if (typed == null || typed.isEmpty()) {
            return start;
        }
        if (!typed.matches("[1-9]\\d{0,17}")) {
            throw Refusal.at("cursor", "翻页的标记不对，请从第一页重新翻。");
        }
        return Long.parseLong(typed);
    }
}
