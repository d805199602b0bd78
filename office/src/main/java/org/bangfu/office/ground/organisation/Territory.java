package org.bangfu.office.ground.organisation;

import java.io.Serializable;

/** The organisations one may see: an interval of organisation numbers, both ends included; {@link #NONE} holds none. */
public record Territory(long from, long to) implements Serializable {

    public static final Territory NONE = new Territory(1, 0);
    public static final Territory EVERYWHERE = new Territory(0, 99_999_999_999_999L);

    public boolean contains(long organisation) {
        return from <= organisation && organisation <= to;
    }
}
