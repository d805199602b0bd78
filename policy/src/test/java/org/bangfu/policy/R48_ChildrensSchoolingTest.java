package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.policy.Home.LAST_MONTH;
import static org.bangfu.policy.Home.fen;
import static org.bangfu.policy.Home.yuan;

import org.bangfu.money.Money;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.Why;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/** schooling is the family's children's, M6(2)(3), never the applicant's. */
class R48_ChildrensSchoolingTest {

    private static Expense schooling(int member, String amount, String covered) {
        return new Expense(
                ExpenseKind.EDUCATION,
                member,
                Period.of(LAST_MONTH),
                yuan(amount),
                yuan(covered),
                Money.ZERO,
                false,
                Expense.NOT_AIDED,
                0);
    }

    @Test
    @Tries({Rule.CHILDRENS_SCHOOLING, Rule.EXPENSES, Rule.MAIN_CAUSE})
    void theApplicantsSchoolingCountsNothing() {
        var home = Home.of(2).with(schooling(0, "9000", "0")).with(schooling(1, "6000", "0"));
        var figures = home.determined().figures();
        assertThat(figures.rigidExpenses()).isEqualTo(fen("6000"));
        assertThat(figures.hardshipTotal()).isEqualTo(fen("6000"));
        assertThat(figures.mainCause()).isEqualTo(Cause.EDUCATION);
    }

    @Test
    @Tries({Rule.CHILDRENS_SCHOOLING, Rule.TRANSFERS})
    void norDoesWhatWasReceivedBeyondIt() {
        assertThat(Home.of(2)
                        .with(schooling(0, "1000", "3000"))
                        .determined()
                        .figures()
                        .income())
                .isZero();
        assertThat(Home.of(2)
                        .with(schooling(1, "1000", "3000"))
                        .determined()
                        .figures()
                        .income())
                .isEqualTo(fen("2000"));
    }

    @Test
    @Tries(Rule.CHILDRENS_SCHOOLING)
    void itIsSaid() {
        var determined = Home.of(1).with(schooling(0, "9000", "0")).determined();
        assertThat(determined.warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.ITEM_IGNORED)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.text()).contains(Why.APPLICANTS_SCHOOLING.label());
                    assertThat(warning.citation()).isEqualTo("M6(2)(3)");
                });
        assertThat(determined.reasons())
                .filteredOn(reason -> reason.rule() == Rule.CHILDRENS_SCHOOLING)
                .extracting(Reason::text)
                .containsExactly("只计子女的上学费用；申请人本人的1项上学费用不计入。");
        assertThat(Home.of(2).with(schooling(1, "9000", "0")).determined().reasons())
                .extracting(Reason::rule)
                .doesNotContain(Rule.CHILDRENS_SCHOOLING);
    }
}
