package org.bangfu.office.money.fund;

import java.util.List;
import org.bangfu.ledger.Balances;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Voucher;
import org.bangfu.ledger.VoucherNumber;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;

/** Writing into the books of a union, and what stands in them. A bean of the books; everything in the caller's transaction. */
public interface Posting {

    /**
     * Holds the book of a union until the transaction ends: what is read of its money from now on stays true until then, whoever else
     * acts at the same time. Whoever may do a thing once, or only while enough is left, holds the book first.
     */
    void hold(long organisation);

    /**
     * Gives the entry its number and writes it, with its balances, into the chain of the union's book.
     *
     * @throws org.bangfu.office.ground.refusal.Refusal if a fund's money is not there (F13)
     */
    Posted post(long organisation, Entry entry);

    /** A voucher that stands in the books. */
    Voucher voucher(long id);

    Balances balances(long organisation);

    /** What all entries but the closing of years have moved on each account, from the first to the last. */
    Balances movements(long organisation);

    /** A page of the vouchers that touch a fund, the newest first. */
    Page<Standing> of(HeldFund fund, Paging paging);

    /** All of them, the newest first. */
    List<Standing> of(HeldFund fund);

    /** A voucher that stands in the books, with the id by which it is found again. */
    record Standing(long id, Voucher voucher) {}

    /** @param id by which the voucher is found again */
    record Posted(long id, VoucherNumber number) {}
}
