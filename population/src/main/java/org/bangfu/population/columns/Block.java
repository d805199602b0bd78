package org.bangfu.population.columns;

import java.util.List;
import java.util.Objects;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/** The figures of some thousand families, a column for each figure: what stage 2 may ask, and the county. */
public final class Block {

    /** Families of a full block: its columns stay in the cache of a core. */
    public static final int ROWS = 4096;

    static final int RETIRED = 1;
    static final int CITY_RESIDENCE = 1 << 1;
    static final int DIBAO = 1 << 2;
    static final int RESTRUCTURED = 1 << 3;
    static final int MAJOR_ILLNESS_OR_DISABILITY = 1 << 4;
    static final int LIVING_HARD_NOW = 1 << 5;

    // By the numbers they have in a file: new ones only at the end.
    private static final ApplicantKind[] STATUS = {ApplicantKind.EMPLOYEE, ApplicantKind.MIGRANT, ApplicantKind.SURVIVOR
    };
    private static final @Nullable Cause[] CAUSES = {
        null, Cause.ILLNESS, Cause.DISABILITY, Cause.LOSS, Cause.EDUCATION, Cause.HOUSING, Cause.OTHER
    };

    final long[] income = new long[ROWS];
    final long[] rigidExpenses = new long[ROWS];
    final long[] employmentCost = new long[ROWS];
    final long[] lossCost = new long[ROWS];
    final long[] eventCost = new long[ROWS];
    final long[] hardshipTotal = new long[ROWS];
    final long[] insuredPersonal = new long[ROWS];
    final long[] illnessBorne = new long[ROWS];
    final long[] standard = new long[ROWS];
    final long[] aidStandard = new long[ROWS];
    final long[] grantedLiving = new long[ROWS];
    final long[] grantedMedical = new long[ROWS];
    final long[] grantedEducation = new long[ROWS];
    final long[] grantedAccident = new long[ROWS];
    final long[] grantedOther = new long[ROWS];
    final long[] besideLiving = new long[ROWS];
    final long[] besideMedical = new long[ROWS];
    final long[] besideEducation = new long[ROWS];
    final long[] besideAccident = new long[ROWS];
    final long[] besideOther = new long[ROWS];

    final int[] county = new int[ROWS];
    final int[] size = new int[ROWS];
    final int[] students = new int[ROWS];
    final int[] mainCause = new int[ROWS];
    final int[] status = new int[ROWS];
    final int[] employmentMonths = new int[ROWS];
    final int[] townHomes = new int[ROWS];
    final int[] vehicles = new int[ROWS];
    final int[] exclusions = new int[ROWS];
    final int[] grantedKinds = new int[ROWS];

    /** What is so or not, a bit each. */
    final int[] facts = new int[ROWS];

    private int rows;

    /** In the order of the file; new ones only at the end, and with a new version of it. */
    List<long[]> amounts() {
        return List.of(
                income,
                rigidExpenses,
                employmentCost,
                lossCost,
                eventCost,
                hardshipTotal,
                insuredPersonal,
                illnessBorne,
                standard,
                aidStandard,
                grantedLiving,
                grantedMedical,
                grantedEducation,
                grantedAccident,
                grantedOther,
                besideLiving,
                besideMedical,
                besideEducation,
                besideAccident,
                besideOther);
    }

    /** As {@link #amounts()}. */
    List<int[]> counts() {
        return List.of(
                county,
                size,
                students,
                mainCause,
                status,
                employmentMonths,
                townHomes,
                vehicles,
                exclusions,
                grantedKinds,
                facts);
    }

    public int rows() {
        return rows;
    }

    void rows(int filled) {
        rows = filled;
    }

    public boolean full() {
        return rows == ROWS;
    }

    public void clear() {
        rows = 0;
    }

    public int county(int row) {
        return county[row];
    }

    /** Puts a family at the end. */
    public void add(int place, Figures family) {
        int row = rows++;
        county[row] = place;
        income[row] = family.income();
        rigidExpenses[row] = family.rigidExpenses();
        employmentCost[row] = family.employmentCost();
        lossCost[row] = family.lossCost();
        eventCost[row] = family.eventCost();
        hardshipTotal[row] = family.hardshipTotal();
        insuredPersonal[row] = family.insuredPersonal();
        illnessBorne[row] = family.illnessBorne();
        standard[row] = family.standard();
        aidStandard[row] = family.aidStandard();
        grantedLiving[row] = family.grantedLiving();
        grantedMedical[row] = family.grantedMedical();
        grantedEducation[row] = family.grantedEducation();
        grantedAccident[row] = family.grantedAccident();
        grantedOther[row] = family.grantedOther();
        besideLiving[row] = family.besideLiving();
        besideMedical[row] = family.besideMedical();
        besideEducation[row] = family.besideEducation();
        besideAccident[row] = family.besideAccident();
        besideOther[row] = family.besideOther();
        size[row] = family.size();
        students[row] = family.students();
        mainCause[row] = number(CAUSES, family.mainCause());
        status[row] = number(STATUS, family.status());
        employmentMonths[row] = family.employmentMonths();
        townHomes[row] = family.townHomes();
        vehicles[row] = family.vehicles();
        exclusions[row] = family.exclusions();
        grantedKinds[row] = family.grantedKinds();
        facts[row] = (family.retired() ? RETIRED : 0)
                | (family.cityResidence() ? CITY_RESIDENCE : 0)
                | (family.dibao() ? DIBAO : 0)
                | (family.restructured() ? RESTRUCTURED : 0)
                | (family.majorIllnessOrDisability() ? MAJOR_ILLNESS_OR_DISABILITY : 0)
                | (family.livingHardNow() ? LIVING_HARD_NOW : 0);
    }

    private static <T> int number(@Nullable T[] numbered, @Nullable T thing) {
        int number = 0;
        while (!Objects.equals(numbered[number], thing)) {
            number++;
        }
        return number;
    }

    static @Nullable Cause cause(int number) {
        return CAUSES[number];
    }

    static ApplicantKind statusOf(int number) {
        return STATUS[number];
    }
}
