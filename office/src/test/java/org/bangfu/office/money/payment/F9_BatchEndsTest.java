package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.plan.Funds;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.batch.Candidate;
import org.bangfu.office.money.fund.EndingFunds;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F9, M12, F13, F15: one payment that cannot go holds up no other, a batch ends with its slips, and release asks everything again. */
@OfficeTest
class F9_BatchEndsTest {

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    EndingFunds endingFunds;

    @Autowired
    Town town;

    @Autowired
    Batches batches;

    @Autowired
    BankDesk bank;

    @Autowired
    PaymentsBehind behind;

    @Autowired
    LateFindings late;

    @Autowired
    Funds funds;

    @Autowired
    Grants grants;

    @Autowired
    MoneyToday today;

    @Autowired
    Posting posting;

    @Autowired
    Households households;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Autowired
    List<Check> checks;

    private Actor clerk;
    private Actor payer;
    private Actor bookkeeper;
    private Till.Held fund;
    private long first;
    private long second;

    @BeforeEach
    void twoFamiliesAreToBePaid() {
        clock.set(TestClock.FIRST);
        clerk = town.jinghu(Role.CENTRE_CLERK);
        payer = town.jinghu(Role.PAYER);
        bookkeeper = town.jinghu(Role.BOOKKEEPER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "16800");
        first = till.granted(fund, "00");
        second = till.granted(fund, "00");
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    /** A death imported after release: the one line out, its money free, the other goes. */
    @Test
    void onePayeeWhoCannotBePaidHoldsUpNoOther() {
        Batch released = till.released(till.prepared(first, second));
        set(first, "held_until = '2999-01-01', held_because = '核实死亡登记'");
        assertThatThrownBy(() -> till.sent(released)).hasMessageContaining("核实死亡登记");
        String dead = of(released, first).reference();
        assertThatThrownBy(() -> takeOut(released, dead, clerk)).hasMessageContaining("由财务支付办理");
        Batch left = takeOut(released, dead, payer);
        assertThat(left.count()).isEqualTo(1);
        assertThat(left.total()).isEqualTo(Money.parse("8400"));
        assertThat(free()).isEqualTo(Money.parse("8400"));
        assertThat(till.as(payer, () -> batches.sheet(left)).out())
                .singleElement()
                .satisfies(out -> assertThat(out.reason()).isEqualTo("死亡登记待核实"));
        assertThat(toldTo(clerk)).contains("已撤出批次：死亡登记待核实");
        Batch answered = till.answered(till.sent(left));
        assertThat(answered.state()).isEqualTo(BatchState.ANSWERED);
        assertThat(of(answered, second).state()).isEqualTo(AttemptState.PAID);
        set(first, "held_until = null, held_because = null");
        assertThat(till.prepared(first).count()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void theClerkTakesOneOutWhileNothingIsReleased() {
        Batch prepared = till.prepared(first, second);
        Batch left = takeOut(prepared, of(prepared, first).reference(), clerk);
        assertThat(left.count()).isEqualTo(1);
        assertThatThrownBy(() -> takeOut(left, of(left, second).reference(), clerk))
                .hasMessageContaining("请撤销整个批次");
        assertThatThrownBy(() -> takeOut(prepared, of(left, second).reference(), clerk))
                .isInstanceOf(Stale.class);
        Batch sent = till.sent(till.released(left));
        assertThatThrownBy(() -> takeOut(sent, of(sent, second).reference(), payer))
                .hasMessageContaining("不能撤出款项");
        assertThatThrownBy(() -> sql("update payment_attempt set state = 'CANCELLED' where id = "
                        + of(sent, second).id()))
                .hasMessageContaining("the bank has this payment");
    }

    @Test
    void byProgramAndOnScreenWithItsReason() {
        Batch prepared = till.prepared(first, second, till.granted(fund, "00"));
        String reference = of(prepared, first).reference();
        var browser = Browser.as(port, clerk);
        assertThat(browser.get(prepared.path().replace("镜湖批", "%E9%95%9C%E6%B9%96%E6%89%B9"))
                        .body())
                .contains("撤出这一笔");
        String page = prepared.path().replace("镜湖批", "%E9%95%9C%E6%B9%96%E6%89%B9") + "/take-out";
        var refused = browser.post(page, Map.of("version", "0", "payment", reference, "reason", "死"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("撤出的原因至少 2 个字", "value=\"死\"");
        assertThat(browser.post(page, Map.of("version", "0", "payment", reference, "reason", "账户待核实"))
                        .statusCode())
                .isEqualTo(302);
        Batch now = till.as(payer, () -> batches.get(prepared.number()));
        var program = Program.of(port, tokens, clerk);
        String path = "/api/v1/batches/%s/payments/%s/take-out"
                .formatted(
                        now.number().replace("镜湖批", "%E9%95%9C%E6%B9%96%E6%89%B9"),
                        of(now, second).reference());
        assertThat(program.send("POST", path, now.version(), "{\"reason\":\"重复编入\"}")
                        .body())
                .contains("\"count\":1", "\"takenOut\":[", "重复编入");
    }

    /** M12: the slip belongs to the payment; without it the batch ends only with a reason, and stays on the desk. */
    @Test
    void aBatchDoesNotEndWithoutItsSlips() {
        Batch answered = till.answered(till.sent(first, second));
        assertThatThrownBy(() -> close(answered, null)).hasMessageContaining("有 2 笔已到账的还缺银行回单");
        assertThatThrownBy(() -> sql("update payment_batch set state = 'CLOSED' where id = " + answered.id()))
                .hasMessageContaining("is not at its end");
        long voucher = till.as(payer, () -> bank.voucher(of(answered, first))).orElseThrow();
        assertThat(till.as(payer, () -> behind.behind(voucher)))
                .anyMatch(link -> link.what().equals("银行回单") && link.words().equals("缺回单"));
        Batch closed = close(answered, "银行月底才给回单");
        assertThat(closed.state()).isEqualTo(BatchState.CLOSED);
        assertThat(lines(payer))
                .anyMatch(line -> line.when().equals("缺回单") && line.path().equals(closed.path()));
        assertThat(lines(bookkeeper)).anyMatch(line -> line.path().equals(closed.path()));
        assertThatThrownBy(() -> till.as(payer, () -> {
                    till.slips.file(
                            of(closed, first).reference(), "回单.png", Till.slip().content(), payer);
                    return true;
                }))
                .as("whoever released does not prove it too")
                .hasMessageContaining("归档银行回单");
        till.slipFiled(of(closed, first).reference());
        till.slipFiled(of(closed, second).reference());
        assertThat(lines(payer)).noneMatch(line -> line.path().equals(closed.path()));
        assertThat(till.as(payer, () -> behind.behind(voucher)))
                .noneMatch(link -> link.words().equals("缺回单"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aBatchDoesNotEndWhileAReturnIsNotVerified() {
        Batch answered = till.answered(till.sent(till.granted(fund, "99")));
        Attempt paid = till.as(payer, () -> batches.attempts(answered)).getFirst();
        till.claimed(paid.reference());
        Batch claimed = till.as(payer, () -> batches.get(answered.number()));
        assertThatThrownBy(() -> close(claimed, "先结束")).hasMessageContaining("还没有核实");
    }

    /** F15: whoever checked the plan's money, and is a payer now, does not release what came of it. */
    @Test
    void whoHadAHandInThePlanDoesNotRelease() {
        Batch batch = till.prepared(first, second);
        Actor other = town.colleague(Town.JINGHU, "曾记账", Role.PAYER);
        till.as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        update plan set checked_by = :who, checked_on = drafted_on
                         where id = (select l.plan_id from instalment i join aid_grant g on g.id = i.grant_id
                                       join plan_line l on l.id = g.plan_line where i.id = :instalment)
                        """)
                        .param("who", other.account())
                        .param("instalment", first)
                        .update());
        assertThatThrownBy(() -> till.as(other, () -> batches.release(batch.number(), batch.version(), other)))
                .hasMessageContaining("请由另一位财务人员放行");
        till.released(batch);
    }

    /** M12, never 1: two workers' aid never goes to one account. */
    @Test
    void oneAccountIsNotThatOfTwoWorkers() {
        till.sent(first);
        var account =
                till.as(Actor.OFFICE, () -> households.now(till.caseOf(first)).account());
        assertThatThrownBy(() -> till.as(Actor.OFFICE, () -> {
                    var aCase = till.caseOf(second);
                    households.write(aCase, households.now(aCase).withAccount(account), "换卡", Actor.OFFICE);
                    return true;
                }))
                .message()
                .contains("这张银行卡已经登记在另一户的档案里");
    }

    /** Local money whose last day, by the finance office's reply, is today. */
    private Till.Held endingToday() {
        Till.Held held = till.fund(Source.LOCAL, AidKind.LIVING, clock.today().getYear(), "25200");
        endingFunds.ends(held.id(), clock.today(), bookkeeper);
        return held;
    }

    /** F13: what was not sent before the money's last day does not go. */
    @Test
    void moneyWhoseLastDayHasGoneDoesNotGo() {
        Till.Held local = endingToday();
        Batch released = till.released(till.prepared(till.granted(local, "00"), till.granted(local, "00")));
        assertThat(till.as(payer, () -> batches.sheet(released)).funds())
                .allMatch(share -> share.endsSoon(clock.today()));
        clock.set(TestClock.FIRST.plusDays(1));
        assertThatThrownBy(() -> till.sent(released)).hasMessageContaining("F13");
    }

    /** used is what the bank's value date puts on or before the last day; later it is paid, and a finding against the desk. */
    @Test
    void whatTheBankPaysAfterTheLastDayIsAFinding() {
        Till.Held local = endingToday();
        long inTime = till.granted(local, "00");
        Batch sent = till.sent(inTime);
        clock.set(TestClock.FIRST.plusDays(1));
        Attempt paid = of(till.answered(sent), inTime);
        assertThat(paid.state()).isEqualTo(AttemptState.PAID);
        long voucher = till.as(payer, () -> bank.voucher(paid)).orElseThrow();
        assertThat(till.as(payer, () -> posting.voucher(voucher)).entry().slip().day())
                .as("in the books on the bank's day")
                .isEqualTo(clock.today());
        assertThat(lines(bookkeeper)).anyMatch(line -> line.subject().equals(paid.reference()));
        till.as(bookkeeper, () -> {
            late.answer(paid.reference(), "已报市财政局，文号财函1号", bookkeeper);
            return true;
        });
        assertThat(lines(bookkeeper)).noneMatch(line -> line.subject().equals(paid.reference()));
        assertThatThrownBy(() -> till.as(bookkeeper, () -> {
                    late.answer(paid.reference(), "再写一次", bookkeeper);
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(problems()).isEmpty();
    }

    /** Paid in time, found refused in January: the family hears what is true. */
    @Test
    void whatIsRefusedAfterTheLastDayIsNotPromisedAgain() {
        long refused = till.granted(endingToday(), "94");
        Batch unknown = till.answered(till.sent(refused));
        clock.set(TestClock.FIRST.plusDays(1));
        till.refusalsConfirmed(till.answered(unknown));
        assertThat(messages(refused)).contains("资金已经到期").doesNotContain("会再发");
    }

    /** F13: what may still be planned is the same before a batch is released, while it is at the bank, and after it was paid. */
    @Test
    void moneyUnderWayIsCountedOnce() {
        Till.Held more = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "20000");
        long instalment = till.granted(more, "00");
        assertThat(plannable(more)).isEqualTo(Money.ofYuan(11_600));
        Batch released = till.released(till.prepared(instalment));
        assertThat(plannable(more)).isEqualTo(Money.ofYuan(11_600));
        till.answered(till.sent(released));
        assertThat(plannable(more)).isEqualTo(Money.ofYuan(11_600));
    }

    /** As plans reckon it: what the fund has, less what was granted from it and is not paid. */
    private Money plannable(Till.Held held) {
        return till.as(
                clerk,
                () -> funds.open(Town.JINGHU.number(), clock.today()).stream()
                        .filter(fund -> fund.id() == held.id())
                        .map(Funds.Fund::available)
                        .findFirst()
                        .orElseThrow()
                        .minus(grants.promised(held.id())));
    }

    /** Lists are read to their end, page by page, and a state nobody knows is refused. */
    @Test
    void theListsPageToTheirEnd() {
        List<String> whole = read(after -> till.as(payer, () -> batches.list(payer.territory(), null, after))
                .map(Batch::number));
        till.prepared(first);
        till.prepared(second);
        List<String> more = read(after -> till.as(payer, () -> batches.list(payer.territory(), null, after))
                .map(Batch::number));
        assertThat(more).hasSize(whole.size() + 2).doesNotHaveDuplicates().containsAll(whole);
        long third = till.granted(fund, "00");
        long fourth = till.granted(fund, "00");
        List<Long> candidates = read(
                after -> till.as(clerk, () -> batches.candidates(clerk, after)).map(Candidate::instalment));
        assertThat(candidates).doesNotHaveDuplicates().contains(third, fourth);
        var program = Program.of(port, tokens, payer);
        var page = program.get("/api/v1/batches?size=1");
        assertThat(page.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\""));
        assertThat(program.get("/api/v1/batches?state=XYZ").statusCode()).isEqualTo(400);
        assertThat(program.get("/api/v1/batches?before=7").statusCode()).isEqualTo(400);
        assertThat(Browser.as(port, payer).get("/batches?state=CLOSED").body()).contains("已结束");
    }

    private static <T> List<T> read(java.util.function.Function<Paging, org.bangfu.office.ground.web.Page<T>> list) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            var page = list.apply(new Paging(after, 2));
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    private Batch takeOut(Batch batch, String reference, Actor by) {
        return till.as(by, () -> batches.takeOut(batch.number(), batch.version(), reference, "死亡登记待核实", by));
    }

    private Batch close(Batch batch, @org.jspecify.annotations.Nullable String lacking) {
        return till.as(payer, () -> batches.close(batch.number(), batch.version(), lacking, payer));
    }

    private Attempt of(Batch batch, long instalment) {
        return till.as(payer, () -> batches.attempts(batch)).stream()
                .filter(attempt -> attempt.instalment() == instalment)
                .findFirst()
                .orElseThrow();
    }

    private Money free() {
        return till.as(payer, () -> posting.balances(Town.JINGHU.number())).free(fund.fund());
    }

    private List<TodayLines.Line> lines(Actor actor) {
        return till.as(actor, () -> today.lines(actor));
    }

    private String toldTo(Actor person) {
        return till.as(
                Actor.OFFICE, () -> messages.toldTo(person.account()).getFirst().text());
    }

    private String messages(long instalment) {
        return till.as(
                Actor.OFFICE,
                () -> messages.toldTo(till.caseOf(instalment).applicant())
                        .getFirst()
                        .text());
    }

    private void set(long instalment, String changes) {
        long id = till.caseOf(instalment).id();
        in(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set " + changes + " where id = :id")
                        .param("id", id)
                        .update());
    }

    private void sql(String sql) {
        in(payer, () -> jdbc.sql(sql).update());
    }

    private <T> void in(Actor actor, Supplier<T> work) {
        till.as(actor, work);
    }

    private List<String> problems() {
        return till.as(
                Actor.OFFICE,
                () -> checks.stream()
                        .filter(check -> Set.of("账簿", "付款", "全国系统录入").contains(check.name()))
                        .flatMap(check -> check.problems().stream())
                        .filter(problem -> problem.contains("%014d".formatted(Town.JINGHU.number())))
                        .toList());
    }
}
