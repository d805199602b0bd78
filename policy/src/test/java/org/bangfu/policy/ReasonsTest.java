package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule answers for itself: with its figures, and with how far away its limit was. */
class ReasonsTest {

    private static Arguments says(Rule rule, Outcome outcome, String words, Home home) {
        return Arguments.of(rule, outcome, words, home);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                says(Rule.STANDARD, Outcome.INFO, "800.00元（申请日2026-03-18），认定和救助都按此计算", Home.of(1)),
                says(
                        Rule.STANDARD,
                        Outcome.INFO,
                        "2026-07-01决定时为900.00元",
                        Home.of(1).decided("2026-07-01")),
                says(Rule.DEEP, Outcome.MET, "距标准还有0.01元", Home.of(1).earning("9599.99")),
                says(Rule.DEEP, Outcome.MET, "正好等于标准，符合", Home.of(1).earning("9600")),
                says(
                        Rule.DEEP,
                        Outcome.NOT_MET,
                        "若收入少或刚性支出多0.01元即符合",
                        Home.of(1).earning("9600.01")),
                says(Rule.RELATIVE, Outcome.MET, "低保标准的2倍", Home.of(1).earning("19200")),
                says(Rule.RELATIVE, Outcome.NOT_MET, "超过0.01元", Home.of(1).earning("19200.01")),
                says(
                        Rule.ACCIDENTAL,
                        Outcome.MET,
                        "达到标准；走访认定目前生活困难",
                        Home.of(1).spending(ExpenseKind.LOSS, "30000").livingHardNow()),
                says(Rule.ACCIDENTAL, Outcome.NOT_MET, "还差0.01元", Home.of(1).spending(ExpenseKind.LOSS, "29999.99")),
                says(Rule.ACCIDENTAL, Outcome.NOT_MET, "未认定目前生活困难", Home.of(1).spending(ExpenseKind.LOSS, "30000")),
                says(
                        Rule.MIGRANT,
                        Outcome.MET,
                        "12个月，应满12个月，符合",
                        Home.of(1).applicant(ApplicantKind.MIGRANT, false, 12, true)),
                says(
                        Rule.MIGRANT,
                        Outcome.EXCLUDES,
                        "还差1个月，不能建档",
                        Home.of(1).applicant(ApplicantKind.MIGRANT, false, 11, true)),
                says(
                        Rule.MIGRANT,
                        Outcome.EXCLUDES,
                        "没有固定居所",
                        Home.of(1).applicant(ApplicantKind.MIGRANT, false, 12, false)),
                says(
                        Rule.SURVIVOR,
                        Outcome.INFO,
                        "同样的条件",
                        Home.of(1).applicant(ApplicantKind.SURVIVOR, false, 0, false)),
                says(Rule.INCOME, Outcome.INFO, "合计100.00元。", Home.of(1).earning("100")),
                says(
                        Rule.INCOME,
                        Outcome.INFO,
                        "合计0.00元；工会救助不计入",
                        Home.of(1).granted(AidKind.LIVING, "2026-01-05", "100")),
                says(
                        Rule.EXPENSES,
                        Outcome.INFO,
                        "合计70.00元",
                        Home.of(1).spending(ExpenseKind.ILLNESS, Home.LAST_MONTH, "100", "30")),
                says(Rule.EXPENSES, Outcome.INFO, "意外损失80.00元", Home.of(1).spending(ExpenseKind.LOSS, "80")),
                says(
                        Rule.CHILDRENS_SCHOOLING,
                        Outcome.NOT_MET,
                        "申请人本人的1项上学费用不计入",
                        Home.of(1)
                                .with(new Expense(
                                        ExpenseKind.EDUCATION,
                                        0,
                                        Home.YEAR,
                                        Home.yuan("100"),
                                        Money.ZERO,
                                        Money.ZERO,
                                        false,
                                        Expense.NOT_AIDED,
                                        0))),
                says(
                        Rule.DECEASED,
                        Outcome.INFO,
                        "家中2人去世（2025-04、2026-03），不计入家庭人口和在学子女；其生前收入不计",
                        Home.of(1).whoDied(YearMonth.of(2025, 4)).whoDied(Home.APPLICATION_MONTH)),
                says(Rule.HOUSING, Outcome.MET, "房租12,000.00元全额计入", Home.of(1).renting("1000", "0", "40")),
                says(Rule.HOUSING, Outcome.MET, "按面积比例计入6,000.00元", Home.of(1).renting("1000", "0", "80")),
                says(
                        Rule.HOUSING,
                        Outcome.NOT_MET,
                        "在当地有住房",
                        Home.of(1).renting("1000", "0", "40").withLocalHome()),
                says(Rule.FILE_MINIMUM, Outcome.MET, "高出0.00元", Home.of(1).spending(ExpenseKind.ILLNESS, "5000")),
                says(
                        Rule.FILE_MINIMUM,
                        Outcome.EXCLUDES,
                        "差0.01元",
                        Home.of(1).spending(ExpenseKind.ILLNESS, "4999.99")),
                says(
                        Rule.HOUSEHOLD,
                        Outcome.INFO,
                        "2人，另有1人不计入；其中在学子女1人",
                        Home.of(1).withStudent().member(true, false, false, false)),
                says(Rule.WINDOW, Outcome.INFO, "2025-03至2026-02", Home.of(1)),
                says(Rule.MAIN_CAUSE, Outcome.INFO, "没有致困支出", Home.of(1)),
                says(Rule.MAIN_CAUSE, Outcome.INFO, "残疾，以走访记录为准", Home.of(1).because(Cause.DISABILITY)),
                says(Rule.MAIN_CAUSE, Outcome.INFO, "疾病，走访未记录", Home.of(1).spending(ExpenseKind.ILLNESS, "1")),
                says(
                        Rule.HOME_OR_VEHICLE_BARS_DEEP,
                        Outcome.MET,
                        "不影响",
                        Home.of(1).owning(1, 0)),
                says(
                        Rule.HOME_OR_VEHICLE_BARS_DEEP,
                        Outcome.EXCLUDES,
                        "车辆1辆",
                        Home.of(1).owning(1, 1)),
                says(
                        Rule.HOME_OR_VEHICLE_BARS_RELATIVE,
                        Outcome.EXCLUDES,
                        "若多0.01元则不受此限",
                        Home.of(1).owning(2, 0).spending(ExpenseKind.ILLNESS, "15000")),
                says(
                        Rule.HOME_OR_VEHICLE_BARS_RELATIVE,
                        Outcome.EXCLUDES,
                        "主要原因是子女上学",
                        Home.of(2).owning(2, 0).spending(ExpenseKind.EDUCATION, "15000.01")),
                says(
                        Rule.HOME_OR_VEHICLE_BARS_RELATIVE,
                        Outcome.MET,
                        "不影响建立相对困难职工档案",
                        Home.of(1).owning(2, 0).spending(ExpenseKind.ILLNESS, "15000.01")),
                says(
                        Rule.TOO_MANY_HOMES_OR_VEHICLES,
                        Outcome.MET,
                        "可以建档",
                        Home.of(1).owning(2, 0)),
                says(
                        Rule.TOO_MANY_HOMES_OR_VEHICLES,
                        Outcome.EXCLUDES,
                        "不建立",
                        Home.of(1).owning(2, 1)),
                says(Rule.RETIRED, Outcome.MET, "不是离退休", Home.of(1)),
                says(
                        Rule.RETIRED,
                        Outcome.EXCLUDES,
                        "已离退休",
                        Home.of(1).applicant(ApplicantKind.EMPLOYEE, true, 0, false)),
                says(
                        Rule.OWN_BURDEN,
                        Outcome.MET,
                        "不超过家庭个人承担的医疗费10,000.00元",
                        Home.of(1).illWith("10000")),
                says(
                        Rule.CASE_BY_CASE,
                        Outcome.INFO,
                        "500.00元，没有固定标准",
                        Home.of(1).granted(AidKind.TRAINING, "2026-01-05", "500")),
                says(
                        Rule.LIVING_AID,
                        Outcome.MET,
                        "12×800.00＝9,600.00元",
                        Home.of(1).illWith("5000")),
                says(
                        Rule.EDUCATION_AID,
                        Outcome.NOT_MET,
                        "没有计入人口的在学子女",
                        Home.of(1).illWith("5000")),
                says(
                        Rule.EDUCATION_AID,
                        Outcome.MET,
                        "2人×10×800.00＝16,000.00元",
                        Home.of(1).illWith("5000").withStudent().withStudent()),
                says(
                        Rule.MEDICAL_AID,
                        Outcome.NOT_MET,
                        "若多0.01元即可救助",
                        Home.of(1).illWith("4999.99").spending(ExpenseKind.OTHER, "1")),
                says(
                        Rule.MEDICAL_AID,
                        Outcome.MET,
                        "4,000.00元；若多0.01元则进入下一档",
                        Home.of(1).illWith("10000")),
                says(Rule.MEDICAL_AID, Outcome.MET, "已是最高一档", Home.of(1).illWith("30000.01")),
                says(
                        Rule.SEVERAL_KINDS,
                        Outcome.MET,
                        "收入若再多0.01元，方案合计将降为9,600.00元",
                        Home.of(1).illWith("10000.01").earning("10600.01")),
                says(
                        Rule.SEVERAL_KINDS,
                        Outcome.MET,
                        "收入若再多0.01元，计入在前的救助后即超过深度困难标准",
                        Home.of(1).spending(ExpenseKind.OTHER, "5000").earning("14600")),
                says(
                        Rule.SEVERAL_KINDS,
                        Outcome.NOT_MET,
                        "没有可再安排的救助",
                        Home.of(1).spending(ExpenseKind.OTHER, "5000").granted(AidKind.LIVING, "2026-01-05", "9600")),
                says(
                        Rule.BESIDE,
                        Outcome.INFO,
                        "标准外的救助70.00元：不抵减各项目的标准",
                        Home.of(1).grantedBeside(AidKind.MEDICAL, "2026-01-05", "70")),
                says(Rule.APPROVALS, Outcome.MET, "无须上报审批", Home.of(1).illWith("5000")),
                says(
                        Rule.APPROVALS,
                        Outcome.INFO,
                        "助学救助本年度合计24,000.00元，须报省总工会审批",
                        Home.of(1).illWith("5000").withStudent().withStudent().withStudent()),
                says(
                        Rule.SINGLE_KIND,
                        Outcome.MET,
                        "安排生活救助7,200.00元",
                        Home.of(1).spending(ExpenseKind.OTHER, "5000").earning("20000")),
                says(
                        Rule.SINGLE_KIND,
                        Outcome.NOT_MET,
                        "本年度已给予2个项目，没有可再安排的救助",
                        Home.of(1)
                                .spending(ExpenseKind.OTHER, "5000")
                                .earning("20000")
                                .granted(AidKind.LIVING, "2026-01-05", "1")
                                .granted(AidKind.MEDICAL, "2026-01-05", "1")),
                says(
                        Rule.ACCIDENT_AID,
                        Outcome.MET,
                        "15％、最高10,000.00元计算，标准为4,500.00元，安排4,500.00元",
                        Home.of(1)
                                .spending(ExpenseKind.LOSS, "30000")
                                .livingHardNow()
                                .earning("90000")),
                says(Rule.ONE_FILE, Outcome.MET, "按深度困难建档", Home.of(1).illWith("5000")),
                says(Rule.ONE_FILE, Outcome.NOT_MET, "不予建档", Home.of(1)),
                says(
                        Rule.ONE_FILE,
                        Outcome.MET,
                        "相对困难单项最高7,200.00元，意外致困10,000.00元，按意外致困建档",
                        Home.of(1)
                                .spending(ExpenseKind.LOSS, "90000")
                                .livingHardNow()
                                .earning("15000")),
                says(Rule.IN_FORCE, Outcome.INFO, "自2020-10-27起执行", Home.of(1)),
                says(Rule.ANNEX_GROUND, Outcome.NOT_MET, "请审核人核实", Home.of(1).illWith("5000")),
                says(
                        Rule.ANNEX_GROUND,
                        Outcome.MET,
                        "已纳入低保但仍有刚性支出；患重特大疾病或伤残。",
                        Home.of(1).illWith("5000").inDibao().majorIllness()),
                says(Rule.ANNEX_GROUND, Outcome.NOT_MET, "不属于附件列明", Home.of(1).inDibao()),
                says(
                        Rule.EMPLOYMENT_COST,
                        Outcome.INFO,
                        "只在相对困难测算中扣减",
                        Home.of(1).spending(ExpenseKind.EMPLOYMENT, "10")),
                says(
                        Rule.EMPLOYMENT_COST,
                        Outcome.INFO,
                        "深度、相对困难测算均予扣减",
                        Home.of(1).spending(ExpenseKind.EMPLOYMENT, "10").restructured()),
                says(
                        Rule.WAGES,
                        Outcome.INFO,
                        "12个人月低于务工地最低工资，按最低工资计算：2025-03申报900.00元，按2,000.00元计",
                        Home.of(1).with(new Income.Wage(0, Home.YEAR, Home.yuan("900"), false, 340200))),
                says(
                        Rule.WAGES,
                        Outcome.MET,
                        "均不低于",
                        Home.of(1).with(new Income.Wage(0, Home.YEAR, Home.yuan("2000"), false, 340200))),
                says(
                        Rule.BUSINESS,
                        Outcome.INFO,
                        "亏损12.00元",
                        Home.of(1).with(new Income.Business(0, Home.YEAR, Home.yuan("-1")))),
                says(
                        Rule.TRANSFERS,
                        Outcome.INFO,
                        "转移净收入-12.00元",
                        Home.of(1).with(new Income.TransferOut(0, Home.YEAR, Home.yuan("1")))),
                says(
                        Rule.TRANSFERS,
                        Outcome.INFO,
                        "转移净收入5.00元",
                        Home.of(1).spending(ExpenseKind.ILLNESS, Home.LAST_MONTH, "10", "15")),
                says(
                        Rule.SUPPORT,
                        Outcome.INFO,
                        "1,200.00元，没有法律文书的，按义务人月收入超过其户籍地低保标准部分的50％计算",
                        Home.of(1).with(new Income.SupportInferred(0, Home.YEAR, Home.yuan("1000"), 340200, false))),
                says(
                        Rule.SUPPORT,
                        Outcome.INFO,
                        "按法律文书",
                        Home.of(1).with(new Income.SupportByDocument(0, Home.YEAR, Home.yuan("1"), false))));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void saysWhatDecidedAndHowFarTheLimitWas(Rule rule, Outcome outcome, String words, Home home) {
        assertThat(home.determined().reasons())
                .filteredOn(reason -> reason.rule() == rule)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.outcome()).isEqualTo(outcome);
                    assertThat(reason.text()).contains(words).endsWith("。");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aGroundOfArticleSevenIsNamedWhetherItIsThereOrNot(ExclusionGround ground) {
        Rule rule = Rule.valueOf(ground.name());
        assertThat(Home.of(1).determined().reasons())
                .contains(new Reason(rule, Outcome.MET, "未发现：" + ground.label() + "。"));
        assertThat(Home.of(1).excludedBy(ground).determined().reasons())
                .contains(new Reason(rule, Outcome.EXCLUDES, ground.label() + "，不予帮扶。"));
    }

