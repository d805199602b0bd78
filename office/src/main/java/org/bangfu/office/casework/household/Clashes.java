package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.organisation.Level;
import org.jspecify.annotations.Nullable;

/**
 * Two submitted applications that name the same person (M16). The first holds the place, the newcomer cannot pass review; the county's
 * desk, both counties' where there are two, sees both sides, the applicant only whom to call. It ends by itself when one side no longer
 * claims the person or has ended.
 */
public interface Clashes {

    /** What waits on the newcomer's case. */
    List<Long> waiting(Case newcomer);

    /** All that one of the acting territory's families is part of, the oldest first. */
    List<Clash> open();

    Optional<Clash> open(long id);

    /** @param held empty where the place has just been given back */
    record Clash(long id, LocalDate since, Side newcomer, Optional<Side> held) {

        public List<Side> sides() {
            return held.map(side -> List.of(side, newcomer)).orElseGet(() -> List.of(newcomer));
        }
    }

    /**
     * One family of the two, as far as the other's desk needs it to call.
     *
     * @param member in that family
     * @param named how that family calls the person, and how it is related
     */
    record Side(
            long caseId,
            String number,
            String applicantName,
            State state,
            @Nullable LocalDate submittedOn,
            long organisation,
            String member,
            @Nullable String named) {

        public long county() {
            return Level.COUNTY.at(organisation);
        }

        public String path() {
            return "/cases/" + number;
        }
    }

    /**
     * One side with whom to call.
     *
     * @param own whether it lies in the reader's territory, so that she may open it
     * @param correctable whether the reader's desk may say that the person does not live there
     */
    record Shown(
            Side side,
            String union,
            String county,
            @Nullable String phone,
            boolean own,
            boolean correctable) {}

    /** A clash as a desk reads it. */
    record Compared(long id, LocalDate since, List<Shown> sides) {}
}
