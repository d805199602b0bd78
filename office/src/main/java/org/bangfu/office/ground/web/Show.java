package org.bangfu.office.ground.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bangfu.money.Money;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.clock.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Figures and dates as people read them. */
public final class Show {

    private static final String WEEKDAYS = "一二三四五六日";

    private Show() {}

    /** {@code 8,400.00}. */
    public static String money(@Nullable Money amount) {
        return amount == null ? "" : amount.format();
    }

    /** {@code 8,400.00 元}. */
    public static String yuan(@Nullable Money amount) {
        return amount == null ? "—" : amount.format() + " 元";
    }

    /** {@code 2026年3月18日}. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "—" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** {@code 3月18日}, with the year where it is another than today's. */
    public static String day(@Nullable LocalDate date, LocalDate today) {
        return date != null && date.getYear() == today.getYear()
                ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
                : date(date);
    }

    /** {@code 3月18日 星期三}. */
    public static String dayOfWeek(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日 星期"
                + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    /** {@code 2026年3月}. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? "—" : month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** {@code 2026年3月18日 9:05} by the office's clock. */
    public static String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "—";
        }
        var time = instant.atZone(OfficeClock.ZONE);
        return date(time.toLocalDate()) + " " + time.getHour() + ":" + "%02d".formatted(time.getMinute());
    }

    /** A deadline in words: 超期 2 个工作日, 今天, 还剩 3 个工作日. */
    public static String due(LocalDate due, LocalDate today, WorkdayCalendar calendar) {
        if (due.equals(today)) {
            return "今天";
        }
        return due.isBefore(today)
                ? "超期 " + workdays(due, today, calendar) + " 个工作日"
                : "还剩 " + workdays(today, due, calendar) + " 个工作日";
    }

    /** The class by which a deadline is coloured: bad when missed, warn on its last day. */
    public static String dueTone(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "bad";
        }
        return due.equals(today) ? "warn" : "";
    }

    private static long workdays(LocalDate after, LocalDate until, WorkdayCalendar calendar) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }
}
