package org.bangfu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.ledger.Given.CENTRAL;
import static org.bangfu.ledger.Given.on;
import static org.bangfu.ledger.Given.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.ledger.Account.Deposit;
import org.bangfu.ledger.Account.Income;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.Test;

/** F10: whoever reads the vouchers from the first to the last finds what was done to them. */
class BooksTest {

    private final List<Voucher> vouchers = new ArrayList<>();

    BooksTest() {
        post(Entry.received(CENTRAL, yuan("100000"), "中央财政", on("2026-03-02")));
        post(Entry.reserved(Map.of(CENTRAL, yuan("8400")), "批001", on("2026-03-20")));
        post(Entry.paid(CENTRAL, AidKind.LIVING, yuan("8400"), "JH2026000031", on("2026-03-21")));
        post(vouchers.get(2).reversed("用途记错", on("2026-03-22")));
    }

    private void post(Entry entry) {
        Optional<VoucherNumber> last = vouchers.isEmpty()
                ? Optional.empty()
                : Optional.of(vouchers.getLast().number());
        vouchers.add(Books.next(last, entry));
    }

    @Test
    void soundBooksHaveNoProblems() {
        assertThat(Books.problems(vouchers)).isEmpty();
        assertThat(vouchers.getLast().number().label()).isEqualTo("记-2026-0004");
    }

    @Test
    void aMissingVoucherShows() {
        vouchers.remove(1);
        assertThat(Books.problems(vouchers)).first().isEqualTo("凭证编号不连续：应为记-2026-0002，实为记-2026-0003");
    }

    @Test
    void aPaymentWithoutItsReservationShows() {
        vouchers.subList(1, 4).clear();
        post(Entry.paid(CENTRAL, AidKind.LIVING, yuan("8400"), "JH2026000031", on("2026-03-21")));
        assertThat(Books.problems(vouchers)).singleElement().asString().contains("记-2026-0002", "还差 8,400.00 元");
    }

    @Test
    void aVoucherReversedTwiceShows() {
        post(Entry.reserved(Map.of(CENTRAL, yuan("1")), "批002", on("2026-03-23")));
        post(vouchers.get(2).reversed("再冲一次", on("2026-03-23")));
        assertThat(Books.problems(vouchers)).contains("记-2026-0003被冲销了两次，第二次是记-2026-0006");
    }

    @Test
    void aReversalThatIsNotTheOriginalShows() {
        Entry other = new Entry(
                Occasion.REVERSAL,
                "冲销别的",
                on("2026-03-23"),
                List.of(Line.debit(new Deposit(CENTRAL), yuan("-1")), Line.credit(new Income(CENTRAL), yuan("-1"))),
                Optional.of(new VoucherNumber(2026, 1)));
        post(other);
        assertThat(Books.problems(vouchers)).containsExactly("记-2026-0005与被冲销的记-2026-0001不一致");
    }
}
