package org.bangfu.office.money.books;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.AccountKind;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** General ledger, detail ledger and registers for programs (F10); amounts in yuan as text, below zero where written in red. */
@RestController
@May(Permission.SEE_MONEY)
class LedgerApi {

    private final Bookshelf shelf;
    private final Ledgers ledgers;

    LedgerApi(Bookshelf shelf, Ledgers ledgers) {
        this.shelf = shelf;
        this.ledgers = ledgers;
    }

    /** Balances on the side on which the account grows. */
    record General(
            String union,
            int year,
            AccountKind account,
            String opening,
            List<Month> months,
            String debit,
            String credit,
            String closing) {}

    /** @param month 13 for the closing of the year */
    record Month(int month, String debit, String credit, String balance) {}

    @GetMapping("/api/v1/general-ledger")
    @Transactional(readOnly = true)
    public General general(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.of(LedgerScope.kind(account));
        GeneralLedger ledger = ledgers.general(book.organisation(), book.year(), scope);
        return new General(
                Long.toString(book.organisation()),
                book.year(),
                scope.kind(),
                ledger.opening().toString(),
                ledger.months().stream()
                        .map(month -> new Month(
                                month.month(),
                                month.debit().toString(),
                                month.credit().toString(),
                                month.balance().toString()))
                        .toList(),
                ledger.debit().toString(),
                ledger.credit().toString(),
                ledger.closing().toString());
    }

    /**
     * A page of the lines of an account or a part of it.
     *
     * @param opening before the first line of this page
     * @param debit of all lines, like credit and closing
     * @param next where the next page begins; null on the last
     */
    record Detail(
            String union,
            int year,
            AccountKind account,
            String opening,
            List<Line> rows,
            String debit,
            String credit,
            String closing,
            @Nullable String next) {}

    record Line(
            long voucher,
            String number,
            LocalDate day,
            String summary,
            String account,
            String fund,
            @Nullable String debit,
            @Nullable String credit,
            String balance) {

        static Line of(DetailLedger.Row row) {
            return new Line(
                    row.voucher(),
                    row.number(),
                    row.day(),
                    row.summary(),
                    row.account().label(),
                    row.account().fund().label(),
                    yuan(row.debit()),
                    yuan(row.credit()),
                    row.balance().toString());
        }

        private static @Nullable String yuan(@Nullable Money amount) {
            return amount == null ? null : amount.toString();
        }
    }

    @GetMapping("/api/v1/detail-ledger")
    @Transactional(readOnly = true)
    public Detail detail(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(defaultValue = "") List<String> source,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String use,
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String month,
            Paging paging) {
        Book book = shelf.take(union, year);
        LedgerScope scope = LedgerScope.read(account, fund, source, purpose, use, counterpart, month);
        DetailLedger.Part part = ledgers.detail(book.organisation(), book.year(), scope, paging);
        return new Detail(
                Long.toString(book.organisation()),
                book.year(),
                scope.kind(),
                part.lines().opening().toString(),
                part.page().rows().stream().map(Line::of).toList(),
                part.debit().toString(),
                part.credit().toString(),
                part.closing().toString(),
                part.page().next());
    }

    /** A register: the year's money, one row for each thing it sorts by. */
    record Sorted(String union, int year, String by, List<Row> rows) {}

    /** @param opening null where such rows carry nothing from year to year, like closing */
    record Row(
            String label,
            @Nullable String opening,
            List<Moved> moved,
            @Nullable String closing) {}

    record Moved(AccountKind account, String amount) {}

    @GetMapping("/api/v1/auxiliary-ledgers/{by}")
    @Transactional(readOnly = true)
    public Sorted auxiliary(
            @PathVariable String by,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year) {
        Book book = shelf.take(union, year);
        AuxiliaryLedger.By sorted = AuxiliaryLedger.By.called(by);
        return new Sorted(
                Long.toString(book.organisation()),
                book.year(),
                by,
                ledgers.auxiliary(book.organisation(), book.year(), sorted).rows().stream()
                        .map(row -> new Row(
                                row.label(),
                                sorted.carries() ? row.opening().toString() : null,
                                sorted.columns().stream()
                                        .map(kind ->
                                                new Moved(kind, row.moved(kind).toString()))
                                        .toList(),
                                sorted.carries() ? row.closing().toString() : null))
                        .toList());
    }
}
