package org.bangfu.office.casework.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.casework.household.Spread;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * One income of one member, as typed.
 *
 * @param kind one of {@link IncomeKind}, or {@link #GOODS}
 * @param per whether {@code amount} is of each month, or of all of them ({@link Per}); of a program that says nothing, of each month
 * @param confirmedYear the year's total said again, where it was asked about ({@link Reach})
 */
public record IncomeForm(
        @Nullable String member,
        @Nullable String kind,
        @Nullable String description,
        @Nullable String from,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String unverified,
        @Nullable String workLocality,
        @Nullable String support,
        @Nullable String obligorIncome,
        @Nullable String obligorLocality,
        @Nullable String obligorExempt,
        @Nullable String per,
        @Nullable String confirmedYear) {

    /** How support is known: by a document that names the sum, or by what the one who owes it earns. */
    static final String BY_OBLIGOR = "OBLIGOR";

    static final String BY_DOCUMENT = "DOCUMENT";

    /** What came as goods: other income, at what it would cost on the market (M6(1), R-49). */
    static final String GOODS = "GOODS";

    /** Nothing is chosen beforehand but whose it is. */
    static IncomeForm fresh(@Nullable String member) {
        return new IncomeForm(member, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static IncomeForm of(Income item) {
        var obligor = item.obligor();
        boolean byObligor = item.amount() == null && obligor != null;
        return new IncomeForm(
                item.member(),
                item.inKind() ? GOODS : item.kind().name(),
                item.description(),
                item.from().toString(),
                item.to().toString(),
                item.amount() == null ? null : item.amount().plain(),
                Boolean.toString(!item.verified()),
                item.workLocality(),
                byObligor ? BY_OBLIGOR : BY_DOCUMENT,
                obligor == null || obligor.monthlyIncome() == null
                        ? null
                        : obligor.monthlyIncome().plain(),
                obligor == null ? null : obligor.locality(),
                obligor == null ? null : Boolean.toString(obligor.exempt()),
                Per.MONTH,
                item.declared() != null
                        ? item.declared().total().plain()
                        : obligor == null || obligor.monthlyIncome() == null
                                ? null
                                : obligor.monthlyIncome().times(12).plain());
    }

    /** @param was the item that is being changed; null for a new one */
    Income read(
            String id,
            @Nullable Income was,
            Household household,
            Window window,
            List<String> places,
            FieldReader typed) {
        String whose = typed.member(household, member);
        boolean goods = GOODS.equals(kind);
        var what = goods
                ? IncomeKind.OTHER
                : typed.read(() -> Read.oneOf(IncomeKind.class, kind, typed.at("kind"), "是哪一种收入"), IncomeKind.OTHER);
        var first = month(from, "from", "从哪个月", window, typed);
        var last = month(to, "to", "到哪个月", window, typed);
        if (last.isBefore(first)) {
            typed.refuse("to", "结束的月份不能早于开始的月份。");
        }
        boolean byObligor = what == IncomeKind.SUPPORT && BY_OBLIGOR.equals(support);
        boolean unverifiedWage = what == IncomeKind.WAGE && Read.ticked(unverified, typed.at("unverified"));
        var item = new Income(
                id,
                whose,
                what,
                goods
                        ? typed.needed(description, "description", "收到的是什么", 60)
                        : Objects.requireNonNullElse(typed.text(description, "description", "说明", 60), what.label()),
                first,
                last,
                byObligor ? null : Per.month(amount(what, typed), per, first, last, "amount", typed),
                !unverifiedWage,
                unverifiedWage
                        ? typed.read(() -> Read.place(places, workLocality, typed.at("workLocality"), "在哪里干活"), "")
                        : null,
                what == IncomeKind.SUPPORT ? obligor(byObligor, places, typed) : null,
                was == null ? null : was.assessed(),
                was == null ? List.of() : was.proofs(),
                goods ? Boolean.TRUE : null);
        askAbout(item, household, typed);
        return item;
    }

    /** The year's total of such an item, as it is to be said again. */
    private void askAbout(Income item, Household household, FieldReader typed) {
        Reach.of(item, household)
                .filter(doubt -> !doubt.confirmed(confirmedYear))
                .ifPresent(doubt -> typed.refuse("confirmedYear", doubt.question()));
    }

    private Money amount(IncomeKind what, FieldReader typed) {
        // Only a business can earn less than nothing in a month; over the year it never counts below 0.
        if (what == IncomeKind.BUSINESS && amount != null && amount.strip().startsWith("-")) {
            return typed.moneyNeeded(amount.strip().substring(1), "amount", "金额")
                    .negated();
        }
        return typed.moneyNeeded(amount, "amount", "金额");
    }

    private @Nullable Obligor obligor(boolean byObligor, List<String> places, FieldReader typed) {
        boolean exempt = Read.ticked(obligorExempt, typed.at("obligorExempt"));
        if (!byObligor) {
            return exempt ? new Obligor(null, null, true) : null;
        }
        return new Obligor(
                typed.moneyNeeded(obligorIncome, "obligorIncome", "赡养（抚养）人每月收入"),
                typed.read(() -> Read.place(places, obligorLocality, typed.at("obligorLocality"), "赡养（抚养）人的户籍地"), ""),
                exempt);
    }

    private static YearMonth month(
            @Nullable String typedMonth, String field, String label, Window window, FieldReader typed) {
        var month = typed.<@Nullable YearMonth>read(() -> Read.month(typedMonth, typed.at(field), label), null);
        if (month == null) {
            return window.last();
        }
        if (month.isBefore(window.first()) || month.isAfter(window.last())) {
            typed.refuse(
                    "M6(4)",
                    field,
                    "收入只填申请当月之前的十二个月：%s至%s。".formatted(Show.month(window.first()), Show.month(window.last())));
        }
        return month;
    }

    /** What the page offers to say again: the total it comes to as typed; empty while it cannot be read. */
    public String total() {
        try {
            if (IncomeKind.SUPPORT.name().equals(kind) && BY_OBLIGOR.equals(support)) {
                return Read.money(obligorIncome, "obligorIncome", "赡养（抚养）人每月收入")
                        .times(12)
                        .plain();
            }
            Money sum = Read.money(amount, "amount", "金额");
            return Per.TOTAL.equals(per)
                    ? sum.plain()
                    : new Spread(Read.month(from, "from", "从哪个月"), Read.month(to, "to", "到哪个月"), sum)
                            .total()
                            .plain();
        } catch (Refusal unread) {
            return "";
        }
    }
}
