package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Account.Entry;
import org.bangfu.policy.explain.Account.Line;
import org.bangfu.policy.explain.Account.Part;
import org.bangfu.policy.explain.Account.Section;
import org.bangfu.policy.family.AidKind;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.family.Place;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Why;
import org.bangfu.policy.means.Witness;
import org.jspecify.annotations.Nullable;

/** Writes the worked calculation while the means are counted once more; it adds nothing up that the rules have not. */
public final class Accounting implements Witness {

    private final Map<String, List<Entry>> income = new LinkedHashMap<>();
    private final Map<String, String> incomeCitations = new HashMap<>();
    private final Map<Expense.Kind, List<Entry>> expenses = new EnumMap<>(Expense.Kind.class);
    private final List<Entry> events = new ArrayList<>();
    private final IdentityHashMap<Item, Why> partly = new IdentityHashMap<>();
    private final List<Entry> ignored = new ArrayList<>();

    private Accounting() {}

    /**
     * The calculation behind a determination of this family under this policy.
     *
     * @throws org.bangfu.policy.means.FiguresMissing as the determination itself
     */
    public static Account of(Family family, Determination determination) {
        PolicyBook book = determination.policy();
        var accounting = new Accounting();
        FamilyFigures figures = Means.reckon(family, book, accounting);
        var sections = new ArrayList<Section>();
        sections.add(accounting.income(figures));
        sections.add(accounting.expenses(figures));
        sections.add(hardship(figures, book.limits()));
        sections.add(deep(figures, book.limits()));
        sections.add(relative(figures, book.limits()));
        sections.add(accounting.accidental(figures, book.limits()));
        if (determination.category() != Category.NONE) {
            sections.add(aid(determination));
        }
        if (!accounting.ignored.isEmpty()) {
            sections.add(accounting.ignored());
        }
        return new Account(sections);
    }

    // What stage 1 shows

    @Override
    public void counted(Income item, int position, int months, long amount) {
        addIncome(
                Labels.of(item),
                Labels.citation(item),
                entry("income", item, position, months, amount, partly.get(item), ""));
    }

    @Override
    public void counted(Expense item, int position, int months, long amount) {
        expenses.computeIfAbsent(item.kind(), _ -> new ArrayList<>())
                .add(entry("expenses", item, position, months, amount, partly.get(item), note(item)));
    }

    @Override
    public void event(Expense item, int position, int months, long amount) {
        events.add(entry("expenses", item, position, months, amount, partly.get(item), note(item)));
    }

    private static String note(Expense item) {
        String covered =
                item.covered().isZero() ? "" : "已扣除报销、补助、补偿" + item.covered().format() + "元";
        return item.event() ? covered + (covered.isEmpty() ? "" : "；") + "突发事件" : covered;
    }

    @Override
    public void ignored(Income item, int position, Why why) {
        ignoredOrPartly("income", item, position, why);
    }

    @Override
    public void ignored(Expense item, int position, Why why) {
        ignoredOrPartly("expenses", item, position, why);
    }

    private void ignoredOrPartly(String list, Item item, int position, Why why) {
        if (why == Why.PARTLY_OUTSIDE || why == Why.PARTLY_AFTER_DEATH) {
            partly.put(item, why);
        }
        ignored.add(entry(list, item, position, 0, 0, why, ""));
    }

    @Override
    public void excess(Expense item, int position, int months, long amount) {
        addIncome(
                "报销、补偿超过支出的部分",
                "Annex 2(4), R-07",
                entry("expenses", item, position, months, amount, partly.get(item), "计入转移性收入"));
    }

    @Override
    public void raised(int member, YearMonth month, long declared, Standard minimum) {
        addIncome(
                "灵活就业按最低工资补足",
                "Annex 2(1), R-03",
                new Entry(
                        "",
                        "补足至最低工资",
                        member,
                        month.toString(),
                        Money.ofFen(declared),
                        1,
                        Money.ofFen(minimum.amount() - declared),
                        null,
                        "务工地（" + Place.text(minimum.locality()) + "）最低工资" + Money.format(minimum.amount()) + "元"));
    }

    @Override
    public void businessLoss(int member, long loss) {
        addIncome(
                "经营亏损不计为负",
                "Annex 2(2), R-04",
                new Entry("", "经营亏损不抵减其他收入", member, "", Money.ZERO, 0, Money.ofFen(loss), null, ""));
    }

