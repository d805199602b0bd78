package org.bangfu.office.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.access.Role;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisation;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today's work: what lies at the reader's desk by deadline, then what waits for others. */
@Controller
@May(Permission.WORK)
class TodayPage {

    private static final int MOST = 100;
    private static final int DAYS_AHEAD = 31;

    private final DeadlineTable deadlines;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final List<TodayLines> others;

    TodayPage(DeadlineTable deadlines, Organisations organisations, OfficeClock clock, List<TodayLines> others) {
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
        this.others = others;
    }

    @Bean
    static MenuItem todayInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 10, "/today", "今天", Permission.WORK);
    }

    @GetMapping("/today")
    @Transactional(readOnly = true)
    String today(@RequestParam(defaultValue = "false") boolean mine, Model model) {
        Actor actor = Acting.now();
        LocalDate today = clock.today();
        LocalDate until = today.plusDays(DAYS_AHEAD);
        Set<Role> desks = Arrays.stream(Due.values())
                .map(Due::desk)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<Role> here = EnumSet.copyOf(desks);
        here.retainAll(actor.roles());
        desks.removeAll(here);
        Long owner = mine ? actor.account() : null;
        List<DeadlineLine> own =
                here.isEmpty() ? List.of() : deadlines.open(actor.territory(), here, owner, until, MOST);
        List<DeadlineLine> waiting =
                desks.isEmpty() ? List.of() : deadlines.open(actor.territory(), desks, owner, until, MOST / 4);
        List<TodayLines.Line> more =
                others.stream().flatMap(lines -> lines.lines(actor).stream()).toList();
        model.addAttribute("today", today);
        model.addAttribute("calendar", clock.workdays());
        model.addAttribute("own", own);
        model.addAttribute("more", more);
        model.addAttribute(
                "total",
                more.size()
                        + (here.isEmpty() ? 0 : mine ? own.size() : deadlines.count(actor.territory(), here, until)));
        model.addAttribute("mine", mine);
        model.addAttribute("waiting", waiting);
        model.addAttribute("places", places(actor));
        return "casework/today";
    }

    /** The names of the grassroots unions in the territory, by number; the list names places with them. */
    private Map<Long, String> places(Actor actor) {
        return organisations.within(actor.territory(), Level.GRASSROOTS).stream()
                .collect(Collectors.toMap(Organisation::number, Organisation::shortName, (one, other) -> one));
    }
}
