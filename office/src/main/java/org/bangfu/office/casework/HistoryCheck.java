package org.bangfu.office.casework;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.start.Check;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads each case's history from its first line to its last: no line changed, none gone (F17). */
@Component
class HistoryCheck implements Check {

    private final EventTable events;

    HistoryCheck(EventTable events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "案件经过";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (long caseId : events.cases()) {
            EventChain.broken(events.of(caseId))
                    .ifPresent(where -> problems.add("案件 %d 的经过：%s".formatted(caseId, where)));
        }
        return problems;
    }
}
