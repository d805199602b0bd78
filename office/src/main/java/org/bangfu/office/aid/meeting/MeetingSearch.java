package org.bangfu.office.aid.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.ground.web.Asked;
import org.jspecify.annotations.Nullable;

/** Which meetings are looked for, as it stands in the address of the list. */
public record MeetingSearch(
        @Nullable String state, @Nullable String year) {

    static final MeetingSearch ALL = new MeetingSearch(null, null);

    /** The Measures are in force since then (M21). */
    static final int FIRST_YEAR = 2020;

    Meeting.@Nullable State wantedState() {
        return Asked.choice(Meeting.State.class, state, "state");
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
