package org.bangfu.office.casework.application;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bangfu.office.casework.household.Completeness.Missing;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.jspecify.annotations.Nullable;

/**
 * An application from the first field to what was asked for afterwards (M10(1)). Whoever is acting acts: the worker for
 * herself, a clerk for somebody at the counter. Each act is one transaction, or part of the caller's.
 */
interface Applications {

    /** A draft for a worker who has no other live case, with a grassroots union that will handle it. */
    Case open(long applicant, String name, long organisation);

    /**
     * Writes the whole declaration and says that every part of it is complete; while a draft or while something is asked for.
     *
     * @param version what its writer read
     * @param declaration from what was written before
     * @throws org.bangfu.office.ground.refusal.Stale if somebody wrote since, saying who
     * @throws org.bangfu.office.ground.refusal.Refusal if a member is on another live case (M16), never telling whose
     */
    Case declare(String number, int version, UnaryOperator<Household> declaration);

    /** Hands in photographs of a line of the list, for instance {@code identity}, {@code illness}, {@code income-1}. */
    List<Proof> handIn(String number, String paper, List<Upload> files);

    /**
     * Signed with the finger.
     *
     * @param signatures a PNG for each member of age, by member
     */
    void authorise(String number, Map<String, byte[]> signatures);

    /** Signed on paper by all, photographed or scanned. */
    void authoriseOnPaper(String number, Upload sheet);

    Case submit(String number, int version);

    /** Asks for what is missing (补正); the worker has ten working days. */
    Case askForMissing(String number, int version, List<Asked> points);

    /** What was asked for has been handed in. */
    Case complete(String number, int version);

    Case withdraw(String number, int version, @Nullable String because);

    /** What still stands between the application and its submission. */
    List<Missing> missing(Case aCase);

    /** A file as it was handed in. */
    // Compared by nobody: an array in a record is only carried.
    record Upload(String name, byte[] content) {}

    /** One thing to ask for; at least one of the three is given, a paper or a part, not both. */
    record Asked(
            @Nullable String paper,
            @Nullable Part part,
            @Nullable String words) {

        public Asked {
            if ((paper == null && part == null && words == null) || (paper != null && part != null)) {
                throw new IllegalArgumentException("one thing, please");
            }
        }

        public static Asked paper(String paper, @Nullable String words) {
            return new Asked(paper, null, words);
        }

        public static Asked part(Part part, @Nullable String words) {
            return new Asked(null, part, words);
        }

        public static Asked inWords(String words) {
            return new Asked(null, null, words);
        }
    }
}
