package org.bangfu.office.money.account;

import java.util.Objects;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.HalfWidth;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** A new account as typed. Whose it is cannot be typed: it is the worker's own (M12). */
public record AccountForm(
        @Nullable String bank,
        @Nullable String branch,
        @Nullable String card,
        @Nullable String again,
        @Nullable String reason,
        @Nullable String shared) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null);

    Household.Account account(String worker) {
        var reading = new Refusals.Reading();
        String typedCard = reading.read(
                () -> BankCard.of(Objects.requireNonNullElse(card, ""), again, "card")
                        .value(),
                "");
        if (again != null
                && !typedCard.isEmpty()
                && !HalfWidth.of(again).replaceAll("[\\s　-]", "").equals(typedCard)) {
            reading.add(Refusal.at("again", "两次填写的卡号不一样，请照卡面核对。"));
        }
        String typedBank = reading.read(() -> Read.text(bank, "bank", "开户银行", 30), "");
        String typedBranch = reading.read(() -> Read.optional(branch, "branch", "开户网点", 60), null);
        reading.read(() -> Read.text(reason, "reason", "更正原因", 2, 200), "");
        reading.throwIfAny();
        return new Household.Account(typedBank, Objects.requireNonNullElse(typedBranch, ""), worker, typedCard);
    }

    /** Whether the same card on another family's file is said to be right: the holder is a member of both. */
    boolean sharedWithAnother() {
        return Read.ticked(shared, "shared");
    }

    @Override
    public String reason() {
        return reason == null ? "" : reason.strip();
    }
}
