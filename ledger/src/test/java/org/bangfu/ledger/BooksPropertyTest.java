package org.bangfu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.ledger.Given.CENTRAL;
import static org.bangfu.ledger.Given.CITY;
import static org.bangfu.ledger.Given.COUNTY;
import static org.bangfu.ledger.Given.SCHOOLING;
import static org.bangfu.ledger.Given.on;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to aid money, in whatever order, and however often it is refused, the books keep their laws (F10, F13). */
class BooksPropertyTest {

    private static final List<AidKind> USES = List.of(AidKind.values());
    private static final List<Fund> FUNDS = List.of(CENTRAL, SCHOOLING, new Fund(Source.LOCAL, Purpose.GENERAL, 2025));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theLawsOfTheBooks(long seed) {
        Random random = new Random(seed);
        List<Voucher> vouchers = new ArrayList<>();
        Balances balances = Balances.NONE;
        Map<VoucherNumber, Voucher> reversible = new HashMap<>();
        for (int step = 0; step < 400; step++) {
            Entry entry = something(random, balances, List.copyOf(reversible.values()));
            Balances before = balances;
            try {
                balances = before.after(entry);
            } catch (Overdrawn refused) {
                assertThat(refused.missing().isPositive()).isTrue();
                assertThat(before).as("a refusal leaves no trace").isEqualTo(Balances.after(entries(vouchers)));
                continue;
            }
            Optional<VoucherNumber> last = vouchers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(vouchers.getLast().number());
            Voucher voucher = Books.next(last, entry);
            vouchers.add(voucher);
            entry.reverses().ifPresentOrElse(reversible::remove, () -> reversible.put(voucher.number(), voucher));
            laws(balances);
        }
        assertThat(vouchers).hasSizeGreaterThan(50);
        assertThat(balances).isEqualTo(Balances.after(entries(vouchers)));
        assertThat(Books.problems(vouchers)).isEmpty();
    }

    private static void laws(Balances balances) {
        assertThat(balances.trial()).isEqualTo(Money.ZERO);
        balances.forEach((account, balance) -> assertThat(account.kind().standing() && balance.isNegative())
                .as("%s of %s", account, balance)
                .isFalse());
        for (Fund fund : balances.funds()) {
            Map<AccountKind, Money> of = new HashMap<>();
            balances.forEach((account, balance) -> {
                if (account.fund().equals(fund)) {
                    of.merge(account.kind(), balance, Money::plus);
                }
            });
            Money has = sum(of, AccountKind.DEPOSIT, AccountKind.RESERVED, AccountKind.RECEIVABLE)
                    .minus(sum(of, AccountKind.PAYABLE));
            Money got = sum(of, AccountKind.FUND, AccountKind.INCOME, AccountKind.TRANSFER_IN)
                    .minus(sum(of, AccountKind.EXPENSE, AccountKind.TRANSFER_OUT));
            assertThat(has)
                    .as("what %s has is what it got and did not spend", fund.label())
                    .isEqualTo(got);
        }
    }

    private static Money sum(Map<AccountKind, Money> of, AccountKind... kinds) {
        Money sum = Money.ZERO;
        for (AccountKind kind : kinds) {
            sum = sum.plus(of.getOrDefault(kind, Money.ZERO));
        }
        return sum;
    }

    private static Entry something(Random random, Balances balances, List<Voucher> reversible) {
        Fund fund = FUNDS.get(random.nextInt(FUNDS.size()));
        Money amount = Money.ofFen(1 + random.nextInt(3_000_000));
        AidKind use = USES.get(random.nextInt(USES.size()));
        Slip slip = on("2026-03-18");
        return switch (random.nextInt(12)) {
            case 0 -> Entry.received(fund, amount, "中央财政", slip);
            case 1 -> Entry.arrived(fund, CITY, amount, "芜湖市总工会", slip);
            case 2 -> Entry.allocated(fund, COUNTY, amount, "镜湖区总工会", slip);
            case 3 -> Entry.remitted(fund, COUNTY, amount, "镜湖区总工会", slip);
            case 4, 5 -> Entry.reserved(Map.of(fund, amount), "批001", slip);
            case 6, 7 -> Entry.paid(fund, use, amount, "JH2026000031", slip);
            case 8 -> Entry.freed(fund, amount, "户名不符", slip);
            case 9 -> Entry.claimed(fund, use, amount, "虚假信息", slip);
            case 10 ->
                random.nextBoolean()
                        ? Entry.recovered(fund, amount, "王某", slip)
                        : Entry.closed(fund, balances, slip).orElse(Entry.received(fund, amount, "省财政", slip));
            default ->
                reversible.isEmpty()
                        ? Entry.received(fund, amount, "省财政", slip)
                        : reversible.get(random.nextInt(reversible.size())).reversed("记错", slip);
        };
    }

    private static List<Entry> entries(List<Voucher> vouchers) {
        return vouchers.stream().map(Voucher::entry).toList();
    }
}
