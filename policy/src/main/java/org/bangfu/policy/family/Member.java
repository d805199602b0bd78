package org.bangfu.policy.family;

/**
 * One person of the family, M6(3).
 *
 * @param id unique in the family
 * @param registeredTogether on the same household register
 * @param livesTogether lives with the family all year; a dependent child who boards at school does
 * @param supportDuty tied by a duty of support, upbringing or adoption
 * @param notCounted left out by a rule of a county-or-higher government
 * @param student a child of the family in school
 */
public record Member(
        String id,
        boolean registeredTogether,
        boolean livesTogether,
        boolean supportDuty,
        boolean notCounted,
        boolean student) {

    /** M6(3), R-02: lives together, and on the same register or tied by a duty. */
    public boolean counted() {
        return livesTogether && (registeredTogether || supportDuty) && !notCounted;
    }
}
