package org.bangfu.office.journal;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.web.Errors;
import org.bangfu.office.web.MenuItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did and who saw what, for those who oversee (M15): searched, paged by key; its address can be shared. */
@Controller
@May(Permission.AUDIT)
class JournalPage {

    private static final int PAGE = 50;

    private final RecordTable lines;

    JournalPage(RecordTable lines) {
        this.lines = lines;
    }

    @Bean
    static MenuItem journalInMenu() {
        return new MenuItem(MenuItem.Group.OVERSIGHT, 40, "/journal", "办理与查看日志", Permission.AUDIT);
    }

    @GetMapping("/journal")
    @Transactional(readOnly = true)
    String journal(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var query = new JournalQuery(subject, actor, deed, first, last);
        List<AccessRecord> found = List.of();
        var errors = Errors.NONE;
        try {
            found = lines.list(
                    Acting.now().territory(), query.filter(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        } catch (Refusals refusals) {
            errors = new Errors(refusals.all());
        }
        model.addAttribute("query", query);
        model.addAttribute("errors", errors);
        model.addAttribute("lines", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "journal/journal";
    }
}
