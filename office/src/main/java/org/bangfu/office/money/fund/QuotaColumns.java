package org.bangfu.office.money.fund;

import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;

/** Quotas on their way down, on the screen and in Excel (F12). */
final class QuotaColumns {

    static final Columns<NamedQuota> ALL = Columns.of(
            Column.<NamedQuota>of("下达 → 接收", one -> Cell.text(one.giver() + " → " + one.receiver()))
                    .excel("下达工会", NamedQuota::giver)
                    .excel("接收工会", NamedQuota::receiver),
            Column.text("资金", one -> one.quota().fund().label()),
            Column.<NamedQuota>of("文号", QuotaColumns::document)
                    .excel(one -> one.quota().document()),
            Column.money("金额（元）", one -> one.quota().amount()),
            Column.<NamedQuota>of("状态", QuotaColumns::state)
                    .excel("下达日期", one -> one.quota().allocatedOn())
                    .excel("拨付日期", one -> one.quota().remittedOn())
                    .excel("到账日期", one -> one.quota().arrivedOn())
                    .excel(one -> one.quota().state().label()));

    private QuotaColumns() {}

    private static Cell document(NamedQuota one) {
        var quota = one.quota();
        return Cell.text(quota.document()).below(Cell.note(Show.date(quota.allocatedOn()) + "，" + quota.enteredBy()));
    }

    private static Cell state(NamedQuota one) {
        var quota = one.quota();
        Cell state = Cell.state(quota.state().tone(), quota.state().label());
        if (quota.remittedOn() != null) {
            state = state.below(Cell.note("拨付 %s，流水 %s".formatted(Show.date(quota.remittedOn()), quota.remitSerial())));
        }
        return quota.arrivedOn() == null ? state : state.below(Cell.note("到账 " + Show.date(quota.arrivedOn())));
    }
}
