package org.bangfu.office.casework.household;

import java.util.Locale;
import java.util.Objects;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.person.HalfWidth;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By what an item of expense is known again: by its paper; where no paper was written down, by whose it is, its kind and its monthly
 * amount. Keyed hashes, so that they may be compared over all families and tell nothing.
 */
@Component
public class ItemKeys {

    private final Vault vault;

    ItemKeys(Vault vault) {
        this.vault = vault;
    }

    /**
     * The keys of one item.
     *
     * @param paper issuer, number and day of the bill; null where it was not written down
     * @param slip number and day alone: who issues bills is spelt in many ways
     * @param content whose it is by identity number, of whatever case; null while that number is missing
     * @param here whose it is within this case
     */
    public record Keys(byte @Nullable [] paper, byte @Nullable [] slip, byte @Nullable [] content, byte[] here) {}

    public Keys of(Case aCase, Household household, Expense item) {
        Bill bill = item.bill();
        String identity = household.member(item.member()).map(Member::identity).orElse(null);
        String content = String.join("|", item.kind().name(), item.amount().plain(), found(item));
        return new Keys(
                bill == null
                        ? null
                        : key(
                                "paper",
                                plain(bill.issuer()),
                                plain(bill.number()),
                                bill.on().toString()),
                bill == null
                        ? null
                        : key("slip", plain(bill.number()), bill.on().toString()),
                identity == null ? null : key("content", identity, content),
                key("here", Long.toString(aCase.id()), item.member(), content));
    }

    /** What officials found was declared by nobody: its amount is theirs and may be corrected, its words stay. */
    private static String found(Expense item) {
        return item.amount().isZero() ? plain(item.description()) : "";
    }

    private byte[] key(String... parts) {
        return vault.fingerprint(Purpose.BILL, String.join("|", parts));
    }

    /** Without what people type differently: width, case, blanks and signs. */
    private static String plain(String typed) {
        return Objects.requireNonNull(HalfWidth.of(typed))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
