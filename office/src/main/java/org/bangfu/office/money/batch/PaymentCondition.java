package org.bangfu.office.money.batch;

import java.util.Optional;
import java.util.function.Function;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.web.Show;

/**
 * What must hold for each payment when it is put into a batch, when finance releases it and once more when it goes to the bank (M12,
 * F3, F9, F13). Whether the fund has the money is the books' business and is asked of all payments together.
 */
enum PaymentCondition {
    /** 先建档、后帮扶. */
    FILE("已建档", "F3", PaymentCondition::filed),
    HOLD("未暂停", "M17", PaymentCondition::onHold),
    ALIVE("本人在世", "M10(4)", PaymentCondition::died),
    DECISION("与会议决定一致", "F7", PaymentCondition::decided),
    APPROVAL("上级已批复", "F9", Payee::awaits),
    LIMITS("不超全年限额", "M9(3)", Payee::exceeds),
    NAME("姓名", "M12", PaymentCondition::named),
    IDENTITY("身份", "M12", PaymentCondition::identified),
    ACCOUNT("本人账户", "M12", PaymentCondition::ownAccount),
    CARD_SEEN("卡号", "M12", PaymentCondition::cardSeen),
    NO_OTHERS_ACCOUNT("账户没有用于别户", "M12", PaymentCondition::onlyHers),
    FUND("资金用途和年度", "F13", PaymentCondition::fundAllows);

    private final String label;
    private final String citation;
    private final Function<Payee, Optional<String>> refuses;

    PaymentCondition(String label, String citation, Function<Payee, Optional<String>> refuses) {
        this.label = label;
        this.citation = citation;
        this.refuses = refuses;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }

    /** The sentence that says what is wrong and how to mend it; empty where the condition holds. */
    Optional<String> refuses(Payee payee) {
        return refuses.apply(payee);
    }

    private static Optional<String> filed(Payee payee) {
        State state = payee.aCase().state();
        return state == State.FILED || state == State.GRADUAL_EXIT
                ? Optional.empty()
                : Optional.of("这户现在是“%s”，先建档、后帮扶，不能发放。".formatted(state.label()));
    }

    private static Optional<String> onHold(Payee payee) {
        return payee.aCase().held(payee.today())
                ? Optional.of("这户暂停办理到%s：%s。"
                        .formatted(
                                Show.date(payee.aCase().heldUntil()),
                                payee.aCase().heldBecause()))
                : Optional.empty();
    }

    private static Optional<String> died(Payee payee) {
        return payee.died() ? Optional.of("申请人本人有死亡登记，请先核实，不能发放。属实的，用“情况变化”登记由家人接办，发到接办人本人账户。") : Optional.empty();
    }

    /** 与会议决定核对: what differs stops the batch, it is never only noted. */
    private static Optional<String> decided(Payee payee) {
        var decided = payee.decided();
        var asked = payee.attempt();
        if (decided.paidOn() != null) {
            return Optional.of("这笔%s已经发放，不能再发。".formatted(Show.date(decided.paidOn())));
        }
        if (decided.ended() != null) {
            return Optional.of(
                    "这笔帮扶款已%s，不能发放。请把这笔撤出批次。".formatted(decided.ended().label()));
        }
        boolean same = asked == null
                || (decided.amount().equals(asked.amount())
                        && decided.fund() == asked.fund()
                        && decided.kind() == asked.use()
                        && decided.caseId() == asked.caseId());
        return same ? Optional.empty() : Optional.of("与会议决定的金额、项目或资金不一致，请把这笔撤出批次，重新编制。");
    }

    private static Optional<String> named(Payee payee) {
        String applicant = payee.aCase().applicantName();
        String written = payee.household().head().name();
        String asked = payee.attempt() == null ? applicant : payee.attempt().name();
        return applicant.equals(written) && applicant.equals(asked)
                ? Optional.empty()
                : Optional.of("档案上的申请人是“%s”，这里写的是“%s”，请先核对姓名。"
                        .formatted(applicant, applicant.equals(written) ? asked : written));
    }

    private static Optional<String> identified(Payee payee) {
        return payee.household().head().place() != null ? Optional.empty() : Optional.of("申请人没有登记有效的证件号码，请先补登。");
    }

    private static Optional<String> ownAccount(Payee payee) {
        Household.Account account = payee.household().account();
        if (account == null) {
            return Optional.of("没有登记本人的银行账户，请先补登。");
        }
        if (!account.holder().equals(payee.aCase().applicantName())) {
            return Optional.of("账户户名“%s”不是申请人本人，只能发到本人账户，请先更正账户。".formatted(account.holder()));
        }
        return payee.card() == null || payee.card().value().equals(account.card())
                ? Optional.empty()
                : Optional.of("银行账户在编制批次后有变动，请把这笔撤出批次，重新编制。");
    }

    private static Optional<String> cardSeen(Payee payee) {
        return payee.cardUnseen() ? Optional.of("卡号通不过校验，还没有人对照银行卡照片核对过。请在案件页“核对号码”里对照照片核对。") : Optional.empty();
    }

    private static Optional<String> onlyHers(Payee payee) {
        return payee.sameCard().map(other -> "这个银行账户也是%s的收款账户，两户不能用同一个账户，请先核实并更正。".formatted(other));
    }

    private static Optional<String> fundAllows(Payee payee) {
        return payee.fund().refuses(payee.decided().kind(), payee.today());
    }
}
