package org.bangfu.office.aid.meeting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.aid.plan.GrantChange;
import org.bangfu.office.aid.plan.PlanSheet;
import org.bangfu.office.aid.plan.Plans;
import org.bangfu.office.aid.plan.TakenOff;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.springframework.stereotype.Component;

/** 会议纪要 as the chair signed it, with the plans that were before the meeting (F7). */
@Component
class MinutesPaper {

    private final IssuedPapers papers;
    private final Plans plans;

    MinutesPaper(IssuedPapers papers, Plans plans) {
        this.papers = papers;
        this.plans = plans;
    }

    void issue(Meeting signed) {
        papers.issueMinutes(signed.id(), layout(signed));
    }

    IssuedPaper of(Meeting meeting) {
        return papers.minutes(meeting.id(), () -> layout(meeting));
    }

    private Layout layout(Meeting meeting) {
        var values = new HashMap<>(matters(meeting));
        values.put("meeting", meeting);
        return new Layout("会议纪要", meeting.title(), "aid/meeting/minutes", values);
    }

    /** The plans that are before the meeting or were passed by it, as their table shows them. */
    Map<String, Object> matters(Meeting meeting) {
        var sheets = new LinkedHashMap<Long, PlanSheet>();
        var funds = new LinkedHashMap<Long, Map<Long, String>>();
        var takenOff = new LinkedHashMap<Long, List<TakenOff>>();
        var changes = new LinkedHashMap<Long, List<GrantChange>>();
        for (Meeting.Item item : meeting.items()) {
            if (item.plan() != null && (item.open() || item.decision() == Decision.PASSED)) {
                var plan = plans.get(item.plan());
                var lines = plans.lines(item.plan());
                sheets.put(item.plan(), PlanSheet.of(lines));
                takenOff.put(item.plan(), plans.takenOff(item.plan()));
                changes.put(item.plan(), plans.changes(item.plan()));
                funds.put(
                        item.plan(),
                        Stream.concat(
                                        lines.stream().map(line -> line.fund()),
                                        plans.changes(item.plan()).stream()
                                                .map(GrantChange::fund)
                                                .filter(Objects::nonNull))
                                .distinct()
                                .collect(Collectors.toMap(
                                        fund -> fund,
                                        fund -> plans.fundName(plan.organisation(), plan.year(), fund)
                                                .orElse("帮扶资金"))));
            }
        }
        return Map.of("sheets", sheets, "fundNames", funds, "takenOff", takenOff, "changes", changes);
    }
}
