package org.bangfu.office.money.books;

import java.time.LocalDate;
import org.bangfu.ledger.AccountKind;
import org.jspecify.annotations.Nullable;

/**
 * An account of the chart with its code.
 *
 * @param by the bookkeeper who confirmed it; null while it is the program's
 */
public record CodeLine(
        AccountKind kind,
        String code,
        @Nullable String by,
        @Nullable LocalDate on) {

    static CodeLine of(AccountKind kind, AccountCodes.Codes codes) {
        AccountCodes.Confirmed confirmed = codes.confirmed().get(kind);
        return new CodeLine(
                kind,
                codes.of(kind),
                confirmed == null ? null : confirmed.by(),
                confirmed == null ? null : confirmed.on());
    }
}
