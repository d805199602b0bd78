package org.bangfu.office.fund;

import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Voucher;
import org.bangfu.ledger.VoucherNumber;

/** Writing into the books of a union, and what stands in them. A bean of the books; everything in the caller's transaction. */
public interface Posting {

    /**
     * Gives the entry its number and writes it, with its balances, into the chain of the union's book.
     *
     * @throws org.bangfu.office.refusal.Refusal if a fund's money is not there (F13)
     */
    Posted post(long organisation, Entry entry);

    /** A voucher that stands in the books. */
    Voucher voucher(long id);

    Balances balances(long organisation);

    /** @param id by which the voucher is found again */
    record Posted(long id, VoucherNumber number) {}
}
