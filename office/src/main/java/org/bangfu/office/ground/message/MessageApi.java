package org.bangfu.office.ground.message;

import java.time.Instant;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the reader was told, to the first word, for programs. */
@RestController
class MessageApi {

    private final Messages messages;

    MessageApi(Messages messages) {
        this.messages = messages;
    }

    /** @param about the number of a case or a batch; null where it is about neither */
    record Told(@Nullable String about, String text, Instant at, Messages.Delivery delivery) {

        static Told of(Messages.Told one) {
            return new Told(one.about(), one.text(), one.at(), one.delivery());
        }
    }

    @GetMapping("/api/v1/my/messages")
    @May(Permission.OWN_CASE)
    @Transactional(readOnly = true)
    Page<Told> mine(Paging paging) {
        return told(paging);
    }

    @GetMapping("/api/v1/messages")
    @May(Permission.WORK)
    @Transactional(readOnly = true)
    Page<Told> ours(Paging paging) {
        return told(paging);
    }

    private Page<Told> told(Paging paging) {
        return paging.page(
                        messages.toldTo(Acting.now().account(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        Messages.Told::id)
                .map(Told::of);
    }
}
