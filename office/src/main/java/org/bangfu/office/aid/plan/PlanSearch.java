package org.bangfu.office.aid.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.ground.web.Asked;
import org.jspecify.annotations.Nullable;

/** Which plans are looked for, as it stands in the address of the list. */
public record PlanSearch(@Nullable String state, @Nullable String year) {

    static final PlanSearch ALL = new PlanSearch(null, null);

    /** The Measures are in force since then (M21). */
    static final int FIRST_YEAR = 2020;

    @Nullable PlanState wantedState() {
        return Asked.choice(PlanState.class, state, "state");
    }

    @Nullable Integer wantedYear() {
        return Asked.number(year, "year", FIRST_YEAR, 2100);
    }

    /** The filters by their names in the address, empty where nothing was asked. */
    public Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        set.put("state", Objects.requireNonNullElse(state, ""));
        set.put("year", Objects.requireNonNullElse(year, ""));
        return set;
    }
}
