package org.bangfu.office.money.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.ledger.Source;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.household.Cards;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.message.Outbox;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.account.AccountChanges;
import org.bangfu.office.money.account.AccountForm;
import org.bangfu.office.money.account.WaitingAccount;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M12: only to the worker's own account; a changed one is entered by one person, confirmed by another, and she is told. */
@OfficeTest
class M12_AccountTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** Of this test alone: no card stands on two families' files. */
    private final String card = card();

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    AccountChanges changes;

    @Autowired
    @Qualifier("moneyToday") TodayLines today;

    @Autowired
    Batches batches;

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    Messages messages;

    @Autowired
    OfficeClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    Payees payees;

    @Autowired
    Grants grants;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor street;
    private Actor clerk;
    private Actor reviewer;
    private Actor payer;
    private long instalment;

    @BeforeEach
    void theBankKnowsNoSuchAccount() {
        street = town.jinghu(Role.GRASSROOTS_CLERK);
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        payer = town.jinghu(Role.PAYER);
        instalment = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "90");
        pay();
    }

    @Test
    void aRefusedPaymentIsPaidOnceTheAccountIsMended() {
        Case entered = in(street, () -> changes.enter(number(), version(), form(card), street));
        assertThat(lastWord()).contains("有人为您家登记了新的收款银行卡（尾号 " + new BankCard(card).lastFour() + "）");
        assertThat(account().card()).isNotEqualTo(card);
        in(reviewer, () -> changes.confirm(number(), entered.version(), reviewer));
        assertThat(lastWord()).contains("已改为尾号 " + new BankCard(card).lastFour());
        assertThat(account()).isEqualTo(new Household.Account("徽商银行", "", "王小梅", card));
        assertThat(pay().state()).isEqualTo(AttemptState.PAID);
    }

    @Test
    void theWorkerHerselfMayEnterIt() {
        Actor worker =
                in(Actor.OFFICE, () -> accounts.get(till.caseOf(instalment).applicant()));
        in(worker, () -> changes.enter(number(), version(), form(card), worker));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        assertThat(account().card()).isEqualTo(card);
    }

    @Test
    void nobodyConfirmsHisOwn() {
        in(reviewer, () -> changes.enter(number(), version(), form(card), reviewer));
        assertThatThrownBy(() -> in(reviewer, () -> changes.confirm(number(), version(), reviewer)))
                .hasMessageContaining("须由另一人办理");
    }

    /** On the reviewer's desk and in a list that is read to its end; the city's reviewer stands in only where the county has no other. */
    @Test
    void itWaitsOnTheReviewersDeskAndTheCitysStandsInOnlyWhereThereIsNone() {
        Actor city = town.colleague(Town.WUHU, "市级审核", Role.CENTRE_REVIEWER);
        in(street, () -> changes.enter(number(), version(), form(card), street));
        assertThat(in(reviewer, () -> today.lines(reviewer)))
                .anyMatch(line -> line.path().equals("/cases/" + number() + "/account"));
        assertThat(in(city, () -> today.lines(city)))
                .noneMatch(line -> line.path().equals("/cases/" + number() + "/account"));
        assertThatThrownBy(() -> in(city, () -> changes.confirm(number(), version(), city)))
                .hasMessageContaining("本单位没有第二人时才由市总工会代为办理");
        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            Paging paging = new Paging(after, 1);
            Page<WaitingAccount> page = in(reviewer, () -> changes.list(reviewer, paging));
            page.rows().forEach(one -> listed.add(one.caseNumber()));
            after = page.next();
        } while (after != null);
        assertThat(listed).doesNotHaveDuplicates().contains(number());
    }

    @Test
    void oneAtATime() {
        in(street, () -> changes.enter(number(), version(), form(card), street));
        assertThatThrownBy(() -> in(clerk, () -> changes.enter(number(), version(), form(card), clerk)))
                .hasMessageContaining("已有一个新账户等待核对");
        in(reviewer, () -> changes.reject(number(), version(), "电话核对，不是本人的卡", reviewer));
        assertThat(lastWord()).contains("没有采用：电话核对，不是本人的卡");
        in(clerk, () -> changes.enter(number(), version(), form(card), clerk));
    }

    @Test
    void allThatIsWrongIsSaidAtItsField() {
        var wrong = new AccountForm("", "", "6222021234567890127", "6222021234567890128", "", null);
        assertThatThrownBy(() -> in(street, () -> changes.enter(number(), version(), wrong, street)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .extracting(refusal -> refusal.field())
                                .containsExactly("card", "bank", "reason"));
        var twice = new AccountForm("徽商银行", "", card, card(), "换了卡", null);
        assertThatThrownBy(() -> in(street, () -> changes.enter(number(), version(), twice, street)))
                .hasMessageContaining("两次填写的卡号不一样");
    }

    /** Aid went to the card of a family that has another one since: it does not go there for a second family without a word. */
    @Test
    void aCardThatAnotherFamilyWasPaidToIsNotPaidForASecond() {
        in(street, () -> changes.enter(number(), version(), form(card), street));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        assertThat(pay().state()).isEqualTo(AttemptState.PAID);
        in(street, () -> changes.enter(number(), version(), form(card()), street));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        long other = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "00");
        Case second = till.caseOf(other);
        int entered = in(street, () -> changes.enter(second.number(), second.version(), form(card), street))
                .version();
        in(reviewer, () -> changes.confirm(second.number(), entered, reviewer));
        assertThat(in(Actor.OFFICE, () -> payees.of(grants.instalment(other))).sameCard())
                .contains(number());
    }

    private static String card() {
        String digits = "62220212345%07d".formatted(NEXT.getAndIncrement());
        return digits + BankCard.checkDigit(digits);
    }

    /** Aid is stolen by the one after the other: for thirty days the telephone before hears of every change. */
    @Test
    void afterAChangeOfTelephoneTheOneBeforeIsToldOfANewCard() {
        var before = Town.phone();
        var after = Town.phone();
        in(Actor.OFFICE, () -> {
            Case aCase = till.caseOf(instalment);
            var household = households.now(aCase);
            households.write(
                    aCase, household.withWorker(household.worker().withPhone(before.value())), "电话", Actor.OFFICE);
            households.write(
                    aCase, household.withWorker(household.worker().withPhone(after.value())), "换电话", Actor.OFFICE);
            return true;
        });
        assertThat(told(before)).singleElement().asString().contains("手机号码已经换成新的");
        assertThat(told(after)).isEmpty();
        in(street, () -> changes.enter(number(), version(), form(card), street));
        assertThat(told(before).getFirst()).contains("有人为您家登记了新的收款银行卡");
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        assertThat(told(before).getFirst()).contains("收款银行卡已改为");
        assertThat(told(after)).hasSize(2);
    }

    @Test
    void aCardOnAnotherFamilysFileIsRefusedWhereverItIsTyped() {
        in(street, () -> changes.enter(number(), version(), form(card), street));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        long other = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "00");
        Case second = till.caseOf(other);
        assertThatThrownBy(() -> in(street, () -> changes.enter(second.number(), second.version(), form(card), street)))
                .hasMessageContaining("已经登记在另一户的档案里")
                .hasMessageNotContaining(number());
        assertThatThrownBy(() -> in(Actor.OFFICE, () -> {
                    households.write(second, households.now(second).withAccount(account()), "更正", Actor.OFFICE);
                    return true;
                }))
                .hasMessageContaining("已经登记在另一户的档案里");
        var shared = new AccountForm("徽商银行", "", card, card, "两户共同的成员", "true");
        assertThatThrownBy(() -> in(street, () -> changes.enter(second.number(), second.version(), shared, street)))
                .hasMessageContaining("不是那一户的成员");
        in(Actor.OFFICE, () -> {
            Case first = till.caseOf(instalment);
            var family = households.now(first);
            var members = new ArrayList<>(family.members());
            members.add(listedOnly(households.now(second).head()));
            households.write(first, family.withMembers(members), "补记", Actor.OFFICE);
            return true;
        });
        in(street, () -> changes.enter(second.number(), till.caseOf(other).version(), shared, street));
        in(Actor.OFFICE, () -> {
            Case first = till.caseOf(instalment);
            var together = households.now(first);
            var without = together.members().subList(0, together.members().size() - 1);
            households.write(first, together.withMembers(without), "搬走", Actor.OFFICE);
            return true;
        });
        assertThatThrownBy(() -> in(
                        reviewer,
                        () -> changes.confirm(
                                second.number(), till.caseOf(other).version(), reviewer)))
                .as("asked again of whoever confirms")
                .hasMessageContaining("不是那一户的成员");
        in(Actor.OFFICE, () -> {
            Case first = till.caseOf(instalment);
            var members = new ArrayList<>(households.now(first).members());
            members.add(listedOnly(households.now(second).head()));
            households.write(first, households.now(first).withMembers(members), "补记", Actor.OFFICE);
            return true;
        });
        in(reviewer, () -> changes.confirm(second.number(), till.caseOf(other).version(), reviewer));
        assertThat(in(
                                Actor.OFFICE,
                                () -> java.util.Objects.requireNonNull(
                                        households.now(till.caseOf(other)).account()))
                        .card())
                .isEqualTo(card);
    }

    /**
     * Of two counties' families neither county sees both: the clerk enters it, her county's reviewer reads who decides, the city's sees both
     * and vouches, and then both are paid.
     */
    @Test
    void aCardSharedAcrossTwoCountiesIsVouchedByTheCity() {
        in(street, () -> changes.enter(number(), version(), form(card), street));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        long other = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "00");
        Case second = till.caseOf(other);
        in(Actor.OFFICE, () -> moved(second));
        Actor elsewhere = town.yijiang(Role.GRASSROOTS_CLERK);
        Actor itsReviewer = town.yijiang(Role.CENTRE_REVIEWER);
        Actor city = town.colleague(Town.WUHU, "市级审核", Role.CENTRE_REVIEWER);
        var shared = new AccountForm("徽商银行", "", card, card, "两户共同的成员", "true");
        int seen = till.caseOf(other).version();
        assertThatThrownBy(() -> in(elsewhere, () -> changes.enter(second.number(), seen, shared, elsewhere)))
                .hasMessageContaining("不是那一户的成员")
                .hasMessageNotContaining(number());
        in(Actor.OFFICE, () -> {
            Case first = till.caseOf(instalment);
            var members = new ArrayList<>(households.now(first).members());
            members.add(listedOnly(households.now(second).head()));
            households.write(first, households.now(first).withMembers(members), "补记", Actor.OFFICE);
            return true;
        });
        int entered = in(elsewhere, () -> changes.enter(second.number(), seen, shared, elsewhere))
                .version();

        assertThatThrownBy(() -> in(itsReviewer, () -> changes.confirm(second.number(), entered, itsReviewer)))
                .hasMessageContaining("核对新账户由" + Town.WUHU.name());
        assertThat(Browser.as(port, itsReviewer)
                        .get("/cases/" + second.number() + "/account")
                        .body())
                .contains("核对新账户由" + Town.WUHU.name(), "您现在不用做什么")
                .doesNotContain(number());
        assertThat(in(city, () -> today.lines(city)))
                .anyMatch(line -> line.path().equals("/cases/" + second.number() + "/account"));
        assertThat(Browser.as(port, city)
                        .get("/cases/" + second.number() + "/account")
                        .body())
                .contains("这张卡也登记在", number(), "已与本人核实，确认新账户");
        in(city, () -> changes.confirm(second.number(), entered, city));

        for (long one : List.of(instalment, other)) {
            assertThat(in(Actor.OFFICE, () -> payees.of(grants.instalment(one))).sameCard())
                    .isEmpty();
        }
    }

    private boolean moved(Case aCase) {
        return jdbc.sql("update casework set organisation = :there where id = :id")
                        .param("there", Town.LIMIN.number())
                        .param("id", aCase.id())
                        .update()
                == 1;
    }

    /** A number that fails its check is no dead end: typed twice, and held beside the photograph before money goes. */
    @Test
    void aCardThatFailsItsCheckIsTypedTwiceAndSeenBeforeItIsPaid() {
        String digits = card.substring(0, 18);
        String odd = digits + (char) ('0' + (BankCard.checkDigit(digits) - '0' + 5) % 10);
        assertThatThrownBy(() -> in(
                        street,
                        () -> changes.enter(
                                number(), version(), new AccountForm("徽商银行", "", odd, null, "换卡", null), street)))
                .hasMessageContaining("校验不符");
        in(Actor.OFFICE, () -> {
            Case aCase = till.caseOf(instalment);
            households.write(
                    aCase,
                    households.now(aCase).withAccount(new Household.Account("徽商银行", "", "王小梅", odd)),
                    "换卡",
                    Actor.OFFICE);
            return true;
        });
        assertThat(in(clerk, () -> payees.of(grants.instalment(instalment)).objections()))
                .anyMatch(objection -> objection.condition() == PaymentCondition.CARD_SEEN);
        in(clerk, () -> {
            cards.compare(till.caseOf(instalment), Cards.What.BANK_CARD, odd, clerk);
            return true;
        });
        assertThat(in(clerk, () -> payees.of(grants.instalment(instalment)).objections()))
                .noneMatch(objection -> objection.condition() == PaymentCondition.CARD_SEEN);
    }

    private List<String> told(PhoneNumber phone) {
        return in(Actor.OFFICE, outbox::sent).stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(sent -> sent.words())
                .toList();
    }

    private static Household.Member listedOnly(Household.Member worker) {
        return new Household.Member(
                "9",
                worker.name(),
                "其他",
                worker.identity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false);
    }

    private static AccountForm form(String card) {
        return new AccountForm("徽商银行", "", card, card, "原卡已销户", null);
    }

    private Attempt pay() {
        Batch answered = till.refusalsConfirmed(till.answered(till.sent(instalment)));
        List<Attempt> attempts = in(payer, () -> batches.attempts(answered));
        return attempts.getFirst();
    }

    private String number() {
        return till.caseOf(instalment).number();
    }

    private int version() {
        return till.caseOf(instalment).version();
    }

    private Household.Account account() {
        return java.util.Objects.requireNonNull(
                in(Actor.OFFICE, () -> households.now(till.caseOf(instalment))).account());
    }

    private String lastWord() {
        return in(
                Actor.OFFICE,
                () -> messages.toldTo(till.caseOf(instalment).applicant())
                        .getFirst()
                        .text());
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return till.as(actor, work);
    }
}
