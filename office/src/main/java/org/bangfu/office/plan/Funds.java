package org.bangfu.office.plan;

import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;

/** What plans ask of the money above them: which funds a union has this year and what is left in each. A bean of the money floor. */
public interface Funds {

    /** Funds of one union that may be spent in a year and on this day (F13), by name; what is left after payments, reservations and grants waiting to be paid is asked separately. */
    List<Fund> open(long organisation, int year);

    /** What a fund is called, also one that is no longer open. */
    String name(long fund);

    /**
     * Money of one source, purpose and year in one union's hands (F2, F13).
     *
     * @param name for instance 中央财政专项帮扶资金 2026年
     * @param available received less spent and reserved
     * @param pays the kinds of aid its purpose allows
     */
    record Fund(long id, String name, int year, Money available, Set<AidKind> pays) {

        public Fund {
            pays = Set.copyOf(pays);
        }
    }
}
