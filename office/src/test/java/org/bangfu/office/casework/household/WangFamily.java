package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household.Account;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Particulars;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.household.Household.Work;
import org.bangfu.office.casework.household.Household.Worker;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * A made-up family for tests: a worker on a small wage, her husband out of work and ill, a daughter at university. Window
 * 2025-03 to 2026-02. Income 31,200 + 6,000 − 3,600; illness 46,000 less 21,000; schooling 9,800 less 2,000.
 */
public final class WangFamily {

    public static final YearMonth FIRST = YearMonth.of(2025, 3);
    public static final YearMonth LAST = YearMonth.of(2026, 2);
    public static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);

    private WangFamily() {}

    /** Each {@code seed} is another family of the same shape; no identity number occurs in two. */
    public static Household of(int seed) {
        return new Household(
                worker(),
                new Home("租房", "56.5", false, 0),
                List.of(
                        member("1", "王秀梅", "本人", identity(seed, 1), "在岗", false),
                        member("2", "陈志强", "配偶", identity(seed, 2), "失业", false),
                        member("3", "陈晓雨", "子女", identity(seed, 3), "在校学生", true)),
                List.of(
                        income("i1", "1", IncomeKind.WAGE, "工资", FIRST, LAST, "2600"),
                        income("i2", "2", IncomeKind.TRANSFER_IN, "失业保险金", FIRST, YearMonth.of(2025, 8), "1000"),
                        income("i3", "1", IncomeKind.TRANSFER_OUT, "缴纳社保", FIRST, LAST, "300")),
                List.of(
                        new Expense(
                                "e1",
                                "2",
                                ExpenseKind.ILLNESS,
                                "住院",
                                YearMonth.of(2025, 10),
                                YearMonth.of(2025, 10),
                                yuan("46000"),
                                yuan("21000"),
                                yuan("18000"),
                                false,
                                null,
                                null,
                                "胃癌",
                                null,
                                List.of()),
                        new Expense(
                                "e2",
                                "3",
                                ExpenseKind.EDUCATION,
                                "大学学费、住宿费",
                                YearMonth.of(2025, 9),
                                YearMonth.of(2025, 9),
                                yuan("9800"),
                                yuan("2000"),
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                List.of())),
                new Vehicles(0, 0, null),
                new Findings(false, false, true, false, null, null, List.of()),
                new Account("徽商银行", "镜湖支行", "王秀梅", card(seed)));
    }

    public static Income income(
            String id,
            String member,
            IncomeKind kind,
            String words,
            YearMonth from,
            YearMonth to,
            @Nullable String amount) {
        return new Income(
                id,
                member,
                kind,
                words,
                from,
                to,
                amount == null ? null : yuan(amount),
                true,
                null,
                null,
                null,
                List.of());
    }

    public static Household alsoEarning(Household family, Income item) {
        var income = new ArrayList<>(family.income());
        income.add(item);
        return family.withIncome(income);
    }

    public static Household alsoSpending(Household family, Expense item) {
        var expenses = new ArrayList<>(family.expenses());
        expenses.add(item);
        return family.withExpenses(expenses);
    }

    public static Money yuan(String amount) {
        return Money.parse(amount);
    }

    private static Member member(
            String id, String name, String relation, String identity, String status, boolean student) {
        return new Member(
                id,
                name,
                relation,
                identity,
                "汉族",
                "良好",
                "职工基本医疗保险",
                null,
                "非农业",
                status,
                null,
                null,
                null,
                null,
                true,
                true,
                false,
                false,
                student);
    }

    private static Worker worker() {
        return new Worker(
                new Particulars("13805530101", null, "镜湖区赭麓街道1号", "340202", "群众", false, "无"),
                new Work(
                        ApplicantKind.EMPLOYEE,
                        false,
                        null,
                        null,
                        "芜湖机床配件厂",
                        "国有企业",
                        "正常",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        false),
                null);
    }

    /** A made-up number that is valid in its birth date and check digit. */
    private static String identity(int seed, int person) {
        String first17 = "340207%d0%03d%03d"
                .formatted(1970 + person * 10 % 40, 101 + seed / 1000 % 28, seed % 1000)
                .substring(0, 17);
        return new IdentityNumber(first17 + IdentityNumber.checkDigit(first17)).value();
    }

    private static String card(int seed) {
        String digits = "622848%012d".formatted(seed);
        return digits + BankCard.checkDigit(digits);
    }
}
