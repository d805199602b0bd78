package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.DeclaredYear;
import org.bangfu.office.casework.household.FamilyWords;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ApplicantKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything a family declared in one part of the form, read out before it is handed in: a test holds the list to the document, so that no
 * declared thing is missing from it. What was left open says so.
 *
 * @param title with what the part comes to
 */
public record Declared(Part part, String title, List<Line> lines) {

    static final String OPEN = "没有填";

    public Declared {
        lines = List.copyOf(lines);
    }

    public record Line(String label, String value) {}

    /** @param places localities by code */
    static List<Declared> of(Household household, Map<String, String> places) {
        long counted = household.members().stream().filter(Member::counted).count();
        return List.of(
                new Declared(Part.WORKER, Part.WORKER.label(), worker(household)),
                new Declared(
                        Part.HOUSEHOLD,
                        "共同生活 %d 人".formatted(counted),
                        household.members().stream().map(Declared::member).toList()),
                new Declared(Part.WORK, Part.WORK.label(), work(household)),
                new Declared(Part.INCOME, Part.INCOME.label(), income(household, places)),
                new Declared(Part.EXPENSES, Part.EXPENSES.label(), expenses(household)),
                new Declared(Part.HOME, Part.HOME.label(), home(household)),
                new Declared(Part.BANK, Part.BANK.label(), bank(household)));
    }

    private static List<Line> worker(Household household) {
        var head = household.head();
        var known = household.worker().particulars();
        return List.of(
                line("姓名", head.name()),
                line("证件", FamilyWords.identity(head)),
                line("手机号码", known.phone()),
                line("其他联系方式", known.otherContact()),
                line("家庭住址", known.address()),
                line("户籍地", known.registeredPlace()),
                line("户口类型", head.register()),
                line("民族", head.ethnicity()),
                line("政治面貌", known.politicalStatus()),
                line("婚姻状况", head.maritalStatus()),
                line("单亲家庭", yesNo(known.singleParent(), "是", "不是")),
                line("健康状况", head.health()),
                line("医疗保险", head.insurance()),
                line("劳动模范", known.modelWorker()));
    }

    /** Whether the law counts her, and why not, stands first. */
    private static Line member(Member member) {
        var said = new ArrayList<String>();
        said.add(member.counted() ? "计入" : "不计入：" + FamilyWords.whyNotCounted(member));
        if (member.id().equals(Household.WORKER)) {
            return new Line(member.name() + "（" + member.relation() + "）", String.join("，", said));
        }
        said.add(FamilyWords.identity(member));
        said.add(member.livesTogether() ? "一起生活" : "不一起生活");
        said.add(member.registeredTogether() ? "同一本户口" : "不在同一本户口");
        said.add(member.supportDuty() ? "有赡养、抚养、扶养关系" : "没有赡养、抚养、扶养关系");
        said.add(member.student() ? "在上学" : "没有上学");
        said.add("民族" + or(member.ethnicity()));
        said.add("就业情况" + or(member.status()));
        said.add("单位或者学校" + or(member.employerOrSchool()));
        if (member.schoolSince() != null) {
            said.add(Show.month(member.schoolSince()) + "入学");
        }
        if (member.schoolYears() != null) {
            said.add("学制 " + member.schoolYears() + " 年");
        }
        said.add("健康状况" + or(member.health()));
        said.add("医疗保险" + or(member.insurance()));
        said.add("婚姻状况" + or(member.maritalStatus()));
        said.add("户口类型" + or(member.register()));
        if (member.phone() != null) {
            said.add("电话 " + member.phone());
        }
        return new Line(member.name() + "（" + member.relation() + "）", String.join("，", said));
    }

    private static List<Line> work(Household household) {
        var work = household.worker().work();
        var lines = new ArrayList<Line>();
        lines.add(line("哪一类职工", work.answered() ? work.standing().label() : null));
        if (work.standing() == ApplicantKind.MIGRANT) {
            lines.add(line("在城市实际工作", work.employmentMonths() == null ? null : work.employmentMonths() + " 个月"));
            lines.add(line("在城市的固定住所", yesNo(work.cityResidence(), "有", "没有")));
        }
        lines.add(line("现在的就业情况", household.head().status()));
        lines.add(line("工作单位", work.employer()));
        lines.add(line("单位性质", work.employerKind()));
        lines.add(line("单位现在的状况", work.employerCondition()));
        lines.add(line("劳动能力", yesNo(work.selfHelp(), "有", "没有")));
        lines.add(line("零就业家庭", yesNo(work.zeroEmployment(), "是", "不是")));
        lines.add(line("行业", work.industry()));
        lines.add(line("参加工作日期", date(work.firstEmployed())));
        lines.add(line("合同开始日期", date(work.contractFrom())));
        lines.add(line("合同结束日期", date(work.contractTo())));
        lines.add(line("加入工会日期", date(work.unionSince())));
        lines.add(line("技能和就业、培训愿望", work.skills()));
        return lines;
    }

