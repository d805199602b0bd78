package org.bangfu.office.casework.determination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.DeterminationDocument;
import org.bangfu.contract.DeterminationDocument.Reason;
import org.bangfu.contract.DeterminationReader;
import org.bangfu.contract.Versions;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
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
     * @param answer what {@code output} says
     * @param input the contract's document in
     * @param output the contract's document out
     */
    record Determined(
            long id,
            DeterminationDocument answer,
            LocalDate decisionDate,
            String input,
            String output,
            String policy,
            Instant at) {

        static Determined of(long id, LocalDate decisionDate, String input, String output, String policy, Instant at) {
            return new Determined(id, DeterminationReader.read(output), decisionDate, input, output, policy, at);
        }

        public Category category() {
            return answer.category();
        }

        public @Nullable Cause mainCause() {
            return answer.figures().mainCause();
        }

        public int size() {
            return answer.figures().size();
        }

        public Money hardshipTotal() {
            return answer.figures().hardshipTotal();
        }

        public List<Aid> standardAid() {
            return answer.standardAid();
        }

        /** What may be granted, in the order of granting. */
        public List<Aid> plan() {
            return answer.plan();
        }

        public Money planTotal() {
            return answer.planTotal();
        }

        public List<Reason> reasons() {
            return answer.reasons();
        }

        public List<Warning> warnings() {
            return answer.warnings();
        }
    }
}
