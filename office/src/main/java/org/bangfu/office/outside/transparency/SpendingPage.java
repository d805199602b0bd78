package org.bangfu.office.outside.transparency;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Asked;
import org.jspecify.annotations.Nullable;
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
    String spending(@RequestParam(required = false) @Nullable String year, Model model) {
        List<Integer> years = spending.years();
        model.addAttribute("years", years);
        int chosen = chosen(years, year);
        model.addAttribute("year", years.isEmpty() ? null : spending.year(chosen));
        model.addAttribute("today", clock.today());
        return "outside/transparency/spending";
    }

    @GetMapping("/spending.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) @Nullable String year) {
        List<Integer> years = spending.years();
        int chosen = chosen(years, year);
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

    /** The newest year where none is asked for; a year of which nothing is public is refused, never answered with another. */
    private int chosen(List<Integer> years, @Nullable String asked) {
        Integer wanted = Asked.number(asked, "year", 0, 9999);
        if (wanted == null) {
            return years.isEmpty() ? clock.today().getYear() : years.getFirst();
        }
        if (!years.contains(wanted)) {
            throw Asked.wrong("year", "%d年没有公开的数据".formatted(wanted));
        }
        return wanted;
    }
}
