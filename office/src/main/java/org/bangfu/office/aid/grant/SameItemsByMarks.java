package org.bangfu.office.aid.grant;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.bangfu.office.aid.plan.SameItems;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.EnteredItems;
import org.bangfu.office.casework.determination.EnteredItems.Entered;
import org.bangfu.office.casework.determination.EnteredItems.What;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells plans what stands for a family's bills and events, by the marks of all unions' grants. */
@Component
@Transactional(readOnly = true)
class SameItemsByMarks implements SameItems {

    private final MarkTable table;
    private final EnteredItems entered;

    SameItemsByMarks(MarkTable table, EnteredItems entered) {
        this.table = table;
        this.entered = entered;
    }

    @Override
    public Found of(Case aCase, Determined today) {
        List<Entered> bills = entered.now(aCase, today, What.BILLS);
        var all = new ArrayList<>(bills);
        all.addAll(entered.now(aCase, today, What.EVENTS));
        return all.isEmpty()
                ? new Found(List.of(), List.of(), List.of())
                : new Found(
                        medical(aCase, bills),
                        elsewhere(aCase, all),
                        all.stream().<Item>map(Counted::new).toList());
    }

    private List<Granted> medical(Case aCase, Collection<Entered> bills) {
        var grants = new LinkedHashMap<Long, Granted>();
        for (MarkTable.Standing mark : table.standing(aCase.id(), bills)) {
            if (mark.own() && mark.kind() == AidKind.MEDICAL && bills.stream().anyMatch(mark::same)) {
                grants.put(mark.row().grant(), new Granted(mark.amount(), mark.special()));
            }
        }
        return List.copyOf(grants.values());
    }

    /** What another file was aided for, each item once. */
    List<Elsewhere> elsewhere(Case aCase, Collection<Entered> items) {
        var found = new LinkedHashSet<Elsewhere>();
        for (MarkTable.Standing mark : table.standing(aCase.id(), items)) {
            items.stream()
                    .filter(item -> !mark.own() && mark.same(item))
                    .findFirst()
                    .ifPresent(item -> found.add(new Elsewhere(
                            words(item), "已由%s决定救助另一份档案".formatted(mark.row().minute()))));
        }
        return List.copyOf(found);
    }

    private static String words(Entered item) {
        return "“%s”（%s）".formatted(item.description(), months(item.from(), item.until()));
    }

    private static String months(YearMonth from, YearMonth until) {
        return from.equals(until) ? Show.month(from) : Show.month(from) + "至" + Show.month(until);
    }

    /** One that counts today. */
    private record Counted(Entered of) implements Item {

        @Override
        public String words() {
            return SameItemsByMarks.words(of);
        }

        @Override
        public boolean same(Item other) {
            return other instanceof Counted counted && MarkTable.same(of.keys(), of.from(), of.until(), counted.of());
        }
    }
}
