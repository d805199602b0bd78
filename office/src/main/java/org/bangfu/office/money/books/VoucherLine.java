package org.bangfu.office.money.books;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Occasion;
import org.bangfu.money.Money;

/** A voucher as one line of a list. */
public record VoucherLine(
        long id,
        String number,
        LocalDate day,
        Occasion occasion,
        String summary,
        String funds,
        Money total,
        String by) {

    static VoucherLine of(VoucherTable.Stored stored) {
        var entry = stored.voucher().entry();
        return new VoucherLine(
                stored.id(),
                stored.voucher().number().label(),
                entry.slip().day(),
                entry.occasion(),
                entry.summary(),
                entry.funds().stream().map(Fund::label).sorted().collect(Collectors.joining("；")),
                entry.total(),
                entry.slip().by());
    }
}
