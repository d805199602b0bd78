package org.bangfu.office.casework.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household.Assessment;
import org.bangfu.office.casework.household.Household.Basis;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.household.Household.Obligor;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.IncomeKind;
import org.junit.jupiter.api.Test;

/** A family is written and read whole. */
class HouseholdDocumentTest {

    @Test
    void whatIsWrittenIsRead() {
        var found = new Assessment(
                Money.parse("45000.05"),
                Money.parse("20000"),
                null,
                Basis.DOCUMENT,
                "结算单",
                "陈静",
                LocalDate.of(2026, 3, 9));
        var family = WangFamily.of(1);
        var full = family.withExpenses(List.of(family.expenses().getFirst().assessedAs(found)))
                .withFindings(new Findings(
                        true,
                        true,
                        true,
                        true,
                        Cause.ILLNESS,
                        "丈夫患病",
                        List.of(new Exclusion(
                                ExclusionGround.REFUSES_WORK, "三次介绍工作均拒绝", "刘芳", LocalDate.of(2026, 3, 5)))));
        assertThat(HouseholdDocument.read(HouseholdDocument.write(full))).isEqualTo(full);
    }

    @Test
    void whatWasOnceWrittenAsAMainCauseAndIsNoneIsReadAsNotSaid_R20() {
        var findings = new Findings(false, false, false, true, Cause.HOUSING, "房租", List.of());
        String written =
                new String(HouseholdDocument.write(WangFamily.of(1).withFindings(findings)), StandardCharsets.UTF_8);
        String earlier = written.replace("\"mainCause\":\"HOUSING\"", "\"mainCause\":\"EMPLOYMENT\"");
        assertThat(earlier).isNotEqualTo(written);
        assertThat(HouseholdDocument.read(earlier.getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .mainCause())
                .isNull();
    }

    @Test
    void anEmptyDraftToo() {
        var draft = Household.of("王秀梅");
        assertThat(HouseholdDocument.read(HouseholdDocument.write(draft))).isEqualTo(draft);
    }

    @Test
    void supportOwedBySomebodyToo() {
        var family = WangFamily.of(1);
        var wage = family.income().getFirst();
        var full = family.withIncome(List.of(new Household.Income(
                "9",
                "3",
                IncomeKind.SUPPORT,
                "父亲给的抚养费",
                wage.from(),
                wage.to(),
                null,
                true,
                null,
                new Obligor(Money.parse("3000"), "340202", false),
                null,
                List.of(7L))));
        assertThat(HouseholdDocument.read(HouseholdDocument.write(full))).isEqualTo(full);
    }

    @Test
    void aFactTheProgramDoesNotKnowIsNeverLostSilently() {
        String later = new String(HouseholdDocument.write(WangFamily.of(1)), StandardCharsets.UTF_8)
                .replaceFirst("\"worker\":\\{", "\"worker\":{\"shoeSize\":41,");
        assertThatThrownBy(() -> HouseholdDocument.read(later.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("shoeSize");
    }

    @Test
    void norAnotherFormat() {
        String later = new String(HouseholdDocument.write(WangFamily.of(1)), StandardCharsets.UTF_8)
                .replaceFirst("\"format\":1", "\"format\":2");
        assertThatThrownBy(() -> HouseholdDocument.read(later.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("format 2");
    }
}
