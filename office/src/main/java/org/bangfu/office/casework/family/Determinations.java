package org.bangfu.office.casework.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.Versions;
import org.bangfu.money.Money;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;

/** Determinations on file: input, output, policy and engine together, never changed, replayed by {@code verify}. */
public interface Determinations {

    /** Computes on the document as it stands and keeps the result; the case is locked. */
    Determined decide(Case locked, LocalDate decisionDate, Actor by);

    /** The same computation without keeping anything, for a page that shows where things stand. */
    Determined preview(Case aCase, LocalDate decisionDate);

    /** The same of the family as it would be, for a page that shows what a finding would change. */
    Determined preview(Case aCase, Household supposed, LocalDate decisionDate);

    /** The same by other versions than those that decide here. */
    Determined preview(Case aCase, LocalDate decisionDate, Versions versions);

    /** The same computation with what bounds aid beyond it, R-25, R-27, R-41; nothing is kept. */
    AidBounds bounds(Case aCase, LocalDate decisionDate);

    Optional<Determined> latest(Case aCase);

    Determined get(long id);

    /**
     * A determination as the office works with it.
     *
     * @param id 0 for a preview
     * @param category DEEP, RELATIVE, ACCIDENTAL or NONE
     * @param plan what may be granted, in the order of granting
     * @param input the contract's document in
     * @param output the contract's document out
     */
    record Determined(
            long id,
            String category,
            @Nullable String mainCause,
            int size,
            Money hardshipTotal,
            List<Aid> standardAid,
            List<Aid> plan,
            List<Approval> approvals,
            List<Reason> reasons,
            List<Warning> warnings,
            LocalDate decisionDate,
            String input,
            String output,
            String policy,
            Instant at) {

        public Money planTotal() {
            return plan.stream().map(Aid::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    record Aid(String kind, Money amount) {}

    record Approval(String kind, String level) {}

    record Reason(String citation, String reading, String outcome, String text) {}

    record Warning(String code, String citation, String text) {}
}
