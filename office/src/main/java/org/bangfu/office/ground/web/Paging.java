package org.bangfu.office.ground.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; a handler that takes one is a list that can be read to its end.
 *
 * @param after where the page before ended, as {@link Page#next} gave it; null for the first page
 * @param size how many rows, 1 to {@value #MOST}
 */
public record Paging(@Nullable String after, int size) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** The first page of a list, whole. */
    public static final Paging FIRST = new Paging(null, USUAL);

    /** One row more than the page holds: whether there is a next page. */
    public int oneMore() {
        return size + 1;
    }

    /** The number at which the page before ended, or {@code first} where there is none. */
    public long number(long first) {
        Long ended = Asked.number(after, "after", 0L, Long.MAX_VALUE);
        return ended == null ? first : ended;
    }

    /**
     * The parts of the key at which the page before ended, as {@link #key} put them together; null for the first page.
     *
     * @param forms what each part looks like
     */
    public @Nullable List<String> parts(String... forms) {
        if (after == null) {
            return null;
        }
        List<String> parts = List.of(after.split("_", -1));
        boolean fits = parts.size() == forms.length;
        for (int i = 0; fits && i < forms.length; i++) {
            fits = parts.get(i).matches(forms[i]);
        }
        if (!fits) {
            throw Asked.wrong("after", "不是本列表给出的位置");
        }
        return parts;
    }

    public static String key(Object... parts) {
        return String.join(
                "_", java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    /**
     * @param found the rows read, {@link #oneMore} at most
     * @param key where a row stands in the list
     */
    public <T> Page<T> page(List<T> found, Function<T, Object> key) {
        return found.size() > size
                ? new Page<>(found.subList(0, size), String.valueOf(key.apply(found.get(size - 1))))
                : new Page<>(found, null);
    }
}
