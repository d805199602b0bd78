package org.bangfu.office.ground.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** docs/model.md, Clock: one date for a transaction, each day begun once, forward only. The days of this test lie after those of all others. */
@OfficeTest
class OfficeDayTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Workdays workdays;

    private final List<LocalDate> begun = new ArrayList<>();
    private final ApplicationEventPublisher heard = event -> {
        if (event instanceof DayBegan began) {
            begun.add(began.day());
        }
    };

    private OfficeDays days() {
        return new OfficeDays(jdbc, InstantSource.system(), transactions, heard);
    }

    private LocalDate afterAll() {
        return days().last().map(last -> last.plusDays(1)).orElse(LocalDate.of(2040, 1, 1));
    }

    private DemoClock demo() {
        return new DemoClock(InstantSource.system(), workdays, days(), LocalDate.of(2026, 3, 18));
    }

    private Daybreak machineAt(String instant) {
        return new Daybreak(new MachineClock(InstantSource.fixed(Instant.parse(instant)), workdays), days());
    }

    @Test
    void theDateIsChinasNotTheMachines() {
        var justAfterMidnightInWuhu =
                new MachineClock(InstantSource.fixed(Instant.parse("2026-03-17T16:00:00Z")), workdays);
        assertThat(justAfterMidnightInWuhu.today()).isEqualTo("2026-03-18");
    }

    @Test
    void aTransactionSeesOneDateAcrossMidnight() {
        var instants = new ArrayList<>(List.of("2026-03-18T15:59:59Z", "2026-03-18T16:00:01Z", "2026-03-18T16:00:02Z"));
        var clock = new MachineClock(() -> Instant.parse(instants.removeFirst()), workdays);
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.executeWithoutResult(status -> {
            assertThat(clock.today()).isEqualTo("2026-03-18");
            inner.executeWithoutResult(other -> assertThat(clock.today()).isEqualTo("2026-03-19"));
            assertThat(clock.today()).isEqualTo("2026-03-18");
        });
        assertThat(clock.today()).isEqualTo("2026-03-19");
    }

    @Test
    void eachDayBeginsOnceAndNoneIsLeftOut() {
        LocalDate first = afterAll();
        days().begin(first);
        var fiveDaysLater = machineAt(first.plusDays(5) + "T04:00:00Z");
        fiveDaysLater.beginDue();
        fiveDaysLater.beginDue();
        assertThat(begun)
                .containsExactlyElementsOf(first.datesUntil(first.plusDays(6)).toList());
    }

    @Test
    void twoNodesBeginADayOnce() {
        LocalDate day = afterAll();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(
                    CompletableFuture.runAsync(() -> days().begin(day), nodes),
                    CompletableFuture.runAsync(() -> days().begin(day), nodes));
            both.forEach(CompletableFuture::join);
        }
        assertThat(begun).containsExactly(day);
    }

    @Test
    void aDayThatFailedHasNotBegun() {
        LocalDate day = afterAll();
        var failing = new OfficeDays(jdbc, InstantSource.system(), transactions, event -> {
            throw new IllegalStateException("a deadline could not be counted");
        });
        assertThatThrownBy(() -> failing.begin(day)).hasMessageContaining("deadline");
        days().begin(day);
        assertThat(begun).containsExactly(day);
    }

    @Test
    void aMachineClockSetBackBeginsNothing() {
        days().begin(afterAll());
        begun.clear();
        machineAt("2020-01-01T04:00:00Z").beginDue();
        assertThat(begun).isEmpty();
    }

    @Test
    void daysAreNeitherRewrittenNorBegunBackwards() {
        LocalDate day = afterAll();
        days().begin(day);
        assertThatThrownBy(() -> days().begin(day.minusYears(1))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("delete from office_day").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDemonstrationMovesForwardDayByDayAndNeverBack() {
        LocalDate first = afterAll();
        days().begin(first);
        begun.clear();
        var clock = demo();
        assertThat(clock.today()).isEqualTo(first);
        clock.forwardTo(first.plusDays(3));
        assertThat(begun).containsExactly(first.plusDays(1), first.plusDays(2), first.plusDays(3));
        assertThat(clock.today()).isEqualTo(first.plusDays(3));
        assertThat(LocalDate.ofInstant(clock.now(), OfficeClock.ZONE)).isEqualTo(first.plusDays(3));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardTo(first.plusDays(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardTo(first.plusDays(1)));
    }

    @Test
    void theCalendarOfThisYearIsKnown() {
        assertThat(workdays.now().knows(2026)).isTrue();
    }
}
