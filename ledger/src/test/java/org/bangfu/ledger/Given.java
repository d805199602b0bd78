package org.bangfu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/** A county, its city and two funds, for the stories told in these tests. */
final class Given {

    static final long CITY = 3402_0000_0000_0000L;
    static final long COUNTY = 3402_0200_0000_0000L;

    static final Fund CENTRAL = new Fund(Source.CENTRAL, Purpose.GENERAL, 2026);
    static final Fund SCHOOLING =
            new Fund(Source.DONATION, new Purpose("金秋助学", EnumSet.of(AidKind.EDUCATION, AidKind.WORK_STUDY)), 2026);

    private Given() {}

    static Money yuan(String amount) {
        return Money.parse(amount);
    }

    static Slip on(String day) {
        return new Slip(LocalDate.parse(day), "芜财社〔2026〕12号", "陈会计", Instant.parse(day + "T02:00:00Z"));
    }
}
