package org.bangfu.office.casework.casefile;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of files (M16, M17): searched, filtered, paged by key; its address can be shared, identity numbers never stand in it. */
@Controller
@May(Permission.SEE_CASES)
class FilesPage {

    private final Files files;
    private final OfficeClock clock;
    private final Forms forms;

    FilesPage(Files files, OfficeClock clock, Forms forms) {
        this.files = files;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem filesInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 30, "/files", "档案", Permission.SEE_CASES);
    }

    @GetMapping("/files")
    String files(FileSearch search, Paging paging, Model model) {
        return page(search, paging, Errors.NONE, model);
    }

    /** By identity number: posted, so that it stands in no address and no log. */
    @PostMapping("/files/find")
    String find(@RequestParam(required = false) @Nullable String identity, Model model) {
        return forms.act(
                () -> files.holding(identity, "identity").path(),
                errors -> page(FileSearch.ALL, Paging.FIRST, errors, model));
    }

    @PostMapping("/files/export")
    Object export(FileSearch search, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.file(
                () -> files.export(search, reason, Acting.now()), errors -> page(search, Paging.FIRST, errors, model));
    }

    private String page(FileSearch search, Paging paging, Errors errors, Model model) {
        return forms.page("casework/casefile/files", errors, model, () -> {
            Page<FileLine> page =
                    paging.page(files.list(search, paging.oneMore(), Acting.now()), line -> line.key(search.ordered()));
            model.addAttribute("files", page);
            model.addAttribute(
                    "list",
                    files.columns(Acting.now())
                            .on(page.rows())
                            .sorted("/files", search.filters(), search.ordered().name()));
            model.addAttribute("search", search);
            model.addAttribute("choices", choices(files.names(Acting.now())));
        });
    }

    private Map<String, Map<String, String>> choices(Map<Long, String> names) {
        var choices = new LinkedHashMap<String, Map<String, String>>();
        var places = new LinkedHashMap<String, String>();
        names.keySet().stream()
                .sorted()
                .forEach(union -> places.put(Long.toString(union), String.valueOf(names.get(union))));
        choices.put("place", places);
        var states = new LinkedHashMap<String, String>();
        for (State state : EnumSet.of(State.FILED, State.GRADUAL_EXIT, State.CLOSED)) {
            states.put(state.name(), state.label());
        }
        choices.put("state", states);
        choices.put("category", Term.choices(Category.FILED));
        choices.put("cause", Term.choices(Cause.values()));
        var years = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(FileSearch.FIRST_YEAR, clock.today().getYear())
                .map(year -> FileSearch.FIRST_YEAR + clock.today().getYear() - year)
                .forEach(year -> years.put(Integer.toString(year), year + "年"));
        choices.put("year", years);
        choices.put("recheck", Map.of("soon", "一个月内到期", "overdue", "已经超期"));
        choices.put("lacking", Map.of("yes", "缺材料的"));
        var orders = new LinkedHashMap<String, String>();
        for (FileOrder order : FileOrder.values()) {
            orders.put(order.name(), order.label());
        }
        choices.put("order", orders);
        return choices;
    }
}
