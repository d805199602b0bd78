package org.bangfu.office.money.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.ledger.Source;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Account;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.Lists;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * F9, M12: each condition of a payment is asked when it is put into a batch, when finance releases it and when it goes to the bank. All is
 * well until the step before; then one thing turns, and the step names it. A condition that is new has to say here what breaks it.
 */
@OfficeTest
class F9_EachConditionAtEachStepTest {

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Granting granting;

    @Autowired
    Grants grants;

    @Autowired
    Households households;

    @Autowired
    Batches batches;

    @Autowired
    Lists lists;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Case family;
    private Till.Held accidents;
    private long instalment;

    /** 9,300 after an accident: the one kind that has a limit of its year. */
    @BeforeEach
    void aFamilyIsGrantedAccidentAid() {
        clock.set(TestClock.FIRST);
        family = families.filed(clock.today().minusMonths(1));
        household(now -> now.withAccount(Till.account(family, "00")));
        accidents = till.fund(Source.CENTRAL, AidKind.ACCIDENT, clock.today().getYear(), "50000");
        granting.decided(family, clock.today(), Line.of(AidKind.ACCIDENT, "9300", accidents.id()));
        instalment =
                till.as(Actor.OFFICE, () -> grants.of(family.id())).getFirst().id();
    }

    @AfterEach
    void back() {
        office("update instalment set paid_on = null where id = "
                + instalment); // what nobody paid would be found by every check
        clock.set(TestClock.FIRST);
    }

    enum Step {
        PREPARE,
        RELEASE,
        SEND
    }

    static Stream<Arguments> eachConditionAtEachStep() {
        return Stream.of(PaymentCondition.values())
                .flatMap(condition -> Stream.of(Step.values()).map(step -> Arguments.of(condition, step)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void eachConditionAtEachStep(PaymentCondition condition, Step step) {
        switch (step) {
            case PREPARE -> {
                turns(condition);
                refused(() -> till.prepared(instalment), atPreparing(condition));
            }
            case RELEASE -> {
                Batch batch = till.prepared(instalment);
                turns(condition);
                refused(() -> till.released(batch), says(condition));
                assertThat(now(batch).state()).isEqualTo(BatchState.PREPARED);
            }
            case SEND -> {
                Batch batch = till.released(till.prepared(instalment));
                turns(condition);
                refused(() -> till.sent(batch), says(condition));
                assertThat(now(batch).state()).isEqualTo(BatchState.RELEASED);
            }
        }
    }

    private static void refused(ThrowingCallable step, String sentence) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .anySatisfy(refusal ->
                                        assertThat(refusal.sentence()).contains(sentence)));
    }

    private Batch now(Batch batch) {
        return till.as(town.jinghu(Role.PAYER), () -> batches.get(batch.number()));
    }

    /** From here on the condition does not hold. */
    private void turns(PaymentCondition condition) {
        switch (condition) {
            case FILE -> casework("state = 'CLOSED'");
            case HOLD -> casework("held_until = '2999-01-01', held_because = '核实举报'");
            case ALIVE -> lists.died(Objects.requireNonNull(head().identity()), town.jinghu(Role.CENTRE_CLERK));
            case DECISION -> office("update instalment set paid_on = date '2026-03-17' where id = " + instalment);
            case APPROVAL ->
                office("""
                    insert into grant_approval (grant_id, level, agreed, document, decided_on, entered_by, entered)
                    select grant_id, 'PROVINCE', false, '皖工函〔2026〕3号', date '2026-03-18', %d, '省' from instalment where id = %d
                    """.formatted(town.jinghu(Role.UPPER_OFFICER).account(), instalment));
            case LIMITS -> granting.decided(family, clock.today(), Line.of(AidKind.ACCIDENT, "700.01", accidents.id()));
            case NAME -> casework("applicant_name = '王大梅'");
            case IDENTITY -> household(now -> now.withMembers(List.of(now.head().withIdentity(null))));
            case ACCOUNT -> account(new Account("工商银行", "", "王大梅", account().card()));
            case CARD_SEEN ->
                account(new Account(
                        "工商银行",
                        "",
                        account().holder(),
                        withAnotherLastDigit(account().card())));
            case NO_OTHERS_ACCOUNT -> account(new Account("工商银行", "", account().holder(), paidToAnother()));
            case FUND -> clock.set(LocalDate.of(2027, 1, 2));
        }
    }

    private static String says(PaymentCondition condition) {
        return switch (condition) {
            case FILE -> "先建档、后帮扶，不能发放";
            case HOLD -> "核实举报";
            case ALIVE -> "本人有死亡登记";
            case DECISION -> "已经发放，不能再发";
            case APPROVAL -> "上级未同意，不能发放";
            case LIMITS -> "超过全年最高 10,000.00";
            case NAME -> "请先核对姓名";
            case IDENTITY -> "没有登记有效的证件号码";
            case ACCOUNT -> "账户户名“王大梅”不是申请人本人";
            case CARD_SEEN -> "卡号通不过校验";
            case NO_OTHERS_ACCOUNT -> "两户不能用同一个账户";
            case FUND -> "不得结转下年，现已冻结";
        };
    }

    /** What was paid, or refused from above, is not even offered. */
    private static String atPreparing(PaymentCondition condition) {
        return condition == PaymentCondition.DECISION || condition == PaymentCondition.APPROVAL
                ? "已经发放，或者没有决定发放"
                : says(condition);
    }

    private void casework(String change) {
        office("update casework set %s where id = %d".formatted(change, family.id()));
    }

    private void office(String sql) {
        till.as(Actor.OFFICE, () -> jdbc.sql(sql).update());
    }

    private Household.Member head() {
        return till.as(Actor.OFFICE, () -> households.now(family)).head();
    }

    private Account account() {
        return Objects.requireNonNull(
                till.as(Actor.OFFICE, () -> households.now(family)).account());
    }

    private void account(Account changed) {
        household(now -> now.withAccount(changed));
    }

    private void household(UnaryOperator<Household> change) {
        till.as(Actor.OFFICE, () -> {
            households.write(family, change.apply(households.now(family)), "更正", Actor.OFFICE);
            return true;
        });
    }

    private static String withAnotherLastDigit(String card) {
        return card.substring(0, card.length() - 1) + (card.charAt(card.length() - 1) - '0' + 5) % 10;
    }

    /** Another family was paid there, and has another card by now. */
    private String paidToAnother() {
        long theirs = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "00");
        till.answered(till.sent(theirs));
        String card = Objects.requireNonNull(till.as(Actor.OFFICE, () -> households.now(till.caseOf(theirs)))
                        .account())
                .card();
        till.changeAccount(theirs, "01");
        return card;
    }
}
