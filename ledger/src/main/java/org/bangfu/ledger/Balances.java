package org.bangfu.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bangfu.ledger.Account.Deposit;
import org.bangfu.ledger.Account.Reserved;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stands on each account of one union, each on the side on which it grows. Immutable: posting gives new balances or refuses.
 * An account that was never touched has zero.
 */
public final class Balances {

    public static final Balances NONE = new Balances(Map.of());

    private final Map<Account, Money> balances;

    private Balances(Map<Account, Money> balances) {
        this.balances = balances;
    }

    /** Balances that were stored. */
    public static Balances of(Map<Account, Money> balances) {
        return new Balances(Map.copyOf(balances));
    }

    /** @throws Overdrawn by the first entry that no longer finds its money */
    public static Balances after(Collection<Entry> entries) {
        Map<Account, Money> balances = new HashMap<>();
        entries.forEach(entry -> post(balances, entry));
        return new Balances(balances);
    }

    /**
     * The balances once the entry is posted.
     *
     * @throws Overdrawn where money, or a debt, would fall below zero
     */
    public Balances after(Entry entry) {
        Map<Account, Money> after = new HashMap<>(balances);
        post(after, entry);
        return new Balances(after);
    }

    public Money of(Account account) {
        return balances.getOrDefault(account, Money.ZERO);
    }

    /** What of a fund can still be promised. */
    public Money free(Fund fund) {
        return of(new Deposit(fund));
    }

    /** What of a fund is promised and not yet paid. */
    public Money promised(Fund fund) {
        return of(new Reserved(fund));
    }

    /** What lies in the bank, of all funds together: this is what the bank's statement must show. */
    public Money inTheBank() {
        Money sum = Money.ZERO;
        for (Map.Entry<Account, Money> each : balances.entrySet()) {
            switch (each.getKey()) {
                case Deposit _, Reserved _ -> sum = sum.plus(each.getValue());
                default -> {}
            }
        }
        return sum;
    }

    public Set<Fund> funds() {
        Set<Fund> funds = new HashSet<>();
        balances.keySet().forEach(account -> funds.add(account.fund()));
        return funds;
    }

    /** Debits less credits of all accounts: zero, or the books are broken. */
    public Money trial() {
        Money sum = Money.ZERO;
        for (Map.Entry<Account, Money> each : balances.entrySet()) {
            boolean debit = each.getKey().kind().side() == Side.DEBIT;
            sum = debit ? sum.plus(each.getValue()) : sum.minus(each.getValue());
        }
        return sum;
    }

    public void forEach(BiConsumer<Account, Money> each) {
        balances.forEach(each);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Balances that && withoutZeros().equals(that.withoutZeros());
    }

    @Override
    public int hashCode() {
        return withoutZeros().hashCode();
    }

    @Override
    public String toString() {
        return balances.toString();
    }

    private Map<Account, Money> withoutZeros() {
        Map<Account, Money> rest = new HashMap<>(balances);
        rest.values().removeIf(Money::isZero);
        return rest;
    }

    /** Posts in place; where it throws, the map is spoilt. */
    static void post(Map<Account, Money> balances, Entry entry) {
        entry.lines().forEach(line -> balances.merge(line.account(), line.growth(), Money::plus));
        for (Line line : entry.lines()) {
            Money now = balances.getOrDefault(line.account(), Money.ZERO);
            if (line.account().kind().standing() && now.isNegative()) {
                throw new Overdrawn(line.account(), now.negated());
            }
        }
    }
}
