package org.bangfu.office.ground.today;

import java.util.List;
import org.bangfu.office.ground.access.Actor;

/** Work at a desk that hangs on no case: a plan to put before a meeting, a batch to release. A bean of the feature it belongs to. */
public interface TodayLines {

    List<Line> lines(Actor actor);

    /**
     * One line of today's work.
     *
     * @param what what is to be done, for instance 发放批次待支付
     * @param subject what it is about, as people name it
     * @param path where it is done
     * @param when a date or a word in the first column
     */
    record Line(String when, String what, String subject, String path) {}
}
