package org.bangfu.office.money.fund;

import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of the same kind stands already (F4, F10, F12). The database keeps the keys and refuses a second one; whoever asks here holds the
 * book, so that the answer is true until the act is done and the one who comes second is told in words.
 */
@Repository
class StandsOnce {

    private final JdbcClient jdbc;

    StandsOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The voucher of the same receipt. */
    Optional<Long> receipt(HeldFund held, Receipts.NewReceipt receipt) {
        return jdbc.sql("""
                        select voucher from standing
                         where organisation = :organisation and act = 'RECEIPT'
                           and key = receipt_key(:fund, :document, :payer, :amount, :on)
                        """)
                .param("organisation", held.organisation())
                .param("fund", held.id())
                .param("document", receipt.document())
                .param("payer", receipt.payer())
                .param("amount", receipt.amount().fen())
                .param("on", receipt.receivedOn())
                .query(Long.class)
                .optional();
    }

    /** The voucher of the same quota. */
    Optional<Long> allocation(HeldFund held, long receiver, String document, Money amount) {
        return jdbc.sql("""
                        select voucher from standing
                         where organisation = :organisation and act = 'ALLOCATION'
                           and key = allocation_key(:fund, :receiver, :document, :amount)
                        """)
                .params(Map.of(
                        "organisation",
                        held.organisation(),
                        "fund",
                        held.id(),
                        "receiver",
                        receiver,
                        "document",
                        document,
                        "amount",
                        amount.fen()))
                .query(Long.class)
                .optional();
    }

    /** The voucher that the same transfer of the bank stands in. */
    Optional<Long> remittance(long organisation, String serial) {
        return jdbc.sql("""
                        select voucher from standing
                         where organisation = :organisation and act = 'REMITTANCE' and key = paper_key(:serial)
                        """)
                .param("organisation", organisation)
                .param("serial", serial)
                .query(Long.class)
                .optional();
    }

    /** The same share, by its number. */
    Optional<Long> share(HeldFund held, String document, Money amount) {
        return jdbc.sql("""
                        select share from standing
                         where organisation = :organisation and act = 'OWN_SHARE' and key = own_share_key(:fund, :document, :amount)
                        """)
                .param("organisation", held.organisation())
                .param("fund", held.id())
                .param("document", document)
                .param("amount", amount.fen())
                .query(Long.class)
                .optional();
    }
}
