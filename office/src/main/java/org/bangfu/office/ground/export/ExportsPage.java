package org.bangfu.office.ground.export;

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

/** What left the system, by whom and why, for those who oversee (M15). */
@Controller
@May(Permission.AUDIT)
class ExportsPage {

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
    String exports(Paging paging, Model model) {
        model.addAttribute(
                "lines",
                paging.page(
                        table.list(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        Export::id));
        return "ground/export/exports";
    }
}
