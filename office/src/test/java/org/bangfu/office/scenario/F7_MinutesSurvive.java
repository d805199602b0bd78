package org.bangfu.office.scenario;

import org.bangfu.office.aid.meeting.Committee;
import org.bangfu.office.aid.plan.PlanState;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** F7: what a chair types on the meeting's page is there whatever else she does, whoever else writes, and comes back as typed. */
@WalkTest
class F7_MinutesSurvive {

    private static final String LONG = "孙立：走访和核对都到位。".repeat(420).substring(0, 5_000);

    @LocalServerPort
    int port;

    @Autowired
    Committee committee;

    @Autowired
    TestClock clock;

    @Test
    void aLongRecordThenAnAttendeeThenAVote(Chromium chromium) {
        clock.set(TestClock.FIRST);
        var county = committee.county();
        committee.plan(county, PlanState.PROPOSED);
        var screens = new Screens(chromium, port);
        String meeting;
        try (var desk = screens.desk(county.chair())) {
            desk.open("/meetings").fill("地点", "三楼会议室").fill("应到人数", "3").press("开会");
            meeting = desk.sees("写的内容会自动保存").at();
            desk.fill("谁说了什么", LONG).sees("已保存");
            desk.select("许国平到会情况", "出席").fill("许国平的职务", "主席").sees("签发前还差");
            desk.fillNth("[aria-label='没有账号的人员姓名']", 0, "周倩")
                    .fillNth("[aria-label='没有账号的人员职务']", 0, "委员")
                    .selectNth("[aria-label='没有账号的人员到会情况']", 0, "出席");
            desk.fill("同意（人）", "2").fill("反对（人）", "0").fill("弃权（人）", "0");
            desk.fill("只研究、不发放的议题", "学习帮扶资金管理细则").press("加入议题");
            desk.sees("议题已加入", "议题2：学习帮扶资金管理细则");
            desk.keeps("谁说了什么", LONG).keeps("同意（人）", "2").keeps("许国平的职务", "主席");
            desk.press("签发纪要").sees("还没有写决定").keeps("谁说了什么", LONG);
        }
        try (var desk = screens.desk(county.chair())) {
            desk.open(meeting).keeps("谁说了什么", LONG).keeps("同意（人）", "2");
            desk.choose("决定", "通过方案").fill("决议", "同意按方案发放。");
            desk.fillLast("决议", "由权益保障部组织。").chooseLast("决定", "已研究");
            desk.sees("可以签发了").press("签发纪要").sees("纪要已签发", "周倩（委员）", "由权益保障部组织。");
        }
    }

    @Test
    void theSecondOfTwoWritersKeepsWhatHeTyped(Chromium chromium) {
        clock.set(TestClock.FIRST);
        var county = committee.county();
        committee.plan(county, PlanState.PROPOSED);
        var screens = new Screens(chromium, port);
        try (var first = screens.desk(county.chair());
                var second = screens.desk(county.chair())) {
            first.open("/meetings").fill("地点", "三楼会议室").fill("应到人数", "3").press("开会");
            second.open(first.sees("写的内容会自动保存").at());
            first.fill("谁说了什么", "甲写的").sees("已保存");
            second.fill("谁说了什么", "乙写的").sees("没有保存", "许国平", "与现在保存的不同：会议记录");
            second.keeps("谁说了什么", "乙写的").press("保存").sees("您写的都还在下面").keeps("谁说了什么", "乙写的");
            second.press("保存").sees("会议内容已保存").keeps("谁说了什么", "乙写的");
        }
    }
}
