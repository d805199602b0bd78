package org.bangfu.office.aid.plan;

import java.util.List;
import java.util.function.Consumer;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.springframework.stereotype.Component;

/** Plans of 镜湖区 that change earlier grants, step by step, each by whose step it is. */
@Component
class Adjustments {

    private final Town town;
    private final Families families;
    private final Granting granting;
    private final PlanBook plans;
    private final OfficeClock clock;

    Adjustments(Town town, Families families, Granting granting, PlanBook plans, OfficeClock clock) {
        this.town = town;
        this.families = families;
        this.granting = granting;
        this.plans = plans;
        this.clock = clock;
    }

    Plan drafted() {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        return families.as(clerk, () -> plans.draft("对以前决定的调整", clerk));
    }

    void put(Plan plan, long grant, GrantChanges.Wanted wanted) {
        as(Role.CENTRE_CLERK, clerk -> plans.change(plan.id(), version(plan), List.of(grant), wanted));
    }

    void takeOut(Plan plan, long change) {
        as(Role.CENTRE_CLERK, clerk -> plans.takeOutChange(plan.id(), version(plan), change));
    }

    void abandon(Plan plan) {
        as(Role.CENTRE_CLERK, clerk -> plans.abandon(plan.id(), version(plan), "弄错了"));
    }

    void submit(Plan plan) {
        as(Role.CENTRE_CLERK, clerk -> plans.submit(plan.id(), version(plan)));
    }

    void confirm(Plan plan) {
        as(Role.BOOKKEEPER, bookkeeper -> plans.confirm(plan.id(), version(plan), bookkeeper));
    }

    void pass(Plan plan) {
        as(Role.CHAIR, chair -> plans.pass(plan.id(), granting.meeting(clock.today()), clock.today(), "镜湖区总工会调整会议"));
    }

    List<GrantChange> changes(Plan plan) {
        return granting.asChair(() -> plans.changes(plan.id()));
    }

    private int version(Plan plan) {
        return plans.get(plan.id()).version();
    }

    private void as(Role role, Consumer<Actor> work) {
        Actor actor = town.jinghu(role);
        families.as(actor, () -> {
            work.accept(actor);
            return true;
        });
    }
}
