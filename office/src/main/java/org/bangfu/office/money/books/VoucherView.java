package org.bangfu.office.money.books;

import java.util.List;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.Side;
import org.bangfu.ledger.Voucher;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as it is read and printed (记账凭证).
 *
 * @param unionName what the union was called when it was made
 * @param reverses the voucher it takes back; null where it takes none back
 * @param reversedBy the voucher that took it back; null while it stands
 * @param behind the way back to the paper
 * @param instead why it cannot be taken back by hand; empty where it can
 */
public record VoucherView(
        long id,
        long organisation,
        String unionName,
        Voucher voucher,
        List<Line> lines,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        @Nullable String reversedByNumber,
        List<Behind.Link> behind,
        String instead) {

    /** One line with its account as the chart of accounts names it. */
    public record Line(String code, String account, Account of, long fund, Side side, Money amount) {

        /** The ledger in which the line stands. */
        public String query(int year) {
            return "year=" + year + "&" + LedgerScope.of(of.kind()).query() + "&fund=" + fund;
        }
    }

    public String number() {
        return voucher.number().label();
    }

    public boolean red() {
        return reverses != null;
    }

    public Money total() {
        return voucher.entry().total();
    }

    public String capitals() {
        return Capitals.of(total());
    }
}
