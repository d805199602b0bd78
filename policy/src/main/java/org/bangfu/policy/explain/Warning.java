package org.bangfu.policy.explain;

/**
 * Something a reviewer should look at before deciding.
 *
 * @param citation the article it stands on
 * @param text Chinese
 */
public record Warning(Code code, String citation, String text) {

    /** The contract's codes. */
    public enum Code {
        /** Deep by the formula, on none of the grounds of Annex 1.1. */
        NO_ANNEX_GROUND,
        /** More was received for an item than it cost; the rest counts as income. */
        COVERED_EXCEEDS_COST,
        /** The accidental grant would be more than the deep plan. */
        ACCIDENTAL_PAYS_MORE,
        /** A figure without a document behind it took part. */
        UNCONFIRMED_FIGURE,
        /** An item, or a part of it, does not count. */
        ITEM_IGNORED,
        /** Income is less than rigid expenses: ask what the family lives from. */
        INCOME_BELOW_SPENDING,
        /** A kind of standard aid is left out because earlier aid counts as income. */
        CUT_BY_R27
    }
}
