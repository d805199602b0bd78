package org.bangfu.office.aid.grant;

import java.util.List;
import org.bangfu.office.aid.plan.Changeable;
import org.bangfu.office.aid.plan.FundLife;
import org.bangfu.office.aid.plan.Funds;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Show;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lapsed with its money, as findings against desks, and what is about to (F13, R-46). */
@Controller
@May(Permission.SEE_AID)
class LapsePage {

    private final LapseTable lapses;
    private final GrantsToChange grants;
    private final Funds funds;
    private final TransactionTemplate transaction;

    LapsePage(LapseTable lapses, GrantsToChange grants, Funds funds, TransactionTemplate transaction) {
        this.lapses = lapses;
        this.grants = grants;
        this.funds = funds;
        this.transaction = transaction;
    }

    @Bean
    static MenuItem lapsesInMenu() {
        return new MenuItem(MenuItem.Group.AID, 40, "/lapses", "到期失效", Permission.SEE_AID);
    }

    @GetMapping("/lapses")
    String list(Paging paging, Model model) {
        transaction.executeWithoutResult(status -> model.addAttribute(
                "lapses",
                paging.page(
                                lapses.list(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                                Lapse::event)
                        .map(lapse -> new Lapse.Named(lapse, funds.name(lapse.fund())))));
        model.addAttribute("drafts", Permission.DRAFT_PLAN.allows(Acting.now()));
        return "aid/grant/lapses";
    }

    /** Unpaid lines whose money is about to end, of the reader's own county. */
    @GetMapping("/grants/ending")
    String ending(Paging paging, Model model) {
        Actor actor = Acting.now();
        Page<Changeable.Standing> ending = transaction.execute(status -> paging.page(
                grants.list(
                        Level.COUNTY.at(actor.organisation().number()),
                        Changeable.Which.ENDING,
                        paging.number(0),
                        paging.oneMore()),
                Changeable.Standing::grant));
        model.addAttribute("grants", ending);
        model.addAttribute("drafts", Permission.DRAFT_PLAN.allows(actor));
        return "aid/grant/ending";
    }

    /** From 1 December on: what must be moved by a meeting; and what lapsed and may be decided again. */
    @Bean
    static TodayLines endingToday(
            GrantTable table, GrantsToChange grants, Funds funds, FundLife life, TransactionTemplate transaction) {
        return actor -> {
            boolean centre = Permission.DRAFT_PLAN.allows(actor);
            if (!centre && !Permission.KEEP_BOOKS.allows(actor) && !Permission.PAY.allows(actor)) {
                return List.of();
            }
            long county = Level.COUNTY.at(actor.organisation().number());
            var lines = new java.util.ArrayList<TodayLines.Line>();
            transaction.executeWithoutResult(status -> {
                for (long fund : grants.ending(county)) {
                    int count = table.countUnpaidFrom(county, fund);
                    life.lastDay(fund)
                            .ifPresent(last -> lines.add(new TodayLines.Line(
                                    Show.date(last) + "到期",
                                    "%d 项帮扶还没有发放，到期前发出或开会改用其他资金".formatted(count),
                                    funds.name(fund),
                                    "/grants/ending")));
                }
                int lapsed = centre ? table.countLapsed(county) : 0;
                if (lapsed > 0) {
                    lines.add(new TodayLines.Line("待办", "资金到期失效的帮扶，核实后可以重新决定", lapsed + " 项", "/lapses"));
                }
            });
            return List.copyOf(lines);
        };
    }
}
