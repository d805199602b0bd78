package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Items;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.casework.household.Spread;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as typed; the same for the page and the API. Amounts per month.
 *
 * @param confirmedYear the total said again, where it was asked about ({@link Reach})
 * @param confirmedCovered likewise what was received, where it is more than the cost
 */
public record AssessmentForm(
        @Nullable String version,
        @Nullable String amount,
        @Nullable String covered,
        @Nullable String insuredPersonal,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable String confirmedYear,
        @Nullable String confirmedCovered) {

    /** The form as it opens: with what counts today. */
    static AssessmentForm of(Items item, int version) {
        return switch (item) {
            case Items.OfIncome(var income) ->
                new AssessmentForm(
                        Integer.toString(version), text(income.counted()), null, null, null, null, null, null);
            case Items.OfExpense(var expense) ->
                new AssessmentForm(
                        Integer.toString(version),
                        text(expense.counted()),
                        text(expense.coveredCounted()),
                        text(expense.insuredPersonalCounted()),
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static @Nullable String text(@Nullable Money amount) {
        return amount == null ? null : amount.plain();
    }

    Assessment read(Items item, Household family, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        Money amount = reading.read(() -> amount(item), Money.ZERO);
        Money covered = null;
        Money insured = null;
        if (item instanceof Items.OfExpense(var expense)) {
            covered =
                    reading.read(() -> Read.optionalMoney(this.covered, "covered", "报销和补助"), expense.coveredCounted());
            if (expense.kind() == ExpenseKind.ILLNESS) {
                insured = reading.read(() -> Read.optionalMoney(insuredPersonal, "insuredPersonal", "医保目录内个人负担"), null);
                Money left = amount.minus(covered == null ? expense.covered() : covered)
                        .max(Money.ZERO);
                if (insured != null && insured.compareTo(left) > 0) {
                    reading.add(Refusal.by(
                            "M9", "insuredPersonal", "医保目录内个人负担不能超过费用减去报销后的 %s 元。".formatted(left.format())));
                }
            }
        }
        Basis basis = reading.read(() -> Read.oneOf(Basis.class, this.basis, "basis", "核定的依据"), Basis.DECLARATION);
        String reason = reading.read(() -> Read.text(this.reason, "reason", "理由", 300), "");
        Money received = covered;
        reading.read(() -> askAbout(item, family, amount, received), false);
        reading.throwIfAny();
        return new Assessment(amount, covered, insured, basis, reason, by.name(), today);
    }

    /** What looks like a slip is asked once, whoever types it; said again it stands. */
    private boolean askAbout(Items item, Household family, Money perMonth, @Nullable Money received) {
        switch (item) {
            case Items.OfIncome(var income) ->
                Reach.ask(Reach.of(income, perMonth, family), confirmedYear, "confirmedYear");
            case Items.OfExpense(var expense) -> {
                Reach.ask(Reach.of(expense, perMonth, family), confirmedYear, "confirmedYear");
                Reach.askCovered(
                        expense.description(),
                        new Spread(expense.from(), expense.to(), perMonth),
                        received == null ? expense.coveredCounted() : received,
                        confirmedCovered);
            }
        }
        return true;
    }

    /** What the page offers to say again: what it comes to as typed; empty while it cannot be read. */
    public String total(Items item) {
        try {
            Money sum = amount(item);
            return switch (item) {
                case Items.OfIncome(var income) ->
                    new Spread(income.from(), income.to(), sum).total().plain();
                case Items.OfExpense(var expense) ->
                    new Spread(expense.from(), expense.to(), sum).total().plain();
            };
        } catch (Refusal unread) {
            return "";
        }
    }

    /** The same of what was received. */
    public String received() {
        return Reach.plain(covered, "covered");
    }

    /** Only a business may lose money, Annex 2(2). */
    private Money amount(Items item) {
        boolean business = item instanceof Items.OfIncome(var income) && income.kind() == IncomeKind.BUSINESS;
        if (business && amount != null && amount.strip().startsWith("-")) {
            return Read.money(amount.strip().substring(1), "amount", "核定金额").negated();
        }
        return Read.money(amount, "amount", "核定金额");
    }
}
