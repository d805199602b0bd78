package org.bangfu.office.outside.ask;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.contract.Answer;
import org.bangfu.money.Money;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.Determination;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.springframework.stereotype.Component;

/**
 * Asks as little as decides. What has not been asked yet is taken once at its best for the family and once at its worst; where the rules
 * answer the same to both, no further question could change it.
 */
@Component
class SelfTest {

    private static final Money MOST = Money.ofFen(99_999_999_999L);
    private static final int MOST_PEOPLE = 20;

    private final Policies policies;

    SelfTest(Policies policies) {
        this.policies = policies;
    }

    /** The next question, none where the answer is certain or nothing is left to ask. */
    Optional<Question> next(Answers answers, LocalDate today) {
        List<Question> open = Arrays.stream(Question.values())
                .filter(question -> question.askedOf(answers) && !question.answered(answers))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (open.getFirst() == Question.PLACE) {
            return Optional.of(Question.PLACE);
        }
        Category best = determined(answers, today, true).category();
        Category worst = determined(answers, today, false).category();
        boolean amountsKnown = Question.ILLNESS.answered(answers);
        return best == worst && (best == Category.NONE || amountsKnown)
                ? Optional.empty()
                : Optional.of(open.getFirst());
    }

    /**
     * The determination of the answers.
     *
     * @param hopeful what is open is taken at its best for the family, else at its worst
     */
    Determination determined(Answers answers, LocalDate today, boolean hopeful) {
        return switch (policies.versions().determine(family(answers, today, hopeful))) {
            case Answer.Determined determined -> determined.determination();
            case Answer.Refused refused ->
                throw new IllegalStateException("the policy does not cover its own places: " + refused.problems());
        };
    }

    private static Family family(Answers answers, LocalDate today, boolean hopeful) {
        var open = new Open(answers, hopeful);
        YearMonth month = YearMonth.from(today).minusMonths(1);
        List<Member> members = members(answers, open, month);
        int living = living(members);
        return new Family(
                null,
                today,
                today,
                Place.parse(String.valueOf(answers.place())),
                applicant(answers, open),
                members,
                income(answers, open, month),
                expenses(answers, open, month, living - 1, members.size() - 1),
                answers.yes("ownHome"),
                new Assets(open.count("homes"), open.count("vehicles"), 0),
                new Circumstances(false, false, false, open.yes("hard"), null),
                exclusions(answers, open),
                List.of());
    }

    private static Applicant applicant(Answers answers, Open open) {
        String worker = String.valueOf(answers.worker());
        boolean settled = open.yes("settled");
        ApplicantKind status = switch (worker) {
            case "MIGRANT" -> ApplicantKind.MIGRANT;
            case "SURVIVOR" -> ApplicantKind.SURVIVOR;
            default -> ApplicantKind.EMPLOYEE;
        };
        boolean retired = worker.equals("RETIRED") || (answers.blank("worker") && !open.hopeful());
        return new Applicant(0, status, retired, settled ? 12 : 0, settled);
    }

    /** What the dead earned is not asked and does not count; what is paid because of the death is income of the living. */
    private static List<Income> income(Answers answers, Open open, YearMonth month) {
        var income = new ArrayList<Income>();
        income.add(new Income.Other(0, Period.of(month), open.income()));
        if (answers.yes("died")) {
            income.add(new Income.Other(0, Period.of(month), open.received("diedPaid")));
        }
        return income;
    }

    private static int living(List<Member> members) {
        return (int) members.stream().filter(Member::counted).count();
    }

    /** Who died comes last: not counted, but what was borne until then is. */
    private static List<Member> members(Answers answers, Open open, YearMonth last) {
        int people = answers.blank("people") ? (open.hopeful() ? MOST_PEOPLE : 1) : answers.count("people");
        int students = answers.blank("students") ? 0 : answers.count("students");
        var members = new ArrayList<Member>();
        for (int i = 0; i < people; i++) {
            members.add(new Member(Integer.toString(i + 1), true, true, false, false, i >= people - students));
        }
        if (answers.yes("died")) {
            YearMonth month = answers.blank("diedOn") ? last : answers.month("diedOn");
            members.add(new Member(Integer.toString(people + 1), true, true, false, false, false, month));
        }
        return members;
    }

