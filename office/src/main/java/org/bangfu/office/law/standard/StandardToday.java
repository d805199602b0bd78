package org.bangfu.office.law.standard;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;

/** Today of the city's people: what waits for a second person, and a version of the policy that nobody can be decided by (M22). */
@Component
class StandardToday implements TodayLines {

    private final Policies policies;
    private final Proposals proposals;
    private final StandardEntries entries;
    private final Arrangements arrangements;
    private final OfficeClock clock;

    StandardToday(
            Policies policies,
            Proposals proposals,
            StandardEntries entries,
            Arrangements arrangements,
            OfficeClock clock) {
        this.policies = policies;
        this.proposals = proposals;
        this.entries = entries;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Actor actor) {
        if (!SecondPerson.sets(actor)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        policies.versions().unreadable().forEach(version -> lines.add(unreadable(version)));
        for (Proposal proposal : proposals.all()) {
            if (proposal.open() && proposal.from().isAfter(clock.today())) {
                waiting(lines, actor, proposal, "确认政策新版", "/policies/" + proposal.id());
            }
            if (proposal.withdrawal() != null && proposal.withdrawal().open()) {
                waiting(lines, actor, proposal.withdrawal(), "确认撤回政策新版", "/policies/" + proposal.id());
            }
        }
        entries.all().forEach(entry -> waiting(lines, actor, entry, "确认标准", "/standards"));
        arrangements.all().forEach(year -> waiting(lines, actor, year, "确认放假安排", "/calendars"));
        return lines;
    }

    private static Line unreadable(Version.Unreadable version) {
        return new Line(Show.date(version.from()) + "起", "政策读不出来，这一天起申请的不能认定", version.name() + " 版", "/policies");
    }

    /** One's own waits for somebody else. */
    private static void waiting(List<Line> lines, Actor actor, TwoPersonEntry entered, String what, String path) {
        if (entered.open() && entered.account() != actor.account()) {
            lines.add(new Line("等您确认", what, entered.subject(), path));
        }
    }
}
