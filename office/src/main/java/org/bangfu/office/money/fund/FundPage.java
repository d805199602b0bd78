package org.bangfu.office.money.fund;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The funds of one union as a table, and each with its movements (F10, F13). */
@Controller
@May(Permission.SEE_MONEY)
class FundPage {

    private final FundsOfUnion union;
    private final FundRegister funds;
    private final Receipts receipts;
    private final Allocations allocations;
    private final OwnShares shares;
    private final Posting posting;
    private final OfficeClock clock;

    FundPage(
            FundsOfUnion union,
            FundRegister funds,
            Receipts receipts,
            Allocations allocations,
            OwnShares shares,
            Posting posting,
            OfficeClock clock) {
        this.union = union;
        this.funds = funds;
        this.receipts = receipts;
        this.allocations = allocations;
        this.shares = shares;
        this.posting = posting;
        this.clock = clock;
    }

    @Bean
    static MenuItem fundsInMenu() {
        return new MenuItem(MenuItem.Group.MONEY, 10, "/funds", "资金", Permission.SEE_MONEY);
    }

    @GetMapping("/funds")
    @Transactional(readOnly = true)
    public String list(@RequestParam(name = "union", required = false) @Nullable String wanted, Model model) {
        FundsOfUnion.Choice choice = union.choose(wanted, Acting.now());
        List<FundFigures> figures = union.figures(choice.shown().number());
        model.addAttribute("choice", choice);
        model.addAttribute("figures", figures);
        FundFigures total = figures.stream().reduce(FundFigures::plus).orElse(null);
        model.addAttribute("total", total);
        Columns<FundFigures> columns = FundColumns.of(clock.today());
        model.addAttribute("list", total == null ? columns.on(figures) : columns.on(figures, "合计（元）", total));
        model.addAttribute("toPassOn", receipts.toPassOn(choice.shown().territory()));
        model.addAttribute("keeps", Permission.KEEP_BOOKS.allows(Acting.now()) && choice.own(Acting.now()));
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.workdays());
        return "money/fund/funds";
    }

    @GetMapping("/funds.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> sheet(@RequestParam(name = "union", required = false) @Nullable String wanted) {
        FundsOfUnion.Choice choice = union.choose(wanted, Acting.now());
        LocalDate today = clock.today();
        var rows = FundColumns.of(today).sheet(union.figures(choice.shown().number()));
        return Download.xlsx("%s帮扶资金%s".formatted(choice.shown().shortName(), today), rows);
    }

    @GetMapping("/funds/{id}")
    @Transactional(readOnly = true)
    public String one(@PathVariable long id, Paging paging, Model model) {
        HeldFund held = funds.get(id);
        model.addAttribute("choice", union.choose(held.organisation(), Acting.now()));
        model.addAttribute("figures", union.figures(held));
        model.addAttribute("receipts", receipts.of(id));
        model.addAttribute("quotas", allocations.from(id));
        model.addAttribute("shares", shares.of(id));
        Page<Movement> movements = posting.of(held, paging).map(standing -> Movement.of(standing, held));
        model.addAttribute("movements", movements);
        model.addAttribute("list", FundColumns.movements(clock.today()).on(movements.rows()));
        model.addAttribute(
                "keeps",
                Permission.KEEP_BOOKS.allows(Acting.now())
                        && held.organisation() == Acting.now().organisation().number());
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.workdays());
        return "money/fund/fund";
    }

    @GetMapping("/funds/{id}.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> movements(@PathVariable long id) {
        HeldFund held = funds.get(id);
        var rows = FundColumns.movements(clock.today()).sheet(movements(held));
        return Download.xlsx(held.label().replace(" · ", "-"), rows);
    }

    /** All of them, for what leaves the office. */
    private List<Movement> movements(HeldFund held) {
        return posting.of(held).stream()
                .map(standing -> Movement.of(standing, held))
                .toList();
    }
}
