package org.bangfu.terms;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of a closed list of the regulation's words. */
public sealed interface Term permits AidKind, ApplicantKind, Category, Cause, ExclusionGround, ExpenseKind, IncomeKind {

    /** As the contract, the database and the API write it. */
    String name();

    /** As an official says it. */
    String label();

    /** Where it stands: {@code M7(4)} the Measures, {@code F9} the Fund Rules, {@code Annex 2(1)}. */
    String citation();

    /** What may be chosen among: name and label, in this order. */
    static Map<String, String> choices(Collection<? extends Term> terms) {
        var choices = new LinkedHashMap<String, String>();
        terms.forEach(term -> choices.put(term.name(), term.label()));
        return Collections.unmodifiableMap(choices);
    }

    /** All of them. */
    static Map<String, String> choices(Term... terms) {
        return choices(List.of(terms));
    }
}
