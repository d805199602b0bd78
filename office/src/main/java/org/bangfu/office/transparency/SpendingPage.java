package org.bangfu.office.transparency;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.access.Open;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.sheet.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the money was spent, for anyone (M19, F16). */
@Controller
@Open
class SpendingPage {

    private final Spending spending;
    private final OfficeClock clock;

    SpendingPage(Spending spending, OfficeClock clock) {
        this.spending = spending;
        this.clock = clock;
    }

    @GetMapping("/spending")
    String spending(@RequestParam(defaultValue = "0") int year, Model model) {
        List<Integer> years = spending.years();
        model.addAttribute("years", years);
        model.addAttribute("year", years.isEmpty() ? null : spending.year(chosen(years, year)));
        model.addAttribute("today", clock.today());
        return "transparency/spending";
    }

    @GetMapping("/spending.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "0") int year) {
        List<Integer> years = spending.years();
        int chosen = years.isEmpty() ? clock.today().getYear() : chosen(years, year);
        Spending.Year one = spending.year(chosen);
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("分类", "项目", "户数", "金额"));
        if (one.shown()) {
            add(rows, "帮扶项目", one.kinds());
            add(rows, "困难类别", one.categories());
            add(rows, "资金来源", one.sources());
            add(rows, "县（市、区）", one.unions());
        }
        return Download.xlsx("帮扶资金公开%d".formatted(chosen), rows);
    }

    private static void add(List<List<?>> rows, String by, Openly table) {
        table.rows().forEach(row -> rows.add(List.of(by, row.label(), row.families(), row.amount())));
        Openly.Others others = table.others();
        if (others != null) {
            rows.add(List.of(by, others.label(), "", others.amount()));
        }
    }

    private static int chosen(List<Integer> years, int wanted) {
        return years.contains(wanted) ? wanted : years.getFirst();
    }
}
