package org.bangfu.office.aid.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * A family beside everything that is asked before a plan may hold a line for it.
 *
 * @param bounds null where it cannot be determined today
 * @param undetermined why not; empty where it can
 * @param lines all it would have in this plan
 * @param same what stands for its bills and events already, in this file or another
 * @param elsewhere the number of another open plan that holds it
 * @param recheck null where there is no file yet
 * @param death what lists of deaths say of it and nobody has dealt with; empty where nothing
 * @param drafterDecides whether who drafts the plan has judged the case (F15)
 */
record FamilyAsked(
        Case aCase,
        @Nullable AidBounds bounds,
        String undetermined,
        List<LineAsked> lines,
        SameItems.Found same,
        Optional<String> elsewhere,
        @Nullable RecheckNow recheck,
        Optional<String> death,
        boolean drafterDecides) {

    FamilyAsked {
        lines = List.copyOf(lines);
    }

    FamilyAsked with(List<LineAsked> others) {
        return new FamilyAsked(aCase, bounds, undetermined, others, same, elsewhere, recheck, death, drafterDecides);
    }

    FamilyAsked with(SameItems.Found found) {
        return new FamilyAsked(aCase, bounds, undetermined, lines, found, elsewhere, recheck, death, drafterDecides);
    }

    /** Medical aid granted before for bills that count today, of whatever year. */
    Money medicalBefore() {
        return same.medical().stream().map(SameItems.Granted::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Medical aid for the bills that count, granted before and asked for here. */
    Money medical() {
        return medicalBefore().plus(sum(line -> line.kind() == AidKind.MEDICAL));
    }

    /** What that may come to: what the family bore, M8(2), and once the fifth band is asked for, what R-41 sets. */
    Money medicalCap(AidBounds bounds) {
        boolean special =
                same.medical().stream().anyMatch(SameItems.Granted::special) || has(Basis.SPECIAL, AidKind.MEDICAL);
        return special && bounds.specialCap().compareTo(bounds.borne()) < 0 ? bounds.specialCap() : bounds.borne();
    }

    /** Whether something is asked for here that answers for single bills or events. */
    boolean forItems() {
        return lines.stream().anyMatch(line -> line.kind() == AidKind.MEDICAL || line.kind() == AidKind.ACCIDENT);
    }

    boolean has(Basis basis, AidKind kind) {
        return lines.stream().anyMatch(line -> line.basis() == basis && line.kind() == kind);
    }

    /** What counts as income before the last grant of M9(1): the lines by M9 but the largest, which may come last. */
    Money beforeTheLast() {
        Predicate<LineAsked> byM9 = line -> line.basis() != Basis.OUTSIDE;
        Money largest = lines.stream()
                .filter(byM9)
                .map(LineAsked::amount)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        return sum(byM9).minus(largest);
    }

    private Money sum(Predicate<LineAsked> which) {
        return lines.stream().filter(which).map(LineAsked::amount).reduce(Money.ZERO, Money::plus);
    }
}
