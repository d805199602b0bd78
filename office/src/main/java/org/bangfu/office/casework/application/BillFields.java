package org.bangfu.office.casework.application;

import java.time.LocalDate;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Bill;
import org.jspecify.annotations.Nullable;

/** The paper of a bill: who issued it, its number, its day. By it a bill is known again, so that it is aided once. */
final class BillFields {

    private BillFields() {}

    /** Null where the paper has neither issuer nor number; whoever types one of the two types both. */
    static @Nullable Bill read(
            String item,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable LocalDate day,
            Household household,
            FieldReader typed) {
        if ((issuer == null || issuer.isBlank()) && (number == null || number.isBlank())) {
            return null;
        }
        String by = typed.needed(issuer, "billIssuer", "开票单位", 40);
        String no = typed.needed(number, "billNumber", "票据号码", 40);
        if (day == null) {
            return null;
        }
        var bill = new Bill(by, no, day);
        household.expenses().stream()
                .filter(other -> !other.id().equals(item) && bill.equals(other.bill()))
                .findFirst()
                .ifPresent(other ->
                        typed.refuse("billNumber", "这张票据已经填在“%s”里了，同一张票据只填一次。".formatted(other.description())));
        return bill;
    }
}
