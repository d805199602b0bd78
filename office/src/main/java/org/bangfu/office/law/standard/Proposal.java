package org.bangfu.office.law.standard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new version of the policy as somebody of the city's union handed it in with its document.
 *
 * @param version as its text calls itself
 * @param from the day from which it decides, as its text says
 * @param document the number of the union's document; {@code documentOn} its day
 * @param dossier whose key seals the document's picture
 * @param account who handed it in
 * @param answer null while nobody else has looked at it
 * @param withdrawal the last that was asked for, null where none was
 */
public record Proposal(
        long id,
        String version,
        LocalDate from,
        String document,
        LocalDate documentOn,
        long dossier,
        long account,
        String enteredBy,
        Instant enteredAt,
        @Nullable Confirmation answer,
        @Nullable Withdrawal withdrawal)
        implements TwoPersonEntry {

    /** A confirmed version that is to be taken back before its day. */
    public record Withdrawal(
            long id,
            String version,
            String reason,
            long account,
            String enteredBy,
            Instant enteredAt,
            @Nullable Confirmation answer)
            implements TwoPersonEntry {

        @Override
        public String subject() {
            return version + "：" + reason;
        }
    }

    @Override
    public String subject() {
        return version + "（" + document + "），" + from + " 起";
    }

    private boolean confirmed() {
        return answer != null && answer.confirmed();
    }

    private boolean withdrawn() {
        return withdrawal != null
                && withdrawal.answer() != null
                && withdrawal.answer().confirmed();
    }

    /** Decides, or will from its day. */
    public boolean stands() {
        return confirmed() && !withdrawn();
    }

    /** Confirmed, not taken back, and nobody asks for it. */
    public boolean mayBeWithdrawn(LocalDate today) {
        return stands() && from.isAfter(today) && (withdrawal == null || !withdrawal.open());
    }

    /** Where it stands, in words. */
    public String standing(LocalDate today) {
        if (answer == null) {
            return from.isAfter(today) ? "待另一人确认" : "生效日已过，没有确认";
        }
        if (!answer.confirmed()) {
            return "已退回";
        }
        if (withdrawn()) {
            return "已撤回";
        }
        return from.isAfter(today) ? "已确认，到期生效" : "已生效";
    }
}
