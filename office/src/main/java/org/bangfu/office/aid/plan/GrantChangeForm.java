package org.bangfu.office.aid.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * How earlier grants are to change, as typed; the same for the page and the API.
 *
 * @param amount how much less, in yuan; for {@code REDUCE} alone
 * @param fund the number of the money that {@code MOVE} and {@code AGAIN} take
 * @param innocent that it was looked into and the family is not why it lapsed; for {@code AGAIN}
 */
public record GrantChangeForm(
        @Nullable List<Long> grants,
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String fund,
        @Nullable String reason,
        @Nullable Boolean innocent) {

    static final GrantChangeForm BLANK = new GrantChangeForm(List.of(), null, null, null, null, null);

    public boolean ticks(long grant) {
        return chosen().contains(grant);
    }

    List<Long> chosen() {
        return grants == null ? List.of() : grants;
    }

    GrantChanges.Wanted wanted() {
        GrantChangeKind what = Read.oneOf(GrantChangeKind.class, kind, "kind", "怎么调整");
        Money less = what == GrantChangeKind.REDUCE ? Read.money(amount, "amount", "减少多少元") : null;
        Long money = what.takesFund() ? number() : null;
        String why = Read.text(reason, "reason", "为什么调整", 2, 400);
        if (what == GrantChangeKind.AGAIN && !Boolean.TRUE.equals(innocent)) {
            throw Refusal.by("R-46", "innocent", "只有不是因这户家庭的原因没有发出的，才能重新决定。核实后请勾选。");
        }
        return new GrantChanges.Wanted(what, less, money, why);
    }

    private long number() {
        if (fund == null || !fund.matches("[1-9]\\d{0,17}")) {
            throw Refusal.by("F13", "fund", "请选择改用哪笔资金。");
        }
        return Long.parseLong(fund);
    }

    /** The kinds by name, for the form. */
    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (GrantChangeKind kind : GrantChangeKind.values()) {
            kinds.put(kind.name(), kind.label() + "：" + kind.hint());
        }
        return kinds;
    }
}
