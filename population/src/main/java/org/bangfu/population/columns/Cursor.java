package org.bangfu.population.columns;

import org.bangfu.policy.means.Figures;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row of a block at a time. It takes all of them at once: every column is then read for every row, so that the compiler
 * proves once for a loop that no row is outside its column; what no rule asks for it never loads.
 */
public final class Cursor implements Figures {

    private final Block block;
    private long income;
    private long rigidExpenses;
    private long employmentCost;
    private long lossCost;
    private long eventCost;
    private long hardshipTotal;
    private long insuredPersonal;
    private long illnessBorne;
    private long standard;
    private long aidStandard;
    private long grantedLiving;
    private long grantedMedical;
    private long grantedEducation;
    private long grantedAccident;
    private long grantedOther;
    private long besideLiving;
    private long besideMedical;
    private long besideEducation;
    private long besideAccident;
    private long besideOther;
    private int size;
    private int students;
    private int mainCause;
    private int status;
    private int employmentMonths;
    private int townHomes;
    private int vehicles;
    private int exclusions;
    private int grantedKinds;
    private int facts;

    public Cursor(Block block) {
        this.block = block;
    }

    /** Goes to a row, 0 the first; from then on the figures are that family's. */
    public Cursor at(int there) {
        income = block.income[there];
        rigidExpenses = block.rigidExpenses[there];
        employmentCost = block.employmentCost[there];
        lossCost = block.lossCost[there];
        eventCost = block.eventCost[there];
        hardshipTotal = block.hardshipTotal[there];
        insuredPersonal = block.insuredPersonal[there];
        illnessBorne = block.illnessBorne[there];
        standard = block.standard[there];
        aidStandard = block.aidStandard[there];
        grantedLiving = block.grantedLiving[there];
        grantedMedical = block.grantedMedical[there];
        grantedEducation = block.grantedEducation[there];
        grantedAccident = block.grantedAccident[there];
        grantedOther = block.grantedOther[there];
        besideLiving = block.besideLiving[there];
        besideMedical = block.besideMedical[there];
        besideEducation = block.besideEducation[there];
        besideAccident = block.besideAccident[there];
        besideOther = block.besideOther[there];
        size = block.size[there];
        students = block.students[there];
        mainCause = block.mainCause[there];
        status = block.status[there];
        employmentMonths = block.employmentMonths[there];
        townHomes = block.townHomes[there];
        vehicles = block.vehicles[there];
        exclusions = block.exclusions[there];
        grantedKinds = block.grantedKinds[there];
        facts = block.facts[there];
        return this;
    }

    private boolean fact(int bit) {
        return (facts & bit) != 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int students() {
        return students;
    }

    @Override
    public long income() {
        return income;
    }

    @Override
    public long rigidExpenses() {
        return rigidExpenses;
    }

    @Override
    public long employmentCost() {
        return employmentCost;
    }

    @Override
    public long lossCost() {
        return lossCost;
    }

    @Override
    public long eventCost() {
        return eventCost;
    }

    @Override
    public long hardshipTotal() {
        return hardshipTotal;
    }

    @Override
    public long insuredPersonal() {
        return insuredPersonal;
    }

    @Override
    public long illnessBorne() {
        return illnessBorne;
    }

    @Override
    public long standard() {
        return standard;
    }

    @Override
    public long aidStandard() {
        return aidStandard;
    }

    @Override
    public @Nullable Cause mainCause() {
        return Block.cause(mainCause);
    }

    @Override
    public ApplicantKind status() {
        return Block.statusOf(status);
    }

    @Override
    public boolean retired() {
        return fact(Block.RETIRED);
    }

    @Override
    public int employmentMonths() {
        return employmentMonths;
    }

    @Override
    public boolean cityResidence() {
        return fact(Block.CITY_RESIDENCE);
    }

    @Override
    public int townHomes() {
        return townHomes;
    }

    @Override
    public int vehicles() {
        return vehicles;
    }

    @Override
    public int exclusions() {
        return exclusions;
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
        return grantedLiving;
    }

    @Override
    public long grantedMedical() {
        return grantedMedical;
    }

    @Override
    public long grantedEducation() {
        return grantedEducation;
    }

    @Override
    public long grantedAccident() {
        return grantedAccident;
    }

    @Override
    public long grantedOther() {
        return grantedOther;
    }

    @Override
    public int grantedKinds() {
        return grantedKinds;
    }

    @Override
    public long besideLiving() {
        return besideLiving;
    }

    @Override
    public long besideMedical() {
        return besideMedical;
    }

    @Override
    public long besideEducation() {
        return besideEducation;
    }

    @Override
    public long besideAccident() {
        return besideAccident;
    }

    @Override
    public long besideOther() {
        return besideOther;
    }
}
