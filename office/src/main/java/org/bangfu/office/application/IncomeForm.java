package org.bangfu.office.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.bangfu.money.Money;
import org.bangfu.office.family.Household;
import org.bangfu.office.family.Household.Income;
import org.bangfu.office.family.Household.IncomeKind;
import org.bangfu.office.family.Household.Obligor;
import org.bangfu.office.web.Read;
import org.bangfu.office.web.Show;
import org.jspecify.annotations.Nullable;

/** One income of one member, as typed: so much a month from one month to another. */
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
        @Nullable String obligorExempt) {

    /** How support is known: by a document that names the sum, or by what the one who owes it earns. */
    static final String BY_OBLIGOR = "OBLIGOR";

    static final String BY_DOCUMENT = "DOCUMENT";

    static IncomeForm fresh(@Nullable String member, Window window) {
        return new IncomeForm(
                member,
                null,
                null,
                window.first().toString(),
                window.last().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static IncomeForm of(Income item) {
        var obligor = item.obligor();
        boolean byObligor = item.amount() == null && obligor != null;
        return new IncomeForm(
                item.member(),
                item.kind().name(),
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
                obligor == null ? null : Boolean.toString(obligor.exempt()));
    }

    /** @param was the item that is being changed; null for a new one */
    Income read(String id, @Nullable Income was, Household household, Window window, List<String> places, Typed typed) {
        String whose = typed.member(household, member);
        var what = typed.read(() -> Read.oneOf(IncomeKind.class, kind, typed.at("kind"), "是哪一种收入"), IncomeKind.OTHER);
        var first = month(from, "from", "从哪个月", window, typed);
        var last = month(to, "to", "到哪个月", window, typed);
        if (last.isBefore(first)) {
            typed.refuse("to", "结束的月份不能早于开始的月份。");
        }
        boolean byObligor = what == IncomeKind.SUPPORT && BY_OBLIGOR.equals(support);
        boolean unverifiedWage = what == IncomeKind.WAGE && Read.ticked(unverified, typed.at("unverified"));
        return new Income(
                id,
                whose,
                what,
                Objects.requireNonNullElse(typed.text(description, "description", "说明", 60), what.chinese()),
                first,
                last,
                byObligor ? null : amount(what, typed),
                !unverifiedWage,
                unverifiedWage
                        ? typed.read(() -> Read.place(places, workLocality, typed.at("workLocality"), "在哪里干活"), "")
                        : null,
                what == IncomeKind.SUPPORT ? obligor(byObligor, places, typed) : null,
                was == null ? null : was.assessed(),
                was == null ? List.of() : was.proofs());
    }

    private Money amount(IncomeKind what, Typed typed) {
        // Only a business can earn less than nothing in a month; over the year it never counts below 0.
        if (what == IncomeKind.BUSINESS && amount != null && amount.strip().startsWith("-")) {
            return typed.moneyNeeded(amount.strip().substring(1), "amount", "每月金额")
                    .negated();
        }
        return typed.moneyNeeded(amount, "amount", "每月金额");
    }

    private @Nullable Obligor obligor(boolean byObligor, List<String> places, Typed typed) {
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
            @Nullable String typedMonth, String field, String label, Window window, Typed typed) {
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
}
