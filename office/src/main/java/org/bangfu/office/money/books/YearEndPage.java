package org.bangfu.office.money.books;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing a past year's income and expense, after a look at what will be closed. */
@Controller
@May(Permission.KEEP_BOOKS)
class YearEndPage {

    private final YearEnd yearEnd;
    private final Ledgers ledgers;
    private final Forms forms;

    YearEndPage(YearEnd yearEnd, Ledgers ledgers, Forms forms) {
        this.yearEnd = yearEnd;
        this.ledgers = ledgers;
        this.forms = forms;
    }

    @GetMapping("/books/year-end")
    String look(Model model) {
        return look(Errors.NONE, model);
    }

    private String look(Errors errors, Model model) {
        return forms.page("money/books/year-end", errors, model, () -> {
            long own = Acting.now().organisation().number();
            int year = yearEnd.next(own);
            model.addAttribute("year", year);
            model.addAttribute("open", yearEnd.open(own).contains(year));
            model.addAttribute("auxiliary", ledgers.auxiliary(own, year, AuxiliaryLedger.By.SOURCE));
        });
    }

    @PostMapping("/books/year-end")
    String close(@RequestParam(required = false) @Nullable String year, Model model) {
        return forms.act(
                () -> {
                    int closing = Read.count(year, "year", "年度", 2020, 2100);
                    int closed = yearEnd.close(closing, Acting.now()).size();
                    return forms.said("%d年 %d 笔资金的收支已结转。".formatted(closing, closed), "/books?year=" + closing);
                },
                errors -> look(errors, model));
    }
}
