package org.bangfu.office.money.batch;

import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.money.bank.OrderFile;
import org.jspecify.annotations.Nullable;

/** What a batch's page hands on to whoever deals with the bank, the feature above that knows what follows from its answers (M12, F9). */
public interface BankCorrespondence {

    /** A file for the bank, the same bytes each time. It shows accounts in full; opening it is recorded. */
    byte[] file(String number, OrderFile which);

    /** Asks the bank what became of the payments it has not settled. This pays nothing: the same references, another file. */
    Batch ask(String number, int version, Actor by);

    /**
     * Takes the bank's answer: whole, or not at all.
     *
     * @param name the file's name, for people
     * @param sheet of a workbook the sheet that the person chose; null where she chose none
     * @throws Refusal or {@link Refusals} at field {@code file}
     */
    Batch answer(String number, String name, byte[] content, @Nullable String sheet, Actor by);
}
