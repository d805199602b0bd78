package org.bangfu.office.ground.access;

import static org.bangfu.office.ground.access.Role.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done, and by whom: the one table of duties (M3, M4, F15). Pages and API name a line of it; the steps of a
 * case name roles in their own table. Duties kept apart on the same matter are guards of the feature.
 */
public enum Permission {
    /** A worker's own application, aid, messages and rights. */
    OWN_CASE(WORKER),
    /** Taking in at the counter for a worker, M10(1). */
    TAKE_IN(GRASSROOTS_CLERK, CENTRE_CLERK),
    /** Everything a case shows, M4, M15. */
    SEE_CASES(
            GRASSROOTS_CLERK,
            CENTRE_CLERK,
            CENTRE_REVIEWER,
            CHAIR,
            BOOKKEEPER,
            PAYER,
            AUDITOR,
            SUPERVISOR,
            UPPER_OFFICER),
    /** Today's work. */
    WORK(GRASSROOTS_CLERK, CENTRE_CLERK, CENTRE_REVIEWER, CHAIR, BOOKKEEPER, PAYER, UPPER_OFFICER),
    /** Putting a case on hold, saying whose work it is. */
    ARRANGE(GRASSROOTS_CLERK, CENTRE_CLERK, CENTRE_REVIEWER),
    /** Home visits, first opinions, posting of notices, M10(2), M10(4). */
    VISIT(GRASSROOTS_CLERK),
    /** The county's own visits where a case is doubtful, M10(3). */
    COUNTY_VISIT(CENTRE_CLERK, CENTRE_REVIEWER),
    /** Corrections, register data, matching, ordering notices, M10(3), M10(4). */
    MATCH(CENTRE_CLERK),
    /** Review, filing, refusing, objections, M10(3). */
    REVIEW(CENTRE_REVIEWER),
    /** Drafting plans, F7, F15(1). */
    DRAFT_PLAN(CENTRE_CLERK),
    /** Seeing plans, meetings and what they granted. */
    SEE_AID(CENTRE_CLERK, CENTRE_REVIEWER, CHAIR, BOOKKEEPER, PAYER, AUDITOR, SUPERVISOR, UPPER_OFFICER),
    /** Holding meetings and signing minutes, F7. */
    MEET(CHAIR),
    /** Entering the approval of the province or the nation, F9. */
    APPROVE(UPPER_OFFICER),
    /** Seeing funds, books and batches. */
    SEE_MONEY(CENTRE_CLERK, CENTRE_REVIEWER, CHAIR, BOOKKEEPER, PAYER, AUDITOR, SUPERVISOR, UPPER_OFFICER),
    /** Receipts, allocations, vouchers, F10, F15(2). */
    KEEP_BOOKS(BOOKKEEPER),
    /** Confirming as the second person what makes a fund's money last longer, R-46. */
    CONFIRM_MONEY(BOOKKEEPER, CHAIR),
    /** Preparing payment batches, M12. */
    PREPARE_PAYMENT(CENTRE_CLERK),
    /** Entering paid aid in the national system and ticking it off, M17. */
    REPORT_AID(CENTRE_CLERK),
    /** Releasing batches and entering the bank's answers, F15(2), R-39. */
    PAY(PAYER),
    /** Entering and confirming official figures, at the city, M22. */
    SET_STANDARDS(UPPER_OFFICER, CHAIR),
    /** Reading who did and saw what, M15. */
    AUDIT(AUDITOR, SUPERVISOR),
    /** Organisations, people, roles. */
    ADMINISTER(ADMINISTRATOR),
    /** One's own password, second factor and access tokens. */
    OWN_ACCOUNT(WORKER, Role.values());

    private final Set<Role> roles;

    Permission(Role first, Role... rest) {
        this.roles = EnumSet.of(first, rest);
    }

    public boolean allows(Actor actor) {
        return actor.isAny(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
