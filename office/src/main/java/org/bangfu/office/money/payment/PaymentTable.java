package org.bangfu.office.money.payment;

import java.util.Optional;
import org.bangfu.ledger.Occasion;
import org.bangfu.office.money.bank.BankAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what became of payments: the bank's word, its papers, the entry in the books. */
@Repository
class PaymentTable {

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Came back, as the bank's paper says it. */
    void returned(long attempt, ReturnClaim.Facts paper) {
        jdbc.sql("""
                        update payment_attempt
                           set state = 'RETURNED', reason = :reason, bank_serial = :serial, bank_date = :date
                         where id = :id
                        """)
                .param("reason", paper.reason())
                .param("serial", paper.serial())
                .param("date", paper.date())
                .param("id", attempt)
                .update();
    }

    /** Was not made, as the bank's paper says it. */
    void refused(long attempt, ReturnClaim.Facts paper) {
        jdbc.sql("""
                        update payment_attempt
                           set state = 'REFUSED', reason = :reason, bank_serial = nullif(:serial, ''), bank_date = :date
                         where id = :id
                        """)
                .param("reason", paper.reason())
                .param("serial", paper.serial())
                .param("date", paper.date())
                .param("id", attempt)
                .update();
    }

    /** The bank's word: paid, or still unknown. */
    void answered(long attempt, BankAnswer.Line line) {
        jdbc.sql("""
                        update payment_attempt
                           set state = :state, reason = nullif(:reason, ''), bank_serial = nullif(:serial, ''), bank_date = :date
                         where id = :id
                        """)
                .param("state", line.outcome().name())
                .param("reason", line.reason())
                .param("serial", line.serial())
                .param("date", line.date())
                .param("id", attempt)
                .update();
    }

    Optional<Long> voucherOf(long attempt, Occasion occasion) {
        return jdbc.sql("select voucher from payment_posting where attempt = :attempt and occasion = :occasion")
                .param("attempt", attempt)
                .param("occasion", occasion.name())
                .query(Long.class)
                .optional();
    }

    /** @param stoodIn the city's union, where the desk had nobody else for it */
    void file(long attempt, long proof, @Nullable String stoodIn) {
        jdbc.sql("insert into payment_slip (attempt, proof, stood_in) values (:attempt, :proof, :stoodIn)")
                .param("attempt", attempt)
                .param("proof", proof)
                .param("stoodIn", stoodIn)
                .update();
    }
}
