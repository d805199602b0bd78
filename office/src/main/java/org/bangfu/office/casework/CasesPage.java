package org.bangfu.office.casework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisation;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.web.MenuItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: searched, filtered, paged by key; its address can be shared. */
@Controller
@May(Permission.SEE_CASES)
class CasesPage {

    static final int PAGE = 50;

    private final CaseTable table;
    private final Organisations organisations;
    private final OfficeClock clock;

    CasesPage(CaseTable table, Organisations organisations, OfficeClock clock) {
        this.table = table;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Bean
    static MenuItem casesInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 20, "/cases", "案件", Permission.SEE_CASES);
    }

    @GetMapping("/cases")
    @Transactional(readOnly = true)
    String cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter = new CaseTable.Filter(
                state(state),
                category.isBlank() ? null : category,
                q.isBlank() ? null : q.strip(),
                "mine".equals(only) ? Acting.now().account() : null,
                "held".equals(only) ? clock.today() : null);
        List<Case> found =
                table.list(Acting.now().territory(), filter, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        model.addAttribute("cases", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("category", category);
        model.addAttribute("only", only);
        model.addAttribute("states", states());
        model.addAttribute("today", clock.today());
        model.addAttribute("arranges", Permission.ARRANGE.allows(Acting.now()));
        model.addAttribute(
                "places",
                organisations.within(Acting.now().territory(), Level.GRASSROOTS).stream()
                        .collect(Collectors.toMap(Organisation::number, Organisation::name, (one, other) -> one)));
        return "casework/cases";
    }

    private static @Nullable State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (State state : State.values()) {
            states.put(state.name(), state.chinese());
        }
        return states;
    }
}
