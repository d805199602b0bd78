package org.bangfu.office.casework.procedure;

import java.time.LocalDate;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * A family's case, and after filing its file: one for each family (M16).
 *
 * @param number 镜湖-2026-00031; a draft has none yet and goes by 草稿 and its id
 * @param fileNumber 镜湖档-2026-0107, given at filing
 * @param organisation the grassroots union that handles it; it lies in the deciding county
 * @param applicant the worker's account
 * @param applicantName the worker's name in full
 * @param version counts every change; a page sends it back, and learns when someone was faster
 * @param doubtful marked so, it cannot pass review without a county visit (M10(3))
 * @param heldUntil the day on which it goes on by itself; a day that has come holds nothing any more
 * @param heldBy who put it on hold
 * @param owner the account whose work it is; null while nobody has acted on it
 * @param category what the latest determination filed it as, in the contract's words
 */
public record Case(
        long id,
        String number,
        @Nullable String fileNumber,
        State state,
        int version,
        long organisation,
        long dossier,
        long applicant,
        String applicantName,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate filedOn,
        boolean doubtful,
        @Nullable Category category,
        @Nullable LocalDate heldUntil,
        @Nullable String heldBecause,
        @Nullable String heldBy,
        @Nullable Long owner,
        @Nullable String ownerName) {

    /** On hold, a flag and no state (docs/model.md): until the day comes no step is taken. */
    public boolean held(LocalDate today) {
        return heldUntil != null && today.isBefore(heldUntil);
    }

    /** 王*梅 家, as lists and notices show it. */
    public String maskedName() {
        return Names.masked(applicantName);
    }

    /** The county that decides: the first six digits of the organisation's number. */
    public long county() {
        return Level.COUNTY.at(organisation);
    }

    /** Where this record is shown. */
    public String path() {
        return "/cases/" + number;
    }
}
