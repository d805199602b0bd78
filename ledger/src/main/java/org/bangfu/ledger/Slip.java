package org.bangfu.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands behind an entry: the paper, the day, the person.
 *
 * @param day the day of the business, which decides the year of the voucher
 * @param proof number or name of the document: the receipt's document, the batch, the bank's serial
 * @param by who made the entry
 * @param at when it was made
 */
public record Slip(LocalDate day, String proof, String by, Instant at) {

    public Slip {
        if (proof.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("an entry has a proof and a person");
        }
    }
}
