package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.casework.household.Spread;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * An income or expense that nobody declared, as typed by the official who found it; the same for the page and the API. Amounts
 * per month.
 *
 * @param confirmedYear the total said again, where it was asked about ({@link Reach})
 * @param confirmedCovered likewise what was received, where it is more than the cost
 */
public record ItemForm(
        @Nullable String version,
        @Nullable String member,
        @Nullable String kind,
        @Nullable String description,
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String covered,
        @Nullable String insuredPersonal,
        @Nullable String event,
        @Nullable String area,
        @Nullable String paper,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable String billIssuer,
        @Nullable String billNumber,
        @Nullable String billOn,
        @Nullable String confirmedYear,
        @Nullable String confirmedCovered) {

    private static final int MONTHS = 12;

    /** Support is known by who owes it: it is declared on the form made for it, and not found. */
    static final Set<IncomeKind> INCOME = EnumSet.complementOf(EnumSet.of(IncomeKind.SUPPORT));

    static ItemForm blank(LocalDate application) {
        YearMonth last = YearMonth.from(application).minusMonths(1);
        String month = last.toString();
        return new ItemForm(
                null,
                Household.WORKER,
                null,
                null,
                month,
                month,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What was found: which item, and how the household reads with it. */
    record Found(String words, String kind, Assessment assessment, Household household) {}

    Found income(Household before, LocalDate application, Set<Long> papers, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        String whose = reading.read(() -> member(before), Household.WORKER);
        IncomeKind what = reading.read(() -> Read.oneOf(IncomeKind.class, kind, "kind", "是哪一种收入"), IncomeKind.OTHER);
        if (!INCOME.contains(what)) {
            reading.add(Refusal.by("R-06", "kind", "赡养、抚养、扶养费请让申请人在申请里补填，或者核定已填的那一项。"));
        }
        String words = reading.read(() -> Read.text(description, "description", "说明", 60), "");
        YearMonth month = YearMonth.from(application);
        Months months = months(month.minusMonths(MONTHS), month.minusMonths(1), reading);
        Money sum = reading.read(() -> Read.money(amount, "amount", "每月金额"), Money.ZERO);
        Assessment found = assessment(sum, null, null, by, today, reading);
        List<Long> proofs = reading.read(() -> proofs(papers), List.of());
        var item = new Income(
                before.freeItem("i"),
                whose,
                what,
                words,
                months.from(),
                months.to(),
                null,
                true,
                null,
                null,
                found,
                proofs);
        reading.read(
                () -> {
                    Reach.ask(Reach.of(item, sum, before), confirmedYear, "confirmedYear");
                    return true;
                },
                false);
        reading.throwIfAny();
        List<Income> all = new ArrayList<>(before.income());
        all.add(item);
        return new Found(words, what.label(), found, before.withIncome(all));
    }

    Found expense(Household before, LocalDate application, Set<Long> papers, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        String whose = reading.read(() -> member(before), Household.WORKER);
        ExpenseKind what = reading.read(() -> Read.oneOf(ExpenseKind.class, kind, "kind", "是哪一种支出"), ExpenseKind.OTHER);
        String words = reading.read(() -> Read.text(description, "description", "说明", 60), "");
        YearMonth month = YearMonth.from(application);
        Months months = months(month.minusMonths(MONTHS), month, reading);
        if (!what.monthly() && !months.from().equals(months.to())) {
            reading.add(Refusal.by("M6(2)", "to", "只有房租和上班的花费按月记；这一种按票据一张一张记，月份就是票据上的月份。"));
        }
        Money sum = reading.read(() -> Read.money(amount, "amount", "费用"), Money.ZERO);
        Money received = reading.read(() -> Read.money(covered, "covered", "报销、补助和赔偿"), Money.ZERO);
        Money insured = what == ExpenseKind.ILLNESS
                ? reading.<@Nullable Money>read(
                        () -> Read.optionalMoney(insuredPersonal, "insuredPersonal", "医保目录内个人负担"), null)
                : null;
        Household.Bill bill = reading.<Household.@Nullable Bill>read(() -> bill(before, today), null);
        String measured = what == ExpenseKind.HOUSING ? reading.<@Nullable String>read(this::measured, null) : null;
        Assessment found = assessment(sum, received, insured, by, today, reading);
        List<Long> proofs = reading.read(() -> proofs(papers), List.of());
        var item = new Expense(
                before.freeItem("e"),
                whose,
                what,
                words,
                months.from(),
                months.to(),
                Money.ZERO,
                Money.ZERO,
                null,
                Read.ticked(event, "event"),
                null,
                measured,
                null,
                found,
                proofs,
                bill,
                bill == null ? null : bill.on(),
                null);
        reading.read(
                () -> {
                    Reach.ask(Reach.of(item, sum, before), confirmedYear, "confirmedYear");
                    Reach.askCovered(words, new Spread(months.from(), months.to(), sum), received, confirmedCovered);
                    return true;
                },
                false);
        reading.throwIfAny();
        List<Expense> all = new ArrayList<>(before.expenses());
        all.add(item);
        return new Found(words, what.label(), found, before.withExpenses(all));
    }

    /** What the page offers to say again: what it comes to as typed; empty while it cannot be read. */
    public String total() {
        try {
            return new Spread(
                            Read.month(from, "from", "从哪个月"),
                            Read.month(to, "to", "到哪个月"),
                            Read.money(amount, "amount", "金额"))
                    .total()
                    .plain();
        } catch (Refusal unread) {
            return "";
        }
    }

    /** The same of what was received. */
    public String received() {
        return Reach.plain(covered, "covered");
    }

    /** The paper by which it is known again; null where nothing was typed. */
    private Household.@Nullable Bill bill(Household before, LocalDate today) {
        String by = Read.optional(billIssuer, "billIssuer", "开票单位", 40);
        String no = Read.optional(billNumber, "billNumber", "票据号码", 40);
        if (by == null && no == null && (billOn == null || billOn.isBlank())) {
            return null;
        }
        if (by == null || no == null) {
            throw Refusal.at(by == null ? "billIssuer" : "billNumber", "票据的单位、号码和日期要填就都填。");
        }
        var bill = new Household.Bill(by, no, Read.pastDate(billOn, "billOn", "开票日期", today));
        before.expenses().stream()
                .filter(other -> bill.equals(other.bill()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.at("billNumber", "这张票据已经记在“%s”里了，同一张票据只记一次。".formatted(other.description()));
                });
        return bill;
    }

    private String member(Household household) {
        return household
                .member(member == null ? "" : member)
                .map(Member::id)
                .orElseThrow(() -> Refusal.at("member", "请选择是哪位家庭成员的。"));
    }

    private record Months(YearMonth from, YearMonth to) {}

    /** Within the months the determination looks at; outside them an item counts nothing. */
    private Months months(YearMonth first, YearMonth last, Refusals.Reading reading) {
        YearMonth start = reading.read(() -> Read.month(from, "from", "从哪个月"), last);
        YearMonth end = reading.read(() -> Read.month(to, "to", "到哪个月"), last);
        if (start.isBefore(first) || end.isAfter(last)) {
            reading.add(
                    Refusal.by("M6(4)", "from", "月份应在%s至%s之间，之外的不计算。".formatted(Show.month(first), Show.month(last))));
        }
        if (end.isBefore(start)) {
            reading.add(Refusal.at("to", "结束的月份不能早于开始的月份。"));
        }
        return new Months(start, end);
    }

    private String measured() {
        String typed = Read.text(area, "area", "租房面积", 10);
        if (!typed.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw Refusal.at("area", "面积请只填数字，单位平方米，最多两位小数。");
        }
        return typed;
    }

    private Assessment assessment(
            Money sum,
            @Nullable Money received,
            @Nullable Money insured,
            Actor by,
            LocalDate today,
            Refusals.Reading reading) {
        Basis how = reading.read(() -> Read.oneOf(Basis.class, basis, "basis", "依据"), Basis.DECLARATION);
        String why = reading.read(() -> Read.text(reason, "reason", "怎么发现的", 300), "");
        return new Assessment(sum, received, insured, how, why, by.name(), today);
    }

    /** A paper of this family's, or none. */
    private List<Long> proofs(Set<Long> papers) {
        if (paper == null || paper.isBlank()) {
            return List.of();
        }
        return papers.stream()
                .filter(id -> Long.toString(id).equals(paper))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.at("paper", "请选择这一家的证明材料。"));
    }
}
