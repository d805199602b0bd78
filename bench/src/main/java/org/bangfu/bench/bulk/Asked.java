package org.bangfu.bench.bulk;

import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.category.Category;
import org.bangfu.policy.family.Cause;
import org.bangfu.policy.family.Status;
import org.bangfu.policy.means.FamilyFigures;

/** A family as the rule engine sees it; its plan is ours, called from the rules' consequences, which flatters the engine. */
public final class Asked {

    private final FamilyFigures family;
    private final Limits limits;
    private Category category = Category.NONE;
    private boolean open = true;
    private Plan plan = Plan.NOTHING;

    public Asked(FamilyFigures family, Limits limits) {
        this.family = family;
        this.limits = limits;
    }

    /** A rule has found what it is filed as. */
    public void file(Category as) {
        category = as;
        open = false;
        plan = Plan.of(as, family, limits);
    }

    /** As before any rule was asked. */
    public void forget() {
        category = Category.NONE;
        open = true;
        plan = Plan.NOTHING;
    }

    public Category category() {
        return category;
    }

    public Plan plan() {
        return plan;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isRetired() {
        return family.retired();
    }

    public int getExclusions() {
        return family.exclusions();
    }

    public long getHardship() {
        return family.hardshipTotal();
    }

    public int getHomes() {
        return family.townHomes();
    }

    public int getVehicles() {
        return family.vehicles();
    }

    public boolean isMigrant() {
        return family.status() == Status.MIGRANT;
    }

    public boolean isResident() {
        return family.cityResidence();
    }

    public int getMonths() {
        return family.employmentMonths();
    }

    public long getDeepNet() {
        return family.deepNet();
    }

    public long getRelativeNet() {
        return family.relativeNet();
    }

    public long getLimit() {
        return 12L * family.size() * family.standard();
    }

    public boolean isSchooling() {
        return family.mainCause() == Cause.EDUCATION;
    }

    public long getEventCost() {
        return family.eventCost();
    }

    public boolean isHardNow() {
        return family.livingHardNow();
    }

    public long getAccidentAid() {
        return Math.min((family.eventCost() * 15 + 50) / 100, 1_000_000);
    }

    public long getHighestRelative() {
        long insured = family.insuredPersonal();
        long band = insured < 500_000
                ? 0
                : insured <= 1_000_000
                        ? 300_000
                        : insured <= 2_000_000 ? 700_000 : insured <= 3_000_000 ? 1_200_000 : 1_600_000;
        return Math.max(
                9 * family.aidStandard(),
                Math.max(Math.min(band, family.illnessBorne()), 8L * family.students() * family.aidStandard()));
    }
}
