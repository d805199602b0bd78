package org.bangfu.office.money.batch;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.money.bank.Folder;
import org.jspecify.annotations.Nullable;

/**
 * A batch of payments.
 *
 * @param number as people name it, for instance 镜湖批-2026-0003
 * @param version counts every change; a page sends it back
 * @param dossier whose key seals the files that go to the bank and come from it
 * @param count how many payments, with {@code total}; those taken out left out
 * @param open how many of them the bank has not settled
 * @param lacking why it was ended while slips were lacking; null where none was
 * @param noSlip how many of its payments have no slip of the bank on file
 * @param questions how often the bank was asked what became of them
 */
public record Batch(
        long id,
        long organisation,
        String number,
        BatchState state,
        int version,
        long dossier,
        long preparedBy,
        String preparer,
        LocalDate preparedOn,
        @Nullable Long releasedBy,
        @Nullable String releaser,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate sentOn,
        @Nullable String closer,
        @Nullable LocalDate closedOn,
        @Nullable String lacking,
        int count,
        Money total,
        int open,
        int noSlip,
        int questions) {

    public Folder folder() {
        return new Folder(id, dossier);
    }

    /** Where it is shown. */
    public String path() {
        return "/batches/" + number;
    }
}