    private static List<Line> income(Household household, Map<String, String> places) {
        var lines = new ArrayList<Line>();
        for (Income item : household.income()) {
            lines.add(new Line(
                    whose(household, item.member()) + "：" + Options.word(item),
                    String.join("，", income(item, places))));
        }
        lines.add(new Line("全家一年一共", Show.yuan(DeclaredYear.income(household))));
        return lines;
    }

    private static List<String> income(Income item, Map<String, String> places) {
        var said = new ArrayList<String>();
        if (!item.description().equals(item.kind().label())) {
            said.add(item.description());
        }
        var spread = item.declared();
        said.add(spread == null ? months(item.from(), item.to()) : spread.when());
        said.add(spread == null ? "按对方的收入推算" : spread.words());
        if (!item.verified()) {
            said.add("开不出工资证明，在" + place(item.workLocality(), places) + "干活");
        }
        Obligor obligor = item.obligor();
        if (obligor != null) {
            if (obligor.monthlyIncome() != null) {
                said.add("对方每月收入 " + Show.yuan(obligor.monthlyIncome()) + "，户籍地" + place(obligor.locality(), places));
            }
            said.add(obligor.exempt() ? "对方是低保、特困或者低收入家庭" : "对方不是低保、特困或者低收入家庭");
        }
        return said;
    }

    private static List<Line> expenses(Household household) {
        var lines = new ArrayList<Line>();
        for (Expense item : household.expenses()) {
            lines.add(new Line(
                    whose(household, item.member()) + "：" + Options.word(item.kind()),
                    String.join("，", expense(item))));
        }
        lines.add(new Line("一共花了", Show.yuan(DeclaredYear.spent(household))));
        lines.add(new Line("报销、补助以后自己承担", Show.yuan(DeclaredYear.borne(household))));
        lines.add(line("家里的困难", household.worker().story()));
        return lines;
    }

    private static List<String> expense(Expense item) {
        var said = new ArrayList<String>();
        if (!item.description().equals(item.kind().label())) {
            said.add(item.description());
        }
        var spread = item.declared();
        said.add(spread.when());
        said.add(spread.words());
        Money gift = item.raised() == null ? Money.ZERO : item.raised();
        said.add("报销、补助 " + Show.yuan(item.covered().minus(gift).times(spread.months())));
        if (gift.isPositive()) {
            said.add("别人捐的 " + Show.yuan(gift.times(spread.months())));
        }
        if (item.insuredPersonal() != null) {
            said.add("医保目录内自己负担 " + Show.yuan(item.insuredPersonal()));
        }
        if (item.area() != null) {
            said.add("租的房子 " + item.area() + " 平方米");
        }
        if (item.diagnosis() != null) {
            said.add(item.diagnosis());
        }
        if (item.event()) {
            said.add("突然发生的");
        }
        if (item.bill() != null) {
            said.add("票据：" + item.bill().issuer() + " " + item.bill().number());
        }
        if (item.aidedIn() != null) {
            said.add(item.aidedIn() + " 年在别处领过工会帮扶");
        }
        return said;
    }

    private static List<Line> home(Household household) {
        var home = household.home();
        var vehicles = household.vehicles();
        return List.of(
                line("现在住的房子", home.kind()),
                line("面积", home.area() == null ? null : home.area() + " 平方米"),
                line("本地自己的房子", yesNo(home.localHome(), "有", "没有")),
                line("城镇住房", home.townHomes() == null ? null : home.townHomes() + " 套"),
                line("机动车", vehicles.counted() == null ? null : vehicles.counted() + " 辆"),
                line("另有代步车", vehicles.counted() == null ? null : vehicles.mobility() + " 辆"),
                line("车的用途", vehicles.description()));
    }

    private static List<Line> bank(Household household) {
        var account = household.account();
        return account == null
                ? List.of(line("银行卡", null))
                : List.of(
                        line("开户银行", account.bank()),
                        line("开户网点", account.branch()),
                        line("户名", account.holder()),
                        line("卡号", FamilyWords.maskedCard(account.card())));
    }

    private static String whose(Household household, String member) {
        return household.member(member).map(Member::name).orElse("");
    }

    private static String place(@Nullable String code, Map<String, String> places) {
        return code == null ? OPEN : places.getOrDefault(code, code);
    }

    private static String months(YearMonth from, YearMonth to) {
        return from.equals(to) ? Show.month(from) : Show.month(from) + "至" + Show.month(to);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : Show.date(date);
    }

    private static @Nullable String yesNo(@Nullable Boolean said, String yes, String no) {
        return said == null ? null : said ? yes : no;
    }

    private static String or(@Nullable String text) {
        return text == null || text.isBlank() ? OPEN : text;
    }

    private static Line line(String label, @Nullable String value) {
        return new Line(label, or(value));
    }
}
