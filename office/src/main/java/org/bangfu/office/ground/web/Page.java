package org.bangfu.office.ground.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. For programs it is its rows; the address of the next page stands in the header {@code Link} with {@code rel="next"}.
 *
 * @param next where the next page begins, for {@link Paging#after}; null on the last
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    @JsonValue
    @Override
    public List<T> rows() {
        return rows;
    }

    public <R> Page<R> map(Function<T, R> as) {
        return new Page<>(rows.stream().map(as).toList(), next);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