    private static Set<ExclusionGround> exclusions(Answers answers, Open open) {
        boolean barred = answers.blank("bars") ? !open.hopeful() : answers.yes("bars");
        return barred ? EnumSet.of(ExclusionGround.LOCAL_RULE) : Set.of();
    }

    /**
     * @param child who goes to school, the last of the living: the applicant's own schooling would not count, R-48
     * @param dead who died, where somebody did: the bills stand in the month of death, or the last that counts
     */
    private static List<Expense> expenses(Answers answers, Open open, YearMonth month, int child, int dead) {
        var expenses = new ArrayList<Expense>();
        Money illness = open.amount("illness");
        Money insured = answers.blank("insured") ? Money.ZERO : answers.amount("insured");
        boolean sudden = answers.blank("sudden") ? open.hopeful() : answers.yes("sudden");
        expenses.add(new Expense(
                ExpenseKind.ILLNESS, 0, Period.of(month), illness, Money.ZERO, insured, sudden, Expense.NOT_AIDED, 0));
        if (answers.yes("died")) {
            YearMonth died = answers.blank("diedOn") ? month : answers.month("diedOn");
            expenses.add(new Expense(
                    ExpenseKind.ILLNESS,
                    dead,
                    Period.of(died.isAfter(month) ? month : died),
                    open.amount("diedCost"),
                    Money.ZERO,
                    answers.blank("diedInsured") ? Money.ZERO : answers.amount("diedInsured"),
                    open.yes("diedSudden"),
                    Expense.NOT_AIDED,
                    0));
        }
        expenses.add(expense(ExpenseKind.EDUCATION, child, month, open.amount("schooling")));
        expenses.add(expense(ExpenseKind.DISABILITY, month, open.amount("disability")));
        expenses.add(expense(ExpenseKind.EMPLOYMENT, month, open.amount("working")));
        expenses.add(new Expense(
                ExpenseKind.LOSS,
                0,
                Period.of(month),
                open.amount("loss"),
                Money.ZERO,
                Money.ZERO,
                true,
                Expense.NOT_AIDED,
                0));
        if (answers.blank("ownHome")) {
            // Rent of a home nobody described yet counts like any other expense.
            expenses.add(expense(ExpenseKind.OTHER, month, open.amount("rent")));
        } else if (!answers.yes("ownHome")) {
            Money area = answers.amount("area");
            expenses.add(new Expense(
                    ExpenseKind.HOUSING,
                    0,
                    new Period(month.minusMonths(11), month),
                    answers.amount("rent"),
                    Money.ZERO,
                    Money.ZERO,
                    false,
                    Expense.NOT_AIDED,
                    area.isPositive() ? area.fen() : 1));
        }
        return expenses;
    }

    private static Expense expense(ExpenseKind kind, YearMonth month, Money amount) {
        return expense(kind, 0, month, amount);
    }

    private static Expense expense(ExpenseKind kind, int member, YearMonth month, Money amount) {
        return new Expense(kind, member, Period.of(month), amount, Money.ZERO, Money.ZERO, false, Expense.NOT_AIDED, 0);
    }

    /** The answers, with what is open taken at its best or its worst. */
    private record Open(Answers answers, boolean hopeful) {

        Money amount(String field) {
            if (answers.blank(field)) {
                boolean neverAsked = field.equals("schooling") && "0".equals(answers.students());
                return hopeful && !neverAsked ? MOST : Money.ZERO;
            }
            return answers.amount(field);
        }

        /** What came in: none at best, everything at worst. */
        Money received(String field) {
            return answers.blank(field) ? (hopeful ? Money.ZERO : MOST) : answers.amount(field);
        }

        Money income() {
            return answers.blank("income") ? (hopeful ? Money.ZERO : MOST) : answers.amount("income");
        }

        int count(String field) {
            return answers.blank(field) ? (hopeful ? 0 : 3) : answers.count(field);
        }

        boolean yes(String field) {
            return answers.blank(field) ? hopeful : answers.yes(field);
        }
    }
}
