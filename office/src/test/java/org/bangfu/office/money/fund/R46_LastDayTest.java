package org.bangfu.office.money.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Together;
import org.bangfu.office.aid.plan.FundLife;
import org.bangfu.office.aid.plan.Funds;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.money.fund.FundPapers.NewPaper;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R-46, F13: central and provincial money ends with its year, local money when the finance office's reply says, other by its papers. */
@OfficeTest
class R46_LastDayTest {

    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Receipts receipts;

    @Autowired
    FundPapers papers;

    @Autowired
    FundRegister funds;

    @Autowired
    FundsOfUnion union;

    @Autowired
    FundLife life;

    @Autowired
    Funds forPlans;

    @Autowired
    TestClock clock;

    private MoneyTown town;
    private Actor county;
    private Actor chair;

    @BeforeEach
    void aCounty() {
        clock.set(TestClock.FIRST);
        town = new MoneyTown(jdbc, transaction);
        county = town.bookkeeper;
        chair = town.staff("孙主席", town.county, Role.CHAIR);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private long fund(Source source) {
        return town.as(
                county,
                () -> receipts.receive(
                                new Receipts.NewReceipt(
                                        new Fund(source, Purpose.GENERAL, 2026),
                                        "财社〔2026〕1号",
                                        "付款单位",
                                        Money.parse("50000"),
                                        clock.today()),
                                county)
                        .fund());
    }

    private FundPaper enter(long fund, @Nullable LocalDate until) {
        return town.as(county, () -> papers.enter(fund, new NewPaper("芜财社函〔2026〕21号", clock.today(), until), county));
    }

    private FundPaper confirm(FundPaper paper, Actor by) {
        return town.as(by, () -> papers.answer(paper.id(), true, null, by));
    }

    private @Nullable LocalDate lastDay(long fund) {
        return town.as(county, () -> life.lastDay(fund)).orElse(null);
    }

    @Test
    void withoutPapersTheSourceDecides() {
        assertThat(lastDay(fund(Source.CENTRAL))).isEqualTo(YEARS_END);
        assertThat(lastDay(fund(Source.PROVINCIAL))).isEqualTo(YEARS_END);
        assertThat(lastDay(fund(Source.LOCAL))).isEqualTo(YEARS_END);
        assertThat(lastDay(fund(Source.UNION))).isNull();
        assertThat(lastDay(fund(Source.DONATION))).isNull();
        assertThat(lastDay(fund(Source.OTHER))).isNull();
    }

    @Test
    void theFinanceOfficesReplyCountsOnceAnotherPersonHasConfirmedIt() {
        long local = fund(Source.LOCAL);
        FundPaper reply = enter(local, LocalDate.of(2027, 6, 30));
        assertThat(reply.open()).isTrue();
        assertThat(lastDay(local)).isEqualTo(YEARS_END);
        assertThatThrownBy(() -> confirm(reply, county))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("另一人");
        assertThatThrownBy(() -> enter(local, LocalDate.of(2028, 6, 30)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("等另一人确认");
        confirm(reply, chair);
        assertThat(lastDay(local)).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(town.as(county, () -> life.usableOn(local, LocalDate.of(2027, 6, 30))))
                .isTrue();
        assertThat(town.as(county, () -> life.usableOn(local, LocalDate.of(2027, 7, 1))))
                .isFalse();
        assertThatThrownBy(() -> confirm(reply, chair))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经处理过");
    }

    @Test
    void F15_whileTheDeskHasASecondPersonTheCitysDoesNotStandIn() {
        FundPaper paper = enter(fund(Source.LOCAL), LocalDate.of(2027, 6, 30));
        assertThat(town.as(chair, () -> papers.waitingFor(chair))).contains(paper);
        assertThat(town.as(town.cityBookkeeper, () -> papers.waitingFor(town.cityBookkeeper)))
                .doesNotContain(paper);
        assertThatThrownBy(() -> confirm(paper, town.cityBookkeeper))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("孙主席")
                .hasMessageContaining("本单位没有第二人时");
    }

    @Test
    void whereTheDeskHasNoSecondPersonTheCitysStandsInAndItIsRecorded() {
        town = new MoneyTown(jdbc, transaction); // whose bookkeeper has neither a colleague nor a chair
        county = town.bookkeeper;
        long local = fund(Source.LOCAL);
        FundPaper entered = enter(local, LocalDate.of(2027, 6, 30));
        assertThat(town.as(town.cityBookkeeper, () -> papers.waitingFor(town.cityBookkeeper)))
                .contains(entered);
        FundPaper answered = confirm(entered, town.cityBookkeeper);
        assertThat(answered.answer())
                .satisfies(answer -> assertThat(answer.standsIn()).isTrue());
        assertThat(lastDay(local)).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    /** Never 10: entered and answered ten times at the same moment, it stands and is answered once. */
    @Test
    void tenEqualPapersAndAnswersAreOne() {
        long local = fund(Source.LOCAL);
        var entered = Together.of(10, number -> enter(local, LocalDate.of(2027, 6, 30)));
        assertThat(entered.done()).hasSize(1);
        FundPaper paper = entered.done().getFirst();
        var answered = Together.of(10, number -> confirm(paper, chair));
        assertThat(answered.done()).hasSize(1);
        assertThat(entered.refused())
                .hasSize(9)
                .allSatisfy(told -> assertThat(told).isInstanceOf(Refusal.class));
        assertThat(answered.refused())
                .hasSize(9)
                .allSatisfy(told -> assertThat(told).isInstanceOf(Refusal.class));
    }

    @Test
    void whatIsSentBackCountsForNothing() {
        long local = fund(Source.LOCAL);
        FundPaper reply = enter(local, LocalDate.of(2027, 6, 30));
        town.as(chair, () -> papers.answer(reply.id(), false, "日期抄错了", chair));
        assertThat(lastDay(local)).isEqualTo(YEARS_END);
        confirm(enter(local, LocalDate.of(2027, 3, 31)), chair);
        assertThat(lastDay(local)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aPaperThatShortensCountsAtOnceAndOneThatLengthensAgainDoesNot() {
        long gift = fund(Source.DONATION);
        assertThat(enter(gift, LocalDate.of(2026, 10, 31)).open()).isFalse();
        assertThat(lastDay(gift)).isEqualTo(LocalDate.of(2026, 10, 31));
        FundPaper longer = enter(gift, null);
        assertThat(longer.open()).isTrue();
        assertThat(lastDay(gift)).isEqualTo(LocalDate.of(2026, 10, 31));
        confirm(longer, chair);
        assertThat(lastDay(gift)).isNull();
    }

    @Test
    void noPaperLengthensCentralOrProvincialMoney() {
        for (Source source : new Source[] {Source.CENTRAL, Source.PROVINCIAL}) {
            assertThatThrownBy(() -> enter(fund(source), LocalDate.of(2027, 6, 30)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("没有文件可以改变");
        }
        assertThatThrownBy(() -> enter(fund(Source.LOCAL), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("财政部门书面答复");
    }

    /** Of its day, of its fund's year, of its own union; and what does not last longer needs no second person. */
    @Test
    void aPaperIsReadBeforeItCounts() {
        long gift = fund(Source.DONATION);
        LocalDate today = clock.today();
        assertThatThrownBy(() -> town.as(
                        county, () -> papers.enter(gift, new NewPaper("捐赠协议1号", today.plusDays(1), YEARS_END), county)))
                .hasMessageContaining("文件日期不能晚于今天");
        assertThatThrownBy(() -> enter(gift, LocalDate.of(2025, 12, 31))).hasMessageContaining("不能早于2026年1月1日");
        Actor city = town.cityBookkeeper;
        assertThatThrownBy(() ->
                        town.as(city, () -> papers.enter(gift, new NewPaper("捐赠协议1号", today, YEARS_END), city)))
                .hasMessageContaining("只有本级工会的财务");
        FundPaper shorter = enter(gift, YEARS_END);
        assertThatThrownBy(() -> confirm(shorter, chair)).hasMessageContaining("不用确认");
    }

    /** The second guard: the database. */
    @Test
    void theDatabaseRefusesThemToo() {
        long central = fund(Source.CENTRAL);
        long local = fund(Source.LOCAL);
        FundPaper reply = enter(local, LocalDate.of(2027, 6, 30));
        assertThatThrownBy(() -> insert(central, 1)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(local, 2))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> town.as(
                        county, () -> jdbc.sql("""
                                insert into fund_paper_answer (paper, confirmed, stands_in, account, answered_by, answered_at)
                                select id, true, false, account, '自己', entered_at from fund_paper where id = :id
                                """).param("id", reply.id()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("another person");
        assertThatThrownBy(() -> town.as(
                        county,
                        () -> jdbc.sql("update fund_paper set until = '2099-12-31' where id = :id")
                                .param("id", reply.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private void insert(long fund, int position) {
        town.as(
                county,
                () -> jdbc.sql("""
                                insert into fund_paper (organisation, fund, position, document, dated, until, longer, dossier,
                                                        account, entered_by, entered_at)
                                select organisation, id, :position, '假文件', '2026-01-01', '2099-12-31', false,
                                       (select min(id) from dossier), 1, '某人', now()
                                  from fund where id = :fund
                                """)
                        .param("fund", fund)
                        .param("position", position)
                        .update());
    }

    @Test
    void whatIsFrozenIsNoLongerToBeGrantedInAnySum() {
        long local = fund(Source.LOCAL);
        long gift = fund(Source.DONATION);
        clock.set(YEARS_END);
        assertThat(figures(local).left()).isEqualTo(Money.parse("50000"));
        assertThat(figures(local).frozen()).isEqualTo(Money.ZERO);
        clock.set(LocalDate.of(2027, 1, 1));
        assertThat(figures(local).term(clock.today())).isEqualTo(Term.FROZEN);
        assertThat(figures(local).left()).isEqualTo(Money.ZERO);
        assertThat(figures(local).frozen()).isEqualTo(Money.parse("50000"));
        assertThat(town.as(county, () -> union.figures(town.county.number())).stream()
                        .reduce(FundFigures::plus)
                        .orElseThrow()
                        .left())
                .isEqualTo(Money.parse("50000"));
        assertThat(town.as(county, () -> forPlans.open(town.county.number(), clock.today())))
                .extracting(Funds.Fund::id)
                .containsExactly(gift);
        assertThat(town.as(county, () -> funds.get(local))
                        .refuses(AidKind.LIVING, clock.today())
                        .orElseThrow())
                .contains("只能用到2026年12月31日");
        confirm(enter(local, LocalDate.of(2027, 6, 30)), chair);
        assertThat(figures(local).left()).isEqualTo(Money.parse("50000"));
    }

    private FundFigures figures(long fund) {
        return town.as(county, () -> union.figures(funds.get(fund)));
    }
}