    private void addIncome(String label, String citation, Entry entry) {
        incomeCitations.put(label, citation);
        income.computeIfAbsent(label, _ -> new ArrayList<>()).add(entry);
    }

    private static Entry entry(
            String list, Item item, int position, int months, long amount, @Nullable Why why, String note) {
        Money perMonth = switch (item) {
            case Income income -> Labels.amount(income);
            case Expense expense -> expense.amount();
        };
        String label = switch (item) {
            case Income income -> Labels.of(income);
            case Expense expense -> expense.kind().label();
        };
        return new Entry(
                list + "[" + position + "]",
                label,
                item.member(),
                item.period().toString(),
                perMonth,
                months,
                Money.ofFen(amount),
                why,
                note);
    }

    // The sections

    private Section income(FamilyFigures figures) {
        var lines = new ArrayList<Line>();
        income.forEach((label, entries) -> lines.add(
                new Line(label, incomeCitations.getOrDefault(label, ""), "", sum(entries), Part.ADDEND, entries)));
        lines.add(sumLine("核算期内家庭收入合计", "M6(1)", figures.income()));
        return new Section("家庭收入", "M6(1), Annex 2", lines);
    }

    private Section expenses(FamilyFigures figures) {
        var lines = new ArrayList<Line>();
        expenses.forEach((kind, entries) -> {
            if (kind != Expense.Kind.EMPLOYMENT) {
                lines.add(new Line(kind.label(), kind.citation(), "", sum(entries), Part.ADDEND, entries));
            }
        });
        lines.add(sumLine("刚性支出合计", "M6(2)", figures.rigidExpenses()));
        List<Entry> employment = expenses.getOrDefault(Expense.Kind.EMPLOYMENT, List.of());
        if (!employment.isEmpty()) {
            lines.add(new Line(
                    Expense.Kind.EMPLOYMENT.label(),
                    Expense.Kind.EMPLOYMENT.citation(),
                    "",
                    Money.ofFen(figures.employmentCost()),
                    Part.SUM,
                    employment));
        }
        return new Section("支出", "M6(2)", lines);
    }

    private static Money sum(List<Entry> entries) {
        Money sum = Money.ZERO;
        for (Entry entry : entries) {
            sum = sum.plus(entry.counted());
        }
        return sum;
    }

    private static Section hardship(FamilyFigures figures, Limits limits) {
        return new Section(
                "致困支出总额",
                "M6(2)(7)",
                List.of(
                        addend("刚性支出", "M6(2)", figures.rigidExpenses()),
                        addend("意外损失（截至申请当月）", "M5(3), R-14", figures.lossCost()),
                        addend(
                                "申请当月的其他突发事件支出",
                                "M5(3), R-14",
                                figures.hardshipTotal() - figures.rigidExpenses() - figures.lossCost()),
                        sumLine("致困支出总额", "M6(2)(7), R-10", figures.hardshipTotal()),
                        limit("建档起点", "M6(2)(7)", "", limits.fileMinimum()),
                        result("高于起点", figures.hardshipTotal() - limits.fileMinimum())));
    }

    private static Section deep(FamilyFigures figures, Limits limits) {
        var lines = new ArrayList<Line>();
        lines.add(addend("家庭收入", "M6(1)", figures.income()));
        lines.add(addend("减：刚性支出", "M6(2)", -figures.rigidExpenses()));
        if (figures.restructured()) {
            lines.add(addend("减：必要就业成本", "Annex 1.1(2), R-09", -figures.employmentCost()));
        }
        means(lines, figures, limits, figures.deepNet(), limits.deepMultiple());
        return new Section("深度困难", "M5(1)", lines);
    }

    private static Section relative(FamilyFigures figures, Limits limits) {
        var lines = new ArrayList<Line>();
        lines.add(addend("家庭收入", "M6(1)", figures.income()));
        lines.add(addend("减：刚性支出", "M6(2)", -figures.rigidExpenses()));
        lines.add(addend("减：必要就业成本", "M5(2), R-09", -figures.employmentCost()));
        means(lines, figures, limits, figures.relativeNet(), limits.relativeMultiple());
        return new Section("相对困难", "M5(2)", lines);
    }

