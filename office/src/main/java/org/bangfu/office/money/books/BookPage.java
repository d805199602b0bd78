package org.bangfu.office.money.books;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.ledger.Side;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.MenuItem;
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

/** The books on screen and as Excel: trial balance, general ledger, detail ledger, registers (F10). Nothing here changes anything. */
@Controller
@May(Permission.SEE_MONEY)
class BookPage {

    private final Ledgers ledgers;
    private final Bookshelf shelf;
    private final AccountCodes codes;

    BookPage(Ledgers ledgers, Bookshelf shelf, AccountCodes codes) {
        this.ledgers = ledgers;
        this.shelf = shelf;
        this.codes = codes;
    }

    @Bean
    static MenuItem booksInMenu() {
        return new MenuItem(MenuItem.Group.MONEY, 30, "/books", "账簿", Permission.SEE_MONEY);
    }

    @GetMapping("/books")
    @Transactional(readOnly = true)
    public String trial(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        Book book = shelf.take(union, year);
        model.addAttribute("book", book);
        model.addAttribute("trial", ledgers.trial(book.organisation(), book.year()));
        return "money/books/trial";
    }

    @GetMapping("/books.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> trialSheet(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year) {
        Book book = shelf.take(union, year);
        TrialBalance trial = ledgers.trial(book.organisation(), book.year());
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("科目编码", "科目", "年初借方", "年初贷方", "本年借方", "本年贷方", "期末借方", "期末贷方"));
        for (TrialBalance.Row row : trial.rows()) {
            boolean debit = row.kind().side() == Side.DEBIT;
            rows.add(List.of(
                    row.code(),
                    row.kind().label(),
                    debit ? row.opening() : "",
                    debit ? "" : row.opening(),
                    row.debit(),
                    row.credit(),
                    debit ? row.closing() : "",
                    debit ? "" : row.closing()));
        }
        rows.add(List.of(
                "",
                "合计",
                trial.opening(Side.DEBIT),
                trial.opening(Side.CREDIT),
                trial.debit(),
                trial.credit(),
                trial.closing(Side.DEBIT),
                trial.closing(Side.CREDIT)));
        trial.spans().ifPresent(spans -> rows.add(List.of("", spans)));
        return Download.xlsx(book.title() + "试算平衡表", rows);
    }

    @GetMapping("/books/ledger")
    @Transactional(readOnly = true)
    public String general(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account,
            Model model) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.of(LedgerScope.kind(account));
        model.addAttribute("book", book);
        model.addAttribute("scope", scope);
        model.addAttribute("code", codes.of(book.organisation()).of(scope.kind()));
        model.addAttribute("ledger", ledgers.general(book.organisation(), book.year(), scope));
        return "money/books/ledger";
    }

    @GetMapping("/books/ledger.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> generalSheet(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.of(LedgerScope.kind(account));
        GeneralLedger ledger = ledgers.general(book.organisation(), book.year(), scope);
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("月份", "借方", "贷方", "余额"));
        rows.add(List.of("上年结转", "", "", ledger.opening()));
        ledger.months()
                .forEach(month -> rows.add(List.of(month.label(), month.debit(), month.credit(), month.balance())));
        rows.add(List.of("本年合计", ledger.debit(), ledger.credit(), ledger.closing()));
        return Download.xlsx(book.title() + scope.kind().label() + "总账", rows);
    }

    @GetMapping("/books/detail")
    @Transactional(readOnly = true)
    public String detail(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(defaultValue = "") List<String> source,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String month,
            Paging paging,
            Model model) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.read(account, fund, source, purpose, use, counterpart, month);
        model.addAttribute("book", book);
        model.addAttribute("scope", scope);
        model.addAttribute("words", scope.words(ledgers::nameOf).orElse(""));
        model.addAttribute("code", codes.of(book.organisation()).of(scope.kind()));
        model.addAttribute("ledger", ledgers.detail(book.organisation(), book.year(), scope, paging));
        return "money/books/detail";
    }

    @GetMapping("/books/detail.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> detailSheet(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(defaultValue = "") List<String> source,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String month) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.read(account, fund, source, purpose, use, counterpart, month);
        Money opening = ledgers.opening(book.organisation(), book.year(), scope);
        return Download.xlsx(book.title() + scope.kind().label() + "明细账", sheet -> {
            sheet.row(List.of("日期", "凭证", "摘要", "明细", "资金", "借方", "贷方", "余额"));
            sheet.row(List.of("", "", "期初余额", "", "", "", "", opening));
            DetailLedger.Sums sums =
                    ledgers.each(book.organisation(), book.year(), scope, line -> sheet.row(cells(line)));
            sheet.row(List.of("", "", "合计", "", "", sums.debit(), sums.credit(), sums.closing()));
        });
    }

    @GetMapping("/books/auxiliary-ledgers/{by}")
    @Transactional(readOnly = true)
    public String auxiliary(
            @PathVariable String by,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        Book book = shelf.take(union, year);
        model.addAttribute("book", book);
        model.addAttribute(
                "auxiliary", ledgers.auxiliary(book.organisation(), book.year(), AuxiliaryLedger.By.called(by)));
        return "money/books/auxiliary-ledger";
    }

    @GetMapping("/books/auxiliary-ledgers/{by}.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> registerSheet(
            @PathVariable String by,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year) {
        Book book = shelf.take(union, year);
        AuxiliaryLedger.By sorted = AuxiliaryLedger.By.called(by);
        AuxiliaryLedger auxiliary = ledgers.auxiliary(book.organisation(), book.year(), sorted);
        var rows = new ArrayList<List<?>>();
        var heads = new ArrayList<Object>(List.of(sorted.label()));
        if (sorted.carries()) {
            heads.add("上年结余");
        }
        sorted.columns().forEach(kind -> heads.add(kind.label()));
        if (sorted.carries()) {
            heads.add("结余");
        }
        rows.add(heads);
        for (AuxiliaryLedger.Row row : auxiliary.rows()) {
            var cells = new ArrayList<Object>(List.of(row.label()));
            if (sorted.carries()) {
                cells.add(row.opening());
            }
            sorted.columns().forEach(kind -> cells.add(row.moved(kind)));
            if (sorted.carries()) {
                cells.add(row.closing());
            }
            rows.add(cells);
        }
        return Download.xlsx(book.title() + "按" + sorted.label(), rows);
    }

    private static List<?> cells(DetailLedger.Row line) {
        return List.of(
                line.day(),
                line.number(),
                line.summary(),
                line.account().label(),
                line.account().fund().label(),
                blank(line.debit()),
                blank(line.credit()),
                line.balance());
    }

    private static Object blank(@Nullable Money amount) {
        return amount == null ? "" : amount;
    }
}
