package org.bangfu.policy.family;

import org.bangfu.terms.ApplicantKind;

/**
 * The worker who applies.
 *
 * @param member position in the family's members, 0 the first
 * @param retired M7(6)
 * @param employmentMonths months of actual employment, 0 or more; asked of a migrant worker only, M5(4)
 * @param cityResidence has a fixed home in the city; asked of a migrant worker only, M5(4)
 */
public record Applicant(
        int member, ApplicantKind status, boolean retired, int employmentMonths, boolean cityResidence) {

    public Applicant {
        if (member < 0 || employmentMonths < 0) {
            throw new IllegalArgumentException("member " + member + ", months of employment " + employmentMonths);
        }
    }
}
