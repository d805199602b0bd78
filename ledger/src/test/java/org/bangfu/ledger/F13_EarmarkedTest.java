package org.bangfu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.ledger.Given.CENTRAL;
import static org.bangfu.ledger.Given.SCHOOLING;
import static org.bangfu.ledger.Given.on;
import static org.bangfu.ledger.Given.yuan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.Test;

/** F13: earmarked money; central and provincial money is spent in its year. */
class F13_EarmarkedTest {

    @Test
    void aFundPaysOnlyForItsPurpose() {
        assertThat(refuses(SCHOOLING, AidKind.EDUCATION, "2026-09-01")).isEmpty();
        assertThat(refuses(SCHOOLING, AidKind.MEDICAL, "2026-09-01"))
                .contains("“社会捐赠 · 金秋助学 · 2026年”只能用于金秋助学，不能用于医疗救助。请改用其他资金。");
    }

    @Test
    void centralMoneyIsSpentUntilTheLastDayOfItsYear() {
        assertThat(refuses(CENTRAL, AidKind.LIVING, "2026-01-01")).isEmpty();
        assertThat(refuses(CENTRAL, AidKind.LIVING, "2026-12-31")).isEmpty();
        assertThat(refuses(CENTRAL, AidKind.LIVING, "2027-01-01").orElseThrow()).contains("不得结转下年");
        assertThat(refuses(CENTRAL, AidKind.LIVING, "2025-12-31").orElseThrow()).contains("2026年1月1日起");
    }

    @Test
    void whatIsGivenOutlivesItsYear() {
        assertThat(refuses(SCHOOLING, AidKind.EDUCATION, "2027-01-01")).isEmpty();
    }

    /** local money without the finance office's reply ends with its year; with one, on the day it says. */
    @Test
    void localMoneyEndsWhenTheFinanceOfficesReplySays() {
        var local = new Fund(Source.LOCAL, Purpose.GENERAL, 2026);
        assertThat(local.lastDay()).contains(LocalDate.of(2026, 12, 31));
        assertThat(refuses(local, AidKind.LIVING, "2027-01-01").orElseThrow()).contains("只能用到2026年12月31日");
        LocalDate reply = LocalDate.of(2027, 6, 30);
        assertThat(local.refuses(AidKind.LIVING, LocalDate.of(2027, 6, 30), reply))
                .isEmpty();
        assertThat(local.refuses(AidKind.LIVING, LocalDate.of(2027, 7, 1), reply)
                        .orElseThrow())
                .contains("只能用到2027年6月30日");
    }

    private static Optional<String> refuses(Fund fund, AidKind use, String day) {
        return fund.refuses(use, LocalDate.parse(day), fund.lastDay().orElse(null));
    }

    @Test
    void noFundIsSpentBeyondItsBalanceByOneFen() {
        Balances balances = Balances.NONE.after(Entry.received(CENTRAL, yuan("8400"), "中央财政", on("2026-03-02")));
        assertThat(balances.after(Entry.reserved(Map.of(CENTRAL, yuan("8400")), "批001", on("2026-03-20")))
                        .free(CENTRAL))
                .isEqualTo(yuan("0"));
        assertThatThrownBy(() ->
                        balances.after(Entry.reserved(Map.of(CENTRAL, yuan("8400.01")), "批001", on("2026-03-20"))))
                .isInstanceOf(Overdrawn.class)
                .hasMessage("“中央财政 · 困难职工帮扶 · 2026年”的银行存款（可用）不足，还差 0.01 元。");
    }

    @Test
    void anotherFundsMoneyDoesNotHelp() {
        Balances balances = Balances.NONE
                .after(Entry.received(CENTRAL, yuan("100"), "中央财政", on("2026-03-02")))
                .after(Entry.received(SCHOOLING, yuan("100000"), "某企业捐赠", on("2026-03-02")));
        assertThatThrownBy(() -> balances.after(Entry.reserved(Map.of(CENTRAL, yuan("200")), "批001", on("2026-03-20"))))
                .isInstanceOf(Overdrawn.class);
    }
}
