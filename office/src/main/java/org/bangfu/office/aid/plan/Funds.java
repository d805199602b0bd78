package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** The money that plans may promise; answered by the floor that keeps it. */
public interface Funds {

    /** Funds of one union that may be spent on a day, by name; frozen ones are not among them (F13). */
    List<Fund> open(long organisation, LocalDate day);

    /** What a fund is called, also one that is no longer open. */
    String name(long fund);

    /**
     * Money of one source, purpose and year in one union's hands (F2, F13).
     *
     * @param name for instance 中央财政 · 困难职工帮扶 · 2026年
     * @param available received less spent; grants not yet paid, whether set aside for a batch or not, and lines of plans are counted by who
     *     promised them
     * @param pays the kinds of aid its purpose allows
     * @param onlyByStandard money of the central and provincial budgets knows only M9 (F18, R-47)
     * @param lastDay on which it may be spent; null for money without one
     */
    record Fund(
            long id,
            String name,
            int year,
            Money available,
            Set<AidKind> pays,
            boolean onlyByStandard,
            @Nullable LocalDate lastDay) {

        public Fund {
            pays = Set.copyOf(pays);
        }

        boolean fits(Basis basis, AidKind kind) {
            return pays.contains(kind) && !(basis == Basis.OUTSIDE && onlyByStandard);
        }
    }
}
