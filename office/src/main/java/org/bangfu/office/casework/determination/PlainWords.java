package org.bangfu.office.casework.determination;

import java.util.List;
import java.util.Optional;
import org.bangfu.contract.DeterminationDocument.Reason;
import org.bangfu.contract.Determiner;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Outline;
import org.bangfu.policy.explain.Telling;
import org.springframework.stereotype.Component;

/** The determination as one would tell it at the kitchen table, by the policy that decided it. */
@Component
class PlainWords implements WorkerSummary {

    private final Determinations determinations;
    private final Policies policies;

    PlainWords(Determinations determinations, Policies policies) {
        this.determinations = determinations;
        this.policies = policies;
    }

    @Override
    public List<String> of(Case aCase) {
        return determinations.latest(aCase).map(this::sentences).orElse(List.of());
    }

    private List<String> sentences(Determined determined) {
        Outline said = determined.answer().outline();
        Optional<Reason> why = why(determined);
        String because =
                why.map(reason -> reason.text() + "（" + reason.citation() + "）").orElse("");
        Optional<Determiner> policy = policies.of(determined.policy());
        if (policy.isPresent()) {
            return Telling.of(said, policy.get().policy().limits(), because);
        }
        return Telling.of(said, test(determined).map(Reason::text).orElse(""), because);
    }

    /** The first thing that bars, else the first test that failed. */
    private static Optional<Reason> why(Determined determined) {
        return determined.reasons().stream()
                .filter(reason -> reason.outcome() == Outcome.EXCLUDES)
                .findFirst()
                .or(() -> determined.reasons().stream()
                        .filter(reason -> reason.outcome() == Outcome.NOT_MET
                                && reason.citation().startsWith("M5"))
                        .findFirst());
    }

    /** The test of the category it was filed as, in the words of its day; of none, the wider one. */
    private static Optional<Reason> test(Determined determined) {
        String article = switch (determined.category()) {
            case DEEP -> "M5(1)";
            case RELATIVE, NONE -> "M5(2)";
            case ACCIDENTAL -> "M5(3)";
        };
        return determined.reasons().stream()
                .filter(reason -> reason.citation().equals(article))
                .findFirst();
    }
}
