package org.bangfu.office.casework.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.Browser.leadsTo;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(4), R-37 on screen: a refused family objects within its month; somebody who had no part in it answers. */
@OfficeTest
class M10_4_AppealTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep door;

    @Autowired
    Reviewing reviewing;

    @Autowired
    TestClock clock;

    private Case aCase;
    private Refused refused;
    private Browser worker;
    private Browser counter;

    @BeforeEach
    void aFamilyIsRefused() {
        clock.set(TestClock.FIRST);
        aCase = door.visited(families.wellOff());
        refused = reviewing.refused(aCase);
        worker = Browser.as(port, families.worker(aCase));
        counter = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
    }

    @AfterEach
    void today() {
        clock.set(TestClock.FIRST);
    }

    @Test
    void sheReadsTheGroundsAndObjectsOnce() {
        assertThat(worker.get("/my/appeal").body())
                .contains("当时的理由", "已解释。", refused.grounds().getFirst().article());
        var nothingSaid = post(worker, "/my/appeal", Map.of("words", " "));
        assertThat(nothingSaid.statusCode()).isEqualTo(422);
        assertThat(nothingSaid.body()).contains("理由");
        assertThat(leadsTo(post(worker, "/my/appeal", Map.of("words", "工资是停产以前的。"))))
                .isEqualTo("/my");
        assertThat(worker.get("/my").body()).contains("您的异议已经收到", "前答复您");
        assertThat(post(worker, "/my/appeal", Map.of("words", "再说一次。")).body()).contains("已经提出过异议");
    }

    @Test
    void theCounterTakesItDownForHer() {
        assertThat(counter.get(path()).body()).contains("申请人的意见");
        assertThat(leadsTo(post(counter, path(), Map.of("words", "当面说：房子是租的。"))))
                .isEqualTo(casePath());
        assertThat(counter.get(path()).body()).contains("当面说：房子是租的。").doesNotContain("登记异议");
    }

    @Test
    void afterItsMonthItIsTooLate() {
        clock.set(refused.objectUntil());
        assertThat(worker.get("/my/appeal").body()).contains("提交异议");
        clock.set(refused.objectUntil().plusDays(1));
        assertThat(worker.get("/my/appeal").body()).contains("已经过了").doesNotContain("提交异议");
        assertThat(post(worker, "/my/appeal", Map.of("words", "才知道。")).body()).contains("已经过了");
    }

    @Test
    void whoRefusedDoesNotAnswer() {
        post(worker, "/my/appeal", Map.of("words", "工资是停产以前的。"));
        var same = Browser.as(port, town.jinghu(Role.CENTRE_REVIEWER));
        assertThat(same.get(path()).body()).contains("您参加过这件的办理").doesNotContain("调查以后");
        assertThat(post(same, path() + "/answer", Map.of("upheld", "false", "words", "维持。"))
                        .body())
                .contains("您参加过这件的办理");
        assertThat(families.now(aCase, town.jinghu(Role.CENTRE_REVIEWER)).state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void theCityAnswersThatTheRefusalStandsAndThePaperSaysWhy() {
        post(worker, "/my/appeal", Map.of("words", "工资是停产以前的。"));
        Actor another = town.jinghu(Role.UPPER_OFFICER);
        var desk = Browser.as(port, another);
        assertThat(desk.get(path()).body()).contains("工资是停产以前的。", "调查以后");
        var undecided = post(desk, path() + "/answer", Map.of("words", "查了社保，工资没有变。"));
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("请选择异议是否成立。", "查了社保，工资没有变。");
        var answered = post(desk, path() + "/answer", Map.of("upheld", "false", "words", "查了社保，工资没有变。"));
        assertThat(leadsTo(answered)).isEqualTo(path() + "/print");
        assertThat(desk.get(path() + "/print").body()).contains("困难帮扶异议答复书", "查了社保，工资没有变。", "向上一级工会反映");
        assertThat(worker.get("/my").body()).contains("对您异议的答复", "查了社保，工资没有变。");
        assertThat(worker.get(path() + "/print").statusCode()).isEqualTo(200);
        assertThat(families.now(aCase, another).state()).isEqualTo(State.REFUSED);
        assertThat(post(desk, path() + "/answer", Map.of("upheld", "true", "words", "再看一次。"))
                        .body())
                .contains("没有待答复的异议");
    }

    /** What is right goes on where it was turned away. */
    @Test
    void theCityAnswersThatSheIsRight() {
        post(worker, "/my/appeal", Map.of("words", "工资是停产以前的。"));
        Actor another = town.jinghu(Role.UPPER_OFFICER);
        post(Browser.as(port, another), path() + "/answer", Map.of("upheld", "true", "words", "流水属实。"));
        assertThat(families.now(aCase, another).state()).isEqualTo(State.VISITED);
    }

    @Test
    void thereIsNothingToObjectToBeforeARefusal() {
        Case visited = door.visited(families.poor());
        assertThat(Browser.as(port, families.worker(visited)).get("/my/appeal").statusCode())
                .isEqualTo(404);
    }

    private String path() {
        return casePath() + "/appeal";
    }

    private String casePath() {
        return "/cases/" + URLEncoder.encode(aCase.number(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        browser.get(path.startsWith("/my") ? "/my" : casePath());
        Map<String, String> all = new HashMap<>(fields);
        all.put(
                "version",
                Integer.toString(
                        families.now(aCase, town.jinghu(Role.CENTRE_REVIEWER)).version()));
        return browser.post(path, all);
    }
}
