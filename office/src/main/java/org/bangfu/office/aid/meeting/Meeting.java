package org.bangfu.office.aid.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a county's leadership with everything its minutes say.
 *
 * @param heldOn the day it is held; what it grants belongs to that day's year
 * @param expected how many should attend
 * @param record who said what; null until written
 * @param saved who wrote in it last; null where nobody did
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
        State state,
        int version,
        @Nullable String record,
        @Nullable Saved saved,
        @Nullable Signed signed,
        @Nullable Cancelled cancelled,
        List<Attendee> attendees,
        List<Item> items) {

    public Meeting {
        attendees = List.copyOf(attendees);
        items = List.copyOf(items);
    }

    /** Whether it still goes on, and how it ended. */
    public enum State {
        PREPARED("纪要未签发", "warn"),
        SIGNED("纪要已签发", "ok"),
        CANCELLED("已取消", "");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    public record Saved(String by, Instant at) {}

    public record Signed(String chair, Instant at) {}

    public record Cancelled(String by, Instant at, String reason) {}

    /** 镜湖区总工会 2026年第3次会议. */
    public String title() {
        return "%s %d年第%d次会议".formatted(organisationName, year, ordinal);
    }

    public String path() {
        return "/meetings/" + id;
    }

    public boolean open() {
        return state == State.PREPARED;
    }

    /** Names of those present who have a vote. */
    public List<String> voters() {
        return attendees.stream().filter(Attendee::votes).map(Attendee::name).toList();
    }

    /**
     * One who was there.
     *
     * @param votes whether with a vote (出席), not only to listen (列席)
     * @param account null for one without an account
     */
    public record Attendee(
            String name,
            String office,
            boolean votes,
            @Nullable Long account) {

        public String presence() {
            return votes ? "出席" : "列席";
        }
    }

    /**
     * A matter of the agenda and what became of it.
     *
     * @param plan the plan to decide; null for a matter that is only discussed (M15)
     * @param decision null until written
     * @param open whether this meeting has still to decide it
     * @param before the plan as the meeting had it before it; null until it ended
     */
    public record Item(
            long id,
            int position,
            @Nullable Long plan,
            String title,
            Vote vote,
            @Nullable Decision decision,
            @Nullable String resolution,
            boolean open,
            @Nullable Before before) {}

    /** A plan's size when the minutes were signed; it may change after it was sent back. */
    public record Before(int families, Money total) {}
}
