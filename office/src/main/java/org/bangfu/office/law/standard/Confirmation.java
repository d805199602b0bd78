package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * What the second person said.
 *
 * @param reason why it was not confirmed, null where it was
 */
public record Confirmation(boolean confirmed, @Nullable String reason, String by, Instant at) {

    /** From the columns of an answer that may not be there yet. */
    static @Nullable Confirmation of(ResultSet row) throws SQLException {
        return of(row, "");
    }

    /** @param prefix of the columns, where a row has several answers */
    static @Nullable Confirmation of(ResultSet row, String prefix) throws SQLException {
        Timestamp at = row.getTimestamp(prefix + "answered_at");
        return at == null
                ? null
                : new Confirmation(
                        row.getBoolean(prefix + "confirmed"),
                        row.getString(prefix + "reason"),
                        row.getString(prefix + "answered_by"),
                        at.toInstant());
    }

    /** @throws Refusal at {@code reason} where it says nothing */
    static String reason(@Nullable String typed) {
        return reason(typed, "退回的原因");
    }

    /** @param what it is a reason for */
    static String reason(@Nullable String typed, String what) {
        String reason = Read.text(typed, "reason", what, 2, 200);
        if (reason.length() < 2) {
            throw Refusal.at("reason", "请写明" + what + "。");
        }
        return reason;
    }
}
