package org.bangfu.office.export;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What left the system, by whom and why, for those who oversee (M15). */
@Controller
@May(Permission.AUDIT)
class ExportsPage {

    private static final int PAGE = 50;

    private final ExportTable table;

    ExportsPage(ExportTable table) {
        this.table = table;
    }

    @Bean
    static MenuItem exportsInMenu() {
        return new MenuItem(MenuItem.Group.OVERSIGHT, 41, "/exports", "导出记录", Permission.AUDIT);
    }

    @GetMapping("/exports")
    @Transactional(readOnly = true)
    String exports(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Export> found = table.list(Acting.now().territory(), before, PAGE + 1);
        model.addAttribute("lines", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "export/exports";
    }
}
