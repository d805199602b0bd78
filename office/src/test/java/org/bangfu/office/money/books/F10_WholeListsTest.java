package org.bangfu.office.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.WrongAddress;
import org.bangfu.office.money.fund.Allocations;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.FundsOfUnion;
import org.bangfu.office.money.fund.MoneyTown;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.fund.Receipts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F10: nothing of the books is scope in silence: each list goes on to its end, each export is whole, and nothing is answered with other data. */
@OfficeTest
class F10_WholeListsTest {

    /** One more than a page of the smallest size that the test asks for. */
    private static final int MANY = 4;

    private static final int SIZE = MANY - 1;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    Allocations allocations;

    @Autowired
    FundRegister funds;

    @Autowired
    FundsOfUnion union;

    @Autowired
    Posting posting;

    @Autowired
    Ledgers ledgers;

    @Autowired
    VoucherDesk desk;

    @Autowired
    Bookshelf shelf;

    @Autowired
    YearEnd yearEnd;

    @Autowired
    BookPage page;

    @Autowired
    Town people;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor city;
    private Fund gift;
    private final List<Receipts.Receipt> all = new ArrayList<>();

    @BeforeEach
    void oneMoreThanAPageHolds() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        city = town.cityBookkeeper;
        gift = new Fund(Source.DONATION, Purpose.GENERAL, 2026);
        for (int i = 1; i <= MANY; i++) {
            int number = i;
            all.add(town.as(
                    city,
                    () -> receipts.receive(
                            new Receipts.NewReceipt(
                                    gift, "捐赠协议" + number + "号", "某企业", Money.ofYuan(number), clock.today()),
                            city)));
        }
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    /** Reads a list from its first page to its last. */
    private static <T> List<T> walk(Function<Paging, Page<T>> list) {
        var found = new ArrayList<T>();
        @Nullable String after = null;
        do {
            Page<T> page = list.apply(new Paging(after, SIZE));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(SIZE);
            found.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void receiptsQuotasVouchersAndMovementsGoOnToTheirEnd() {
        long fund = all.getFirst().fund();
        for (int i = 1; i <= MANY; i++) {
            int number = i;
            town.as(
                    city,
                    () -> allocations.allocate(
                            fund, town.county.number(), Money.ofYuan(1), "芜工办〔2026〕" + number + "号", city));
        }
        long own = town.city.number();
        assertThat(walk(paging -> town.as(city, () -> receipts.of(own, 2026, paging))))
                .extracting(Receipts.Receipt::id)
                .containsExactlyElementsOf(
                        all.reversed().stream().map(Receipts.Receipt::id).toList());
        assertThat(walk(paging -> town.as(city, () -> allocations.of(own, paging))))
                .hasSize(MANY);
        assertThat(walk(paging -> town.as(city, () -> desk.page(own, 2026, null, paging))))
                .hasSize(2 * MANY);
        assertThat(walk(paging -> town.as(city, () -> posting.of(funds.get(fund), paging))))
                .hasSize(2 * MANY);
    }

    @Test
    void aDetailLedgerGoesOnWithItsBalanceUnderTheSumsOfAll() {
        long own = town.city.number();
        LedgerScope scope = LedgerScope.of(AccountKind.INCOME);
        var whole = new ArrayList<DetailLedger.Row>();
        DetailLedger.Sums sums = town.as(city, () -> ledgers.each(own, 2026, scope, whole::add));
        var first = town.as(city, () -> ledgers.detail(own, 2026, scope, new Paging(null, SIZE)));
        var second = town.as(
                city,
                () -> ledgers.detail(own, 2026, scope, new Paging(first.page().next(), SIZE)));
        assertThat(first.credit()).isEqualTo(Money.ofYuan(10)).isEqualTo(second.credit());
        assertThat(first.closing()).isEqualTo(sums.closing()).isEqualTo(second.closing());
        assertThat(second.first()).isFalse();
        assertThat(second.lines().opening()).isEqualTo(Money.ofYuan(6));
        assertThat(second.page().next()).isNull();
        var walked = new ArrayList<>(first.page().rows());
        walked.addAll(second.page().rows());
        assertThat(walked).isEqualTo(whole).hasSize(MANY);
    }

    /** More lines than any page holds, in the file that leaves the office. */
    @Test
    void whatLeavesForExcelIsWhole() {
        Fund other = new Fund(Source.DONATION, new Purpose("金秋助学", Purpose.GENERAL.uses()), 2026);
        town.as(city, () -> {
            for (int i = 1; i <= Paging.MOST + 1; i++) {
                receipts.receive(
                        new Receipts.NewReceipt(other, "协议〔2026〕" + i + "号", "某企业", Money.ofYuan(1), clock.today()),
                        city);
            }
            return true;
        });
        String own = Long.toString(town.city.number());
        List<Sheet.Row> rows = SheetReader.read(Objects.requireNonNull(town.as(
                                city,
                                () -> page.detailSheet(
                                        own, "2026", "INCOME", null, List.of(), "金秋助学", null, null, null))
                        .getBody()))
                .rows();
        assertThat(rows).hasSize(Paging.MOST + 1 + 3);
        assertThat(Money.parse(rows.getLast().cell(6))).isEqualTo(Money.ofYuan(Paging.MOST + 1));
    }

    @Test
    void whatIsWrongOrOutOfReachIsRefusedNotAnsweredWithOtherData() {
        String own = Long.toString(town.city.number());
        for (Runnable wrong : List.<Runnable>of(
                () -> shelf.take(own, "1999"),
                () -> shelf.take("34020300000000", null),
                () -> shelf.take("x", null),
                () -> union.choose(Long.toString(Town.YIJIANG.number()), city),
                () -> ledgers.each(town.city.number(), 2026, scope("999999", null), line -> {}),
                () -> ledgers.each(town.city.number(), 2026, scope(null, "34020300000000"), line -> {}),
                () -> LedgerScope.read("INCOME", null, List.of("XYZ"), null, null, null, null),
                () -> LedgerScope.read("INCOME", null, List.of(), null, "XYZ", null, null),
                () -> LedgerScope.read("INCOME", null, List.of(), null, null, null, "14"))) {
            assertThatThrownBy(() -> town.as(city, () -> {
                        wrong.run();
                        return true;
                    }))
                    .isInstanceOf(WrongAddress.class);
        }
    }

    private static LedgerScope scope(@Nullable String fund, @Nullable String counterpart) {
        return LedgerScope.read("INCOME", fund, List.of(), null, null, counterpart, null);
    }

    /** The same through the door, on the screen and for programs. */
    @Test
    void theDoorRefusesThemByName() {
        Actor bookkeeper = people.jinghu(Role.BOOKKEEPER);
        var browser = Browser.as(port, bookkeeper);
        for (String path : List.of(
                "/api/v1/funds?union=" + Town.YIJIANG.number(),
                "/api/v1/vouchers?year=1999",
                "/api/v1/vouchers?occasion=XYZ",
                "/api/v1/vouchers?after=x",
                "/api/v1/trial-balance?year=1999",
                "/api/v1/receipts?year=99",
                "/api/v1/allocations?after=-1",
                "/funds?union=" + Town.YIJIANG.number(),
                "/funds.xlsx?union=" + Town.YIJIANG.number(),
                "/funds/allocations?union=1",
                "/books?year=1999",
                "/books.xlsx?year=1999",
                "/books/vouchers?occasion=XYZ",
                "/books/detail?account=INCOME&month=14",
                "/books/detail?account=INCOME&source=XYZ",
                "/books/auxiliary-ledgers/source?union=" + Town.YIJIANG.number())) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(browser.get("/funds?union=" + Town.YIJIANG.number()).body()).contains("工会");
    }

    @Test
    void theTrialBalanceSaysWhichYearIsNotClosedAndWhatOfIt() {
        assertThat(trial(2026).spans()).isEmpty();
        clock.set(LocalDate.of(2027, 1, 5));
        assertThat(trial(2026).spans().orElseThrow()).contains("2026年的收支还没有结转", "期末", "帮扶资金收入 10.00 元");
        assertThat(trial(2027).spans().orElseThrow()).contains("2026年的收支还没有结转", "年初", "帮扶资金收入 10.00 元");
        town.as(city, () -> yearEnd.close(2026, city));
        assertThat(trial(2026).spans()).isEmpty();
        assertThat(trial(2027).spans()).isEmpty();
    }

    private TrialBalance trial(int year) {
        return Acting.as(city, () -> town.as(city, () -> ledgers.trial(town.city.number(), year)));
    }
}
