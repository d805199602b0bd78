package org.bangfu.office.money.books;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.ledger.Account;
import org.bangfu.ledger.AccountKind;
import org.bangfu.ledger.Source;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of one kind of account: what a detail ledger shows (F10: by year, project, kind of money, source). Also its address.
 *
 * @param fund 0 for all
 * @param sources none for all
 * @param purpose empty for all, like use
 * @param counterpart organisation number; 0 for all
 * @param month 1 to 12, {@link Turn#CLOSING}, or 0 for the whole year
 */
public record LedgerScope(
        AccountKind kind, long fund, List<Source> sources, String purpose, String use, long counterpart, int month) {

    public LedgerScope {
        sources = List.copyOf(sources);
    }

    static LedgerScope of(AccountKind kind) {
        return new LedgerScope(kind, 0, List.of(), "", "", 0, 0);
    }

    /** As it stands in an address. */
    static LedgerScope read(
            String kind,
            @Nullable String fund,
            List<String> sources,
            @Nullable String purpose,
            @Nullable String use,
            @Nullable String counterpart,
            @Nullable String month) {
        AidKind only = Asked.choice(AidKind.class, use, "use");
        return new LedgerScope(
                kind(kind),
                orZero(Asked.number(fund, "fund", 1L, Long.MAX_VALUE)),
                sources.stream()
                        .map(name -> Asked.choice(Source.class, name, "source"))
                        .filter(Objects::nonNull)
                        .toList(),
                Objects.requireNonNullElse(Asked.words(purpose, "purpose", 40), ""),
                only == null ? "" : only.name(),
                orZero(Asked.number(counterpart, "counterpart", 1L, Territory.EVERYWHERE.to())),
                Math.toIntExact(orZero(Asked.number(month, "month", 1L, (long) Turn.CLOSING))));
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    static AccountKind kind(String name) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("这个科目"));
    }

    boolean holds(Account account, long ofFund) {
        long other = AccountColumns.of(account, ofFund).counterpart();
        return account.kind() == kind
                && (fund == 0 || fund == ofFund)
                && (sources.isEmpty() || sources.contains(account.fund().source()))
                && (purpose.isEmpty() || purpose.equals(account.fund().purpose().name()))
                && (use.isEmpty()
                        || use.equals(AccountColumns.of(account, ofFund).usedFor()))
                && (counterpart == 0 || counterpart == other);
    }

    LedgerScope inMonth(int one) {
        return new LedgerScope(kind, fund, sources, purpose, use, counterpart, one);
    }

    LedgerScope ofKind(AccountKind other) {
        return new LedgerScope(other, fund, sources, purpose, use, counterpart, month);
    }

    /** In words, without the account itself; empty where it is whole. */
    public Optional<String> words(UnionNames names) {
        String words = java.util.stream.Stream.of(
                        sources.stream().map(Source::label).collect(Collectors.joining("、")),
                        purpose,
                        use.isEmpty() ? "" : AidKind.valueOf(use).label(),
                        counterpart == 0 ? "" : names.of(counterpart),
                        month == 0 ? "" : month == Turn.CLOSING ? "年末结转" : month + "月")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** Names of unions by their numbers. */
    public interface UnionNames {
        String of(long number);
    }

    public String query() {
        return "account=" + kind.name()
                + (fund == 0 ? "" : "&fund=" + fund)
                + sources.stream().map(source -> "&source=" + source.name()).collect(Collectors.joining())
                + (purpose.isEmpty() ? "" : "&purpose=" + URLEncoder.encode(purpose, StandardCharsets.UTF_8))
                + (use.isEmpty() ? "" : "&use=" + use)
                + (counterpart == 0 ? "" : "&counterpart=" + counterpart)
                + (month == 0 ? "" : "&month=" + month);
    }
}
