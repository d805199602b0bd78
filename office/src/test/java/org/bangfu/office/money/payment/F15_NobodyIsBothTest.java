package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.money.account.AccountChanges;
import org.bangfu.office.money.account.AccountForm;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F15, M12: whoever had a part in the first half of an act does not do the second, in whatever hat, and neither confirms nor rejects it. */
@OfficeTest
class F15_NobodyIsBothTest {

    private static final String ANOTHER = "须由另一人办理";

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    BankDesk bank;

    @Autowired
    Practice practice;

    @Autowired
    Returns returns;

    @Autowired
    AccountChanges changes;

    @Autowired
    OfficeClock clock;

    private Actor payer;
    private Actor bookkeeper;
    private Till.Held fund;

    @BeforeEach
    void theCountyHasMoney() {
        payer = town.jinghu(Role.PAYER);
        bookkeeper = town.jinghu(Role.BOOKKEEPER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
    }

    private static Actor hat(Actor person, Role role) {
        return new Actor(person.account(), person.name(), Set.of(role), person.organisation(), person.territory());
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining(ANOTHER);
    }

    private Attempt now(String reference) {
        return till.as(payer, () -> bank.attempt(reference));
    }

    @Test
    void ofAReturnNeitherWhoReleasedItNorWhoTypedIt() {
        String payment = till.paid(fund, "00");
        ReturnForm form = till.paper(payment);
        till.as(bookkeeper, () -> returns.type(payment, now(payment).version(), form, bookkeeper));
        int version = now(payment).version();
        for (Actor first : List.of(hat(payer, Role.BOOKKEEPER), bookkeeper)) {
            refused(() -> till.as(first, () -> returns.confirm(payment, version, form, Till.slip(), first)));
            refused(() -> till.as(first, () -> returns.reject(payment, version, "电话核对没有退汇", first)));
        }
        assertThat(now(payment).state()).isEqualTo(AttemptState.RETURN_CLAIMED);
    }

    @Test
    void ofARefusalNeitherWhoReleasedItNorWhoTookInTheAnswer() {
        Batch sent = till.sent(till.granted(fund, "91"));
        Actor importer = town.colleague(Town.JINGHU, "另一支付", Role.PAYER);
        byte[] file = till.as(payer, () -> practice.answer(sent.number()));
        till.as(importer, () -> bank.answer(sent.number(), "回执.csv", file, importer));
        Attempt claimed = till.as(payer, () -> bank.attempt(referenceIn(sent)));
        assertThat(claimed.state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
        var form = new ReturnForm("", clock.today().toString(), "户名不符");
        for (Actor first : List.of(hat(payer, Role.BOOKKEEPER), hat(importer, Role.BOOKKEEPER))) {
            refused(() -> till.as(
                    first,
                    () -> returns.confirmRefusal(claimed.reference(), claimed.version(), form, Till.slip(), first)));
            refused(() -> till.as(
                    first, () -> returns.rejectRefusal(claimed.reference(), claimed.version(), "银行说已付成", first)));
        }
        assertThat(now(claimed.reference()).state()).isEqualTo(AttemptState.REFUSAL_CLAIMED);
    }

    private static String referenceIn(Batch batch) {
        // the batch's number says the reference of its first payment
        String[] parts = batch.number().split("-", -1);
        return "BF%s-%s-%s-0001".formatted(Town.JINGHU.code(), parts[1], parts[2]);
    }

    @Test
    void ofASlipNotWhoReleasedThePayment() {
        String payment = till.paid(fund, "00");
        for (Actor first : List.of(payer, hat(payer, Role.BOOKKEEPER))) {
            assertThatThrownBy(() -> till.as(first, () -> {
                        till.slips.file(payment, "回单.png", Till.slip().content(), first);
                        return true;
                    }))
                    .hasMessageContaining("归档银行回单");
        }
        Actor another = town.colleague(Town.JINGHU, "另一支付", Role.PAYER);
        till.as(another, () -> {
            till.slips.file(payment, "回单.png", Till.slip().content(), another);
            return true;
        });
    }

    /** M12: what the bank has not paid has no slip yet. */
    @Test
    void ofWhatIsNotPaidThereIsNoSlip() {
        Batch sent = till.sent(till.granted(fund, "00"));
        assertThatThrownBy(() -> till.slipFiled(referenceIn(sent))).hasMessageContaining("还没有银行回单");
    }

    @Test
    void ofANewCardNotWhoEnteredIt() {
        Case family = till.caseOf(till.granted(fund, "00"));
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        String digits = "622202998877%06d".formatted(family.id() % 1_000_000);
        String card = digits + BankCard.checkDigit(digits);
        var form = new AccountForm("徽商银行", "", card, card, "原卡已销户", null);
        Case entered = till.as(clerk, () -> changes.enter(family.number(), family.version(), form, clerk));
        Actor first = hat(clerk, Role.CENTRE_REVIEWER);
        refused(() -> till.as(first, () -> changes.confirm(family.number(), entered.version(), first)));
        refused(() -> till.as(first, () -> changes.reject(family.number(), entered.version(), "不是本人的卡", first)));
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        till.as(reviewer, () -> changes.reject(family.number(), entered.version(), "不是本人的卡", reviewer));
    }
}
