package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The whole declaration as one document of the API, with the fields and the bounds of the forms. Members are numbered in
 * their order: {@code members[0]} is member 2, the worker is member 1.
 */
record HouseholdBody(
        @Nullable WorkerForm worker,
        @Nullable WorkForm work,
        @Nullable List<MemberForm> members,
        @Nullable List<IncomeForm> income,
        @Nullable List<ExpenseForm> expenses,
        @Nullable HomeForm home,
        @Nullable BankForm bank,
        @Nullable String story) {

    private static final int MOST_MEMBERS = 20;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_WORDS = 1000;

    /** All errors come at once. */
    Household read(Household before, Window window, List<String> places, LocalDate today) {
        var reading = new Reading();
        var typed = FieldReader.form(reading);
        var household = Household.of(before.head().name());
        household = part(worker, "worker", "本人情况", typed)
                ? Objects.requireNonNull(worker).into(household, typed.in("worker"), today)
                : household;
        household = part(work, "work", "工作情况", typed)
                ? Objects.requireNonNull(work).into(household, typed.in("work"), today)
                : household;
        household = household.withMembers(members(before, household, typed, today));
        household = household.withIncome(income(household, window, places, typed));
        household = household.withExpenses(expenses(household, window, typed, today));
        household = part(home, "home", "住房和车辆", typed)
                ? Objects.requireNonNull(home).into(household, typed.in("home"))
                : household;
        household = part(bank, "bank", "银行卡", typed)
                ? Objects.requireNonNull(bank).into(household, typed.in("bank"))
                : household;
        household = household
                .withWorker(household.worker().withStory(typed.text(story, "story", "困难情况", MOST_WORDS)))
                .withFindings(before.findings());
        reading.throwIfAny();
        return household;
    }

    private static boolean part(@Nullable Object part, String name, String label, FieldReader typed) {
        if (part == null) {
            typed.refuse(name, "请填写" + label + "。");
        }
        return part != null;
    }

    private List<Member> members(Household before, Household household, FieldReader typed, LocalDate today) {
        var all = new ArrayList<Member>();
        all.add(household.head());
        var typedMembers = bounded(members, MOST_MEMBERS, "members", typed);
        for (int i = 0; i < typedMembers.size(); i++) {
            MemberForm form = typedMembers.get(i);
            Member was = before.members().stream()
                    .filter(member -> !member.id().equals(Household.WORKER))
                    .filter(member -> form.identity() == null
                            ? member.name().equals(Names.normal(Objects.requireNonNullElse(form.name(), "")))
                            : form.identity().equals(IdentityFields.number(member)))
                    .findFirst()
                    .orElse(null);
            all.add(form.read(Integer.toString(i + 2), typed.in("members", i), was, today));
        }
        SameIdentity.refuse(all, typed);
        Ages.refuse(all, typed, today);
        return all;
    }

    private List<Income> income(Household household, Window window, List<String> places, FieldReader typed) {
        var all = new ArrayList<Income>();
        var items = bounded(income, MOST_ITEMS, "income", typed);
        for (int i = 0; i < items.size(); i++) {
            all.add(items.get(i)
                    .read("i" + (i + 1), null, household.withIncome(all), window, places, typed.in("income", i)));
        }
        return all;
    }

    private List<Expense> expenses(Household household, Window window, FieldReader typed, LocalDate today) {
        var all = new ArrayList<Expense>();
        var items = bounded(expenses, MOST_ITEMS, "expenses", typed);
        for (int i = 0; i < items.size(); i++) {
            all.add(items.get(i)
                    .read("e" + (i + 1), null, household.withExpenses(all), window, typed.in("expenses", i), today));
        }
        return all;
    }

    private static <T> List<T> bounded(@Nullable List<T> items, int most, String name, FieldReader typed) {
        if (items == null) {
            typed.refuse(name, "请给出这一项，没有就给空的列表。");
            return List.of();
        }
        if (items.size() > most) {
            typed.refuse(name, "最多 " + most + " 项。");
            return List.of();
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == null) {
                typed.refuse(name + "[" + i + "]", "不能是空的。");
                return List.of();
            }
        }
        return items;
    }
}
