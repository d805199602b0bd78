package org.bangfu.office.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a county's leadership with everything its minutes say.
 *
 * @param expected how many should attend
 * @param record who said what; null until written
 */
public record Meeting(
        long id,
        long organisation,
        String organisationName,
        int year,
        int ordinal,
        LocalDate heldOn,
        String place,
        int expected,
        boolean signed,
        int version,
        @Nullable String record,
        @Nullable String chair,
        @Nullable Instant signedAt,
        List<Attendee> attendees,
        List<Item> items) {

    public Meeting {
        attendees = List.copyOf(attendees);
        items = List.copyOf(items);
    }

    /** 镜湖区总工会 2026年第3次会议. */
    public String title() {
        return "%s %d年第%d次会议".formatted(organisationName, year, ordinal);
    }

    public String path() {
        return "/meetings/" + id;
    }

    /** One who was there. */
    public record Attendee(String name, String office) {}

    /**
     * A matter of the agenda and what became of it.
     *
     * @param plan the plan to decide; null for a matter that is only discussed (M15)
     * @param recused who stayed out of the vote and why
     * @param decision null until decided
     */
    public record Item(
            long id,
            int position,
            @Nullable Long plan,
            String title,
            int agreed,
            int against,
            int abstained,
            @Nullable String recused,
            @Nullable Decision decision,
            @Nullable String resolution) {}

    /** What a meeting can do with a matter. */
    public enum Decision {
        PASSED("通过"),
        RETURNED("退回"),
        NOTED("已研究");

        private final String chinese;

        Decision(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
