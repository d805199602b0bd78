package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.contract.Determiner;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.ItemKeys;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which bills and events a kept determination counted for aid: those that a grant resting on it answers for. */
@Component
@Transactional(readOnly = true)
public class EnteredItems {

    private final DeterminationTable determinations;
    private final Households households;
    private final ItemKeys keys;
    private final Policies policies;

    EnteredItems(DeterminationTable determinations, Households households, ItemKeys keys, Policies policies) {
        this.determinations = determinations;
        this.households = households;
        this.keys = keys;
        this.policies = policies;
    }

    /** What is marked: bills by their burden inside the catalogue, or sudden events. */
    public enum What {
        BILLS,
        EVENTS
    }

    /**
     * An item that entered.
     *
     * @param item its id in the household of that day
     * @param description as it was typed
     * @param until the last of its months that entered: the end of the window, for an event the month of the application
     */
    public record Entered(String item, String description, YearMonth from, YearMonth until, ItemKeys.Keys keys) {}

    public List<Entered> of(Case aCase, long determination, What what) {
        var kept = determinations.get(determination);
        return of(
                aCase,
                kept,
                households.at(aCase, determinations.made(determination).familyVersion()),
                what);
    }

    /** The same of a determination of the family as it is now, which is not kept. */
    public List<Entered> now(Case aCase, Determinations.Determined preview, What what) {
        return of(aCase, preview, households.now(aCase), what);
    }

    private List<Entered> of(Case aCase, Determinations.Determined kept, Household household, What what) {
        var items = DocumentItems.expenses(kept.input(), household);
        Family family = read(kept);
        YearMonth last = YearMonth.from(family.applicationDate()).minusMonths(what == What.BILLS ? 1 : 0);
        return counted(family, policies.of(kept.policy()).orElseGet(policies::own), what).stream()
                .map(at -> {
                    Household.Expense item = items.get(at);
                    Period months = family.expenses().get(at).period();
                    YearMonth until = months.to().isAfter(last) ? last : months.to();
                    return new Entered(
                            item.id(), item.description(), months.from(), until, keys.of(aCase, household, item));
                })
                .toList();
    }

    /** Counted once more by the policy that decided it, so that what entered is said by the rules themselves; places in the document. */
    private static List<Integer> counted(Family family, Determiner policy, What what) {
        var seen = new ArrayList<Integer>();
        int year = family.decisionDate().getYear();
        Means.reckon(family, policy.policy(), new Witness() {

            @Override
            public void counted(Expense item, int position, int months, long amount) {
                if (what == What.BILLS && !item.insuredPersonal().isZero() && !item.aidedBefore(year)) {
                    seen.add(position);
                }
            }

            @Override
            public void event(Expense item, int position, int months, long amount) {
                if (what == What.EVENTS && amount > 0) {
                    seen.add(position);
                }
            }
        });
        return seen;
    }

    private static Family read(Determinations.Determined kept) {
        return switch (Determiner.read(kept.input().getBytes(StandardCharsets.UTF_8))) {
            case Determiner.Read.Sound(var family) -> family;
            case Determiner.Read.Unsound unsound ->
                throw new IllegalStateException("a kept document cannot be read: " + unsound);
        };
    }
}
