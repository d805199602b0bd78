package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchState;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M12, R-44: nothing goes to a dead worker's account; whoever takes the file over is paid what was decided, to an account of his own. */
@OfficeTest
class M12_NothingIsPaidToTheDeadTest {

    private static final AtomicInteger LIST = new AtomicInteger(1);

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Till till;

    @Autowired
    Families families;

    @Autowired
    Households households;

    @Autowired
    Proofs proofs;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    private Actor clerk;
    private long decided;
    private Case aCase;

    @BeforeEach
    void aGrantIsToBePaid() {
        clock.set(TestClock.FIRST);
        clerk = town.jinghu(Role.CENTRE_CLERK);
        decided = till.granted(
                till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400"), "00");
        aCase = till.caseOf(decided);
        families.as(Actor.OFFICE, () -> {
            Household family = households.now(aCase);
            households.write(aCase, family.withMembers(List.of(family.head(), wife())), "申请", Actor.OFFICE);
            return true;
        });
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.set(TestClock.FIRST);
    }

    private static Member wife() {
        return new Member(
                "2",
                "李秀英",
                "配偶",
                Families.identity().value(),
                "汉族",
                "良好",
                "职工基本医疗保险",
                "已婚",
                "非农业",
                "在岗",
                null,
                null,
                null,
                null,
                true,
                true,
                true,
                false,
                false);
    }

    private void listed() {
        String identity =
                Objects.requireNonNull(families.household(aCase, clerk).head().identity());
        int number = LIST.getAndIncrement();
        var taken = Program.of(port, tokens, clerk)
                .hand(
                        "/api/v1/registers/DEATHS",
                        "dead-payee-" + number + "-" + aCase.id(),
                        Map.of(
                                "source",
                                "公安局户政" + number,
                                "mode",
                                "FULL",
                                "asOf",
                                clock.today().toString()),
                        "身份证号,死亡日期\n" + identity + ","
                                + YearMonth.from(clock.today()).minusMonths(1) + "-09\n");
        assertThat(taken.statusCode()).as(taken.body()).isLessThan(300);
    }

    @Test
    void whoIsListedIsNotPaidAndTheHeirIs() {
        listed();
        assertThatThrownBy(() -> till.prepared(decided)).hasMessageContaining("有死亡登记");
        takenOver();
        assertThatThrownBy(() -> till.prepared(decided))
                .as("the account was the dead worker's own")
                .hasMessageContaining("没有登记本人的银行账户");
        families.as(Actor.OFFICE, () -> {
            Case now = families.now(aCase, clerk);
            households.write(now, households.now(now).withAccount(Till.account(now, "00")), "接办人的卡", Actor.OFFICE);
            return true;
        });
        Batch batch = till.prepared(decided);
        assertThat(batch.count()).isEqualTo(1);
        assertThat(batch.total()).isEqualTo(Money.parse("8400"));
        Batch answered = till.answered(till.sent(till.released(batch)));
        assertThat(answered.state()).isEqualTo(BatchState.ANSWERED);
    }

    private void takenOver() {
        long paper = families.as(
                        Actor.OFFICE,
                        () -> proofs.keep(
                                aCase.dossier(),
                                ProofKind.OTHER,
                                "死亡证明.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        String path = "/api/v1/cases/" + aCase.number() + "/changes";
        var told = Program.of(port, tokens, clerk)
                .send("POST", path, families.now(aCase, clerk).version(), """
                {"successor": "2", "diedOn": "%s-09", "diedPaper": "%d", "standing": "EMPLOYEE", "successorPhone": "%s",
                 "relationTo": {"1": "配偶"}, "words": "家人来窗口办理"}
                """.formatted(
                                YearMonth.from(clock.today()).minusMonths(1),
                                paper,
                                Town.phone().value()));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        var decidedIt = Program.of(port, tokens, town.jinghu(Role.CENTRE_REVIEWER))
                .send("POST", path + "/1", families.now(aCase, clerk).version(), "{\"verdict\": \"APPROVED\"}");
        assertThat(decidedIt.statusCode()).as(decidedIt.body()).isEqualTo(200);
    }
}