    @Test
    void everyRuleHasASentenceHere() {
        assertThat(Stream.concat(
                        sentences().map(sentence -> (Rule) sentence.get()[0]),
                        Arrays.stream(ExclusionGround.values()).map(ground -> Rule.valueOf(ground.name()))))
                .contains(Rule.values());
    }

    /** M5(2) before M5(3), M9 before M9(1), the Annex last. */
    @Test
    void rulesStandInTheOrderOfTheArticles() {
        List<String> places =
                Arrays.stream(Rule.values()).map(ReasonsTest::place).toList();
        assertThat(places).isSorted();
    }

    private static String place(Rule rule) {
        var numbers =
                Pattern.compile("\\d+").matcher(rule.citation().substring(0, (rule.citation() + ",").indexOf(',')));
        var place = new StringBuilder(rule.citation().startsWith("Annex") ? "annex" : "");
        while (numbers.find()) {
            place.append(" %02d".formatted(Integer.parseInt(numbers.group())));
        }
        return place.toString();
    }

    /** who gets less because the income is a little higher is told by how much, with the family's own figures. */
    @Test
    void aKindCutByEarlierAidIsSaidWithTheStepItFellFrom() {
        assertThat(Home.of(1)
                        .illWith("10000.01")
                        .earning("10600.02")
                        .determined()
                        .warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.CUT_BY_R27)
                .singleElement()
                .satisfies(warning -> assertThat(warning.text())
                        .contains("医疗救助9,000.00元未列入方案", "收入若少0.01元，方案合计为18,600.00元（现为9,600.00元）"));
    }
}
