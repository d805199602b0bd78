package org.bangfu.office.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.family.Household;
import org.bangfu.office.family.Household.Expense;
import org.bangfu.office.family.Household.ExpenseKind;
import org.bangfu.office.web.Read;
import org.bangfu.office.web.Show;
import org.jspecify.annotations.Nullable;

/** One hardship expense, as typed. */
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
        @Nullable String billOn) {

    /** Kinds that can be part of a sudden event, R-14. */
    public static final Set<ExpenseKind> EVENTS = Set.of(ExpenseKind.ILLNESS, ExpenseKind.DISABILITY, ExpenseKind.LOSS);

    private static final int FIRST_YEAR = 2000;

    static ExpenseForm fresh(ExpenseKind kind, Window window) {
        boolean monthly = kind == ExpenseKind.HOUSING || kind == ExpenseKind.EMPLOYMENT;
        String month = (monthly ? window.first() : window.last()).toString();
        return new ExpenseForm(
                Household.WORKER,
                kind.name(),
                null,
                month,
                window.last().toString(),
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
                item.covered().plain(),
                item.insuredPersonal() == null ? null : item.insuredPersonal().plain(),
                Boolean.toString(item.event()),
                item.aidedIn() == null ? null : item.aidedIn().toString(),
                item.area(),
                item.diagnosis(),
                item.bill() == null ? null : item.bill().issuer(),
                item.bill() == null ? null : item.bill().number(),
                item.bill() == null ? null : item.bill().on().toString());
    }

    /** The kind whose fields the page shows. */
    public ExpenseKind what() {
        return Arrays.stream(ExpenseKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(ExpenseKind.OTHER);
    }

    /** @param was the item that is being changed; null for a new one */
    Expense read(String id, @Nullable Expense was, Household household, Window window, Typed typed, LocalDate today) {
        String whose = typed.member(household, member);
        var what = typed.read(() -> Read.oneOf(ExpenseKind.class, kind, typed.at("kind"), "是哪一种支出"), ExpenseKind.OTHER);
        var first = month(from, "from", "从哪个月", window, typed);
        var last = month(to, "to", "到哪个月", window, typed);
        if (last.isBefore(first)) {
            typed.refuse("to", "结束的月份不能早于开始的月份。");
        }
        var cost = typed.moneyNeeded(amount, "amount", "花了多少");
        var paid = typed.money(covered, "covered", "报销、补助了多少");
        paid = paid == null ? Money.ZERO : paid;
        boolean health = what == ExpenseKind.ILLNESS || what == ExpenseKind.DISABILITY;
        return new Expense(
                id,
                whose,
                what,
                Objects.requireNonNullElse(typed.text(description, "description", "说明", 60), what.chinese()),
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
                EVENTS.contains(what)
                        ? BillFields.read(id, billIssuer, billNumber, billOn, household, typed, today)
                        : null);
    }

    /** The family's own share inside the catalogue is part of what it bore itself. */
    private @Nullable Money insured(Money cost, Money paid, Typed typed) {
        var inside = typed.money(insuredPersonal, "insuredPersonal", "目录内自己负担");
        var own = cost.minus(paid).max(Money.ZERO);
        if (inside != null && inside.compareTo(own) > 0) {
            typed.refuse(
                    "insuredPersonal", "目录内自己负担的不会超过自己花的 %s 元（花了的减去报销、补助的）。请看结算单上“目录内个人自付”一栏。".formatted(own.format()));
        }
        return inside;
    }

    private @Nullable String rentedArea(Typed typed) {
        String read = typed.area(area, "area", "租的房子的面积（平方米）");
        if (read == null && (area == null || area.isBlank())) {
            typed.refuse("M6(2)(4)", "area", "请填写租的房子有多少平方米，租房合同上有。");
        }
        return read;
    }

    private static YearMonth month(
            @Nullable String typedMonth, String field, String label, Window window, Typed typed) {
        var month = typed.<@Nullable YearMonth>read(() -> Read.month(typedMonth, typed.at(field), label), null);
        if (month == null) {
            return window.last();
        }
        if (month.isBefore(window.first()) || month.isAfter(window.monthOfApplication())) {
            typed.refuse(
                    "M6(4)",
                    field,
                    "支出只填%s至%s的；申请当月的只有突发事件、意外损失算数。"
                            .formatted(Show.month(window.first()), Show.month(window.monthOfApplication())));
        }
        return month;
    }
}
