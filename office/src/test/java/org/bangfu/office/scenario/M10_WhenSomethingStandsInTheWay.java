package org.bangfu.office.scenario;

import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10: what is sent back, refused and objected to, by the people and on the screens where it happens. */
@WalkTest
class M10_WhenSomethingStandsInTheWay {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Reviewing reviewing;

    @Autowired
    TestClock clock;

    private Screens screens;

    @BeforeEach
    void theTown(Chromium chromium) {
        screens = new Screens(chromium, port);
        town.build();
        clock.set(TestClock.FIRST);
    }

    /** M10(3): point by point, so that the visitors know what to mend. */
    @Test
    void aReviewerSendsBackAndTheStreetSeesEachPoint() {
        Case visited = doorstep.visited(families.poor());
        try (var desk = desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open(visited.path()).follow("退回初审").press("退回").sees("请至少写明一处");
            desk.fillNth("#points textarea, #points input[type=text]", 0, "住院票据缺一张。")
                    .press("退回");
            desk.sees("待走访");
        }
        try (var phone = phone(town.jinghu(Role.GRASSROOTS_CLERK))) {
            phone.open("/today")
                    .sees(visited.number())
                    .open(visited.path())
                    .sees("住院票据缺一张。")
                    .fits();
        }
    }

    /** M10(4): anyone may object, on the public page, without a name; it stops the notice until it is answered. */
    @Test
    void aNeighbourObjectsAndTheCountyAnswers() {
        Case reviewed = reviewing.reviewed(families.poor());
        onNotice(reviewed);
        try (var anyone = screens.stranger()) {
            anyone.open("/notices").follow("王*梅").sees("有不同意见，向工会反映").fits();
            anyone.press("提交").sees("反映的情况").fits();
            anyone.fill("反映的情况", "他家有一辆面包车，天天停在楼下。").press("提交").sees("收到").fits();
        }
        try (var desk = desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open("/today").sees("答复公示异议").open(reviewed.path()).sees("有异议", "面包车");
            desk.follow("答复异议，继续公示").fill("调查了什么、结果怎样、怎么答复", "车是邻居的，登记在邻居名下。");
            desk.press("查无实据，继续公示").sees("公示中");
        }
    }

    /** M10(4), R-37: told with the article, objected to on the phone, answered by somebody who had no part in it. */
    @Test
    void aRefusedFamilyObjectsAndIsJudgedAgain() {
        Case reviewed = reviewing.reviewed(families.wellOff());
        Actor worker = families.worker(reviewed);
        try (var desk = desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            desk.open(reviewed.path() + "/refuse").press("出具告知书").sees("解释说明");
            desk.fill("向申请人的解释说明", "您家收入高于标准的两倍，可以到街道申请临时救助。").press("出具告知书");
            desk.sees("不予困难帮扶告知书", "第五条", "提出异议");
        }
        try (var phone = phone(worker)) {
            phone.open("/my")
                    .sees("这次没有通过", "不同意这个决定")
                    .fits()
                    .follow("看《不予困难帮扶告知书》")
                    .sees("第五条");
            phone.open("/my")
                    .follow("提出异议")
                    .sees("当时的理由")
                    .fits()
                    .press("提交异议")
                    .sees("理由")
                    .fits();
            phone.fill("哪里不对，实际情况是怎样的", "工资是停产以前的，三月起只有 2100 元。").press("提交异议");
            phone.sees("您的异议已经收到", "前答复您").fits();
            phone.open("/my/appeal").sees("已经提出过异议").fits();
        }
        try (var same = desk(town.jinghu(Role.CENTRE_REVIEWER))) {
            same.open(reviewed.path() + "/appeal").sees("您参加过这件的办理").doesNotSee("调查以后");
        }
        try (var officer = desk(town.jinghu(Role.UPPER_OFFICER))) {
            // whose list it stands on depends on how many reviewers the county has, whom other tests may have added
            officer.open(reviewed.path())
                    .sees(reviewed.number())
                    .open(reviewed.path() + "/appeal")
                    .press("答复")
                    .sees("请选择异议是否成立");
            officer.choose("调查以后", "异议成立").fill("查了什么、结果怎样、怎么答复", "查了工资流水，属实。").press("答复");
            officer.sees("困难帮扶异议答复书", "异议成立");
        }
        try (var phone = phone(worker)) {
            phone.open("/my").sees("已经走访过，县区工会正在审核", "异议成立").fits();
        }
    }

    private void onNotice(Case reviewed) {
        try (var desk = desk(town.jinghu(Role.CENTRE_CLERK))) {
            desk.open(reviewed.path() + "/match").fill("怎样核实的", "已电话核实，与申报一致。").press("比对完成，按规定认定");
            desk.open(reviewed.path() + "/order-notice").press("安排公示").sees(reviewed.number());
        }
        try (var phone = phone(town.jinghu(Role.GRASSROOTS_CLERK))) {
            phone.open(reviewed.path() + "/post-notice").fill("贴在哪里", "街道一楼公示栏").select("和谁一起张贴", "陈二芳");
            phone.attach("贴好后的照片", Brought.photograph("公示栏")).press("已经贴好").sees("公示中");
        }
    }

    private Screen phone(Actor who) {
        return screens.phone(who);
    }

    private Screen desk(Actor who) {
        return screens.desk(who);
    }
}
