package org.bangfu.office.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Slip;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.fund.AllocationState;
import org.bangfu.office.money.fund.Allocations;
import org.bangfu.office.money.fund.FundFigures;
import org.bangfu.office.money.fund.FundsOfUnion;
import org.bangfu.office.money.fund.MoneyTown;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.office.money.fund.ReversalForm;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F10: general ledger, detail ledgers and registers say the same as the vouchers, and so does what leaves them for Excel. */
@OfficeTest
class F10_LedgersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    Allocations allocations;

    @Autowired
    Posting posting;

    @Autowired
    FundsOfUnion union;

    @Autowired
    Ledgers ledgers;

    @Autowired
    LedgerApi programs;

    @Autowired
    VoucherDesk desk;

    @Autowired
    Reversals reversals;

    @Autowired
    YearEnd yearEnd;

    @Autowired
    BookPage page;

    @Autowired
    BooksCheck check;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor city;
    private Fund central;
    private Fund gift;
    private Receipts.Receipt receipt;

    @BeforeEach
    void theCityHasReceivedPassedOnAndPaid() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        city = town.cityBookkeeper;
        central = new Fund(Source.CENTRAL, Purpose.GENERAL, 2026);
        gift = new Fund(Source.DONATION, new Purpose("金秋助学", Set.of(AidKind.EDUCATION)), 2026);
        receipt = receive(central, "皖工办〔2026〕8号", "100000");
        receive(gift, "捐赠协议1号", "5000");
        allocate("30000");
        pay(central, AidKind.MEDICAL, "8000.50");
        pay(gift, AidKind.EDUCATION, "3000");
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return town.as(actor, work);
    }

    private Receipts.Receipt receive(Fund fund, String document, String amount) {
        return as(
                city,
                () -> receipts.receive(
                        new Receipts.NewReceipt(fund, document, "省总工会", Money.parse(amount), clock.today()), city));
    }

    private Allocations.Allocation allocate(String amount) {
        return as(
                city,
                () -> allocations.allocate(
                        receipt.fund(), town.county.number(), Money.parse(amount), "芜工办〔2026〕3号", city));
    }

    private long pay(Fund fund, AidKind use, String amount) {
        Money money = Money.parse(amount);
        return as(city, () -> {
            posting.post(town.city.number(), Entry.reserved(Map.of(fund, money), "批001", slip()));
            return posting.post(town.city.number(), Entry.paid(fund, use, money, "业务1", slip()))
                    .id();
        });
    }

    private Slip slip() {
        return new Slip(clock.today(), "批001", city.name(), clock.now());
    }

    private TrialBalance trial(int year) {
        return as(city, () -> ledgers.trial(town.city.number(), year));
    }

    @Test
    void theTrialBalanceIsBalancedAndShowsWhatStands() {
        TrialBalance trial = trial(2026);
        assertThat(trial.balanced()).isTrue();
        assertThat(row(trial, AccountKind.DEPOSIT).closing()).isEqualTo(Money.parse("63999.50"));
        assertThat(row(trial, AccountKind.EXPENSE).debit()).isEqualTo(Money.parse("11000.50"));
        assertThat(row(trial, AccountKind.PAYABLE).closing()).isEqualTo(Money.parse("30000"));
        assertThat(row(trial, AccountKind.INCOME).code()).isEqualTo("404");
    }

    private static TrialBalance.Row row(TrialBalance trial, AccountKind kind) {
        return trial.rows().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGeneralLedgerTheDetailLedgerAndTheTrialBalanceAgree() {
        for (TrialBalance.Row row : trial(2026).rows()) {
            LedgerScope scope = LedgerScope.of(row.kind());
            GeneralLedger general = as(city, () -> ledgers.general(town.city.number(), 2026, scope));
            DetailLedger.Sums detail = as(city, () -> ledgers.each(town.city.number(), 2026, scope, line -> {}));
            assertThat(general.closing()).isEqualTo(row.closing()).isEqualTo(detail.closing());
            assertThat(general.debit()).isEqualTo(row.debit()).isEqualTo(detail.debit());
            assertThat(general.credit()).isEqualTo(row.credit()).isEqualTo(detail.credit());
        }
    }

    @Test
    void aRegisterCutsTheSameMoneyByProjectSourceKindAndUnion() {
        assertThat(lines(AuxiliaryLedger.By.PROJECT)).containsExactly("医疗救助 8,000.50", "助学救助 3,000.00");
        AuxiliaryLedger sources =
                as(city, () -> ledgers.auxiliary(town.city.number(), 2026, AuxiliaryLedger.By.SOURCE));
        assertThat(sources.rows()).extracting(AuxiliaryLedger.Row::label).containsExactly("中央财政", "社会捐赠");
        assertThat(sources.rows().getFirst().closing()).isEqualTo(Money.parse("61999.50"));
        assertThat(sources.moved(AccountKind.EXPENSE)).isEqualTo(Money.parse("11000.50"));
        AuxiliaryLedger classes = as(city, () -> ledgers.auxiliary(town.city.number(), 2026, AuxiliaryLedger.By.CLASS));
        assertThat(classes.rows()).extracting(AuxiliaryLedger.Row::label).containsExactly("财政资金", "社会捐赠");
        AuxiliaryLedger unions = as(city, () -> ledgers.auxiliary(town.city.number(), 2026, AuxiliaryLedger.By.UNION));
        assertThat(unions.rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo(town.county.name());
            assertThat(row.moved(AccountKind.TRANSFER_OUT)).isEqualTo(Money.parse("30000"));
        });
    }

    @Test
    void programsReadTheSameLedgers() {
        String own = Long.toString(town.city.number());
        LedgerApi.General general = as(city, () -> programs.general(own, "2026", "EXPENSE"));
        assertThat(Money.parse(general.debit())).isEqualTo(Money.parse("11000.50"));
        assertThat(Money.parse(general.months().getLast().balance())).isEqualTo(Money.parse(general.closing()));
        LedgerApi.Detail medical = as(
                city,
                () -> programs.detail(
                        own, "2026", "EXPENSE", null, List.of(), null, "MEDICAL", null, null, new Paging(null, 1)));
        assertThat(medical.rows()).singleElement().satisfies(line -> {
            assertThat(line.debit()).isEqualTo("8000.50");
            assertThat(line.credit()).isNull();
            assertThat(line.balance()).isEqualTo(medical.closing());
        });
        assertThat(medical.next()).isNull();
        LedgerApi.Sorted projects = as(city, () -> programs.auxiliary("project", own, "2026"));
        assertThat(projects.rows()).extracting(LedgerApi.Row::label).containsExactly("医疗救助", "助学救助");
        assertThat(projects.rows().getFirst().moved())
                .containsExactly(new LedgerApi.Moved(AccountKind.EXPENSE, "8000.50"));
        assertThat(projects.rows().getFirst().closing())
                .as("a project carries nothing on")
                .isNull();
        assertThatThrownBy(() -> as(city, () -> programs.auxiliary("colour", own, "2026")))
                .isInstanceOf(NotFound.class);
    }

    private List<String> lines(AuxiliaryLedger.By by) {
        AuxiliaryLedger auxiliary = as(city, () -> ledgers.auxiliary(town.city.number(), 2026, by));
        return auxiliary.rows().stream()
                .map(row -> row.label() + " " + row.moved(AccountKind.EXPENSE).format())
                .toList();
    }

    @Test
    void eachFigureOfARegisterOpensToItsLines() {
        AuxiliaryLedger sources =
                as(city, () -> ledgers.auxiliary(town.city.number(), 2026, AuxiliaryLedger.By.SOURCE));
        for (AuxiliaryLedger.Row row : sources.rows()) {
            LedgerScope scope = row.scope().ofKind(AccountKind.EXPENSE);
            DetailLedger.Sums detail = as(city, () -> ledgers.each(town.city.number(), 2026, scope, line -> {}));
            assertThat(detail.debit()).isEqualTo(row.moved(AccountKind.EXPENSE));
        }
    }

    @Test
    void whatLeavesForExcelReadsBackTheSame() {
        TrialBalance trial = trial(2026);
        List<Sheet.Row> rows = reread(as(city, () -> page.trialSheet(Long.toString(town.city.number()), "2026")));
        assertThat(rows).hasSize(trial.rows().size() + 2);
        for (int i = 0; i < trial.rows().size(); i++) {
            TrialBalance.Row row = trial.rows().get(i);
            Sheet.Row sheet = rows.get(i + 1);
            assertThat(sheet.cell(1)).isEqualTo(row.kind().label());
            assertThat(Money.parse(sheet.cell(4))).isEqualTo(row.debit());
            assertThat(Money.parse(sheet.cell(5))).isEqualTo(row.credit());
            assertThat(Money.parse(sheet.cell(row.kind().side() == Side.DEBIT ? 6 : 7)))
                    .isEqualTo(row.closing());
        }
        Sheet.Row foot = rows.getLast();
        assertThat(foot.cell(4)).isEqualTo(foot.cell(5));
        assertThat(Money.parse(foot.cell(6))).isEqualTo(trial.closing(Side.DEBIT));
    }

    private static List<Sheet.Row> reread(ResponseEntity<byte[]> answer) {
        return SheetReader.read(Objects.requireNonNull(answer.getBody())).rows();
    }

    @Test
    void aReceiptIsTakenBackInRedAndBothVouchersSaySo() {
        long wrong = receive(gift, "捐赠协议2号", "700").voucher();
        var red = as(city, () -> reversals.reverse(wrong, new ReversalForm("金额写错", "更正单1号", null), city));
        VoucherView original = as(city, () -> desk.view(wrong));
        VoucherView reversal = as(city, () -> desk.view(red.id()));
        assertThat(original.reversedBy()).isEqualTo(red.id());
        assertThat(reversal.reverses()).isEqualTo(wrong);
        assertThat(reversal.voucher().entry().summary()).isEqualTo("冲销" + original.number() + "：金额写错");
        assertThat(reversal.total()).isEqualTo(Money.parse("-700"));
        assertThat(row(trial(2026), AccountKind.INCOME).credit())
                .as("a red entry does not swell the year's turnover")
                .isEqualTo(Money.parse("105000"));
        assertThatThrownBy(() -> as(city, () -> reversals.reverse(wrong, new ReversalForm("再来", "更正单2号", null), city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经被" + reversal.number() + "冲销");
        assertThatThrownBy(() ->
                        as(city, () -> reversals.reverse(red.id(), new ReversalForm("再来", "更正单2号", null), city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能再冲销");
        assertThat(as(city, check::problems)).isEmpty();
    }

    @Test
    void moneyThatIsGoneCannotBeTakenBack() {
        assertThatThrownBy(() -> as(
                        city, () -> reversals.reverse(receipt.voucher(), new ReversalForm("写错", "更正单1号", null), city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还差 38,000.50 元")
                .hasMessageContaining("已支付职工 8,000.50 元");
    }

    @Test
    void aQuotaGoesBackStepByStepWithItsVouchers() {
        var quota = allocate("1000");
        var sent = as(city, () -> allocations.remit(quota.id(), quota.version(), "流水1", clock.today(), city));
        assertThatThrownBy(() ->
                        as(city, () -> reversals.reverse(quota.voucher(), new ReversalForm("写错", "更正单1号", null), city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("先冲销后一步");
        as(
                city,
                () -> reversals.reverse(
                        Objects.requireNonNull(sent.remitVoucher()), new ReversalForm("银行退汇", "退汇通知", null), city));
        assertThat(as(city, () -> allocations.get(quota.id())).state()).isEqualTo(AllocationState.TOLD);
        as(city, () -> reversals.reverse(quota.voucher(), new ReversalForm("写错", "更正单2号", null), city));
        assertThat(as(city, () -> allocations.get(quota.id())).state()).isEqualTo(AllocationState.CANCELLED);
        assertThat(as(city, check::problems)).isEmpty();
    }

    @Test
    void whatTheBankPaidNobodyTakesBackByHand() {
        long paid = pay(gift, AidKind.EDUCATION, "1");
        assertThatThrownBy(() -> as(city, () -> reversals.reverse(paid, new ReversalForm("写错", "更正单1号", null), city)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能手工冲销");
    }

    @Test
    void nobodyTakesBackAnotherUnionsVoucher() {
        long number = town.city.number() / 1_00_00_0000_0000L * 1_00_00_0000_0000L;
        var province = new Organisation(number, Level.PROVINCE, "省总工会", "省", "地方");
        Actor above = new Actor(city.account(), "省会计", Set.of(Role.BOOKKEEPER), province, province.territory());
        assertThatThrownBy(() -> as(
                        above,
                        () -> reversals.reverse(receipt.voucher(), new ReversalForm("写错", "更正单1号", null), above)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只有本级工会");
        assertThatThrownBy(() -> as(
                        town.bookkeeper,
                        () -> reversals.reverse(
                                receipt.voucher(), new ReversalForm("写错", "更正单1号", null), town.bookkeeper)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aVoucherLeadsBackToItsReceipt() {
        assertThat(as(city, () -> desk.view(receipt.voucher())).behind())
                .extracting(Behind.Link::what)
                .contains("收款", "资金");
    }

    @Test
    void theYearIsClosedIntoWhatItLeaves() {
        clock.set(java.time.LocalDate.of(2027, 1, 5));
        receive(new Fund(Source.DONATION, Purpose.GENERAL, 2027), "捐赠协议3号", "10");
        assertThat(as(city, () -> yearEnd.close(2026, city))).hasSize(2);
        assertThatThrownBy(() -> as(city, () -> yearEnd.close(2026, city)))
                .as("once more closes nothing")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已由市会计结转：记-2026-");
        TrialBalance next = trial(2027);
        assertThat(next.balanced()).isTrue();
        assertThat(row(next, AccountKind.INCOME).opening()).isEqualTo(Money.ZERO);
        assertThat(row(next, AccountKind.FUND).opening()).isEqualTo(Money.parse("63999.50"));
        AuxiliaryLedger of2026 = as(city, () -> ledgers.auxiliary(town.city.number(), 2026, AuxiliaryLedger.By.SOURCE));
        assertThat(of2026.moved(AccountKind.INCOME)).isEqualTo(Money.parse("105000"));
        assertThat(as(city, () -> union.figures(town.city.number())))
                .filteredOn(one -> one.held().fund().equals(gift))
                .singleElement()
                .satisfies(one -> assertThat(one.received()).isEqualTo(Money.parse("5000")));
        assertThat(as(city, check::problems)).isEmpty();
    }

    /** Whatever a bookkeeper and a bank do, in whatever order, and however often they are refused. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBooksKeepTheirLaws(long seed) {
        Random random = new Random(seed);
        List<Fund> funds = List.of(central, gift);
        for (int step = 0; step < 40; step++) {
            Fund fund = funds.get(random.nextInt(funds.size()));
            String amount = Integer.toString(1 + random.nextInt(40_000));
            try {
                switch (random.nextInt(4)) {
                    case 0 -> receive(fund, "文号" + step, amount);
                    case 1 -> allocate(amount);
                    case 2 -> pay(fund, AidKind.EDUCATION, amount);
                    default -> {
                        List<Posting.Standing> any = as(
                                city,
                                () -> posting.of(union.figures(town.city.number())
                                        .getFirst()
                                        .held()));
                        long one = any.get(random.nextInt(any.size())).id();
                        as(city, () -> reversals.reverse(one, new ReversalForm("试", "更正单", null), city));
                    }
                }
            } catch (Refusal refused) {
                assertThat(refused.sentence()).isNotBlank();
            }
        }
        Balances balances = as(city, () -> posting.balances(town.city.number()));
        assertThat(balances.trial()).isEqualTo(Money.ZERO);
        balances.forEach((account, balance) -> assertThat(account.kind().standing() && balance.isNegative())
                .as("%s", account)
                .isFalse());
        assertThat(trial(2026).balanced()).isTrue();
        assertThat(as(city, () -> union.figures(town.city.number())))
                .extracting(FundFigures::left)
                .noneMatch(Money::isNegative);
        assertThat(as(city, check::problems)).isEmpty();
    }
}
