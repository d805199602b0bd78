package org.bangfu.office.ground.journal;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Paging;
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
            Paging paging,
            Model model) {
        var query = new JournalQuery(subject, actor, deed, first, last);
        var found =
                lines.list(Acting.now().territory(), query.filter(), paging.number(Long.MAX_VALUE), paging.oneMore());
        model.addAttribute("query", query);
        model.addAttribute("lines", paging.page(found, AccessRecord::id));
        return "ground/journal/journal";
    }
}
