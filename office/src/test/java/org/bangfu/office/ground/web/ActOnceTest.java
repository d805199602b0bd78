package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.start.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;

/** Never 10: an act happens once for its token, and its answer is nobody else's. */
@OfficeTest
class ActOnceTest {

    private static final String PLANS = "/api/v1/plans";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    @Autowired
    Once once;

    private Program clerk;
    private Browser desk;
    private final String key = UUID.randomUUID().toString();
    private final String first = "方案" + UUID.randomUUID();
    private final String second = "方案" + UUID.randomUUID();

    @BeforeEach
    void logIn() {
        var person = town.colleague(Town.JINGHU, "陈一遍", Role.CENTRE_CLERK);
        clerk = Program.of(port, tokens, person);
        desk = Browser.as(port, person);
        desk.get("/plans");
    }

    @Test
    void theSameKeyAgainGivesTheSameAnswerAndDoesNothingTwice() {
        var done = clerk.post(PLANS, key, titled(first));
        var again = clerk.post(PLANS, key, titled(first));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        isTheSame(again, done);
        assertThat(plansTitled(first)).isOne();
    }

    @Test
    void theSameKeyForAnotherDocumentIsRefused() {
        clerk.post(PLANS, key, titled(first));
        isSpent(clerk.post(PLANS, key, titled(second)));
        assertThat(plansTitled(second)).isZero();
    }

    @Test
    void theSameKeyForAnotherAddressIsRefused() {
        clerk.post(PLANS, key, titled(first));
        isSpent(clerk.hand("/api/v1/applications/0/proofs?paper=identity", key, Map.of(), "%PDF-1.7"));
        isSpent(clerk.post("/api/v1/plans?other=1", key, titled(first)));
    }

    @Test
    void theSameKeyOfAnotherPersonIsRefused() {
        clerk.post(PLANS, key, titled(first));
        var other = Program.of(port, tokens, town.colleague(Town.JINGHU, "陈别人", Role.CENTRE_CLERK));
        isSpent(other.post(PLANS, key, titled(first)));
        assertThat(plansTitled(first)).isOne();
    }

    @Test
    void aRefusedActLeavesItsKeyFree() {
        assertThat(clerk.post(PLANS, key, titled("短")).statusCode()).isEqualTo(422);
        var mended = clerk.post(PLANS, key, titled(first));
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(200);
    }

    @Test
    void whoComesWhileTheActIsUnderWayWaitsAndGetsItsAnswer() {
        var answers = Together.<HttpResponse<String>>at(
                "plan",
                List.of(() -> clerk.post(PLANS, key, titled(first)), () -> clerk.post(PLANS, key, titled(first))));
        assertThat(answers.getFirst().statusCode())
                .as(answers.getFirst().body())
                .isEqualTo(200);
        isTheSame(answers.getLast(), answers.getFirst());
        assertThat(plansTitled(first)).isOne();
    }

    @Test
    void aFormSentTwiceLeadsToWhatItMade() {
        var done = desk.post("/plans", Map.of("once", key, "title", first));
        var again = desk.post("/plans", Map.of("once", key, "title", first));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(Browser.leadsTo(again)).isEqualTo(Browser.leadsTo(done)).startsWith("/plans/");
        assertThat(plansTitled(first)).isOne();
    }

    @Test
    void aFormFilledInOtherwiseSinceComesBackWithWhatWasTyped() {
        desk.post("/plans", Map.of("once", key, "title", first));
        var otherwise = desk.post("/plans", Map.of("once", key, "title", second));
        assertThat(otherwise.statusCode()).isEqualTo(422);
        assertThat(otherwise.body()).contains("这一次还没有办", second).doesNotContain(key);
        assertThat(plansTitled(second)).isZero();
    }

    @Test
    void theTokenOfAnotherPageDoesNothing() {
        String plan = Browser.leadsTo(desk.post("/plans", Map.of("once", key, "title", first)));
        var elsewhere = desk.post(plan + "/submit", Map.of("once", key, "version", "0"));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("这一次还没有办");
    }

    /** The session's row is written by both; neither answer may be lost to the other. */
    @Test
    void twoActsOfOnePersonThatFinishTogetherAreBothAnswered() {
        var administrator = Browser.as(port, town.jinghu(Role.ADMINISTRATOR));
        var people = List.of(
                town.colleague(Town.JINGHU, "甲某", Role.AUDITOR), town.colleague(Town.JINGHU, "乙某", Role.AUDITOR));
        administrator.get("/admin/people");
        var answers = Together.<HttpResponse<String>>at(
                "account",
                people.stream()
                        .<java.util.concurrent.Callable<HttpResponse<String>>>map(person ->
                                () -> administrator.post("/admin/people/" + person.account() + "/close", Map.of()))
                        .toList());
        for (int i = 0; i < people.size(); i++) {
            assertThat(answers.get(i).statusCode()).as(answers.get(i).body()).isEqualTo(302);
            var person = people.get(i);
            assertThat(administrator.get("/admin/people/" + person.account()).body())
                    .contains("已为" + person.name());
        }
    }

    @Test
    void anActThatHadToGiveInToAnotherIsBegunAgain() {
        var turns = new AtomicInteger();
        var answer = Acting.as(
                town.jinghu(Role.CENTRE_CLERK),
                () -> once.act(key, new byte[32], () -> {
                    if (turns.incrementAndGet() < 3) {
                        throw new CannotAcquireLockException("deadlock", new SQLException("deadlock", "40P01"));
                    }
                    return "done";
                }));
        assertThat(answer).isEqualTo("done");
        assertThat(turns).hasValue(3);
    }

    /** Half a hash would fit more than one act. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 31, 33})
    void anActIsKnownByAWholeHash(int length) {
        assertThatThrownBy(() ->
                        Acting.as(town.jinghu(Role.CENTRE_CLERK), () -> once.act(key, new byte[length], () -> "done")))
                .hasStackTraceContaining("act_once_fingerprint_check");
    }

    private long plansTitled(String title) {
        return clerk.get(PLANS).body().split(title, -1).length - 1L;
    }

    private static String titled(String title) {
        return "{\"title\":\"" + title + "\"}";
    }

    private static void isTheSame(HttpResponse<String> again, HttpResponse<String> done) {
        assertThat(again.statusCode()).as(again.body()).isEqualTo(done.statusCode());
        assertThat(again.body()).isEqualTo(done.body());
        var headers = new java.util.TreeMap<>(done.headers().map());
        headers.remove("date");
        assertThat(headers).as("a program has no session").doesNotContainKey("set-cookie");
        assertThat(again.headers().map()).containsAllEntriesOf(headers);
    }

    private void isSpent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"path\":\"Idempotency-Key\"", "已经用于另一次操作")
                .doesNotContain(first);
    }
}
