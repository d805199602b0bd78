package org.bangfu.office.demo;

import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.message.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The telephones of the demonstration: every text message that went out, login codes included. */
@Controller
@InDemo
@Open
class OutboxPage {

    private final Outbox outbox;

    OutboxPage(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/outbox")
    String outbox(Model model) {
        model.addAttribute("sent", Acting.as(Actor.OFFICE, outbox::sent));
        return "demo/outbox";
    }
}
