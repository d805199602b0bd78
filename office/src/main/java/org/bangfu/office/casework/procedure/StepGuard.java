package org.bangfu.office.casework.procedure;

import java.util.Optional;
import org.bangfu.office.ground.access.Actor;

/**
 * What a step needs beyond its place in the table: two visitors, a county visit where there is doubt, the days of a
 * notice. A bean of the feature that owns the step; asked before the step is offered and again when it is taken.
 */
public interface StepGuard {

    Step step();

    /** The sentence to show, ending with how to mend it; empty where nothing stands in the way. */
    Optional<String> objection(Case aCase, Actor actor);
}
