package org.bangfu.office.law.standard;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.Arrangement.Day;
import org.jspecify.annotations.Nullable;

/** A year's arrangement as it is typed or pasted: one day a line. */
public record ArrangementForm(
        @Nullable String year,
        @Nullable String document,
        @Nullable String source,
        @Nullable String days) {

    private static final int LONGEST_DAYS = 5_000;
    private static final int LONGEST_NAME = 20;

    /** Of the days that no year's notice leaves out: 全国年节及纪念日放假办法, art. 2. */
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    /** Those whose date goes by the moon or the sun. */
    private static final List<String> MOVING = List.of("春节", "清明节", "端午节", "中秋节");

    record Typed(int year, String document, String source, List<Day> days) {}

    /**
     * This year's or the next: what lies further back has been counted, what lies further ahead is not out.
     *
     * @throws Refusals naming each field, and each line of the days
     */
    Typed read(LocalDate today, boolean paper) {
        var reading = new Refusals.Reading();
        int which = reading.read(
                () -> Read.count(year, "year", "年份", today.getYear(), today.getYear() + 1), today.getYear());
        String number = reading.read(() -> Read.text(document, "document", "文号", 2, 100), "");
        String address = reading.read(this::address, "");
        String text = reading.read(() -> Read.text(days, "days", "放假和上班的日子", LONGEST_DAYS), "");
        List<Day> read = text.isEmpty() ? List.of() : days(text, which, reading);
        if (!paper) {
            reading.add(Refusal.at("file", "请选择通知的照片（JPG、PNG）或 PDF。"));
        }
        reading.throwIfAny();
        return new Typed(which, number, address, read);
    }

    private String address() {
        String address = Read.text(source, "source", "通知的网址", 300);
        if (!address.matches("https?://[^\\s,\"]+")) {
            throw Refusal.at("source", "请填写通知所在的网址，以 https:// 开头。");
        }
        return address;
    }

    private static List<Day> days(String text, int year, Refusals.Reading reading) {
        var days = new ArrayList<Day>();
        var said = new HashSet<LocalDate>();
        List<String> lines = text.lines().toList();
        boolean sound = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            try {
                Day day = day(line, year);
                if (!said.add(day.date())) {
                    throw new Fault("这一天写了两次，请只保留一行。");
                }
                days.add(day);
            } catch (Fault fault) {
                sound = false;
                reading.add(Refusal.at("days", "第%d行“%s”：%s".formatted(i + 1, line, fault.getMessage())));
            }
        }
        if (sound) {
            whole(days, year, reading);
        }
        days.sort(Comparator.comparing(Day::date));
        return days;
    }

    /** A line and what is wrong with it. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String sentence) {
            super(sentence);
        }
    }

    private static Day day(String line, int year) throws Fault {
        String[] words = line.split("[\\s,，]+", 3);
        if (words.length < 3) {
            throw new Fault("请写成“日期 放假或上班 节日”，例如 %d-10-01 放假 国庆节。".formatted(year));
        }
        LocalDate date;
        try {
            date = LocalDate.parse(words[0]);
        } catch (DateTimeException unreal) {
            throw new Fault("日期应是真实的日期，例如 %d-10-01。".formatted(year));
        }
        Kind kind = switch (words[1]) {
            case "放假", "OFF" -> Kind.OFF;
            case "上班", "WORK" -> Kind.WORK;
            default -> throw new Fault("第二项请写“放假”或“上班”。");
        };
        String name = words[2].strip();
        if (name.length() > LONGEST_NAME) {
            throw new Fault("节日名称最多 %d 个字。".formatted(LONGEST_NAME));
        }
        if (new WorkdayCalendar.Entry(date, kind, name, "").year() != year) {
            throw new Fault("不在%d年的安排里；只有元旦可以连到上一年 12 月。".formatted(year));
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (kind == Kind.WORK && !weekend) {
            throw new Fault("%s本来就上班；调休上班的只能是星期六、星期日。".formatted(Show.dayOfWeek(date)));
        }
        return new Day(date, kind, name);
    }

    /** A page left out of the notice would count as ordinary days. */
    private static void whole(List<Day> days, int year, Refusals.Reading reading) {
        for (MonthDay fixed : FIXED) {
            LocalDate date = fixed.atYear(year);
            if (days.stream()
                    .noneMatch(day -> day.kind() == Kind.OFF && day.date().equals(date))) {
                reading.add(Refusal.at("days", "%s是法定节假日，没有列为放假，请核对是否漏了一行。".formatted(Show.date(date))));
            }
        }
        for (String holiday : MOVING) {
            if (days.stream()
                    .noneMatch(day -> day.kind() == Kind.OFF && day.name().contains(holiday))) {
                reading.add(Refusal.at("days", "没有列出%s的放假安排，请核对是否漏了几行。".formatted(holiday)));
            }
        }
    }
}
