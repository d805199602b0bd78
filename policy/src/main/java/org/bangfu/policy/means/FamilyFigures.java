package org.bangfu.policy.means;

import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;

/** The figures of one family. */
public record FamilyFigures(
        int size,
        int students,
        long income,
        long rigidExpenses,
        long employmentCost,
        long lossCost,
        long eventCost,
        long hardshipTotal,
        long insuredPersonal,
        long illnessBorne,
        long standard,
        long aidStandard,
        @Nullable Cause mainCause,
        ApplicantKind status,
        boolean retired,
        int employmentMonths,
        boolean cityResidence,
        int townHomes,
        int vehicles,
        int exclusions,
        boolean dibao,
        boolean restructured,
        boolean majorIllnessOrDisability,
        boolean livingHardNow,
        long grantedLiving,
        long grantedMedical,
        long grantedEducation,
        long grantedAccident,
        long grantedOther,
        int grantedKinds,
        long besideLiving,
        long besideMedical,
        long besideEducation,
        long besideAccident,
        long besideOther)
        implements Figures {}
