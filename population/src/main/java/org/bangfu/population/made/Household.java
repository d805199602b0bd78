package org.bangfu.population.made;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;

/** A family while it is being made up: what is fixed, and what is still added to. */
final class Household {

    final String id;
    final LocalDate applied;
    final LocalDate decided;
    final int locality;
    final List<Member> members = new ArrayList<>();
    final List<Income> income = new ArrayList<>();
    final List<Expense> expenses = new ArrayList<>();
    final List<Grant> granted = new ArrayList<>();
    final Set<ExclusionGround> exclusions = EnumSet.noneOf(ExclusionGround.class);
    Applicant applicant = new Applicant(0, ApplicantKind.EMPLOYEE, false, 0, false);
    Assets assets = Assets.NONE;
    Circumstances circumstances = Circumstances.NONE;
    boolean localHome;

    Household(String id, LocalDate applied, LocalDate decided, int locality) {
        this.id = id;
        this.applied = applied;
        this.decided = decided;
        this.locality = locality;
    }

    YearMonth lastMonth() {
        return YearMonth.from(applied).minusMonths(1);
    }

    /** The twelve months before the application. */
    Period window() {
        return new Period(lastMonth().minusMonths(11), lastMonth());
    }

    /** A period as far as a member lived, at least its month of death: nobody earns later, R-44. */
    Period lived(int member, Period period) {
        YearMonth death = members.get(member).deceased();
        if (death == null || !period.to().isAfter(death)) {
            return period;
        }
        return new Period(period.from().isAfter(death) ? death : period.from(), death);
    }

    /** Income of the applicant in the last month of the window. */
    void earnOnce(long fen) {
        income.add(new Income.Other(0, Period.of(lastMonth()), Money.ofFen(fen)));
    }

    /** A bill of the applicant, nothing of it covered, in the last month of the window. */
    void spendOnce(ExpenseKind kind, long fen, long insuredFen) {
        expenses.add(new Expense(
                kind,
                0,
                Period.of(lastMonth()),
                Money.ofFen(fen),
                Money.ZERO,
                Money.ofFen(insuredFen),
                kind == ExpenseKind.LOSS,
                Expense.NOT_AIDED,
                0));
    }

    Family family() {
        return new Family(
                id,
                applied,
                decided,
                locality,
                applicant,
                members,
                income,
                expenses,
                localHome,
                assets,
                circumstances,
                exclusions,
                granted);
    }
}
