package org.bangfu.bench.bulk;

import java.util.List;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;

/** The yardstick's own columns: plain arrays, nothing between them and the loop. */
final class Columns {

    final int rows;
    final long[] income;
    final long[] rigid;
    final long[] employment;
    final long[] event;
    final long[] hardship;
    final long[] insured;
    final long[] borne;
    final long[] standard;
    final long[] aidStandard;
    final long[] grantedLiving;
    final long[] grantedMedical;
    final long[] grantedEducation;
    final long[] grantedAccident;
    final long[] grantedOther;
    final long[] beside;
    final int[] size;
    final int[] students;
    final int[] schooling;
    final int[] migrant;
    final int[] months;
    final int[] homes;
    final int[] vehicles;
    final int[] exclusions;
    final int[] grantedKinds;
    final int[] retired;
    final int[] residence;
    final int[] restructured;
    final int[] hardNow;

    Columns(List<FamilyFigures> families) {
        rows = families.size();
        income = families.stream().mapToLong(FamilyFigures::income).toArray();
        rigid = families.stream().mapToLong(FamilyFigures::rigidExpenses).toArray();
        employment = families.stream().mapToLong(FamilyFigures::employmentCost).toArray();
        event = families.stream().mapToLong(FamilyFigures::eventCost).toArray();
        hardship = families.stream().mapToLong(FamilyFigures::hardshipTotal).toArray();
        insured = families.stream().mapToLong(FamilyFigures::insuredPersonal).toArray();
        borne = families.stream().mapToLong(FamilyFigures::illnessBorne).toArray();
        standard = families.stream().mapToLong(FamilyFigures::standard).toArray();
        aidStandard = families.stream().mapToLong(FamilyFigures::aidStandard).toArray();
        grantedLiving =
                families.stream().mapToLong(FamilyFigures::grantedLiving).toArray();
        grantedMedical =
                families.stream().mapToLong(FamilyFigures::grantedMedical).toArray();
        grantedEducation =
                families.stream().mapToLong(FamilyFigures::grantedEducation).toArray();
        grantedAccident =
                families.stream().mapToLong(FamilyFigures::grantedAccident).toArray();
        grantedOther = families.stream().mapToLong(FamilyFigures::grantedOther).toArray();
        beside = families.stream().mapToLong(FamilyFigures::beside).toArray();
        size = families.stream().mapToInt(FamilyFigures::size).toArray();
        students = families.stream().mapToInt(FamilyFigures::students).toArray();
        schooling = families.stream()
                .mapToInt(family -> bit(family.mainCause() == Cause.EDUCATION))
                .toArray();
        migrant = families.stream()
                .mapToInt(family -> bit(family.status() == ApplicantKind.MIGRANT))
                .toArray();
        months = families.stream().mapToInt(FamilyFigures::employmentMonths).toArray();
        homes = families.stream().mapToInt(FamilyFigures::townHomes).toArray();
        vehicles = families.stream().mapToInt(FamilyFigures::vehicles).toArray();
        exclusions = families.stream().mapToInt(FamilyFigures::exclusions).toArray();
        grantedKinds = families.stream().mapToInt(FamilyFigures::grantedKinds).toArray();
        retired = families.stream().mapToInt(family -> bit(family.retired())).toArray();
        residence = families.stream()
                .mapToInt(family -> bit(family.cityResidence()))
                .toArray();
        restructured =
                families.stream().mapToInt(family -> bit(family.restructured())).toArray();
        hardNow = families.stream()
                .mapToInt(family -> bit(family.livingHardNow()))
                .toArray();
    }

    private static int bit(boolean fact) {
        return fact ? 1 : 0;
    }
}
