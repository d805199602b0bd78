package org.bangfu.office.money.fund;

/**
 * What was typed into one row of the list of quotas and refused.
 *
 * @param quota whose row; 0 for none
 */
public record TypedQuota(long quota, String serial, String on) {

    static final TypedQuota NOTHING = new TypedQuota(0, "", "");

    /** The id of a field of a row on the page; in the row that was refused it is the field's name, to which its errors lead. */
    public String id(String field, long row) {
        return row == quota ? field : field + "-" + row;
    }
}
