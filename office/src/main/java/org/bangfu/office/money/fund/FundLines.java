package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a bookkeeper: quotas to pass down in time (F12), money to send or to find in the bank, papers, the end of the year (F13). */
@Component
class FundLines implements TodayLines {

    private final Receipts receipts;
    private final Allocations allocations;
    private final FundsOfUnion funds;
    private final FundPapers papers;
    private final Organisations organisations;
    private final OfficeClock clock;

    FundLines(
            Receipts receipts,
            Allocations allocations,
            FundsOfUnion funds,
            FundPapers papers,
            Organisations organisations,
            OfficeClock clock) {
        this.receipts = receipts;
        this.allocations = allocations;
        this.funds = funds;
        this.papers = papers;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        var lines = new ArrayList<Line>();
        if (Permission.KEEP_BOOKS.allows(actor)) {
            lines.addAll(quotas(actor));
            lines.addAll(money(actor));
            lines.addAll(papers(actor));
        }
        if (Permission.CONFIRM_MONEY.allows(actor)) {
            lines.addAll(lastDays(actor));
        }
        if (Permission.KEEP_BOOKS.allows(actor) || Permission.DRAFT_PLAN.allows(actor)) {
            lines.addAll(endOfYear(actor));
        }
        return List.copyOf(lines);
    }

    /** Papers on last days that wait for this person as the second. */
    private List<Line> lastDays(Actor actor) {
        return papers.waitingFor(actor).stream()
                .map(paper -> new Line("待办", "确认资金使用期限", paper.document(), "/funds/" + paper.fund() + "/papers"))
                .toList();
    }

    private List<Line> quotas(Actor actor) {
        LocalDate today = clock.today();
        return receipts.toPassOn(actor.organisation().territory()).stream()
                .filter(receipt ->
                        receipt.organisation() == actor.organisation().number())
                .filter(receipt -> receipt.passOnBy() != null)
                .map(receipt -> new Line(
                        Show.due(java.util.Objects.requireNonNull(receipt.passOnBy()), today, clock.workdays()),
                        "下达资金额度",
                        "%s，还有 %s 未下达".formatted(receipt.document(), Show.yuan(receipt.toPassOn())),
                        "/funds/" + receipt.fund() + "/allocate"))
                .toList();
    }

    private List<Line> money(Actor actor) {
        long own = actor.organisation().number();
        var lines = new ArrayList<Line>();
        for (Allocations.Allocation one : allocations.waiting(own)) {
            if (one.giver() == own && one.toRemit()) {
                String to = organisations.get(one.receiver()).name();
                lines.add(new Line("待办", "拨付资金", "%s，%s".formatted(to, Show.yuan(one.amount())), one.path()));
            }
            if (one.receiver() == own && one.toArrive()) {
                lines.add(new Line(
                        "待办", "确认上级拨款到账", "%s，%s".formatted(one.document(), Show.yuan(one.amount())), one.path()));
            }
        }
        return lines;
    }

    private List<Line> papers(Actor actor) {
        return receipts.withoutPaper(actor.organisation().number()).stream()
                .map(receipt -> new Line("待办", "补传拨款文件", receipt.document(), receipt.path()))
                .toList();
    }

    private List<Line> endOfYear(Actor actor) {
        LocalDate today = clock.today();
        var lines = new ArrayList<Line>();
        for (FundFigures figures : funds.figures(actor.organisation().number())) {
            Term term = figures.term(today);
            String subject = "%s，%s".formatted(figures.held().label(), Show.yuan(figures.inBank()));
            if (figures.inBank().isPositive() && term == Term.WARNED) {
                lines.add(new Line(
                        "还剩 %d 天".formatted(figures.daysLeft(today)),
                        figures.held().fund().source().lapses() ? "年底前用完，不得结转" : "到期前用完",
                        subject,
                        "/funds/" + figures.held().id()));
            }
            if (figures.inBank().isPositive() && term == Term.FROZEN) {
                lines.add(new Line(
                        "已冻结",
                        "到期没有用完，报上级和财政部门处理",
                        subject,
                        "/funds/" + figures.held().id()));
            }
        }
        return lines;
    }
}
