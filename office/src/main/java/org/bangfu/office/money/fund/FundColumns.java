package org.bangfu.office.money.fund;

import java.time.LocalDate;
import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;

/** The funds of a union and what moved in one of them, on the screen and in Excel (F10, F13). */
final class FundColumns {

    private FundColumns() {}

    static Columns<FundFigures> of(LocalDate today) {
        return Columns.of(
                Column.<FundFigures>of("资金", FundColumns::fund)
                        .unlabelled()
                        .excel("资金来源", one -> one.held().fund().source().label())
                        .excel("用途（项目）", one -> one.held().fund().purpose().name())
                        .excel("年度", one -> one.held().fund().year()),
                Column.<FundFigures>of("期限", one -> term(one, today)).unlabelled(),
                Column.money("收到", FundFigures::received),
                Column.money("下达下级", FundFigures::passedOn),
                Column.money("支付职工", FundFigures::paid),
                Column.money("银行余额", FundFigures::inBank),
                Column.money("已批准待付", FundFigures::granted),
                Column.<FundFigures>of("还可安排", one -> Cell.strong(Show.money(one.left())))
                        .inFigures()
                        .excel(FundFigures::left),
                Column.onlyExcel("已冻结", FundFigures::frozen),
                Column.onlyExcel("期限", one -> one.term(today).label()),
                Column.onlyExcel("用到", one -> one.held().lastDay()));
    }

    private static Cell fund(FundFigures one) {
        var fund = one.held().fund();
        return Cell.link(
                        "/funds/" + one.held().id(),
                        fund.source().label() + " · " + fund.purpose().name())
                .below(Cell.note(fund.year() + "年"));
    }

    private static Cell term(FundFigures one, LocalDate today) {
        Cell term = Cell.state(one.term(today).tone(), one.term(today).label());
        Long left = one.daysLeft(today);
        if (left != null) {
            term = term.below(
                    Cell.note("用到 %s，还剩 %d 天".formatted(Show.day(one.held().lastDay(), today), left)));
        }
        if (one.frozen().isPositive()) {
            term = term.below(Cell.note("冻结 " + Show.yuan(one.frozen())));
        }
        return term.styled("nowrap");
    }

    static Columns<Movement> movements(LocalDate today) {
        return Columns.of(
                Column.<Movement>of(
                                "日期",
                                one -> Cell.text(Show.day(one.day(), today)).styled("nowrap"))
                        .excel(Movement::day),
                Column.<Movement>of(
                                "凭证",
                                one -> Cell.link("/books/vouchers/" + one.voucher(), one.number())
                                        .styled("nowrap"))
                        .excel(Movement::number),
                Column.<Movement>of("业务", one -> Cell.text(one.what()).styled("nowrap"))
                        .excel(Movement::what),
                Column.text("摘要", Movement::summary),
                Column.money("收入（元）", Movement::in),
                Column.money("付出（元）", Movement::out));
    }
}
