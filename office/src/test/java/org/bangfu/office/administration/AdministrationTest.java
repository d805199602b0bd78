package org.bangfu.office.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.office.Browser.leadsTo;
import static org.bangfu.office.Town.JINGHU;
import static org.bangfu.office.Town.YIJIANG;

import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages: a colleague comes, works, leaves (M3, F15). */
@OfficeTest
class AdministrationTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    Browser administrator;

    @BeforeEach
    void logIn() {
        administrator = Browser.as(port, town.jinghu(Role.ADMINISTRATOR));
        administrator.get("/admin/people");
    }

    @Test
    void aColleagueComesWorksAndLeaves() {
        String login = Town.login();
        var opened = administrator.post(
                "/admin/people/new",
                Map.of("name", "赵新来", "login", login, "organisation", Long.toString(JINGHU.number()), "phone", ""));
        assertThat(opened.body()).contains("一次性口令").contains("赵新来");
        String once = opened.body().replaceAll("(?s).*class=\"secret\">([a-z0-9-]{19})<.*", "$1");
        long account = Long.parseLong(opened.body().replaceAll("(?s).*action=\"/admin/people/(\\d+)/roles\".*", "$1"));
        assertThat(administrator.get("/admin/people/" + account).body()).doesNotContain(once);

        assertThat(leadsTo(administrator.post("/admin/people/" + account + "/roles", Map.of("role", "CENTRE_CLERK"))))
                .isEqualTo("/admin/people/" + account);
        assertThat(accounts.get(account).roles()).containsExactly(Role.CENTRE_CLERK);
        assertThat(administrator
                        .post("/admin/people/" + account + "/roles", Map.of("role", "PAYER"))
                        .body())
                .contains("不能由同一人担任");

        var newcomer = Browser.at(port, "10.4.0.1");
        newcomer.get("/login");
        assertThat(leadsTo(newcomer.post("/login", Map.of("login", login, "password", once))))
                .isEqualTo("/login/password");

        administrator.post("/admin/people/" + account + "/close", Map.of());
        assertThat(accounts.get(account).roles()).isEmpty();
        assertThat(administrator.get("/admin/people/" + account).body()).contains("已注销");
    }

    @Test
    void whatIsWrongWithANewAccountIsSaidAllAtOnceAndNothingIsLost() {
        var again = administrator.post(
                "/admin/people/new", Map.of("name", "1", "login", "zhao", "organisation", "", "phone", "12"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("姓名应为 2 至 60 个汉字或字母", "手机号码应为 11 位数字", "请选择所在工会")
                .contains("value=\"zhao\"");
    }

    @Test
    void sheDoesNothingToHerself() {
        long herself = town.jinghu(Role.ADMINISTRATOR).account();
        for (String act : new String[] {"/close", "/password", "/second-factor"}) {
            assertThat(administrator
                            .post("/admin/people/" + herself + act, Map.of())
                            .body())
                    .contains("请由另一名系统管理员办理");
        }
        assertThat(administrator
                        .post("/admin/people/" + herself + "/roles", Map.of("role", "AUDITOR"))
                        .body())
                .contains("不能给自己授予岗位");
    }

    @Test
    void whoMovesToAnotherUnionLeavesHerRolesBehind() {
        Actor moving = town.colleague(Town.ZHELU, "赵调动", Role.GRASSROOTS_CLERK);
        String page = "/admin/people/" + moving.account();
        String county = Long.toString(JINGHU.number());
        assertThat(leadsTo(administrator.post(page + "/union", Map.of("union", county))))
                .isEqualTo(page);
        Actor moved = accounts.get(moving.account());
        assertThat(moved.organisation()).isEqualTo(JINGHU);
        assertThat(moved.roles()).isEmpty();
        assertThat(administrator.get(page).body()).contains("赭麓街道总工会").contains("镜湖区总工会");
        administrator.post(page + "/roles", Map.of("role", "CENTRE_CLERK"));
        assertThat(accounts.get(moving.account()).territory()).isEqualTo(JINGHU.territory());
        assertThat(administrator.post(page + "/union", Map.of("union", county)).body())
                .contains("不用调动");
        assertThat(administrator
                        .post(page + "/union", Map.of("union", Long.toString(YIJIANG.number())))
                        .body())
                .contains("请选择调往的工会");
    }

    @Test
    void peopleOfAnotherCountyAreNotThere() {
        Actor stranger = town.colleague(YIJIANG, "李邻居", Role.CENTRE_CLERK);
        assertThat(administrator.get("/admin/people").body()).doesNotContain("李邻居");
        assertThat(administrator.get("/admin/people/" + stranger.account()).statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .post("/admin/people/" + stranger.account() + "/close", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnionIsFoundedBelowHersAndNowhereElse() {
        administrator.get("/admin/organisations");
        var street = Map.of(
                "level", "GRASSROOTS", "number", "3402020077", "name", "张家山街道总工会", "shortName", "张家山", "kind", "街道");
        assertThat(leadsTo(administrator.post("/admin/organisations", street))).isEqualTo("/admin/organisations");
        assertThat(administrator.get("/admin/organisations").body()).contains("张家山街道总工会");
        assertThat(administrator.post("/admin/organisations", street).body()).contains("已经有工会使用");
        var elsewhere = Map.of(
                "level", "GRASSROOTS", "number", "3402030077", "name", "别处街道总工会", "shortName", "别处", "kind", "街道");
        assertThat(administrator.post("/admin/organisations", elsewhere).body()).contains("编号不在镜湖区总工会的范围内");
        var shorter =
                Map.of("level", "GRASSROOTS", "number", "340202", "name", "短号街道总工会", "shortName", "短号", "kind", "街道");
        assertThat(administrator.post("/admin/organisations", shorter).body()).contains("请填 10 位数字");
    }

    @Test
    void aCountyIsNotFoundedUnderACodeOfEarlierDays() {
        var former = new OrganisationForm("COUNTY", "340225", "无为县总工会", "无为", "地方");
        assertThatThrownBy(former::read).isInstanceOf(Refusals.class).hasMessageContaining("请改写为 340281");
        var today = new OrganisationForm("COUNTY", "340281", "无为市总工会", "无为", "地方");
        assertThat(today.read().locality()).isEqualTo("340281");
        assertThat(YIJIANG.locality()).as("one set up before 2020").isEqualTo("340209");
    }
}
