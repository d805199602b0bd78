package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F17: a history shows who did what when; a line changed, taken out or cut off in the middle shows too. */
class F17_EventChainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    @Test
    void anUntouchedHistoryHolds() {
        assertThat(EventChain.broken(history(5))).isEmpty();
    }

    @Test
    void aLineChangedIsFound() {
        var rows = new ArrayList<>(history(5));
        var third = rows.get(2);
        rows.set(2, row(third.position(), "另一件事", third.previous(), third.hash()));
        assertThat(EventChain.broken(rows)).contains("第 3 条被改动过");
    }

    @Test
    void aLineChangedWithItsHashIsFoundAtTheNext() {
        var rows = new ArrayList<>(history(5));
        var third = rows.get(2);
        rows.set(2, chained(third.position(), "另一件事", third.previous()));
        assertThat(EventChain.broken(rows)).contains("第 4 条被改动过");
    }

    @Test
    void aLineGoneIsFound() {
        var rows = new ArrayList<>(history(5));
        rows.remove(1);
        assertThat(EventChain.broken(rows)).contains("第 2 条不见了");
    }

    private static List<EventTable.Row> history(int length) {
        var rows = new ArrayList<EventTable.Row>();
        byte[] previous = EventChain.START;
        for (int position = 1; position <= length; position++) {
            var row = chained(position, "走访", previous);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    private static EventTable.Row chained(int position, String act, byte[] previous) {
        return row(position, act, previous, EventChain.hash(row(position, act, previous, new byte[0])));
    }

    private static EventTable.Row row(int position, String act, byte[] previous, byte[] hash) {
        return new EventTable.Row(
                position,
                7,
                position,
                null,
                act,
                "SUBMITTED",
                "SUBMITTED",
                3,
                "刘芳",
                "基层工会经办",
                null,
                null,
                DAY,
                Instant.EPOCH,
                previous,
                hash);
    }
}
