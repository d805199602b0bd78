package org.bangfu.office.money.batch;

import java.time.LocalDate;
import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/** The list of batches, on the screen and in Excel: counts and sums, no names of those who are paid. */
final class BatchColumns {

    static final Columns<Batch> ALL = Columns.of(
            Column.<Batch>of("批次", one -> Cell.link(one.path(), one.number())).excel(Batch::number),
            Column.<Batch>of("状态", BatchColumns::state).excel(one -> one.state().label()),
            Column.<Batch>count("笔数", Batch::count).excel("没有结果", Batch::open),
            Column.money("金额（元）", Batch::total),
            Column.<Batch>of("编制", one -> person(one.preparer(), one.preparedOn()))
                    .excel("编制人", Batch::preparer)
                    .excel("编制日期", Batch::preparedOn),
            Column.<Batch>of("放行", one -> person(one.releaser(), one.releasedOn()))
                    .excel("放行人", Batch::releaser)
                    .excel("放行日期", Batch::releasedOn),
            Column.<Batch>of("送银行", one -> one.sentOn() == null ? Cell.EMPTY : Cell.day(one.sentOn()))
                    .excel("送银行日期", Batch::sentOn),
            Column.onlyExcel("缺回单", Batch::noSlip));

    private BatchColumns() {}

    private static Cell state(Batch one) {
        Cell state = Cell.state(one.state().tone(), one.state().label());
        if (one.sentOn() != null && one.open() > 0) {
            state = state.below(Cell.note(one.open() + " 笔没有结果"));
        }
        return one.noSlip() > 0 ? state.below(Cell.note("缺 " + one.noSlip() + " 张回单")) : state;
    }

    private static Cell person(@Nullable String name, @Nullable LocalDate on) {
        return name == null ? Cell.EMPTY : Cell.text(name).below(Cell.note(Show.date(on)));
    }
}
