package org.bangfu.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Working days by the State Council's yearly arrangement (docs/model.md, Times). A year without an arrangement is counted on weekdays and the
 * fixed-date statutory holidays, and every answer that used it says so.
 */
public final class WorkdayCalendar {

    /** Every yearly arrangement lists National Day, so a year is known where this day is listed. */
    private static final MonthDay LISTED_EVERY_YEAR = MonthDay.of(Month.OCTOBER, 1);

    /** 全国年节及纪念日放假办法 as amended in 2024: Labour Day has two days from 2025 on. */
    private static final int TWO_LABOUR_DAYS_SINCE = 2025;

    private final Map<LocalDate, Entry> entries;
    private final SortedSet<Integer> knownYears;

    private WorkdayCalendar(Map<LocalDate, Entry> entries) {
        this.entries = Map.copyOf(entries);
        var years = new TreeSet<Integer>();
        for (LocalDate date : entries.keySet()) {
            if (MonthDay.from(date).equals(LISTED_EVERY_YEAR)) {
                years.add(date.getYear());
            }
        }
        this.knownYears = Collections.unmodifiableSortedSet(years);
    }

    /** @throws IllegalArgumentException if a day is listed twice */
    public static WorkdayCalendar of(Collection<Entry> entries) {
        var byDate = new HashMap<LocalDate, Entry>();
        for (Entry entry : entries) {
            if (byDate.put(entry.date(), entry) != null) {
                throw new IllegalArgumentException("listed twice: " + entry.date());
            }
        }
        return new WorkdayCalendar(byDate);
    }

    /** Every line of every arrangement, by date. */
    public List<Entry> entries() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::date))
                .toList();
    }

    /** Years whose arrangement is entered. */
    public SortedSet<Integer> knownYears() {
        return knownYears;
    }

    public boolean knows(int year) {
        return knownYears.contains(year);
    }

    /** What the State Council says of a day that does not follow its weekday, or of a holiday on a weekend. */
    public Optional<Entry> entry(LocalDate date) {
        return Optional.ofNullable(entries.get(date));
    }

    /** Whether people work on this day; provisional where {@link #knows} denies the year. */
    public boolean isWorkday(LocalDate date) {
        Entry entry = entries.get(date);
        if (entry != null) {
            return entry.kind() == Kind.WORK;
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (knows(date.getYear()) || !fixedHoliday(date));
    }

    private static boolean fixedHoliday(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonth()) {
            case JANUARY -> day == 1;
            case MAY -> day == 1 || (day == 2 && date.getYear() >= TWO_LABOUR_DAYS_SINCE);
            case OCTOBER -> day <= 3;
            default -> false;
        };
    }

    /**
     * The last of {@code days} working days, the day the period starts from not counted (Civil Code art. 201).
     *
     * @param days 0 or more; 0 gives {@code start} itself
     */
    public Deadline plusWorkdays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days below 0: " + days);
        }
        LocalDate date = start;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkday(date)) {
                left--;
            }
        }
        return new Deadline(date, missingYears(start.plusDays(1), date));
    }

    /** The same day number {@code months} later, or the last day of a shorter month (Civil Code art. 202): what the union owes. */
    public Deadline plusMonths(LocalDate start, int months) {
        return new Deadline(start.plusMonths(months), Collections.emptySortedSet());
    }

    /** As {@link #plusMonths}, moved to the next working day where it falls on none (Civil Code art. 203): a person's right. */
    public Deadline plusMonthsForARight(LocalDate start, int months) {
        LocalDate last = start.plusMonths(months);
        LocalDate date = last;
        while (!isWorkday(date)) {
            date = date.plusDays(1);
        }
        return new Deadline(date, missingYears(last, date));
    }

    /** Working days after {@code start}, up to and including {@code end}; 0 where {@code end} is not after {@code start}. */
    public int workdaysAfter(LocalDate start, LocalDate end) {
        int days = 0;
        for (LocalDate date = start.plusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
            if (isWorkday(date)) {
                days++;
            }
        }
        return days;
    }

    /** Years from {@code first} to {@code last}, both included, whose arrangement is not entered. Who acts on the count asks this first. */
    public SortedSet<Integer> missingYears(LocalDate first, LocalDate last) {
        var missing = new TreeSet<Integer>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!knows(year)) {
                missing.add(year);
            }
        }
        return Collections.unmodifiableSortedSet(missing);
    }

    /** {@code OFF}: a day off; {@code WORK}: a weekend day worked instead. */
    public enum Kind {
        OFF,
        WORK
    }

    /**
     * One line of the arrangement.
     *
     * @param name the holiday, 元旦
     * @param source the notice it stands in
     */
    public record Entry(LocalDate date, Kind kind, String name, String source) {

        /** Which year's arrangement it stands in: New Year's Day reaches back into December. */
        public int year() {
            return date.getYear() + (date.getMonth() == Month.DECEMBER && name.equals("元旦") ? 1 : 0);
        }
    }
}
