package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.aid.grant.Approval.NATION;
import static org.bangfu.office.aid.grant.Approval.PROVINCE;

import org.bangfu.contract.Determiner;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.junit.jupiter.api.Test;

/** F9, M9(1)5, R-30: one family, one kind, one year: above 20,000 the province, above 50,000 the nation too. */
class F9_ApprovalTest {

    private static final Limits LIMITS = Determiner.shipped().policy().limits();

    @Test
    void twentyThousandItselfIsAnOrdinaryBand() {
        assertThat(Approval.neededFor(Money.ofYuan(20_000), LIMITS)).isEmpty();
    }

    @Test
    void oneFenMoreIsForTheProvince() {
        assertThat(Approval.neededFor(Money.ofFen(2_000_001), LIMITS)).contains(PROVINCE);
    }

    @Test
    void fiftyThousandItselfIsStillForTheProvince() {
        assertThat(Approval.neededFor(Money.ofYuan(50_000), LIMITS)).contains(PROVINCE);
    }

    @Test
    void oneFenMoreIsForTheNation() {
        assertThat(Approval.neededFor(Money.ofFen(5_000_001), LIMITS)).contains(NATION);
    }

    @Test
    void theNationDecidesOnWhatTheProvinceAgreedTo() {
        assertThat(Approval.chain(NATION)).containsExactly(PROVINCE, NATION);
        assertThat(Approval.chain(null)).isEmpty();
    }
}
