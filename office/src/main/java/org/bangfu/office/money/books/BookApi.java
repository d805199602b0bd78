package org.bangfu.office.money.books;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Occasion;
import org.bangfu.ledger.Side;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.money.fund.ReversalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books for programs; amounts in yuan as text, below zero where written in red. */
@RestController
@May(Permission.SEE_MONEY)
class BookApi {

    private final Bookshelf shelf;
    private final Ledgers ledgers;
    private final VoucherDesk desk;
    private final Reversals reversals;
    private final YearEnd yearEnd;
    private final Api api;

    BookApi(Bookshelf shelf, Ledgers ledgers, VoucherDesk desk, Reversals reversals, YearEnd yearEnd, Api api) {
        this.shelf = shelf;
        this.ledgers = ledgers;
        this.desk = desk;
        this.reversals = reversals;
        this.yearEnd = yearEnd;
        this.api = api;
    }

    /** @param unclosed years whose income and expense stand in it because they have not been closed */
    record Trial(String union, int year, boolean balanced, List<Integer> unclosed, List<Row> accounts) {}

    record Row(
            String code,
            AccountKind account,
            String name,
            Side side,
            String opening,
            String debit,
            String credit,
            String closing) {}

    record Shown(
            long id,
            String number,
            LocalDate day,
            Occasion occasion,
            String summary,
            String proof,
            String by,
            List<Line> lines,
            @Nullable Long reverses,
            @Nullable Long reversedBy,
            List<Behind.Link> behind) {}

    record Line(String code, String account, String fund, Side side, String amount) {}

    record Listed(long id, String number, LocalDate day, Occasion occasion, String summary, String total) {}

    /** @param standing what families have been promised of the money that is lowered, as the caller has seen it, in yuan */
    record Reason(
            @Nullable String reason,
            @Nullable String proof,
            @Nullable String standing) {}

    @GetMapping("/api/v1/trial-balance")
    @Transactional(readOnly = true)
    public Trial trial(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year) {
        Book book = shelf.take(union, year);
        TrialBalance trial = ledgers.trial(book.organisation(), book.year());
        return new Trial(
                Long.toString(book.organisation()),
                book.year(),
                trial.balanced(),
                trial.unclosed(),
                trial.rows().stream()
                        .map(row -> new Row(
                                row.code(),
                                row.kind(),
                                row.kind().label(),
                                row.kind().side(),
                                row.opening().toString(),
                                row.debit().toString(),
                                row.credit().toString(),
                                row.closing().toString()))
                        .toList());
    }

    /** The newest first. */
    @GetMapping("/api/v1/vouchers")
    @Transactional(readOnly = true)
    public Page<Listed> vouchers(
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String occasion,
            Paging paging) {
        Book book = shelf.take(union, year);
        Occasion only = Asked.choice(Occasion.class, occasion, "occasion");
        return desk.page(book.organisation(), book.year(), only, paging)
                .map(VoucherLine::of)
                .map(one -> new Listed(
                        one.id(),
                        one.number(),
                        one.day(),
                        one.occasion(),
                        one.summary(),
                        one.total().toString()));
    }

    @GetMapping("/api/v1/vouchers/{id}")
    @Transactional(readOnly = true)
    public Shown voucher(@PathVariable long id) {
        return shown(desk.view(id));
    }

    @PostMapping("/api/v1/vouchers/{id}/reverse")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> reverse(@PathVariable long id, @RequestBody Reason why) {
        return api.create(() -> shown(desk.view(reversals
                .reverse(id, ReversalForm.of(why.reason(), why.proof(), why.standing()), Acting.now())
                .id())));
    }

    /** A year as it was closed. */
    record Closed(int year, List<String> vouchers) {}

    record Closing(@Nullable String year) {}

    /** Years that are over and not closed, the oldest first. */
    @GetMapping("/api/v1/year-ends")
    @May(Permission.KEEP_BOOKS)
    List<Integer> openYears() {
        return yearEnd.open(Acting.now().organisation().number());
    }

    @PostMapping("/api/v1/year-ends")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> close(@RequestBody Closing closing) {
        return api.create(() -> {
            int year = Read.count(closing.year(), "year", "年度", 2020, 2100);
            return new Closed(
                    year,
                    yearEnd.close(year, Acting.now()).stream()
                            .map(posted -> posted.number().label())
                            .toList());
        });
    }

    private static Shown shown(VoucherView view) {
        var entry = view.voucher().entry();
        return new Shown(
                view.id(),
                view.number(),
                entry.slip().day(),
                entry.occasion(),
                entry.summary(),
                entry.slip().proof(),
                entry.slip().by(),
                view.lines().stream()
                        .map(line -> new Line(
                                line.code(),
                                line.account(),
                                line.of().fund().label(),
                                line.side(),
                                line.amount().toString()))
                        .toList(),
                view.reverses(),
                view.reversedBy(),
                view.behind());
    }
}
