package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.Map;
import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/** The list of cases, on the screen and in Excel. */
final class CaseColumns {

    /** For those who hand cases to somebody else. */
    static final Column<Case> CHOICE = Column.<Case>of(
                    "选", one -> Cell.tick("chosen", one.number(), "选 " + one.number()))
            .unlabelled();

    private CaseColumns() {}

    /** @param places names of the grassroots unions */
    static Columns<Case> of(Map<Long, String> places, LocalDate today) {
        return Columns.of(
                Column.<Case>of("编号", one -> Cell.link(one.path(), one.number()).below(Cell.note(one.fileNumber())))
                        .unlabelled()
                        .excel("申请编号", Case::number)
                        .excel("档案号", Case::fileNumber),
                Column.<Case>of("户主", one -> Cell.text(one.maskedName() + " 家"))
                        .unlabelled()
                        .excel(Case::applicantName),
                Column.<Case>of(
                                "状态",
                                one -> Cell.state(
                                                one.state().tone().style(),
                                                one.state().label())
                                        .below(held(one, today)))
                        .unlabelled()
                        .excel(one -> one.state().label()),
                Column.<Case>of("类别", one -> orNone(category(one))).unlabelled().excel(CaseColumns::category),
                Column.<Case>text("受理工会", one -> places.get(one.organisation())).unlabelled(),
                Column.<Case>of("经办人", one -> orNone(one.ownerName()))
                        .label("经办")
                        .excel(Case::ownerName),
                Column.<Case>day("申请日期", Case::submittedOn).label("申请"),
                Column.onlyExcel("暂停到", one -> one.held(today) ? one.heldUntil() : null));
    }

    private static Cell held(Case one, LocalDate today) {
        return one.held(today) ? Cell.state("", "暂停到 " + Show.day(one.heldUntil(), today)) : Cell.EMPTY;
    }

    private static Cell orNone(@Nullable String text) {
        return text == null ? Cell.NONE : Cell.text(text);
    }

    private static @Nullable String category(Case one) {
        return one.category() == null ? null : one.category().label();
    }
}
