package org.bangfu.office.money.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bangfu.ledger.Source;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.sheet.Sheet;
import org.bangfu.office.ground.sheet.SheetReader;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of batches as a table (F9). */
@OfficeTest
class F9_BatchListTest {

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    BatchPage page;

    @Autowired
    OfficeClock clock;

    private Actor clerk;
    private Actor payer;
    private Till.Held fund;

    @BeforeEach
    void theCountyHasMoney() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        payer = town.jinghu(Role.PAYER);
        fund = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
    }

    /** The batches as a table: counts, sums, people and days, no family's name; another county sees none of it. */
    @Test
    void theListOfBatchesGoesOutAsATable() {
        Batch sent = till.sent(till.granted(fund, "00"));
        Sheet sheet = SheetReader.read(
                Objects.requireNonNull(till.as(payer, () -> page.sheet(null)).getBody()));
        assertThat(sheet.rows().getFirst().cells())
                .containsExactly("批次", "状态", "笔数", "没有结果", "金额（元）", "编制人", "编制日期", "放行人", "放行日期", "送银行日期", "缺回单");
        String today = clock.today().toString();
        assertThat(sheet.rows().get(1).cells())
                .as("the newest first")
                .containsExactly(
                        sent.number(),
                        sent.state().label(),
                        "1",
                        "1",
                        "8400",
                        clerk.name(),
                        today,
                        payer.name(),
                        today,
                        today,
                        "0");
        Actor elsewhere = town.yijiang(Role.PAYER);
        Sheet theirs = SheetReader.read(Objects.requireNonNull(
                till.as(elsewhere, () -> page.sheet(null)).getBody()));
        assertThat(theirs.rows()).noneMatch(row -> row.cell(0).equals(sent.number()));
    }
}
