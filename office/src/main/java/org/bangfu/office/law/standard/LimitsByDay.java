package org.bangfu.office.law.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.bangfu.contract.Versions;
import org.bangfu.policy.book.Limits;

/** What a policy's versions set, each from its day; where one cannot be read, that before it goes on. */
public final class LimitsByDay {

    private final NavigableMap<LocalDate, Limits> byDay = new TreeMap<>();

    LimitsByDay(Versions versions) {
        versions.sound()
                .forEach(version ->
                        byDay.put(version.from(), version.policy().policy().limits()));
    }

    /** In force on a day; the first also on all days before it. */
    public Limits on(LocalDate day) {
        return Objects.requireNonNull(byDay.floorEntry(day)).getValue();
    }

    /** The days from which each holds, the earliest first, and {@link LocalDate#MIN} before all. */
    public List<LocalDate> days() {
        return List.copyOf(byDay.keySet());
    }
}
