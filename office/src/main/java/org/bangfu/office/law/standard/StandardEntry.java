package org.bangfu.office.law.standard;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.policy.book.StandardKind;
import org.jspecify.annotations.Nullable;

/**
 * An official figure as somebody of the city's union entered it.
 *
 * @param locality six digits
 * @param amount yuan; of living area, square metres
 * @param document its number
 * @param dossier whose key seals the document's picture
 * @param account who entered it
 * @param answer null while nobody else has looked at it
 */
public record StandardEntry(
        long id,
        StandardKind kind,
        String locality,
        LocalDate from,
        Money amount,
        String document,
        long dossier,
        long account,
        String enteredBy,
        Instant enteredAt,
        @Nullable Confirmation answer)
        implements TwoPersonEntry {

    @Override
    public String subject() {
        return kind.label() + " " + document;
    }

    public String unit() {
        return unit(kind);
    }

    static String unit(StandardKind kind) {
        return kind == StandardKind.LIVING_AREA_PER_HEAD ? "平方米" : "元";
    }
}
