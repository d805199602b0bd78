package org.bangfu.policy.family;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangfu.terms.ExclusionGround;
import org.jspecify.annotations.Nullable;

/**
 * One family as the determination sees it: who, since when, where, with which income, expenses and findings.
 *
 * @param id the asker's own reference
 * @param decisionDate not before {@code applicationDate}; amounts of aid use the standard of this day
 * @param locality where the family lives, a {@link Place}
 * @param members at least one of them counted, none of them dead after the month of the decision, R-44
 * @param income none of a member's after the month of that member's death, R-44
 * @param localHome has a home locally, M6(2)(4)
 * @param granted aid already given, of any year
 */
public record Family(
        @Nullable String id,
        LocalDate applicationDate,
        LocalDate decisionDate,
        int locality,
        Applicant applicant,
        List<Member> members,
        List<Income> income,
        List<Expense> expenses,
        boolean localHome,
        Assets assets,
        Circumstances circumstances,
        Set<ExclusionGround> exclusions,
        List<Grant> granted) {

    public Family {
        members = List.copyOf(members);
        income = List.copyOf(income);
        expenses = List.copyOf(expenses);
        granted = List.copyOf(granted);
        exclusions = Set.copyOf(exclusions);
        if (decisionDate.isBefore(applicationDate)) {
            throw new IllegalArgumentException("decided before it was applied for");
        }
        if (!Place.valid(locality)) {
            throw new IllegalArgumentException("no place: " + locality);
        }
        if (applicant.member() >= members.size()
                || members.get(applicant.member()).student()) {
            throw new IllegalArgumentException("the applicant is no member, or a student (R-23)");
        }
        if (members.get(applicant.member()).deceased() != null || diesLater(members, YearMonth.from(decisionDate))) {
            throw new IllegalArgumentException("dead is the applicant, or somebody after the decision (R-44)");
        }
        if (members.stream().noneMatch(Member::counted)) {
            throw new IllegalArgumentException("no member counts (R-02)");
        }
        if (!belong(income, members.size()) || !belong(expenses, members.size())) {
            throw new IllegalArgumentException("an item of somebody who is no member");
        }
        if (earnsAfterDeath(income, members)) {
            throw new IllegalArgumentException("income after a member's death (R-44)");
        }
    }

    private static boolean diesLater(List<Member> members, YearMonth decision) {
        for (Member member : members) {
            if (member.deceased() != null && member.deceased().isAfter(decision)) {
                return true;
            }
        }
        return false;
    }

    private static boolean earnsAfterDeath(List<Income> income, List<Member> members) {
        for (Income item : income) {
            YearMonth death = members.get(item.member()).deceased();
            if (death != null && item.period().to().isAfter(death)) {
                return true;
            }
        }
        return false;
    }

    private static boolean belong(List<? extends Item> items, int members) {
        for (Item item : items) {
            if (item.member() < 0 || item.member() >= members) {
                return false;
            }
        }
        return true;
    }

    /** Members that count, R-02; at least 1. */
    public int size() {
        int size = 0;
        for (Member member : members) {
            if (member.counted()) {
                size++;
            }
        }
        return size;
    }
}
