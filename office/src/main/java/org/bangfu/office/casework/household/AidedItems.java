package org.bangfu.office.casework.household;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.procedure.Case;

/**
 * Which bills and events a grant of this office already answered for: marked by the system, never by what was typed. Answered by the
 * floor above that grants.
 */
public interface AidedItems {

    /** For each item, by its id, the months that a grant answers for, the first first; items without any are left out. */
    Map<String, List<Aided>> of(Case aCase, Household household);

    /**
     * Months of an item that one grant answers for, the first that stands.
     *
     * @param year the year the grant belongs to; it bars these months in later ones
     * @param minute the minutes that decided it, for instance 镜湖区总工会 2025年第3次会议
     */
    record Aided(YearMonth from, YearMonth until, int year, long grant, String minute) {}
}
