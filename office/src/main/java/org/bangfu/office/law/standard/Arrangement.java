package org.bangfu.office.law.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * A year's days off and days worked instead, as somebody of the city's union entered them from the State Council's notice.
 *
 * @param document its number
 * @param source the address where it stands
 * @param dossier whose key seals the notice's picture
 * @param account who entered it
 * @param answer null while nobody else has looked at it
 */
public record Arrangement(
        long id,
        int year,
        String document,
        String source,
        long dossier,
        long account,
        String enteredBy,
        Instant enteredAt,
        List<Day> days,
        @Nullable Confirmation answer)
        implements TwoPersonEntry {

    /** One line of it. */
    public record Day(LocalDate date, Kind kind, String name) {}

    /** @param holidays what is in force of a year in words; empty where its notice is not entered */
    public record Year(
            int year,
            boolean known,
            List<String> holidays,
            @Nullable String source) {}

    /** An arrangement with what the second person compares. */
    public record Line(
            Arrangement arrangement,
            List<String> holidays,
            List<String> changes,
            @Nullable Long paper) {}

    @Override
    public String subject() {
        return year + "年 " + document;
    }

    /** What a calendar has of a year. */
    static List<Day> of(WorkdayCalendar calendar, int year) {
        return calendar.entries().stream()
                .filter(entry -> entry.year() == year)
                .map(entry -> new Day(entry.date(), entry.kind(), entry.name()))
                .toList();
    }

    /** As a notice says it, one sentence for each holiday. */
    static List<String> inWords(List<Day> days) {
        var holidays = new LinkedHashMap<String, List<Day>>();
        for (Day day : days) {
            holidays.computeIfAbsent(day.name(), name -> new ArrayList<>()).add(day);
        }
        var words = new ArrayList<String>();
        holidays.forEach((name, of) -> words.add(name + "：" + sentence(of)));
        return words;
    }

    private static String sentence(List<Day> holiday) {
        List<LocalDate> off = dates(holiday, Kind.OFF);
        List<LocalDate> work = dates(holiday, Kind.WORK);
        String rest = off.isEmpty() ? "" : runs(off) + "放假，共 " + off.size() + " 天";
        String worked = work.isEmpty()
                ? ""
                : String.join("、", work.stream().map(Show::dayOfWeek).toList()) + "上班";
        return rest + (rest.isEmpty() || worked.isEmpty() ? "" : "；") + worked + "。";
    }

    private static List<LocalDate> dates(List<Day> days, Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(Day::date).toList();
    }

    /** 1月1日 星期五至1月3日 星期日. */
    private static String runs(List<LocalDate> dates) {
        var runs = new ArrayList<String>();
        LocalDate first = dates.getFirst();
        LocalDate last = first;
        for (LocalDate date : dates.subList(1, dates.size())) {
            if (!date.equals(last.plusDays(1))) {
                runs.add(run(first, last));
                first = date;
            }
            last = date;
        }
        runs.add(run(first, last));
        return String.join("、", runs);
    }

    private static String run(LocalDate first, LocalDate last) {
        return first.equals(last) ? Show.dayOfWeek(first) : Show.dayOfWeek(first) + "至" + Show.dayOfWeek(last);
    }

    /** What it would change in a calendar that knows its year already, by day; empty where it does not. */
    List<String> changes(WorkdayCalendar calendar) {
        if (!calendar.knows(year)) {
            return List.of();
        }
        var changes = new ArrayList<String>();
        List<Day> before = of(calendar, year);
        for (Day day : days) {
            Day was = on(before, day.date());
            if (was == null || was.kind() != day.kind()) {
                changes.add(Show.dayOfWeek(day.date()) + "：" + called(was) + "改为" + called(day));
            }
        }
        for (Day was : before) {
            if (on(days, was.date()) == null) {
                changes.add(Show.dayOfWeek(was.date()) + "：" + called(was) + "改为不作安排");
            }
        }
        return changes;
    }

    private static @Nullable Day on(List<Day> days, LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst().orElse(null);
    }

    private static String called(@Nullable Day day) {
        if (day == null) {
            return "不作安排";
        }
        return day.kind() == Kind.OFF ? "放假" : "上班";
    }

    /** As the form takes it, one day a line. */
    static String typed(List<Day> days) {
        var text = new StringBuilder();
        for (Day day : days) {
            text.append(day.date())
                    .append(' ')
                    .append(called(day))
                    .append(' ')
                    .append(day.name())
                    .append('\n');
        }
        return text.toString();
    }
}
