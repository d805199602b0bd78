package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.means.Why;
import org.bangfu.policy.means.Witness;
import org.bangfu.terms.ExpenseKind;

/** The witness of a determination: notes what a reviewer should know of single items. */
public final class Noticed implements Witness {

    private final List<Ignored> ignored = new ArrayList<>(0);
    private final List<Excess> excess = new ArrayList<>(0);
    private final List<Standard> unconfirmed = new ArrayList<>(2);
    private final List<Raised> raised = new ArrayList<>(0);
    private final List<BusinessLoss> businessLosses = new ArrayList<>(0);
    private long transfers;
    private boolean anyTransfer;
    private long support;
    private boolean anySupport;
    private boolean inferredSupport;
    private long rentCounted;
    private long rentBorne;
    private boolean anyUnverified;

    @Override
    public void counted(Income item, int position, int months, long amount) {
        switch (item) {
            case Income.Wage wage -> anyUnverified |= !wage.verified();
            case Income.TransferIn _, Income.TransferOut _ -> transferred(amount);
            case Income.SupportByDocument _ -> supported(amount);
            case Income.SupportInferred _ -> {
                supported(amount);
                inferredSupport = true;
            }
            case Income.Business _, Income.Property _, Income.Other _ -> {}
        }
    }

    private void transferred(long amount) {
        transfers += amount;
        anyTransfer = true;
    }

    private void supported(long amount) {
        support += amount;
        anySupport = true;
    }

    @Override
    public void counted(Expense item, int position, int months, long amount) {
        if (item.kind() == ExpenseKind.HOUSING) {
            rentCounted += amount;
            rentBorne += item.net().fen() * months;
        }
    }

    @Override
    public void raised(int member, YearMonth month, long declared, Standard minimum) {
        raised.add(new Raised(member, month, declared, minimum));
    }

    @Override
    public void businessLoss(int member, long loss) {
        businessLosses.add(new BusinessLoss(member, loss));
    }

    @Override
    public void ignored(Income item, int position, Why why) {
        ignored.add(new Ignored(item, position, why));
    }

    @Override
    public void ignored(Expense item, int position, Why why) {
        ignored.add(new Ignored(item, position, why));
    }

    @Override
    public void excess(Expense item, int position, int months, long amount) {
        excess.add(new Excess(item, position, amount));
        transferred(amount);
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

    List<Raised> raised() {
        return raised;
    }

    List<BusinessLoss> businessLosses() {
        return businessLosses;
    }

    /** Whether a wage that nobody can verify counts, R-03. */
    boolean anyUnverified() {
        return anyUnverified;
    }

    boolean anyTransfer() {
        return anyTransfer;
    }

    /** Received less paid, R-05; what was received beyond a cost is among it, R-07. */
    long transfers() {
        return transfers;
    }

    boolean anySupport() {
        return anySupport;
    }

    boolean inferredSupport() {
        return inferredSupport;
    }

    long support() {
        return support;
    }

    /** Rent of the window as it counts, R-08, and as the family bore it. */
    long rentCounted() {
        return rentCounted;
    }

    long rentBorne() {
        return rentBorne;
    }

    /** Wages of a month that were below the minimum wage, R-03. */
    record Raised(int member, YearMonth month, long declared, Standard minimum) {}

    /** What a member's business lost over the window, R-04. */
    record BusinessLoss(int member, long loss) {}

    record Ignored(Item item, int position, Why why) {}

    record Excess(Expense item, int position, long amount) {}
}
