package org.bangfu.office.money.fund;

import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * A quota as read from a form or a program.
 *
 * @param receiver organisation number; the giver's own means that the quota is kept for its own centre
 */
record NewQuota(long receiver, Money amount, String document) {

    static NewQuota of(@Nullable String receiver, @Nullable String amount, @Nullable String document) {
        var reading = new Refusals.Reading();
        long to = reading.read(() -> number(receiver), 0L);
        Money sum = reading.read(() -> Read.money(amount, "amount", "金额"), Money.ZERO);
        String paper = reading.read(() -> Read.text(document, "document", "分配文号", 2, 60), "");
        if (paper.length() == 1) {
            reading.add(Refusal.at("document", "分配文号至少 2 个字。"));
        }
        reading.throwIfAny();
        return new NewQuota(to, sum, paper);
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("\\d{1,14}")) {
            throw Refusal.at("receiver", "请选择接收额度的工会。");
        }
        return Long.parseLong(typed);
    }

    /** @return the sentence to show */
    String pass(long fund, Allocations allocations, OwnShares shares, Actor by) {
        if (receiver == by.organisation().number()) {
            shares.keep(fund, amount, document, by);
            return "已登记本级留用 %s。".formatted(Show.yuan(amount));
        }
        allocations.allocate(fund, receiver, amount, document, by);
        return "已下达 %s，资金已预留，等拨付。".formatted(Show.yuan(amount));
    }
}
