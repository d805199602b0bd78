package org.bangfu.office.ground.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.springframework.stereotype.Component;

/**
 * The calendar that is out: what travels with the program, and every year's arrangement that two people have confirmed since. The last
 * confirmed of a year stands for the whole of it; the calendar is put together anew when this node or another has confirmed one.
 */
@Component
class Workdays {

    private final ConfirmedDays confirmed;
    private final WorkdayCalendar published = PublishedWorkdays.read();
    private final AtomicReference<Held> held = new AtomicReference<>(new Held("0:0", published));

    Workdays(ConfirmedDays confirmed) {
        this.confirmed = confirmed;
    }

    private record Held(String asOf, WorkdayCalendar calendar) {}

    /** The same object as before while nothing was confirmed; a transaction sees one calendar, and asks for it once. */
    WorkdayCalendar now() {
        return TransactionSnapshot.of(WorkdayCalendar.class, this::asConfirmed);
    }

    private WorkdayCalendar asConfirmed() {
        String asOf = confirmed.asOf();
        Held now = held.get();
        if (!now.asOf().equals(asOf)) {
            now = new Held(asOf, withArrangements());
            held.set(now);
        }
        return now.calendar();
    }

    private WorkdayCalendar withArrangements() {
        List<Entry> entered = confirmed.days();
        var years = entered.stream().map(Entry::year).toList();
        var days = entered.stream().map(Entry::date).toList();
        var entries = new ArrayList<>(entered);
        for (Entry entry : published.entries()) {
            if (!years.contains(entry.year()) && !days.contains(entry.date())) {
                entries.add(entry);
            }
        }
        return WorkdayCalendar.of(entries);
    }
}
