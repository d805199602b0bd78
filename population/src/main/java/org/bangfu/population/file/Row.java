package org.bangfu.population.file;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.bangfu.policy.family.Place;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/**
 * A family as a row of nested columns: the names are the contract's, amounts are whole fen, members are told by their position (0 the
 * first), months are numbers such as 202603, a booleans' default never left out.
 */
record Row(
        @Nullable String id,
        LocalDate applicationDate,
        LocalDate decisionDate,
        int locality,
        Applying applicant,
        List<Person> members,
        List<Earned> income,
        List<Spent> expenses,
        boolean localHome,
        int townHomes,
        int vehicles,
        int mobilityVehicles,
        Found circumstances,
        List<ExclusionGround> exclusions,
        List<Given> granted) {

    private static final int LIVING = 0;

    record Applying(int member, ApplicantKind status, boolean retired, int employmentMonths, boolean cityResidence) {}

    /** @param deceased month of death, 0 for the living */
    record Person(
            String id,
            boolean registeredTogether,
            boolean livesTogether,
            boolean supportDuty,
            boolean notCounted,
            boolean student,
            int deceased) {}

    /** Kinds of income as in the contract, the two kinds of support apart. */
    enum Earning {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER_IN,
        TRANSFER_OUT,
        SUPPORT,
        SUPPORT_INFERRED,
        OTHER
    }

    /** @param place of work for a wage, of the obligor's register for inferred support, else 0; as is {@code amount} the obligor's income */
    record Earned(
            Earning kind, int member, int from, int to, long amount, boolean verified, int place, boolean exempt) {}

    record Spent(
            ExpenseKind kind,
            int member,
            int from,
            int to,
            long amount,
            long covered,
            long insuredPersonal,
            boolean event,
            int aidedIn,
            long area) {}

    record Found(
            boolean dibao,
            boolean restructured,
            boolean majorIllnessOrDisability,
            boolean livingHardNow,
            @Nullable Cause mainCause) {}

    record Given(AidKind kind, LocalDate date, long amount, boolean service, boolean beside) {}

    // From a family

    static Row of(Family family) {
        return new Row(
                family.id(),
                family.applicationDate(),
                family.decisionDate(),
                family.locality(),
                new Applying(
                        family.applicant().member(),
                        family.applicant().status(),
                        family.applicant().retired(),
                        family.applicant().employmentMonths(),
                        family.applicant().cityResidence()),
                family.members().stream().map(Row::person).toList(),
                family.income().stream().map(Row::earned).toList(),
                family.expenses().stream().map(Row::spent).toList(),
                family.localHome(),
                family.assets().townHomes(),
                family.assets().vehicles(),
                family.assets().mobilityVehicles(),
                new Found(
                        family.circumstances().dibao(),
                        family.circumstances().restructured(),
                        family.circumstances().majorIllnessOrDisability(),
                        family.circumstances().livingHardNow(),
                        family.circumstances().mainCause()),
                family.exclusions().stream().sorted().toList(),
                family.granted().stream()
                        .map(grant -> new Given(
                                grant.kind(), grant.date(), grant.amount().fen(), grant.service(), grant.beside()))
                        .toList());
    }

    private static Person person(Member member) {
        return new Person(
                member.id(),
                member.registeredTogether(),
                member.livesTogether(),
                member.supportDuty(),
                member.notCounted(),
                member.student(),
                member.deceased() == null ? LIVING : number(member.deceased()));
    }

    private static Earned earned(Income income) {
        return switch (income) {
            case Income.Wage wage ->
                earned(Earning.WAGE, wage, wage.amount(), wage.verified(), wage.workLocality(), false);
            case Income.Business own -> earned(Earning.BUSINESS, own, own.amount());
            case Income.Property property -> earned(Earning.PROPERTY, property, property.amount());
            case Income.TransferIn received -> earned(Earning.TRANSFER_IN, received, received.amount());
            case Income.TransferOut paid -> earned(Earning.TRANSFER_OUT, paid, paid.amount());
            case Income.SupportByDocument support ->
                earned(Earning.SUPPORT, support, support.amount(), true, Place.UNKNOWN, support.exempt());
            case Income.SupportInferred support ->
                earned(
                        Earning.SUPPORT_INFERRED,
                        support,
                        support.obligorIncome(),
                        true,
                        support.obligorLocality(),
                        support.exempt());
            case Income.Other other -> earned(Earning.OTHER, other, other.amount());
        };
    }

    private static Earned earned(Earning kind, Income item, Money amount) {
        return earned(kind, item, amount, true, Place.UNKNOWN, false);
    }

    private static Earned earned(Earning kind, Income item, Money amount, boolean verified, int place, boolean exempt) {
        return new Earned(
                kind,
                item.member(),
                number(item.period().from()),
                number(item.period().to()),
                amount.fen(),
                verified,
                place,
                exempt);
    }

    private static Spent spent(Expense expense) {
        return new Spent(
                expense.kind(),
                expense.member(),
                number(expense.period().from()),
                number(expense.period().to()),
                expense.amount().fen(),
                expense.covered().fen(),
                expense.insuredPersonal().fen(),
                expense.event(),
                expense.aidedIn(),
                expense.area());
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    // To a family

    /** @throws RuntimeException where the row is no family */
    Family family() {
        Set<ExclusionGround> grounds = EnumSet.noneOf(ExclusionGround.class);
        grounds.addAll(exclusions);
        return new Family(
                id,
                applicationDate,
                decisionDate,
                locality,
                new Applicant(
                        applicant.member,
                        applicant.status,
                        applicant.retired,
                        applicant.employmentMonths,
                        applicant.cityResidence),
                members.stream().map(Row::member).toList(),
                income.stream().map(Row::income).toList(),
                expenses.stream().map(Row::expense).toList(),
                localHome,
                new Assets(townHomes, vehicles, mobilityVehicles),
                new Circumstances(
                        circumstances.dibao,
                        circumstances.restructured,
                        circumstances.majorIllnessOrDisability,
                        circumstances.livingHardNow,
                        circumstances.mainCause),
                grounds,
                granted.stream()
                        .map(given -> new Grant(
                                given.kind, given.date, Money.ofFen(given.amount), given.service, given.beside))
                        .toList());
    }

    private static Member member(Person person) {
        return new Member(
                person.id,
                person.registeredTogether,
                person.livesTogether,
                person.supportDuty,
                person.notCounted,
                person.student,
                person.deceased == LIVING ? null : month(person.deceased));
    }

    private static Income income(Earned earned) {
        int member = earned.member;
        Period period = period(earned.from, earned.to);
        Money amount = Money.ofFen(earned.amount);
        return switch (earned.kind) {
            case WAGE -> new Income.Wage(member, period, amount, earned.verified, earned.place);
            case BUSINESS -> new Income.Business(member, period, amount);
            case PROPERTY -> new Income.Property(member, period, amount);
            case TRANSFER_IN -> new Income.TransferIn(member, period, amount);
            case TRANSFER_OUT -> new Income.TransferOut(member, period, amount);
            case SUPPORT -> new Income.SupportByDocument(member, period, amount, earned.exempt);
            case SUPPORT_INFERRED -> new Income.SupportInferred(member, period, amount, earned.place, earned.exempt);
            case OTHER -> new Income.Other(member, period, amount);
        };
    }

    private static Expense expense(Spent spent) {
        return new Expense(
                spent.kind,
                spent.member,
                period(spent.from, spent.to),
                Money.ofFen(spent.amount),
                Money.ofFen(spent.covered),
                Money.ofFen(spent.insuredPersonal),
                spent.event,
                spent.aidedIn,
                spent.area);
    }

    private static Period period(int from, int to) {
        return new Period(month(from), month(to));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
