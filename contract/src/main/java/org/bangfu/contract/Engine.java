package org.bangfu.contract;

import java.util.function.UnaryOperator;

/**
 * The door through which a later program asks this one again what it decided. It is called by name, from another class loader, years
 * later: its name, its method and what the method takes and gives are never changed, and only types of Java itself pass through it.
 */
public final class Engine {

    /**
     * What the rules mean. A new number, with its reason in this list, whenever any document would be answered otherwise by the same policy;
     * the jars of the number before are then kept with {@code bangfu keep-engine} (docs/decisions/0008).
     *
     * <ul>
     *   <li>1: the regulation of 27 October 2020 as it is read since the first release.
     *   <li>2: schooling of the applicant counts nothing (M6(2)(3), R-48); a member may have died, and aid be beside the standard
     *       which no document could say before.
     * </ul>
     */
    public static final String VERSION = "2";

    private Engine() {}

    /**
     * Answers documents in UTF-8 by the files of a policy: the contract's document, without reasons and warnings, whose wording may improve.
     * What it gives may be asked by any number of threads.
     *
     * @throws IllegalArgumentException where the files are no policy
     */
    public static UnaryOperator<byte[]> answering(byte[] policy, byte[] standards, byte[] workdays) {
        try {
            Determiner determiner = Determiner.of(new PolicyFiles(policy, standards, workdays));
            return document -> Determiner.document(determiner.determine(document, true), true);
        } catch (PolicyRefused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }
}
