package org.bangfu.office.casework.application;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.casework.procedure.Case;

/** What a worker reads about her aid on her own page; answered by the floors above that grant and pay it. */
public interface MyAid {

    /** Newest first; empty while nothing was decided. */
    List<Line> of(Case aCase);

    /**
     * One grant, in words for the family.
     *
     * @param what for what, for instance 生活救助
     * @param standing what became of it and when, for instance 3月26日已转到尾号 6612 的银行卡
     * @param paid whether the money has arrived
     */
    record Line(String what, Money amount, String standing, boolean paid) {}
}
