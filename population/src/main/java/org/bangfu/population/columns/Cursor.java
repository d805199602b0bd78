package org.bangfu.population.columns;

import org.bangfu.policy.family.Cause;
import org.bangfu.policy.family.Status;
import org.bangfu.policy.means.Figures;
import org.jspecify.annotations.Nullable;

/** The figures of one row of a block at a time. */
public final class Cursor implements Figures {

    private final Block block;
    private int row;

    public Cursor(Block block) {
        this.block = block;
    }

    /** Goes to a row, 0 the first; from then on the figures are that family's. */
    public Cursor at(int there) {
        row = there;
        return this;
    }

    private boolean fact(int bit) {
        return (block.facts[row] & bit) != 0;
    }

    @Override
    public int size() {
        return block.size[row];
    }

    @Override
    public int students() {
        return block.students[row];
    }

    @Override
    public long income() {
        return block.income[row];
    }

    @Override
    public long rigidExpenses() {
        return block.rigidExpenses[row];
    }

    @Override
    public long employmentCost() {
        return block.employmentCost[row];
    }

    @Override
    public long lossCost() {
        return block.lossCost[row];
    }

    @Override
    public long eventCost() {
        return block.eventCost[row];
    }

    @Override
    public long hardshipTotal() {
        return block.hardshipTotal[row];
    }

    @Override
    public long insuredPersonal() {
        return block.insuredPersonal[row];
    }

    @Override
    public long illnessBorne() {
        return block.illnessBorne[row];
    }

    @Override
    public long standard() {
        return block.standard[row];
    }

    @Override
    public long aidStandard() {
        return block.aidStandard[row];
    }

    @Override
    public @Nullable Cause mainCause() {
        return Block.cause(block.mainCause[row]);
    }

    @Override
    public Status status() {
        return Block.statusOf(block.status[row]);
    }

    @Override
    public boolean retired() {
        return fact(Block.RETIRED);
    }

    @Override
    public int employmentMonths() {
        return block.employmentMonths[row];
    }

    @Override
    public boolean cityResidence() {
        return fact(Block.CITY_RESIDENCE);
    }

    @Override
    public int townHomes() {
        return block.townHomes[row];
    }

    @Override
    public int vehicles() {
        return block.vehicles[row];
    }

    @Override
    public int exclusions() {
        return block.exclusions[row];
    }

    @Override
    public boolean dibao() {
        return fact(Block.DIBAO);
    }

    @Override
    public boolean restructured() {
        return fact(Block.RESTRUCTURED);
    }

    @Override
    public boolean majorIllnessOrDisability() {
        return fact(Block.MAJOR_ILLNESS_OR_DISABILITY);
    }

    @Override
    public boolean livingHardNow() {
        return fact(Block.LIVING_HARD_NOW);
    }

    @Override
    public long grantedLiving() {
        return block.grantedLiving[row];
    }

    @Override
    public long grantedMedical() {
        return block.grantedMedical[row];
    }

    @Override
    public long grantedEducation() {
        return block.grantedEducation[row];
    }

    @Override
    public long grantedAccident() {
        return block.grantedAccident[row];
    }

    @Override
    public long grantedOther() {
        return block.grantedOther[row];
    }

    @Override
    public int grantedKinds() {
        return block.grantedKinds[row];
    }
}
