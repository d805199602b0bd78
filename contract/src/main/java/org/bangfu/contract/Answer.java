package org.bangfu.contract;

import java.util.List;
import org.bangfu.policy.Determination;
import org.jspecify.annotations.Nullable;

/** What a document gets: a determination, or all that is wrong with it. */
public sealed interface Answer {

    record Determined(Determination determination) implements Answer {}

    /**
     * @param id the document's own reference, null where it has none or could not be read
     * @param problems at least one
     */
    record Refused(@Nullable String id, List<Problem> problems) implements Answer {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
