package org.bangfu.office.money.bank;

import java.time.LocalDate;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * How one bank's files look: what it is given, and what it answers. A bank whose files are tables under words of its own is only settings
 * ({@link Banks}); one whose files are anything else is a component of this kind.
 */
public interface BankFiles {

    /** How the settings call it, in small Latin letters and digits. */
    String name();

    byte[] csv(BankOrder order);

    byte[] xlsx(BankOrder order);

    /**
     * Reads an answer whole, or not at all.
     *
     * @param sheet of a workbook the sheet that the person chose; null where she chose none
     * @param today no answer is of a later date
     * @throws Refusal or {@link Refusals} at field {@code file}, naming all that is wrong by row and column
     */
    BankAnswer read(byte[] content, @Nullable String sheet, LocalDate today);
}
