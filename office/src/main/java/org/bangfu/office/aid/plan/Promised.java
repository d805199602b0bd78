package org.bangfu.office.aid.plan;

import org.bangfu.money.Money;

/** What grants already decided will still take from a fund; answered by the module that keeps grants. */
public interface Promised {

    Money promised(long fund);
}
