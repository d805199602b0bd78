package org.bangfu.office.casework.application;

import java.util.Objects;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Account;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.Names;
import org.jspecify.annotations.Nullable;

/** The worker's own bank card, as typed; the holder is never typed, it is the worker (M12, F9). */
public record BankForm(
        @Nullable String bank,
        @Nullable String branch,
        @Nullable String holder,
        @Nullable String card,
        @Nullable String again) {

    static BankForm of(Household household) {
        var account = household.account();
        return account == null
                ? new BankForm(null, null, household.head().name(), null, null)
                : new BankForm(account.bank(), account.branch(), account.holder(), account.card(), null);
    }

    Household into(Household household, FieldReader typed) {
        String worker = household.head().name();
        if (holder != null && !holder.isBlank() && !Names.same(holder, worker)) {
            typed.refuse("F9", "holder", "帮扶款只能打到职工本人的账户，请填写" + worker + "自己名下的银行卡。");
        }
        return household.withAccount(new Account(
                typed.needed(bank, "bank", "开户银行", 30),
                Objects.requireNonNullElse(typed.text(branch, "branch", "开户网点", 60), ""),
                worker,
                typed.read(
                        () -> BankCard.of(card == null ? "" : card, again, typed.at("card"))
                                .value(),
                        "")));
    }
}
