package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages say of the policy stands on them as people read it (M22). */
@OfficeTest
class M22_PagesTellThePolicyTest {

    @Autowired
    Families families;

    @Autowired
    Town town;

    @LocalServerPort
    int port;

    @Test
    void theCaseSaysWhereAFileBeginsAndTheGaugeItsLimits() {
        Case spendsNothing = families.in(State.SUBMITTED, Families.nextFamily().withExpenses(List.of()));
        assertThat(page(spendsNothing.path())).contains("致困支出不满 5,000 元不能建档（M6(2)(7)）");
        assertThat(page(families.in(State.REVIEWED).path()))
                .contains("低保标准 830.00 元，两倍 1,660.00 元", ">低保 830.00<", ">2 倍 1,660.00<");
    }

    @Test
    void theListOfApprovalsSaysAboveWhichAmounts() {
        assertThat(page("/approvals")).contains("一户一项全年合计超过 20,000 元报省总工会，超过 50,000 元再报全国总工会；批复以前不发放");
    }

    private String page(String path) {
        return Browser.as(port, town.jinghu(Role.CENTRE_CLERK)).get(path).body();
    }
}
