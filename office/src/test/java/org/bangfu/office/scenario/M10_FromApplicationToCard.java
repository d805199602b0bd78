package org.bangfu.office.scenario;

import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10, F7, F9, M12: one family from the first field on a telephone to the money on her card and the entry in the books. */
@WalkTest
class M10_FromApplicationToCard {

    private static final String PURPOSE = "困难职工帮扶";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    TestClock clock;

    @Test
    void theWholeWay(Chromium chromium) {
        town.build();
        clock.set(TestClock.FIRST);
        var screens = new Screens(chromium, port);
        Actor worker = town.worker("王秀梅");
        String number = new ApplicationWalk(screens, town, clock).walk(worker);
        String fileNumber = sheSeesWhy(screens, worker);
        var money = new MoneyWalk(screens, town);
        money.moneyComesIn(PURPOSE);
        money.theMeetingDecides(fileNumber, PURPOSE);
        money.theBankPays(fileNumber);
        sheSeesTheMoney(screens, worker);
        theAuditorFollowsIt(screens, number);
    }

    private static String sheSeesWhy(Screens screens, Actor worker) {
        try (var phone = screens.phone(worker)) {
            return phone.open("/my").sees("已经建档", "深度困难", "为什么这样认定").fits().find("镜湖档-\\d{4}-\\d{4}");
        }
    }

    private static void sheSeesTheMoney(Screens screens, Actor worker) {
        try (var phone = screens.phone(worker)) {
            phone.open("/my").sees("帮扶款已经到账", "9,960.00", "尾号").fits();
        }
    }

    /** F15, M15: from the case to each payment, and nothing to press. */
    private void theAuditorFollowsIt(Screens screens, String number) {
        try (var desk = screens.desk(town.jinghu(Role.AUDITOR))) {
            desk.open("/cases/" + number).sees("帮扶", "发放", "9,960.00").doesNotSee("核对无误，放行");
            desk.open("/books").sees("试算平衡");
        }
    }
}
