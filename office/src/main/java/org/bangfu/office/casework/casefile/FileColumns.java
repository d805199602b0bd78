package org.bangfu.office.casework.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/** The list of files, on the screen and in Excel (M16). */
final class FileColumns {

    /** A re-check that falls into these days says how long is left. */
    private static final int SOON = 31;

    private FileColumns() {}

    /** @param places names of the unions */
    static Columns<FileLine> of(Map<Long, String> places, LocalDate today, WorkdayCalendar calendar) {
        return Columns.of(
                Column.<FileLine>of(
                                "档案号",
                                one -> Cell.link("/cases/" + one.number(), one.fileNumber())
                                        .below(Cell.note(one.number())))
                        .excel(FileLine::fileNumber)
                        .excel("申请编号", FileLine::number),
                Column.<FileLine>of(
                                "户主", one -> Cell.text(one.maskedName() + " 家").below(state(one)))
                        .excel(FileLine::name)
                        .excel("状态", one -> one.state().label()),
                Column.<FileLine>of(
                                "类别",
                                one -> Cell.text(one.category() == null ? "—" : category(one))
                                        .below(Cell.note(cause(one))))
                        .excel(FileColumns::category)
                        .excel("主要原因", FileColumns::cause),
                Column.text("受理工会", one -> places.get(one.organisation())),
                Column.<FileLine>of("建档日期", one -> Cell.day(one.filedOn()).styled("nowrap"))
                        .label("建档")
                        .sorts(FileOrder.NEWEST.name(), false)
                        .excel(FileLine::filedOn),
                Column.<FileLine>of("下次核查", one -> recheck(one, today, calendar))
                        .sorts(FileOrder.RECHECK.name(), true)
                        .excel(FileLine::recheck),
                Column.<FileLine>of("缺的材料", FileColumns::lacking).excel(FileColumns::documents));
    }

    private static Cell state(FileLine one) {
        return one.state() == State.FILED
                ? Cell.EMPTY
                : Cell.state(one.state().tone().style(), one.state().label());
    }

    private static Cell recheck(FileLine one, LocalDate today, WorkdayCalendar calendar) {
        LocalDate due = one.recheck();
        if (due == null) {
            return Cell.text("—").styled("due");
        }
        Cell left = due.isAfter(today.plusDays(SOON)) ? Cell.EMPTY : Cell.note(Show.due(due, today, calendar));
        return Cell.text(Show.date(due) + (one.provisional() ? "（暂定）" : ""))
                .below(left)
                .styled("due " + Show.dueTone(due, today));
    }

    private static Cell lacking(FileLine one) {
        return one.lacking().isEmpty()
                ? Cell.state("ok", "齐全")
                : Cell.state("warn", "缺 " + one.lacking().size())
                        .beside(Cell.text(" "))
                        .beside(Cell.note(documents(one)));
    }

    private static String documents(FileLine one) {
        return String.join("、", one.lacking());
    }

    private static @Nullable String category(FileLine one) {
        return one.category() == null ? null : Category.valueOf(one.category()).label();
    }

    private static @Nullable String cause(FileLine one) {
        return one.cause() == null ? null : Cause.valueOf(one.cause()).label();
    }
}
