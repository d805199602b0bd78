package org.bangfu.office.casework.correction;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.springframework.stereotype.Component;

/** The family on the case page, numbers masked. */
@Component
class HouseholdSection implements CaseSection {

    private final Households households;
    private final DeathDesk deaths;

    HouseholdSection(Households households, DeathDesk deaths) {
        this.households = households;
        this.deaths = deaths;
    }

    @Override
    public Place place() {
        return Place.HOUSEHOLD;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        Household household = households.now(aCase);
        long counted = household.members().stream().filter(Member::counted).count();
        return Optional.of(new Part(
                "casework/correction/household",
                Map.of(
                        "household",
                        household,
                        "versions",
                        households.versions(aCase),
                        "mayCorrect",
                        mayCorrect(aCase, actor),
                        "listed",
                        deaths.listed(aCase),
                        "mayRestore",
                        Permission.REVIEW.allows(actor) && deaths.ended(aCase),
                        "mayBereave",
                        DeathDesk.open(aCase)
                                && (mayPutRight(actor)
                                        || Permission.VISIT.allows(actor)
                                        || Permission.TAKE_IN.allows(actor)),
                        "mayRename",
                        Corrections.nameable(aCase) && mayPutRight(actor)),
                counted + " 人"));
    }

    static boolean mayCorrect(Case aCase, Actor actor) {
        return Corrections.open(aCase) && mayPutRight(actor);
    }

    private static boolean mayPutRight(Actor actor) {
        return Permission.MATCH.allows(actor) || Permission.REVIEW.allows(actor);
    }
}
