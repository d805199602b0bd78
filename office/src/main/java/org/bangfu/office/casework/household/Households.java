package org.bangfu.office.casework.household;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.person.IdentityNumber;

/** The documents of families, by version; everything in the caller's transaction. */
public interface Households {

    /** The document as it stands; an empty one with the applicant's name where nothing was written yet. */
    Household now(Case aCase);

    /** As it was when the application was submitted; as it stands while a draft. */
    Household declared(Case aCase);

    /**
     * Writes the next version; once submitted, its members take their places, so that nobody stands in two families (M16). A draft takes
     * none. Where the family itself writes, a member of another family waits for the county's desk ({@link Clashes}).
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if an official adds a member of another live case, without telling whose (M16)
     */
    void write(Case locked, Household changed, String reason, Actor by);

    /** The live case on whose household this person stands, where it lies in the territory of who is acting. */
    Optional<Long> caseOf(IdentityNumber identity);

    /** Of these identity numbers those that stand on a household of a live case in the territory of who is acting, each with its case. */
    Map<String, Long> casesOf(Collection<String> identities);

    List<Version> versions(Case aCase);

    /** What changed when, by whom and why; the document itself is read with {@link #at}. */
    record Version(int number, String reason, String by, Instant at) {}

    Household at(Case aCase, int version);
}
