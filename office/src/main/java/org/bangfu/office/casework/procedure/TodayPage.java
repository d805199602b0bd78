package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
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

    /** Of what waits for others only the most urgent are named; their number is said. */
    private static final int OF_OTHERS = 25;

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
    String today(@RequestParam(required = false) @Nullable String mine, Paging paging, Model model) {
        boolean onlyMine = Asked.yes(mine, "mine");
        Actor actor = Acting.now();
        LocalDate today = clock.today();
        LocalDate until = today.plusDays(DAYS_AHEAD);
        Set<Role> desks = Arrays.stream(Due.values())
                .map(Due::desk)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<Role> here = EnumSet.copyOf(desks);
        here.retainAll(actor.roles());
        desks.removeAll(here);
        Long owner = onlyMine ? actor.account() : null;
        Page<DeadlineLine> own = paging.page(
                here.isEmpty()
                        ? List.of()
                        : deadlines.open(actor.territory(), here, owner, until, behind(paging), paging.oneMore()),
                line -> Paging.key(line.on(), line.deadline()));
        List<DeadlineLine> waiting = desks.isEmpty()
                ? List.of()
                : deadlines.open(actor.territory(), desks, owner, until, DeadlineTable.Place.FIRST, OF_OTHERS);
        List<TodayLines.Line> more =
                others.stream().flatMap(lines -> lines.lines(actor).stream()).toList();
        model.addAttribute("today", today);
        model.addAttribute("calendar", clock.workdays());
        model.addAttribute("own", own);
        model.addAttribute("more", more);
        model.addAttribute(
                "total", more.size() + (here.isEmpty() ? 0 : deadlines.count(actor.territory(), here, owner, until)));
        model.addAttribute("mine", onlyMine);
        model.addAttribute("waiting", waiting);
        model.addAttribute("ofOthers", desks.isEmpty() ? 0 : deadlines.count(actor.territory(), desks, owner, until));
        model.addAttribute("places", places(actor));
        return "casework/procedure/today";
    }

    private static DeadlineTable.Place behind(Paging paging) {
        List<String> parts = paging.parts("\\d{4}-\\d\\d-\\d\\d", "\\d{1,18}");
        LocalDate on = parts == null ? null : Asked.date(parts.getFirst(), "after");
        return parts == null || on == null
                ? DeadlineTable.Place.FIRST
                : new DeadlineTable.Place(on, Long.parseLong(parts.getLast()));
    }

    /** The names of the grassroots unions in the territory, by number; the list names places with them. */
    private Map<Long, String> places(Actor actor) {
        return organisations.within(actor.territory(), Level.GRASSROOTS).stream()
                .collect(Collectors.toMap(Organisation::number, Organisation::shortName, (one, other) -> one));
    }
}
