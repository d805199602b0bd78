package org.bangfu.office;

import java.util.List;
import org.bangfu.office.message.Messages;
import org.bangfu.office.person.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Until messages are sent. */
@Component
@Fallback
class NoMessages implements Messages {
    @Override
    public void tell(long account, @Nullable String about, String text) {}

    @Override
    public void text(PhoneNumber phone, String text) {}

    @Override
    public List<Told> toldTo(long account) {
        return List.of();
    }
}
