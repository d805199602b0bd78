package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Occasion;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.fund.ReversalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Vouchers: the list of a year, one with its way back to the paper, on A4, and taking one back in red (F10). */
@Controller
@May(Permission.SEE_MONEY)
class VoucherPage {

    private final VoucherDesk desk;
    private final Reversals reversals;
    private final AccountCodes codes;
    private final Bookshelf shelf;
    private final Forms forms;

    VoucherPage(VoucherDesk desk, Reversals reversals, AccountCodes codes, Bookshelf shelf, Forms forms) {
        this.desk = desk;
        this.reversals = reversals;
        this.codes = codes;
        this.shelf = shelf;
        this.forms = forms;
    }

    @GetMapping("/books/vouchers")
    @Transactional(readOnly = true)
    public String list(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String occasion,
            Paging paging,
            Model model) {
        Book book = shelf.take(union, year);
        Occasion only = Asked.choice(Occasion.class, occasion, "occasion");
        Map<String, String> occasions = new LinkedHashMap<>();
        Arrays.stream(Occasion.values()).forEach(one -> occasions.put(one.name(), one.label()));
        model.addAttribute("book", book);
        model.addAttribute("occasion", only == null ? "" : only.name());
        model.addAttribute("occasions", occasions);
        model.addAttribute(
                "vouchers",
                desk.page(book.organisation(), book.year(), only, paging).map(VoucherLine::of));
        return "money/books/vouchers";
    }

    /** 序时账: every line of every voucher of the year. */
    @GetMapping("/books/vouchers.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String occasion) {
        Book book = shelf.take(union, year);
        var own = codes.throughout(book.organisation());
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("日期", "凭证", "业务", "摘要", "科目编码", "科目", "资金", "借方", "贷方", "依据", "制单"));
        Occasion only = Asked.choice(Occasion.class, occasion, "occasion");
        for (VoucherTable.Stored stored : desk.all(book.organisation(), book.year(), only)) {
            var entry = stored.voucher().entry();
            entry.lines()
                    .forEach(line -> rows.add(List.of(
                            entry.slip().day(),
                            stored.voucher().number().label(),
                            entry.occasion().label(),
                            entry.summary(),
                            own.at(line.account().kind(), entry.slip().at()),
                            line.account().label(),
                            line.account().fund().label(),
                            line.side() == org.bangfu.ledger.Side.DEBIT ? line.amount() : "",
                            line.side() == org.bangfu.ledger.Side.CREDIT ? line.amount() : "",
                            entry.slip().proof(),
                            entry.slip().by())));
        }
        return Download.xlsx(book.title() + "序时账", rows);
    }

    @GetMapping("/books/vouchers/{id}")
    @Transactional(readOnly = true)
    public String one(@PathVariable long id, Model model) {
        show(id, model);
        return "money/books/voucher";
    }

    @GetMapping("/books/vouchers/{id}/print")
    @Transactional(readOnly = true)
    public String print(@PathVariable long id, Model model) {
        show(id, model);
        return "money/books/voucher-print";
    }

    private void show(long id, Model model) {
        VoucherView view = desk.view(id);
        Actor actor = Acting.now();
        model.addAttribute("voucher", view);
        model.addAttribute(
                "reverses",
                Permission.KEEP_BOOKS.allows(actor)
                        && view.organisation() == actor.organisation().number()
                        && view.reversedBy() == null
                        && view.instead().isEmpty());
    }

    @GetMapping("/books/vouchers/{id}/reverse")
    @May(Permission.KEEP_BOOKS)
    String reverse(@PathVariable long id, Model model) {
        return reverse(id, "", "", Errors.NONE, model);
    }

    private String reverse(long id, String reason, String proof, Errors errors, Model model) {
        model.addAttribute("reason", reason);
        model.addAttribute("proof", proof);
        return forms.page("money/books/reverse", errors, model, () -> {
            show(id, model);
            model.addAttribute("standing", reversals.standingOn(id));
        });
    }

    @PostMapping("/books/vouchers/{id}/reverse")
    @May(Permission.KEEP_BOOKS)
    String reverse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(required = false) @Nullable String standing,
            Model model) {
        return forms.act(
                () -> {
                    var red = reversals.reverse(id, ReversalForm.of(reason, proof, standing), Acting.now());
                    return forms.said("已冲销，红字凭证%s。".formatted(red.number().label()), "/books/vouchers/" + red.id());
                },
                errors -> reverse(id, reason, proof, errors, model));
    }
}
