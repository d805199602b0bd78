package org.bangfu.office.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Account;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.office.casework.household.Household.Particulars;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.household.Household.Work;
import org.bangfu.office.casework.household.Household.Worker;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M10(1), M6(3): what is read out before it is handed in is everything that was declared, and counts people as the law will. */
class DeclaredTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 3);
    private static final YearMonth LAST = YearMonth.of(2026, 2);

    @Test
    void everythingDeclaredIsReadOut() {
        assertThat(said(full()))
                .contains("其他联系方式乙", "住址丙", "户籍地丁", "中共党员", "市级", "单亲家庭：是", "土家族")
                .contains("在城市实际工作：27 个月", "固定住所：没有", "单位戊", "集体企业", "半停产", "行业己", "技能庚")
                .contains("2001年2月3日", "2020年4月5日", "2027年6月7日", "2002年8月9日", "劳动能力：没有", "零就业家庭：是")
                .contains("学校辛", "2024年9月入学", "学制 3 年", "慢性病", "城乡居民基本医疗保险", "未婚", "农转居", "畲族", "13900000001")
                .contains("开不出工资证明，在镜湖区干活", "对方每月收入 3,000.00 元，户籍地弋江区", "对方是低保、特困或者低收入家庭")
                .contains("收到的东西", "大米 10 袋", "2025年11月20日", "医院壬", "票号癸", "尿毒症", "突然发生的", "2024 年在别处领过工会帮扶")
                .contains("医保目录内自己负担 1,800.00 元", "别人捐的 500.00 元", "租的房子 62.5 平方米", "困难自述")
                .contains("公租房", "60 平方米", "城镇住房：1 套", "机动车：1 辆", "代步车：2 辆", "拉货用", "徽商银行", "网点子");
    }

    /** a brother on another register without any duty lives there and does not count. */
    @Test
    void howManyTheLawCountsAndWhoNotAndWhy() {
        assertThat(said(full())).contains("共同生活 2 人", "李四（兄弟姐妹）：不计入：不在同一户口，也没有赡养、抚养、扶养关系");
    }

    @Test
    void moneyIsPrintedByMonthsPerMonthAndInAll() {
        assertThat(said(full()))
                .contains("2025年3月至2026年2月，每月 2,600.00 元 × 12 个月 = 31,200.00 元")
                .contains("每月 800.00 元 × 12 个月 = 9,600.00 元，报销、补助 1,200.00 元")
                .contains("一共花了：14,600.00 元", "自己承担：11,100.00 元");
    }

    /** Nothing is anybody's word before she has said it. */
    @Test
    void anEmptyFormDeclaresNothing() {
        assertThat(said(Household.of("王秀梅")))
                .contains("哪一类职工：没有填", "现在的就业情况：没有填", "劳动能力：没有填", "零就业家庭：没有填", "单亲家庭：没有填", "民族：没有填");
    }

    private static String said(Household household) {
        return Declared.of(household, Map.of("340202", "镜湖区", "340203", "弋江区")).stream()
                .map(part -> part.title() + "\n"
                        + part.lines().stream()
                                .map(line -> line.label() + "：" + line.value())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static Household full() {
        return new Household(
                new Worker(
                        new Particulars("13900000000", "其他联系方式乙", "住址丙", "户籍地丁", "中共党员", true, "市级"),
                        new Work(
                                ApplicantKind.MIGRANT,
                                false,
                                27,
                                false,
                                "单位戊",
                                "集体企业",
                                "半停产",
                                "行业己",
                                LocalDate.of(2001, 2, 3),
                                LocalDate.of(2020, 4, 5),
                                LocalDate.of(2027, 6, 7),
                                LocalDate.of(2002, 8, 9),
                                "技能庚",
                                false,
                                true),
                        "困难自述"),
                new Home("公租房", "60", true, 1),
                List.of(
                        member("1", "王秀梅", "本人", 1980, "土家族", true, null),
                        member("2", "李想", "子女", 2009, "畲族", true, "学校辛"),
                        member("3", "李四", "兄弟姐妹", 1982, "汉族", false, null)),
                List.of(
                        wage(),
                        new Income(
                                "i2",
                                "1",
                                IncomeKind.SUPPORT,
                                "抚养费",
                                FIRST,
                                LAST,
                                null,
                                true,
                                null,
                                new Obligor(Money.parse("3000"), "340203", true),
                                null,
                                List.of()),
                        new Income(
                                "i3",
                                "1",
                                IncomeKind.OTHER,
                                "大米 10 袋",
                                LAST,
                                LAST,
                                Money.parse("900"),
                                true,
                                null,
                                null,
                                null,
                                List.of(),
                                true)),
                List.of(bill(), rent()),
                new Vehicles(1, 2, "拉货用"),
                new Findings(false, false, false, false, null, null, List.of()),
                new Account("徽商银行", "网点子", "王秀梅", "6222021234567890128"));
    }

    private static Income wage() {
        return new Income(
                "i1",
                "1",
                IncomeKind.WAGE,
                "打零工",
                FIRST,
                LAST,
                Money.parse("2600"),
                false,
                "340202",
                null,
                null,
                List.of());
    }

    private static Expense bill() {
        var day = LocalDate.of(2025, 11, 20);
        return new Expense(
                "e1",
                "1",
                ExpenseKind.ILLNESS,
                "透析",
                YearMonth.from(day),
                YearMonth.from(day),
                Money.parse("5000"),
                Money.parse("2300"),
                Money.parse("1800"),
                true,
                2024,
                null,
                "尿毒症",
                null,
                List.of(),
                new Bill("医院壬", "票号癸", day),
                day,
                Money.parse("500"));
    }

    private static Expense rent() {
        return new Expense(
                "e2",
                "1",
                ExpenseKind.HOUSING,
                "房租",
                FIRST,
                LAST,
                Money.parse("800"),
                Money.parse("100"),
                null,
                false,
                null,
                "62.5",
                null,
                null,
                List.of());
    }

    private static Member member(
            String id,
            String name,
            String relation,
            int born,
            String ethnicity,
            boolean registered,
            @Nullable String school) {
        String first = "340202%d0101%03d".formatted(born, Integer.parseInt(id));
        return new Member(
                id,
                name,
                relation,
                first + IdentityNumber.checkDigit(first),
                ethnicity,
                "慢性病",
                "城乡居民基本医疗保险",
                "未婚",
                "农转居",
                "失业",
                school,
                school == null ? null : YearMonth.of(2024, 9),
                school == null ? null : 3,
                school == null ? null : "13900000001",
                registered,
                true,
                false,
                false,
                school != null);
    }
}