    private static void means(List<Line> lines, FamilyFigures figures, Limits limits, long net, int multiple) {
        long standard = Eligibility.familyStandard(figures, limits, multiple);
        long divisor = (long) limits.months() * figures.size();
        lines.add(sumLine("扣减后合计", "M5", net));
        lines.add(limit(
                "低保标准折合全家",
                "M5, R-34",
                limits.months() + "个月×" + figures.size() + "人×" + Money.format(figures.standard()) + "元"
                        + (multiple == 100 ? "" : "×" + Sentences.decimal(multiple)),
                standard));
        lines.add(result("距标准（负数为超过）", standard - net));
        lines.add(new Line(
                "人均每月",
                "M5",
                Money.format(net) + "元÷" + limits.months() + "÷" + figures.size() + "人",
                Money.ofFen(Money.halfUp(net, divisor)),
                Part.RESULT,
                List.of()));
    }

    private Section accidental(FamilyFigures figures, Limits limits) {
        return new Section(
                "意外致困",
                "M5(3)",
                List.of(
                        new Line(
                                "突发事件净支出（含损失，截至申请当月）",
                                "M5(3), R-14",
                                "",
                                Money.ofFen(figures.eventCost()),
                                Part.SUM,
                                events),
                        limit("认定标准", "M5(3)", "", limits.accidentalMinimum()),
                        result("高于标准（负数为不足）", figures.eventCost() - limits.accidentalMinimum())));
    }

    private static Section aid(Determination determination) {
        FamilyFigures figures = determination.figures();
        var lines = new ArrayList<Line>();
        for (Aid aid : determination.standardAid()) {
            lines.add(new Line(
                    aid.kind().label() + "标准",
                    "M9",
                    working(aid.kind(), determination),
                    aid.amount(),
                    Part.LIMIT,
                    List.of()));
            long granted = Plan.granted(aid.kind(), figures);
            if (granted > 0) {
                lines.add(addend("减：本年度已给予", "M9, R-28, R-29", -granted));
            }
        }
        for (Aid aid : determination.plan()) {
            lines.add(new Line("安排：" + aid.kind().label(), "M9", "", aid.amount(), Part.RESULT, List.of()));
        }
        lines.add(sumLine("方案合计", "M9", determination.planTotal().fen()));
        return new Section("救助（" + determination.category().label() + "）", "M9", lines);
    }

    private static String working(AidKind kind, Determination determination) {
        FamilyFigures figures = determination.figures();
        Limits limits = determination.policy().limits();
        boolean deep = determination.category() == Category.DEEP;
        String dibao = Money.format(figures.aidStandard()) + "元";
        return switch (kind) {
            case LIVING -> (deep ? limits.deepLivingMonths() : limits.relativeLivingMonths()) + "个月×" + dibao;
            case EDUCATION ->
                figures.students() + "人×" + (deep ? limits.deepEducationMonths() : limits.relativeEducationMonths())
                        + "个月×" + dibao;
            case MEDICAL -> "医保内个人负担" + Money.format(figures.insuredPersonal()) + "元所在档次的定额";
            case ACCIDENT ->
                Money.format(figures.eventCost()) + "元×" + limits.accidentShare() + "％，最高"
                        + Money.format(limits.accidentCap()) + "元";
            case TRAINING, LEGAL, WORK_STUDY -> "";
        };
    }

    private Section ignored() {
        return new Section(
                "未计入或部分计入的项目", "M6", List.of(new Line("未计入", "M6, R-01, R-02", "", Money.ZERO, Part.ADDEND, ignored)));
    }

    // The rows

    private static Line addend(String label, String citation, long fen) {
        return new Line(label, citation, "", Money.ofFen(fen), Part.ADDEND, List.of());
    }

    private static Line sumLine(String label, String citation, long fen) {
        return new Line(label, citation, "", Money.ofFen(fen), Part.SUM, List.of());
    }

    private static Line limit(String label, String citation, String working, long fen) {
        return new Line(label, citation, working, Money.ofFen(fen), Part.LIMIT, List.of());
    }

    private static Line result(String label, long fen) {
        return new Line(label, "", "", Money.ofFen(fen), Part.RESULT, List.of());
    }
}
