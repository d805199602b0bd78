package org.bangfu.office.casework.household;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;

/** Facts of a family changed by features above, each with its place in the history. */
public interface Facts {

    /**
     * Writes the household as it reads now, notes it, and takes a case that is not filed yet back to the earliest step that judged
     * what changed (docs/model.md, States of a case).
     */
    Case change(Case locked, Household after, String act, Words words, Actor by);
}
