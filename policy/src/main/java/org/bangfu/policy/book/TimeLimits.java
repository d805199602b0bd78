package org.bangfu.policy.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How long each step of the procedure takes, as one version of a policy sets it. */
public final class TimeLimits {

    /** What a text means that sets none. */
    public static final TimeLimits BY_DEFAULT = of(Map.of());

    private final Map<TimeLimit, Integer> values;

    private TimeLimits(Map<TimeLimit, Integer> values) {
        this.values = values;
    }

    /** What is missing takes its default. */
    public static TimeLimits of(Map<TimeLimit, Integer> set) {
        var values = new EnumMap<TimeLimit, Integer>(TimeLimit.class);
        for (TimeLimit limit : TimeLimit.values()) {
            Integer value = set.get(limit);
            values.put(limit, value != null ? value : otherwise(limit));
        }
        return new TimeLimits(values);
    }

    private static int otherwise(TimeLimit limit) {
        return (Integer) Objects.requireNonNull(limit.form().read(limit.later().otherwise()));
    }

    /** In the limit's own unit. */
    public int of(TimeLimit limit) {
        return Objects.requireNonNull(values.get(limit));
    }

    /** 5 个工作日. */
    public String words(TimeLimit limit) {
        return limit.words(of(limit));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeLimits limits && limits.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
