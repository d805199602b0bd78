package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.explain.Account.Entry;
import org.bangfu.policy.explain.Account.Line;
import org.bangfu.policy.explain.Account.Section;
import org.bangfu.policy.explain.Account.Topic;
import org.bangfu.policy.explain.Row.Always;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Why;
import org.bangfu.policy.means.Witness;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** Writes the worked calculation while the means are counted once more; it adds nothing up that the rules have not. */
public final class Accounting implements Witness {

    private static final ItemRef ADDED = new ItemRef.OfRule();

    private final Map<Source, List<Entry>> income = new LinkedHashMap<>();
    private final Map<ExpenseKind, List<Entry>> expenses = new EnumMap<>(ExpenseKind.class);
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
        received(Source.of(item), entry(new ItemRef.OfIncome(position), item, months, amount, partly.get(item), ""));
    }

    @Override
    public void counted(Expense item, int position, int months, long amount) {
        expenses.computeIfAbsent(item.kind(), _ -> new ArrayList<>())
                .add(entry(new ItemRef.OfExpense(position), item, months, amount, partly.get(item), note(item)));
    }

    @Override
    public void event(Expense item, int position, int months, long amount) {
        events.add(entry(new ItemRef.OfExpense(position), item, months, amount, partly.get(item), note(item)));
    }

    private static String note(Expense item) {
        String covered =
                item.covered().isZero() ? "" : "已扣除报销、补助、补偿" + item.covered().format() + "元";
        return item.event() ? covered + (covered.isEmpty() ? "" : "；") + "突发事件" : covered;
    }

    @Override
    public void ignored(Income item, int position, Why why) {
        ignoredOrPartly(new ItemRef.OfIncome(position), item, why);
    }

    @Override
    public void ignored(Expense item, int position, Why why) {
        ignoredOrPartly(new ItemRef.OfExpense(position), item, why);
    }

    private void ignoredOrPartly(ItemRef ref, Item item, Why why) {
        if (why == Why.PARTLY_OUTSIDE || why == Why.PARTLY_AFTER_DEATH) {
            partly.put(item, why);
        }
        ignored.add(entry(ref, item, 0, 0, why, ""));
    }

    @Override
    public void excess(Expense item, int position, int months, long amount) {
        received(
                Source.EXCESS,
                entry(new ItemRef.OfExpense(position), item, months, amount, partly.get(item), "计入转移性收入"));
    }

    @Override
    public void raised(int member, YearMonth month, long declared, Standard minimum) {
        received(
                Source.RAISED,
                new Entry(
                        ADDED,
                        "补足至最低工资",
                        member,
                        Period.of(month),
                        Money.ofFen(declared),
                        1,
                        Money.ofFen(minimum.amount() - declared),
                        null,
                        "务工地（" + Place.text(minimum.locality()) + "）最低工资" + Money.format(minimum.amount()) + "元"));
    }

    @Override
    public void businessLoss(int member, long loss) {
        received(
                Source.BUSINESS_LOSS,
                new Entry(ADDED, "经营亏损不抵减其他收入", member, null, Money.ZERO, 0, Money.ofFen(loss), null, ""));
    }

    private void received(Source source, Entry entry) {
        income.computeIfAbsent(source, _ -> new ArrayList<>()).add(entry);
    }

    private static Entry entry(ItemRef ref, Item item, int months, long amount, @Nullable Why why, String note) {
        Money perMonth = switch (item) {
            case Income income -> Source.declared(income);
            case Expense expense -> expense.amount();
        };
        String label = switch (item) {
            case Income income -> Source.of(income).label();
            case Expense expense -> expense.kind().cost();
        };
        return new Entry(ref, label, item.member(), item.period(), perMonth, months, Money.ofFen(amount), why, note);
    }

    // The sections

    private Section income(FamilyFigures figures) {
        var lines = new ArrayList<Line>();
        income.forEach((source, entries) -> lines.add(added(new Row.Earned(source), sum(entries), entries)));
        lines.add(line(Always.INCOME_TOTAL, figures.income()));
        return new Section(Topic.INCOME, lines);
    }

    private Section expenses(FamilyFigures figures) {
        var lines = new ArrayList<Line>();
        expenses.forEach((kind, entries) -> {
            if (kind != ExpenseKind.EMPLOYMENT) {
                lines.add(added(new Row.Spent(kind), sum(entries), entries));
            }
        });
        lines.add(line(Always.RIGID_TOTAL, figures.rigidExpenses()));
        List<Entry> employment = expenses.getOrDefault(ExpenseKind.EMPLOYMENT, List.of());
        if (!employment.isEmpty()) {
            lines.add(added(new Row.Spent(ExpenseKind.EMPLOYMENT), Money.ofFen(figures.employmentCost()), employment));
        }
        return new Section(Topic.EXPENSES, lines);
    }

    private static Money sum(List<Entry> entries) {
        Money sum = Money.ZERO;
        for (Entry entry : entries) {
            sum = sum.plus(entry.counted());
        }
        return sum;
    }

    private static Section hardship(FamilyFigures figures, Limits limits) {
        Test test = Test.fileMinimum(figures, limits);
        return new Section(
                Topic.HARDSHIP,
                List.of(
                        line(Always.RIGID, figures.rigidExpenses()),
                        line(Always.LOSSES, figures.lossCost()),
                        line(
                                Always.EVENTS_OF_THE_MONTH,
                                figures.hardshipTotal() - figures.rigidExpenses() - figures.lossCost()),
                        line(Always.HARDSHIP_TOTAL, test.measured()),
                        line(Always.FILE_MINIMUM, test.limit()),
                        line(Always.ABOVE_FILE_MINIMUM, test.measured() - test.limit())),
                test);
    }

    private static Section deep(FamilyFigures figures, Limits limits) {
        var lines = new ArrayList<Line>();
        lines.add(line(Always.INCOME, figures.income()));
        lines.add(line(Always.LESS_RIGID, -figures.rigidExpenses()));
        if (figures.restructured()) {
            lines.add(line(Always.LESS_EMPLOYMENT_OF_THE_RESTRUCTURED, -figures.employmentCost()));
        }
        Test test = Test.deep(figures, limits);
        means(lines, figures, limits, test);
        return new Section(Topic.DEEP, lines, test);
    }

    private static Section relative(FamilyFigures figures, Limits limits) {
        var lines = new ArrayList<Line>();
        lines.add(line(Always.INCOME, figures.income()));
        lines.add(line(Always.LESS_RIGID, -figures.rigidExpenses()));
        lines.add(line(Always.LESS_EMPLOYMENT, -figures.employmentCost()));
        Test test = Test.relative(figures, limits);
        means(lines, figures, limits, test);
        return new Section(Topic.RELATIVE, lines, test);
    }

    private static void means(List<Line> lines, FamilyFigures figures, Limits limits, Test test) {
        long divisor = (long) limits.months() * figures.size();
        lines.add(line(Always.NET, test.measured()));
        lines.add(worked(
                Always.FAMILY_STANDARD,
                limits.months() + "个月×" + figures.size() + "人×" + Money.format(figures.standard()) + "元"
                        + PolicyWords.factor(test.multiple()),
                test.limit()));
        lines.add(line(Always.BELOW_STANDARD, test.limit() - test.measured()));
        lines.add(worked(
                Always.PER_HEAD,
                Money.format(test.measured()) + "元÷" + limits.months() + "÷" + figures.size() + "人",
                Money.halfUp(test.measured(), divisor)));
    }

    private Section accidental(FamilyFigures figures, Limits limits) {
        Test test = Test.accidental(figures, limits);
        Optional<Test> share = Test.incomeShare(figures, limits);
        var lines = new ArrayList<Line>();
        lines.add(added(Always.EVENTS, Money.ofFen(test.measured()), events));
        lines.add(line(Always.ACCIDENTAL_MINIMUM, test.limit()));
        lines.add(line(Always.ABOVE_ACCIDENTAL_MINIMUM, test.measured() - test.limit()));
        share.ifPresent(asked -> lines.add(worked(
                Always.INCOME_SHARE,
                Money.format(figures.income()) + "元×" + limits.accidentalIncomeShare() + "％",
                asked.limit())));
        return new Section(
                Topic.ACCIDENTAL,
                Topic.ACCIDENTAL.label(),
                lines,
                share.map(asked -> List.of(test, asked)).orElse(List.of(test)));
    }

    private static Section aid(Determination determination) {
        FamilyFigures figures = determination.figures();
        var lines = new ArrayList<Line>();
        for (Aid aid : determination.standardAid()) {
            lines.add(worked(
                    new Row.StandardOf(aid.kind()),
                    working(aid.kind(), determination),
                    aid.amount().fen()));
            long granted = Plan.granted(aid.kind(), figures);
            if (granted > 0) {
                lines.add(line(new Row.Granted(aid.kind()), -granted));
            }
        }
        for (Aid aid : determination.plan()) {
            lines.add(line(new Row.Planned(aid.kind()), aid.amount().fen()));
        }
        lines.add(line(Always.PLAN_TOTAL, determination.planTotal().fen()));
        return new Section(
                Topic.AID, Topic.AID.label() + "（" + determination.category().label() + "）", lines, List.of());
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
        return new Section(Topic.NOT_COUNTED, List.of(added(Always.NOT_COUNTED, Money.ZERO, ignored)));
    }

    // The rows

    private static Line line(Row row, long fen) {
        return worked(row, "", fen);
    }

    private static Line worked(Row row, String working, long fen) {
        return new Line(row, working, Money.ofFen(fen), List.of());
    }

    private static Line added(Row row, Money sum, List<Entry> items) {
        return new Line(row, "", sum, items);
    }
}
