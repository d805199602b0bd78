package org.bangfu.office.money.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The serial numbers that a union's bank has used: each stands for one movement of money. */
@Repository
public class BankSerials {

    private final JdbcClient jdbc;

    BankSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(String serial, BankAnswer.Seen seen) {}

    /** Those of these serials that the bank has used before, by the serial in upper case. */
    public Map<String, BankAnswer.Seen> seen(long organisation, Collection<String> serials) {
        return jdbc
                .sql("""
                        select s.serial, a.reference, b.number, s.returned
                          from bank_serial s
                          join payment_attempt a on a.id = s.attempt
                          join payment_batch b on b.id = a.batch
                         where s.organisation = :organisation and s.serial = any(:serials)
                        """)
                .param("organisation", organisation)
                .param("serials", serials.toArray(String[]::new))
                .query((row, index) -> new Known(
                        row.getString("serial"),
                        new BankAnswer.Seen(
                                row.getString("reference"), row.getString("number"), row.getBoolean("returned"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::serial, Known::seen));
    }

    /**
     * Keeps a serial for one payment, or for its return; the same again changes nothing.
     *
     * @param reference of the payment
     * @throws Refusal where another was faster
     */
    public void keep(long organisation, long attempt, String reference, String serial, boolean returned) {
        String key = serial.toUpperCase(Locale.ROOT);
        boolean kept = jdbc.sql("""
                        insert into bank_serial (organisation, serial, attempt, returned)
                        values (:organisation, :serial, :attempt, :returned)
                        on conflict (organisation, serial) do nothing
                        """)
                        .param("organisation", organisation)
                        .param("serial", key)
                        .param("attempt", attempt)
                        .param("returned", returned)
                        .update()
                == 1;
        if (!kept) {
            seen(organisation, List.of(key)).values().stream()
                    .flatMap(before -> before.conflict(serial, reference, returned).stream())
                    .findFirst()
                    .ifPresent(sentence -> {
                        throw Refusal.by("F9", "serial", sentence);
                    });
        }
    }
}
