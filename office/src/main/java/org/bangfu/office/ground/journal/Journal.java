package org.bangfu.office.ground.journal;

/** Who did and who saw what. An entry joins the caller's transaction where there is one that writes. */
public interface Journal {

    /** Something was done: {@code act} in a few Chinese words, {@code subject} as people name it (a case number, a batch number). */
    void did(String act, String subject);

    /** Personal data was opened: a case, a number unmasked, a proof, an export. */
    void saw(String what, String subject);
}
