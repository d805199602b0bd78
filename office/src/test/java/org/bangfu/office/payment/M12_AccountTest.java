package org.bangfu.office.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.ledger.Source;
import org.bangfu.ledger.Use;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.access.Accounts;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Role;
import org.bangfu.office.casework.Case;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.family.Household;
import org.bangfu.office.family.Households;
import org.bangfu.office.message.Messages;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.web.Page;
import org.bangfu.office.web.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M12: only to the worker's own account; a changed one is entered by one person, confirmed by another, and she is told. */
@OfficeTest
class M12_AccountTest {

    private static final String CARD = "6222021234567890128";

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    AccountChanges changes;

    @Autowired
    MoneyToday today;

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
        instalment =
                till.granted(till.fund(Source.CENTRAL, Use.LIVING, clock.today().getYear(), "8400"), "90");
        pay();
    }

    @Test
    void aRefusedPaymentIsPaidOnceTheAccountIsMended() {
        Case entered = in(street, () -> changes.enter(number(), version(), form(CARD), street));
        assertThat(lastWord()).contains("有人为您家登记了新的收款银行卡（尾号 0128）");
        assertThat(account().card()).isNotEqualTo(CARD);
        in(reviewer, () -> changes.confirm(number(), entered.version(), reviewer));
        assertThat(lastWord()).contains("已改为尾号 0128");
        assertThat(account()).isEqualTo(new Household.Account("徽商银行", "", "王小梅", CARD));
        assertThat(pay().state()).isEqualTo(AttemptState.PAID);
    }

    @Test
    void theWorkerHerselfMayEnterIt() {
        Actor worker =
                in(Actor.OFFICE, () -> accounts.get(till.caseOf(instalment).applicant()));
        in(worker, () -> changes.enter(number(), version(), form(CARD), worker));
        in(reviewer, () -> changes.confirm(number(), version(), reviewer));
        assertThat(account().card()).isEqualTo(CARD);
    }

    @Test
    void nobodyConfirmsHisOwn() {
        in(reviewer, () -> changes.enter(number(), version(), form(CARD), reviewer));
        assertThatThrownBy(() -> in(reviewer, () -> changes.confirm(number(), version(), reviewer)))
                .hasMessageContaining("须由另一人办理");
    }

    /** On the reviewer's desk and in a list that is read to its end; the city's reviewer stands in only where the county has no other. */
    @Test
    void itWaitsOnTheReviewersDeskAndTheCitysStandsInOnlyWhereThereIsNone() {
        Actor city = town.colleague(Town.WUHU, "市级审核", Role.CENTRE_REVIEWER);
        in(street, () -> changes.enter(number(), version(), form(CARD), street));
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
        in(street, () -> changes.enter(number(), version(), form(CARD), street));
        assertThatThrownBy(() -> in(clerk, () -> changes.enter(number(), version(), form(CARD), clerk)))
                .hasMessageContaining("已有一个新账户等待核对");
        in(reviewer, () -> changes.reject(number(), version(), "电话核对，不是本人的卡", reviewer));
        assertThat(lastWord()).contains("没有采用：电话核对，不是本人的卡");
        in(clerk, () -> changes.enter(number(), version(), form(CARD), clerk));
    }

    @Test
    void allThatIsWrongIsSaidAtItsField() {
        var wrong = new AccountForm("", "", "6222021234567890127", "6222021234567890128", "");
        assertThatThrownBy(() -> in(street, () -> changes.enter(number(), version(), wrong, street)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        refusals -> assertThat(refusals.all())
                                .extracting(refusal -> refusal.field())
                                .containsExactly("card", "bank", "reason"));
    }

    private static AccountForm form(String card) {
        return new AccountForm("徽商银行", "", card, card, "原卡已销户");
    }

    private Attempt pay() {
        Batch answered = till.answered(till.sent(instalment));
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
