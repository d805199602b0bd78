package org.bangfu.office.ground.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;

/** Who acts on this thread; each transaction takes its territory from here. Nobody acting means the public. */
public final class Acting {

    private static final ThreadLocal<Actor> NOW = ThreadLocal.withInitial(() -> Actor.PUBLIC);

    private Acting() {}

    public static Actor now() {
        return NOW.get();
    }

    /** Acts as somebody for the length of one piece of work. A transaction already open keeps its territory. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = NOW.get();
        NOW.set(actor);
        try {
            return work.get();
        } finally {
            NOW.set(before);
        }
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** One request, served for somebody. */
    static void serving(Actor actor, Serving request) throws IOException, ServletException {
        Actor before = NOW.get();
        NOW.set(actor);
        try {
            request.serve();
        } finally {
            NOW.set(before);
        }
    }

    interface Serving {
        void serve() throws IOException, ServletException;
    }
}
