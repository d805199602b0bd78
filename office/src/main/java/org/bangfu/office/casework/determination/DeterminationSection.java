package org.bangfu.office.casework.determination;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The determination at the head of the case page: as it was made, or, before it is made and after facts changed, where things
 * stand on today's figures.
 */
@Component
class DeterminationSection implements CaseSection {

    private final Households households;
    private final DeterminationTable determinations;
    private final Worksheets worksheets;
    private final OfficeClock clock;

    DeterminationSection(
            Households households, DeterminationTable determinations, Worksheets worksheets, OfficeClock clock) {
        this.households = households;
        this.determinations = determinations;
        this.worksheets = worksheets;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.DETERMINATION;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        var shown = shown(aCase);
        var model = new HashMap<String, Object>();
        model.put("sheet", shown.sheet());
        model.put("missing", shown.missing());
        model.put("kept", shown.kept());
        return Optional.of(new Part(
                "casework/determination/determination",
                model,
                shown.sheet() == null ? null : shown.sheet().category()));
    }

    /**
     * @param household as it was determined on, or for a preview as it stands
     * @param sheet null where it cannot be laid out
     * @param missing what stands in the way of a preview
     * @param kept the determination that was made under another policy, for its reasons
     */
    record Shown(
            Household household,
            @Nullable Worksheet sheet,
            List<Refusal> missing,
            @Nullable Determined kept) {}

    Shown shown(Case aCase) {
        Optional<Determined> latest = determinations.latest(aCase).filter(made -> stands(aCase));
        if (latest.isPresent()) {
            Determined kept = latest.get();
            var made = determinations.made(kept.id());
            Household then = households.at(aCase, made.familyVersion());
            return new Shown(then, worksheets.of(kept, then, made.by()).orElse(null), List.of(), kept);
        }
        Household now = households.now(aCase);
        try {
            Determined preview = determinations.preview(aCase, clock.today());
            return new Shown(now, worksheets.of(preview, now, null).orElse(null), List.of(), preview);
        } catch (Refusals refusals) {
            return new Shown(now, null, refusals.all(), null);
        }
    }

    /** From matching on; a case sent back is determined anew. */
    private static boolean stands(Case aCase) {
        return switch (aCase.state()) {
            case DRAFT, SUBMITTED, INCOMPLETE, VISITED, REVIEWED -> false;
            case MATCHED, ON_NOTICE, OBJECTED, FILED, GRADUAL_EXIT, CLOSED, REFUSED, WITHDRAWN -> true;
        };
    }
}
