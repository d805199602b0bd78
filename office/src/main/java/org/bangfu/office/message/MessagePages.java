package org.bangfu.office.message;

import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.web.MenuItem;
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

    @GetMapping("/my/messages")
    @May(Permission.OWN_CASE)
    String mine(Model model) {
        model.addAttribute("told", messages.toldTo(Acting.now().account()));
        return "message/my";
    }

    @GetMapping("/messages")
    @May(Permission.WORK)
    String ours(Model model) {
        model.addAttribute("told", messages.toldTo(Acting.now().account()));
        return "message/messages";
    }
}
