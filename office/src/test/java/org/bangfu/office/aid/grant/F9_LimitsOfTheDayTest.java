package org.bangfu.office.aid.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bangfu.ledger.Source;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Granting.Line;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.law.standard.CityVersions;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F9, M22, R-30: above what a total needs an approval, the policy in force on the day of the meeting says. */
@OfficeTest
class F9_LimitsOfTheDayTest {

    /** After the days of all other tests. */
    private static final LocalDate DAY = LocalDate.of(2077, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Determinations determinations;

    @Autowired
    CityVersions versions;

    @Autowired
    Granting granting;

    @Autowired
    GrantTable table;

    @Autowired
    Till till;

    @Autowired
    TestClock clock;

    private Case family;
    private long fund;
    private long version;

    @BeforeEach
    void tenThousandInsteadOfTwentyFromADay() {
        town.build(); // today: who has a role in half a century has none now
        clock.set(DAY.minusDays(2));
        family = families.filed(clock.today());
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        families.as(reviewer, () -> determinations.decide(family, clock.today(), reviewer));
        fund = till.fund(Source.LOCAL, AidKind.MEDICAL, DAY.getYear(), "200000").id();
        version = versions.confirmed(
                CityVersions.otherwise("provinceAbove: {value: 20000,", "provinceAbove: {value: 10000,", DAY));
    }

    @AfterEach
    void asIfItHadNotBeen() {
        versions.takenBack(version);
        clock.set(TestClock.FIRST);
    }

    @Test
    void whatAMeetingDecidesFromThatDayOnNeedsTheProvinceAboveTheNewLimit() {
        long before = granting.decided(family, DAY.minusDays(1), Line.of(AidKind.MEDICAL, "15000", fund));
        long onTheDay = granting.decided(family, DAY, Line.of(AidKind.MEDICAL, "10000.01", fund));

        assertThat(granting.now(before).awaits()).isEmpty();
        assertThat(granting.now(onTheDay).awaits()).contains(Approval.PROVINCE);
        assertThat(granting.asChair(() -> table.waiting(Town.JINGHU.territory(), before - 1, 50)))
                .extracting(Grant::id)
                .contains(onTheDay)
                .doesNotContain(before);
    }

    @Test
    void theNewLimitItselfNeedsNone() {
        long grant = granting.decided(family, DAY, Line.of(AidKind.MEDICAL, "10000", fund));

        assertThat(granting.now(grant).awaits()).isEmpty();
    }
}
