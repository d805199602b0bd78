package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.policy.Home.fen;

import java.util.List;
import org.bangfu.policy.aid.SpecialAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.SpecialCap;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.explain.Rule;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** medical aid above the highest standard, for whom, and up to which amount. */
class R41_SpecialAidTest {

    private static final Limits WUHU = Home.WUHU.limits();

    private static Home bills(String insured) {
        return Home.of(1).illWith(insured).spending(ExpenseKind.ILLNESS, "7000");
    }

    @Test
    @Tries(Rule.BESIDE)
    void onlyADeepFamilyInTheHighestBandMayBeGivenIt() {
        var highest = bills("30000.01").determined().figures();
        assertThat(SpecialAid.open(Category.DEEP, highest, WUHU)).isTrue();
        assertThat(SpecialAid.open(Category.DEEP, bills("30000").determined().figures(), WUHU))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "DEEP", mode = EnumSource.Mode.EXCLUDE)
    @Tries(Rule.BESIDE)
    void noOtherFamily(Category category) {
        assertThat(SpecialAid.open(category, bills("30000.01").determined().figures(), WUHU))
                .isFalse();
    }

    @Test
    @Tries(Rule.BESIDE)
    void whereThereIsOneBandItsMinimumDecides() {
        Limits one = Home.banded(List.of(new MedicalBand(Long.MAX_VALUE, 1, 1)));
        assertThat(SpecialAid.open(Category.DEEP, bills("5000").determined().figures(), one))
                .isTrue();
        assertThat(SpecialAid.open(Category.DEEP, bills("4999.99").determined().figures(), one))
                .isFalse();
    }

    @Test
    @Tries(Rule.BESIDE)
    void neverMoreThanWasBorneInsideTheCatalogueOrByThePolicyAtAll() {
        var figures = bills("40000").determined().figures();
        assertThat(SpecialAid.most(figures, WUHU)).isEqualTo(fen("40000"));
        assertThat(SpecialAid.most(figures, Home.specially(SpecialCap.BORNE))).isEqualTo(fen("47000"));
    }
}
