package org.bangfu.office.aid.plan;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;

/**
 * Which aid stands for the bills and events that a family's determination counts, by whichever file they were brought; answered
 * by the module that keeps grants and their marks.
 */
public interface SameItems {

    /** @param today the determination of the day, kept or not */
    Found of(Case aCase, Determined today);

    /**
     * What is known of a family's bills and events.
     *
     * @param medical medical aid that this file was granted for bills that count today, of whatever year
     * @param elsewhere which of them another file was aided for
     * @param counted all that count, to be compared with those of other families that are not yet granted anything
     */
    record Found(List<Granted> medical, List<Elsewhere> elsewhere, List<Item> counted) {

        static final Found NOTHING = new Found(List.of(), List.of(), List.of());

        public Found {
            medical = List.copyOf(medical);
            elsewhere = List.copyOf(elsewhere);
            counted = List.copyOf(counted);
        }
    }

    /** @param special the fifth band, M9(1)5 */
    record Granted(Money amount, boolean special) {}

    /**
     * Where else an item stands.
     *
     * @param item in words, for instance “住院”（2026年2月）
     * @param where for instance 已由镜湖区总工会 2026年第3次会议决定救助另一份档案
     */
    record Elsewhere(String item, String where) {}

    /** A bill or event. */
    interface Item {

        String words();

        /** Whether it is the same paper, or what looks the same without one. */
        boolean same(Item other);
    }
}
