package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M22 for programs: a version is proposed, tried, confirmed by another, and taken back by two, each with a token of his own. */
@OfficeTest
class M22_PolicyApiTest {

    private static final Pattern WITHDRAWAL = Pattern.compile("\"withdrawal\":\\{\"id\":(\\d+)");
    private static final String POLICIES = "/api/v1/policies";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    CityVersions versions;

    @Autowired
    Determinations determinations;

    @Autowired
    TryPolicies job;

    @Autowired
    Policies policies;

    @Autowired
    Tokens tokens;

    @Autowired
    OfficeClock clock;

    private Program one;
    private Program other;
    private Case onFile;

    @BeforeEach
    void twoPeopleOfTheCityAndAFamilyOnFile() {
        town.build();
        one = Program.of(port, tokens, versions.officer("汪建华"));
        other = Program.of(port, tokens, versions.officer("宋雅琴"));
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        onFile = families.filed(clock.today());
        families.as(reviewer, () -> determinations.decide(onFile, clock.today(), reviewer));
    }

    private static HttpResponse<String> act(Program by, String path, String json) {
        return by.post(path, json);
    }

    private HttpResponse<String> propose(String text) {
        return one.handAll(
                POLICIES,
                UUID.randomUUID().toString(),
                Map.of("document", "芜工办〔2026〕8号", "documentOn", "2026-01-05"),
                Map.of("policy", text, "file", "%PDF-1.7\n%%EOF"));
    }

    @Test
    void aVersionGoesItsWayThroughTheApi() {
        LocalDate from = LocalDate.of(2061, 1, 1);
        HttpResponse<String> proposed = propose(CityVersions.months(9, from));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
        String at = POLICIES + "/" + Program.id(proposed);
        assertThat(one.get(at).body()).contains("aid.living.deepMonths", "\"before\":\"12 个月\"", "9 个月");

        long trial = Program.id(act(one, at + "/trials", "{}"));
        Acting.as(Actor.OFFICE, job::run);
        assertThat(one.get(at + "/trials/" + trial).body())
                .contains(onFile.number(), "\"leftOut\":0", "byCounty", "新版");
        assertThat(act(one, at + "/confirm", "").statusCode()).isEqualTo(422);
        assertThat(act(other, at + "/confirm", "").body()).contains("\"confirmed\":true");
        assertThat(policies.on(from).policy().limits().deepLivingMonths()).isEqualTo(9);
        String sha = policies.on(from).policy().sha256();
        assertThat(one.get(POLICIES).body()).contains("\"from\":\"2061-01-01\"", sha);
        String now = policies.now().policy().sha256();
        assertThat(one.get(POLICIES + "/versions/" + now).body()).contains("window.months", "2020-10-27");
        assertThat(one.get(POLICIES + "/versions/" + now + "/text").body()).contains("芜湖市工会困难职工帮扶实施办法");

        long asked = withdrawal(act(one, at + "/withdrawals", "{\"reason\":\"上级文件改期\"}"));
        String answer = at + "/withdrawals/" + asked;
        assertThat(act(other, answer + "/send-back", "{\"reason\":\"日期没有变\"}").statusCode())
                .isEqualTo(200);
        long again = withdrawal(act(one, at + "/withdrawals", "{\"reason\":\"上级文件改期\"}"));
        assertThat(act(other, at + "/withdrawals/" + again + "/confirm", "").body())
                .contains("已撤回");
        assertThat(policies.on(from).policy().sha256()).isNotEqualTo(sha);
    }

    /** Of the withdrawal inside the proposal. */
    private static long withdrawal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var id = WITHDRAWAL.matcher(answer.body());
        assertThat(id.find()).isTrue();
        return Long.parseLong(id.group(1));
    }

    @Test
    void whatCannotBeIsRefusedWithEveryFaultAndNothingIsKept() {
        HttpResponse<String> refused =
                propose(CityVersions.months(9, LocalDate.of(2061, 2, 1)).replace("id: wuhu", "id: wuhu\nlater: 1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"path\":\"policy\"", "没有规则用到这个键");
        assertThat(one.get(POLICIES + "/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void oneSentBackSaysWhy() {
        long id = Program.id(propose(CityVersions.months(9, LocalDate.of(2061, 3, 1))));
        assertThat(act(other, POLICIES + "/" + id + "/send-back", "{\"reason\":\"条款写错了\"}")
                        .body())
                .contains("已退回", "条款写错了");
    }

    @Test
    void aCountyReadsAndDoesNotPropose() {
        Program county = Program.of(port, tokens, town.jinghu(Role.CENTRE_CLERK));
        assertThat(county.get(POLICIES).statusCode()).isEqualTo(200);
        assertThat(county.post(POLICIES + "/1/confirm", "").statusCode()).isEqualTo(403);
    }
}
