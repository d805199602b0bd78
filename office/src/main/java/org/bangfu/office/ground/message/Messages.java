package org.bangfu.office.ground.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words to people. Sending joins the caller's transaction; delivery follows by the outbox and is never lost. */
public interface Messages {

    /** To a worker or colleague: in the application, and by text message. {@code about} is a case or batch number. */
    void tell(long account, @Nullable String about, String text);

    /** A text message to a number that need not belong to an account: codes for logging in, warnings to an old number. */
    void text(org.bangfu.office.ground.person.PhoneNumber phone, String text);

    /**
     * What an account was told, newest first.
     *
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first
     */
    List<Told> toldTo(long account, long before, int most);

    /** The latest of it, a hundred at most. */
    default List<Told> toldTo(long account) {
        return toldTo(account, Long.MAX_VALUE, 100);
    }

    /** One message and what became of it. */
    record Told(long id, @Nullable String about, String text, Instant at, Delivery delivery) {}

    enum Delivery {
        WAITING("待发送"),
        DELIVERED("已送达"),
        FAILED("未送达");

        private final String label;

        Delivery(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
