package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan for using aid money (F7).
 *
 * @param number 镜湖-方案-2026-01
 * @param returned why the meeting or finance sent it back; null where they did not
 */
public record Plan(
        long id,
        String number,
        long organisation,
        int year,
        String title,
        PlanState state,
        int version,
        long draftedBy,
        String drafter,
        LocalDate draftedOn,
        @Nullable String checker,
        @Nullable LocalDate checkedOn,
        @Nullable String returned) {

    /** Aid belongs to the year of the meeting that decides it, so a plan of a year before can never pass. */
    public boolean over(LocalDate day) {
        return day.getYear() > year;
    }

    public String path() {
        return "/plans/" + id;
    }
}
