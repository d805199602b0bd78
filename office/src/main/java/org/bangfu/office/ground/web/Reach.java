package org.bangfu.office.ground.web;

import java.util.Objects;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The union an address asks about. */
@Component
public class Reach {

    private static final long LAST = 99_99_99_9999_9999L;

    private final Organisations organisations;

    Reach(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The reader's own union where none is named; in the caller's transaction.
     *
     * @throws WrongAddress where it is no number of a union
     * @throws NotFound where it is none in the reader's territory, without telling whether there is one
     */
    public Organisation union(@Nullable String asked, String parameter) {
        Actor actor = Acting.now();
        Long number = Asked.number(asked, parameter, 1L, LAST);
        long wanted = Objects.requireNonNullElse(number, actor.organisation().number());
        if (!actor.territory().contains(wanted)) {
            throw new NotFound("这个工会");
        }
        return organisations.get(wanted);
    }
}
