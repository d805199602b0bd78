package org.bangfu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.money.WorkdayCalendar.Kind.OFF;
import static org.bangfu.money.WorkdayCalendar.Kind.WORK;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.WorkdayCalendar.Entry;
import org.bangfu.money.WorkdayCalendar.Kind;
import org.junit.jupiter.api.Test;

/** docs/model.md, Times: working days follow the State Council's calendar, deadlines in months the Civil Code. */
class WorkdayCalendarTest {

    // 2026 as the notice of November 2025 has it around National Day; 2027 is not out yet.
    private final WorkdayCalendar calendar = WorkdayCalendar.of(List.of(
            day("2026-01-01", OFF),
            day("2026-09-20", WORK),
            day("2026-10-01", OFF),
            day("2026-10-02", OFF),
            day("2026-10-03", OFF),
            day("2026-10-04", OFF),
            day("2026-10-05", OFF),
            day("2026-10-06", OFF),
            day("2026-10-07", OFF),
            day("2026-10-10", WORK)));

    @Test
    void theDayANoticeGoesUpIsNotCounted() {
        assertThat(calendar.plusWorkdays(date("2026-03-18"), 5).date()).isEqualTo("2026-03-25");
    }

    @Test
    void holidaysAreLeftOutAndMakeUpDaysCounted() {
        // Wednesday 30 September: then Thursday 8, Friday 9, Saturday 10 (worked), Monday 12, Tuesday 13 October.
        var deadline = calendar.plusWorkdays(date("2026-09-30"), 5);
        assertThat(deadline.date()).isEqualTo("2026-10-13");
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void noDaysEndWhereTheyStart() {
        assertThat(calendar.plusWorkdays(date("2026-10-01"), 0).date()).isEqualTo("2026-10-01");
        assertThatThrownBy(() -> calendar.plusWorkdays(date("2026-10-01"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearIsKnownByItsOwnArrangementNotByTheDaysOfTheNextOnes() {
        var calendarOf2019 = WorkdayCalendar.of(List.of(day("2018-12-31", OFF), day("2019-10-01", OFF)));
        assertThat(calendarOf2019.knownYears()).containsExactly(2019);
        assertThat(calendarOf2019.isWorkday(date("2018-12-31"))).isFalse();
    }

    @Test
    void aDeadlineReachingIntoAYearWithoutACalendarIsProvisionalAndNamesIt() {
        // 2027-01-01 is a Friday and a statutory holiday by its date.
        var deadline = calendar.plusWorkdays(date("2026-12-31"), 1);
        assertThat(deadline.date()).isEqualTo("2027-01-04");
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.missingYears()).containsExactly(2027);
    }

    @Test
    void unknownYearsHaveTheHolidaysOfFixedDate() {
        assertThat(calendar.isWorkday(date("2029-01-01"))).isFalse();
        assertThat(calendar.isWorkday(date("2029-05-01"))).isFalse();
        assertThat(calendar.isWorkday(date("2029-05-02"))).isFalse();
        assertThat(calendar.isWorkday(date("2029-05-03"))).isTrue();
        assertThat(calendar.isWorkday(date("2029-10-01"))).isFalse();
        assertThat(calendar.isWorkday(date("2029-10-03"))).isFalse();
        assertThat(calendar.isWorkday(date("2029-10-04"))).isTrue();
        assertThat(calendar.isWorkday(date("2018-05-02"))).isTrue();
        assertThat(calendar.isWorkday(date("2029-10-06"))).isFalse();
    }

    @Test
    void aPeriodInMonthsEndsOnTheSameDayNumberOrTheLastOfAShorterMonth() {
        assertThat(calendar.plusMonths(date("2026-03-18"), 6).date()).isEqualTo("2026-09-18");
        assertThat(calendar.plusMonths(date("2026-01-31"), 1).date()).isEqualTo("2026-02-28");
        assertThat(calendar.plusMonths(date("2026-01-10"), 1).date()).isEqualTo("2026-02-10");
    }

    @Test
    void whatTheUnionOwesDoesNotMoveAPersonsRightDoes() {
        // 4 October 2026 lies in the holiday: the right lasts until Thursday 8 October.
        assertThat(calendar.plusMonths(date("2026-09-04"), 1).date()).isEqualTo("2026-10-04");
        assertThat(calendar.plusMonthsForARight(date("2026-09-04"), 1).date()).isEqualTo("2026-10-08");
        // A make-up Saturday is a working day: the right ends on it.
        assertThat(calendar.plusMonthsForARight(date("2026-09-10"), 1).date()).isEqualTo("2026-10-10");
        assertThat(calendar.plusMonthsForARight(date("2026-12-01"), 1).missingYears())
                .containsExactly(2027);
    }

    @Test
    void countsTheDaysThatHavePassed() {
        assertThat(calendar.workdaysAfter(date("2026-09-30"), date("2026-10-12")))
                .isEqualTo(4);
        assertThat(calendar.workdaysAfter(date("2026-09-30"), date("2026-09-30")))
                .isZero();
        assertThat(calendar.workdaysAfter(date("2026-09-30"), date("2026-09-01")))
                .isZero();
    }

    @Test
    void aDayListedTwiceIsRefused() {
        var twice = List.of(day("2026-10-01", OFF), day("2026-10-01", WORK));
        assertThatThrownBy(() -> WorkdayCalendar.of(twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDaySaysWhyItIsOff() {
        assertThat(calendar.entry(date("2026-10-01")))
                .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("国庆节"));
        assertThat(calendar.entry(date("2026-10-08"))).isEmpty();
    }

    private static Entry day(String date, Kind kind) {
        return new Entry(date(date), kind, "国庆节", "通知");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
