package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.office.Town.JINGHU;
import static org.bangfu.office.Town.YIJIANG;
import static org.bangfu.office.Town.ZHELU;

import java.time.LocalDate;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F15, M3, M4: who is what, over which territory, by whose word, and until when. */
@OfficeTest
class RolesTest {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Staffing staffing;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor administrator() {
        return town.jinghu(Role.ADMINISTRATOR);
    }

    @Test
    void whoWorksSeesTheTerritoryOfHerUnion() {
        assertThat(town.jinghu(Role.CENTRE_CLERK).territory()).isEqualTo(JINGHU.territory());
        assertThat(town.jinghu(Role.GRASSROOTS_CLERK).territory()).isEqualTo(ZHELU.territory());
    }

    @Test
    void workersAndAdministratorsSeeNoTerritory() {
        assertThat(town.worker().territory()).isEqualTo(Territory.NONE);
        assertThat(administrator().territory()).isEqualTo(Territory.NONE);
    }

    @Test
    void nobodyGivesHerselfARole() {
        Actor administrator = administrator();
        LocalDate today = clock.today();
        assertThatThrownBy(() -> staffing.give(administrator.account(), Role.AUDITOR, today, null, administrator))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能给自己授予岗位");
    }

    @Test
    void rolesThatDoNotGoTogetherAreRefusedByArticle() {
        Actor clerk = town.colleague(JINGHU, "李开单", Role.CENTRE_CLERK);
        assertThatThrownBy(() -> accounts.give(clerk.account(), Role.PAYER, JINGHU.number(), administrator()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence())
                                .isEqualTo("“帮扶中心经办”与“财务支付”不能由同一人担任。请先结束原岗位，或者另选一人。（F15）"));
    }

    /** What the program refuses with a sentence the database refuses too, whoever writes. */
    @Test
    void theDatabaseKeepsTheSameRolesApart() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(jdbc.sql("select roles_apart(:one, :other)")
                                .param("one", one.name())
                                .param("other", other.name())
                                .query(Boolean.class)
                                .single())
                        .as(one + " and " + other)
                        .isEqualTo(!one.goesWith(other));
            }
        }
        long payer = town.jinghu(Role.PAYER).account();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into role_given (account, role, organisation, since, given_by, given_at)
                                values (:account, 'BOOKKEEPER', :organisation, current_date, 0, now())""")
                        .param("account", payer)
                        .param("organisation", JINGHU.number())
                        .update())
                .hasMessageContaining("PAYER and BOOKKEEPER are not one person's");
    }

    @Test
    void aRolePromisedForLaterKeepsAnOpposedOneAwayUntilThen() {
        Actor clerk = town.colleague(JINGHU, "李将来", Role.CENTRE_CLERK);
        LocalDate next = clock.today().plusDays(30);
        assertThatThrownBy(() -> staffing.give(clerk.account(), Role.PAYER, next, null, administrator()))
                .isInstanceOf(Refusal.class);
        Actor payer = town.colleague(JINGHU, "李届满");
        staffing.give(payer.account(), Role.PAYER, clock.today(), next, administrator());
        staffing.give(payer.account(), Role.CENTRE_CLERK, next, null, administrator());
        assertThat(accounts.get(payer.account()).roles()).containsExactly(Role.PAYER);
    }

    @Test
    void aRoleEndedIsARoleNoMoreAndStaysInTheHistory() {
        Actor clerk = town.colleague(JINGHU, "李离任", Role.CENTRE_CLERK);
        var given = staffing.roles(clerk.account(), administrator()).getFirst();
        staffing.end(clerk.account(), given.id(), administrator());
        assertThat(accounts.get(clerk.account()).roles()).isEmpty();
        assertThat(accounts.get(clerk.account()).territory()).isEqualTo(Territory.NONE);
        var kept = staffing.roles(clerk.account(), administrator()).getFirst();
        assertThat(kept.role()).isEqualTo(Role.CENTRE_CLERK);
        assertThat(kept.until()).isEqualTo(clock.today());
        assertThat(kept.ender()).isEqualTo(administrator().name());
        assertThat(kept.holds()).isFalse();
    }

    @Test
    void aStreetHasNoPayer() {
        Actor clerk = town.colleague(ZHELU, "李街道");
        assertThatThrownBy(() -> accounts.give(clerk.account(), Role.PAYER, ZHELU.number(), administrator()))
                .isInstanceOf(Refusal.class)
                .hasMessage("“财务支付”这个岗位不在基层工会设置。");
    }

    @Test
    void anAdministratorReachesHerOwnTerritoryOnly() {
        Actor stranger = town.colleague(YIJIANG, "李邻区");
        assertThatThrownBy(() -> staffing.person(stranger.account(), administrator()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staffing.resetPassword(stranger.account(), administrator()))
                .isInstanceOf(NotFound.class);
        assertThat(staffing.people(administrator()))
                .allSatisfy(person -> assertThat(JINGHU.territory()
                                .contains(person.organisation().number()))
                        .isTrue());
    }

    @Test
    void aClosedAccountHoldsNothingAndItsNameStays() {
        Actor leaver = town.colleague(JINGHU, "李退休", Role.CENTRE_CLERK);
        staffing.close(leaver.account(), administrator());
        Actor left = accounts.get(leaver.account());
        assertThat(left.name()).isEqualTo("李退休");
        assertThat(left.roles()).isEmpty();
        assertThat(accounts.holding(Role.CENTRE_CLERK, JINGHU.territory()))
                .extracting(Actor::account)
                .doesNotContain(leaver.account());
    }

    @Test
    void oneTelephoneIsOneWorkerAndTheFirstNameStays() {
        var phone = Town.phone();
        long first = accounts.workerBy(phone, "王小梅");
        assertThat(accounts.workerBy(phone, "王大梅")).isEqualTo(first);
        assertThat(accounts.get(first).name()).isEqualTo("王小梅");
        assertThat(accounts.get(first).roles()).containsExactly(Role.WORKER);
        assertThat(accounts.phoneOf(first)).contains(phone);
    }
}
