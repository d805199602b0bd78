package org.bangfu.office.ground.message;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the reader was told, on her phone or at her desk. */
@Controller
class MessagePages {

    private final Messages messages;

    MessagePages(Messages messages) {
        this.messages = messages;
    }

    @Bean
    static MenuItem messagesInMenu() {
        return new MenuItem(MenuItem.Group.WORK, 60, "/messages", "消息", Permission.WORK);
    }

    private Page<Messages.Told> told(Paging paging) {
        return paging.page(
                messages.toldTo(Acting.now().account(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                Messages.Told::id);
    }

    @GetMapping("/my/messages")
    @May(Permission.OWN_CASE)
    String mine(Paging paging, Model model) {
        model.addAttribute("told", told(paging));
        return "ground/message/my";
    }

    @GetMapping("/messages")
    @May(Permission.WORK)
    String ours(Paging paging, Model model) {
        model.addAttribute("told", told(paging));
        return "ground/message/messages";
    }
}
