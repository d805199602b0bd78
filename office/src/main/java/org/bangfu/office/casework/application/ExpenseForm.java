package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.casework.household.Spread;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/**
 * One hardship expense, as typed: a single bill with its day, or a cost month by month ({@link ExpenseKind#monthly}).
 *
 * @param from of a cost month by month, like {@code to} and {@code per}
 * @param per whether the amounts are of each month, or of all of them ({@link Per}); of a program that says nothing, of each month
 * @param raised what people gave for this bill, beside {@code covered}
 * @param billOn the day of the bill; needed of every single bill
 * @param confirmedYear the year's total said again, where it was asked about ({@link Reach})
 * @param confirmedCovered likewise what was received, where it is more than the cost
 */
public record ExpenseForm(
        @Nullable String member,
        @Nullable String kind,
        @Nullable String description,
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String covered,
        @Nullable String insuredPersonal,
        @Nullable String event,
        @Nullable String aidedIn,
        @Nullable String area,
        @Nullable String diagnosis,
        @Nullable String billIssuer,
        @Nullable String billNumber,
        @Nullable String billOn,
        @Nullable String per,
        @Nullable String raised,
        @Nullable String confirmedYear,
        @Nullable String confirmedCovered) {

    /** Kinds that can be part of a sudden event, R-14. */
    public static final Set<ExpenseKind> EVENTS = Set.of(ExpenseKind.ILLNESS, ExpenseKind.DISABILITY, ExpenseKind.LOSS);

    private static final int FIRST_YEAR = 2000;

    /** Nothing is chosen beforehand but the kind. */
    static ExpenseForm fresh(ExpenseKind kind) {
        return new ExpenseForm(
                null,
                kind.name(),
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
                null,
                null,
                null,
                null,
                null);
    }

    static ExpenseForm of(Expense item) {
        return new ExpenseForm(
                item.member(),
                item.kind().name(),
                item.description(),
                item.from().toString(),
                item.to().toString(),
                item.amount().plain(),
                item.covered().minus(gift(item)).plain(),
                item.insuredPersonal() == null ? null : item.insuredPersonal().plain(),
                Boolean.toString(item.event()),
                item.aidedIn() == null ? null : item.aidedIn().toString(),
                item.area(),
                item.diagnosis(),
                item.bill() == null ? null : item.bill().issuer(),
                item.bill() == null ? null : item.bill().number(),
                item.day() == null ? null : item.day().toString(),
                Per.MONTH,
                item.raised() == null ? null : item.raised().plain(),
                item.declared().total().plain(),
                item.covered().plain());
    }

    private static Money gift(Expense item) {
        return item.raised() == null ? Money.ZERO : item.raised();
    }

    /** The kind whose fields the page shows. */
    public ExpenseKind what() {
        return Arrays.stream(ExpenseKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(ExpenseKind.OTHER);
    }

    /** @param was the item that is being changed; null for a new one */
    Expense read(
            String id, @Nullable Expense was, Household household, Window window, FieldReader typed, LocalDate today) {
        String whose = typed.member(household, member);
        var what = typed.read(() -> Read.oneOf(ExpenseKind.class, kind, typed.at("kind"), "是哪一种支出"), ExpenseKind.OTHER);
        boolean monthly = what.monthly();
        LocalDate day = monthly ? null : day(typed, today);
        YearMonth first = monthly ? month(from, "from", "从哪个月", window, typed) : ofBill(day, window, typed);
        YearMonth last = monthly ? month(to, "to", "到哪个月", window, typed) : first;
        if (last.isBefore(first)) {
            typed.refuse("to", "结束的月份不能早于开始的月份。");
            last = first;
        }
        var cost = amount(amount, "amount", "花了多少", first, last, typed);
        var gift = amount(raised == null || raised.isBlank() ? "0" : raised, "raised", "别人捐的", first, last, typed);
        var paid = amount(covered, "covered", "报销、补助了多少", first, last, typed).plus(gift);
        boolean health = what == ExpenseKind.ILLNESS || what == ExpenseKind.DISABILITY;
        var item = new Expense(
                id,
                whose,
                what,
                Objects.requireNonNullElse(typed.text(description, "description", "说明", 60), what.label()),
                first,
                last,
                cost,
                paid,
                what == ExpenseKind.ILLNESS ? insured(cost, paid, typed) : null,
                what == ExpenseKind.LOSS || (EVENTS.contains(what) && Read.ticked(event, typed.at("event"))),
                EVENTS.contains(what) ? typed.count(aidedIn, "aidedIn", "领过帮扶的年份", FIRST_YEAR, today.getYear()) : null,
                what == ExpenseKind.HOUSING ? rentedArea(typed) : null,
                health ? typed.text(diagnosis, "diagnosis", "诊断或残疾类别等级", 60) : null,
                was == null ? null : was.assessed(),
                was == null ? List.of() : was.proofs(),
                monthly ? null : BillFields.read(id, billIssuer, billNumber, day, household, typed),
                day,
                gift.isPositive() ? gift : null);
        askAbout(item, household, typed);
        return item;
    }

    private Money amount(
            @Nullable String sum, String field, String label, YearMonth first, YearMonth last, FieldReader typed) {
        return Per.month(typed.moneyNeeded(sum, field, label), per, first, last, field, typed);
    }

    /** The day of a single bill: what is written on the receipt, not when somebody remembers it. */
    private @Nullable LocalDate day(FieldReader typed, LocalDate today) {
        if (billOn == null || billOn.isBlank()) {
            typed.refuse("M6(2)", "billOn", "请填写这张票据的日期。有几张票据的，一张一张填。");
            return null;
        }
        return typed.past(billOn, "billOn", "票据日期", today);
    }

    /** Its month; a program that names months as well has to mean the same. */
    private YearMonth ofBill(@Nullable LocalDate day, Window window, FieldReader typed) {
        if (day == null) {
            return window.last();
        }
        YearMonth month = YearMonth.from(day);
        if (month.isBefore(window.first()) || month.isAfter(window.monthOfApplication())) {
            typed.refuse("M6(4)", "billOn", outside(window));
        }
        for (String named : new String[] {from, to}) {
            if (named != null && !named.isBlank() && !named.equals(month.toString())) {
                typed.refuse("M6(2)", "from", "只有房租和上班的花费按月填；这一种按票据一张一张填，月份就是票据上的日期。");
                break;
            }
        }
        return month;
    }

    /** What looks like a slip is asked once; said again in figures it stands. */
    private void askAbout(Expense item, Household household, FieldReader typed) {
        Reach.of(item, household)
                .filter(doubt -> !doubt.confirmed(confirmedYear))
                .ifPresent(doubt -> typed.refuse("confirmedYear", doubt.question()));
        if (item.covered().compareTo(item.amount()) > 0
                && !item.covered().plain().equals(confirmedCovered)) {
            typed.refuse("R-07", "confirmedCovered", Reach.coveredBeyond(item) + Reach.STANDS);
        }
    }

    /** The family's own share inside the catalogue is part of what it bore itself. */
    private @Nullable Money insured(Money cost, Money paid, FieldReader typed) {
        var inside = typed.money(insuredPersonal, "insuredPersonal", "目录内自己负担");
        var own = cost.minus(paid).max(Money.ZERO);
        if (inside != null && inside.compareTo(own) > 0) {
            typed.refuse(
                    "insuredPersonal", "目录内自己负担的不会超过自己花的 %s 元（花了的减去报销、补助的）。请看结算单上“目录内个人自付”一栏。".formatted(own.format()));
        }
        return inside;
    }

    private @Nullable String rentedArea(FieldReader typed) {
        String read = typed.area(area, "area", "租的房子的面积（平方米）");
        if (read == null && (area == null || area.isBlank())) {
            typed.refuse("M6(2)(4)", "area", "请填写租的房子有多少平方米，租房合同上有。");
        }
        return read;
    }

    private static YearMonth month(
            @Nullable String typedMonth, String field, String label, Window window, FieldReader typed) {
        var month = typed.<@Nullable YearMonth>read(() -> Read.month(typedMonth, typed.at(field), label), null);
        if (month == null) {
            return window.last();
        }
        if (month.isBefore(window.first()) || month.isAfter(window.monthOfApplication())) {
            typed.refuse("M6(4)", field, outside(window));
        }
        return month;
    }

    private static String outside(Window window) {
        return "支出只填%s至%s的；申请当月的只有突发事件、意外损失算数。"
                .formatted(Show.month(window.first()), Show.month(window.monthOfApplication()));
    }

    /** What the page offers to say again: the total it comes to as typed; empty while it cannot be read. */
    public String total() {
        try {
            Money sum = Read.money(amount, "amount", "花了多少");
            boolean each = what().monthly() && !Per.TOTAL.equals(per);
            return each
                    ? new Spread(Read.month(from, "from", "从哪个月"), Read.month(to, "to", "到哪个月"), sum)
                            .total()
                            .plain()
                    : sum.plain();
        } catch (Refusal unread) {
            return "";
        }
    }

    /** Likewise what was received for it, of one month. */
    public String received() {
        try {
            Money gift = Read.optionalMoney(raised, "raised", "别人捐的") == null
                    ? Money.ZERO
                    : Read.money(raised, "raised", "别人捐的");
            return Read.money(covered, "covered", "报销、补助").plus(gift).plain();
        } catch (Refusal unread) {
            return "";
        }
    }
}
