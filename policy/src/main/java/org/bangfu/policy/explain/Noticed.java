package org.bangfu.policy.explain;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.means.Why;
import org.bangfu.policy.means.Witness;

/** The witness of a determination: notes what a reviewer should know of single items. */
public final class Noticed implements Witness {

    private final List<Ignored> ignored = new ArrayList<>(0);
    private final List<Excess> excess = new ArrayList<>(0);
    private final List<Standard> unconfirmed = new ArrayList<>(2);

    @Override
    public void ignored(Income item, int position, Why why) {
        ignored.add(new Ignored(item, position, why));
    }

    @Override
    public void ignored(Expense item, int position, Why why) {
        ignored.add(new Ignored(item, position, why));
    }

    @Override
    public void excess(Expense item, int position, long amount) {
        excess.add(new Excess(item, position, amount));
    }

    @Override
    public void used(Standard standard) {
        if (!standard.official() && !unconfirmed.contains(standard)) {
            unconfirmed.add(standard);
        }
    }

    List<Ignored> ignored() {
        return ignored;
    }

    List<Excess> excess() {
        return excess;
    }

    List<Standard> unconfirmed() {
        return unconfirmed;
    }

    record Ignored(Item item, int position, Why why) {}

    record Excess(Expense item, int position, long amount) {}
}
