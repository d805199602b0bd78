package org.bangfu.office.money.fund;

import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * Why something is taken back in red (F10), as read from a form or a program.
 *
 * @param proof the paper that says why
 * @param standing what the person says families have been promised of the money that is lowered; null where she says nothing
 */
public record ReversalForm(
        String reason, String proof, @Nullable Money standing) {

    static ReversalForm of(@Nullable String reason, @Nullable String proof) {
        return of(reason, proof, null);
    }

    public static ReversalForm of(@Nullable String reason, @Nullable String proof, @Nullable String standing) {
        var reading = new Refusals.Reading();
        String why = reading.read(() -> Read.text(reason, "reason", "冲销原因", 100), "");
        String paper = reading.read(() -> Read.text(proof, "proof", "依据", 60), "");
        Money seen = reading.read(() -> Read.optionalMoney(standing, "standing", "已定帮扶的合计"), null);
        reading.throwIfAny();
        return new ReversalForm(why, paper, seen);
    }

    OwnShare reverse(long share, OwnShares shares) {
        return shares.reverse(share, reason, proof, Acting.now());
    }
}
