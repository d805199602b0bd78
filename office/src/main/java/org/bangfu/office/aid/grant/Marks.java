package org.bangfu.office.aid.grant;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.determination.EnteredItems;
import org.bangfu.office.casework.determination.EnteredItems.Entered;
import org.bangfu.office.casework.determination.EnteredItems.What;
import org.bangfu.office.casework.household.AidedItems;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.ItemKeys;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same bill or event is aided once: a medical grant marks the bills that entered its determination, an accident grant the events,
 * each with the grant it points to. A mark stands as long as its grant does: nobody lifts it, and no instalment adds to it.
 */
@Component
@Transactional(readOnly = true)
class Marks implements AidedItems {

    private final MarkTable table;
    private final EnteredItems entered;
    private final SameItemsByMarks same;
    private final ItemKeys keys;
    private final OfficeClock clock;

    Marks(MarkTable table, EnteredItems entered, SameItemsByMarks same, ItemKeys keys, OfficeClock clock) {
        this.table = table;
        this.entered = entered;
        this.same = same;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a kind of aid answers for; empty where it answers for no single bill. */
    static Optional<What> what(AidKind kind) {
        return switch (kind) {
            case MEDICAL -> Optional.of(What.BILLS);
            case ACCIDENT -> Optional.of(What.EVENTS);
            case LIVING, EDUCATION, TRAINING, LEGAL, WORK_STUDY -> Optional.empty();
        };
    }

    /**
     * Marks what a grant answers for, once; in the transaction that decides it.
     *
     * @throws Refusal R-40 where another file was aided for one of these items since the plan was asked
     */
    void mark(long grant, AidKind kind, Case aCase, @Nullable Long determination) {
        what(kind).ifPresent(what -> {
            if (table.begin(grant, determination, clock.now()) && determination != null) {
                List<Entered> items = entered.of(aCase, determination, what);
                table.hold(items);
                same.elsewhere(aCase, items).stream().findFirst().ifPresent(other -> {
                    throw Refusal.by(
                            "R-40",
                            "families",
                            "%s %s：%s%s，同一张票据、同一件事只救助一次。请把方案退回，核对以后再决定。"
                                    .formatted(aCase.fileNumber(), aCase.maskedName(), other.item(), other.where()));
                });
                items.forEach(item -> table.insert(grant, item));
            }
        });
    }

    /** The same for a grant that was decided before there were marks: what happened is written down as it is. */
    void markOfBefore(long grant, AidKind kind, Case aCase, @Nullable Long determination) {
        what(kind).ifPresent(what -> {
            if (table.begin(grant, determination, clock.now()) && determination != null) {
                entered.of(aCase, determination, what).forEach(item -> table.insert(grant, item));
            }
        });
    }

    /** Decided again for its own year: it answers for the same bills as the one that lapsed. */
    void markAgain(long grant, long lapsed) {
        table.copy(lapsed, grant, clock.now());
    }

    @Override
    public Map<String, List<Aided>> of(Case aCase, Household household) {
        var known = new HashMap<String, ItemKeys.Keys>();
        for (Expense item : household.expenses()) {
            if (mayBeAided(item)) {
                known.put(item.id(), keys.of(aCase, household, item));
            }
        }
        List<MarkTable.Row> rows = known.isEmpty() ? List.of() : table.standing(known.values());
        var aided = new HashMap<String, List<Aided>>();
        for (Expense item : household.expenses()) {
            ItemKeys.Keys own = known.get(item.id());
            List<Aided> months = own == null
                    ? List.of()
                    : months(
                            item,
                            own,
                            rows.stream().filter(row -> row.same(own)).toList());
            if (!months.isEmpty()) {
                aided.put(item.id(), months);
            }
        }
        return aided;
    }

    private static boolean mayBeAided(Expense item) {
        return switch (item.kind()) {
            case ILLNESS, DISABILITY, LOSS -> true;
            case EDUCATION, HOUSING, OTHER, EMPLOYMENT -> false;
        };
    }

    /** Month by month the earliest grant that answers for it; neighbours of one grant are one. */
    private static List<Aided> months(Expense item, ItemKeys.Keys own, List<MarkTable.Row> same) {
        var months = new ArrayList<Aided>();
        for (YearMonth month = item.from(); !month.isAfter(item.to()); month = month.plusMonths(1)) {
            YearMonth at = month;
            Optional<MarkTable.Row> first =
                    same.stream().filter(row -> row.answersFor(item, own, at)).findFirst();
            if (first.isEmpty()) {
                continue;
            }
            Aided last = months.isEmpty() ? null : months.getLast();
            if (last != null
                    && last.grant() == first.get().grant()
                    && last.until().plusMonths(1).equals(month)) {
                months.removeLast();
                months.add(new Aided(last.from(), month, last.year(), last.grant(), last.minute()));
            } else {
                months.add(new Aided(
                        month,
                        month,
                        first.get().year(),
                        first.get().grant(),
                        first.get().minute()));
            }
        }
        return List.copyOf(months);
    }

    static boolean equal(byte @Nullable [] one, byte @Nullable [] other) {
        return one != null && other != null && Arrays.equals(one, other);
    }
}
