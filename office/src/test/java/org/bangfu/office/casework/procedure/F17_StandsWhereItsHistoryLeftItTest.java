package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F17: state, category and applicant of a case are what its history and its matching say. */
@OfficeTest
class F17_StandsWhereItsHistoryLeftItTest {

    @Autowired
    Families families;

    @Autowired
    HistoryCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    private Case aCase;

    @BeforeEach
    void aWorkerHasApplied() {
        town.build();
        aCase = families.poor();
        Actor worker = families.worker(aCase);
        families.as(Actor.OFFICE, () -> {
            EventTable.Row open = submitted(worker, new byte[32]);
            new EventTable(jdbc).append(submitted(worker, EventChain.hash(open)));
            return true;
        });
    }

    private EventTable.Row submitted(Actor worker, byte[] hash) {
        return new EventTable.Row(
                0,
                aCase.id(),
                1,
                Step.SUBMIT.name(),
                "提交申请",
                State.DRAFT.name(),
                State.SUBMITTED.name(),
                worker.account(),
                worker.name(),
                Role.WORKER.name(),
                null,
                null,
                LocalDate.of(2026, 3, 18),
                Instant.parse("2026-03-18T02:00:00Z"),
                EventChain.START,
                hash);
    }

    @Test
    void itStandsWhereItsHistoryLeftIt() {
        assertThat(about(families.as(Actor.OFFICE, check::problems))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    update casework set state = 'FILED' where id = :id => 经过的最后一条却是
                    update casework set category = 'ACCIDENTAL' where id = :id => 困难类别
                    update casework set category = 'NONE' where id = :id => 困难类别
                    update casework set applicant = (select min(id) from account where id <> applicant) where id = :id => 申请人
                    update casework set former_applicant = applicant, applicant = (select min(id) from account where id <> applicant) where id = :id => 申请人
                    with earlier as (update casework_event set role = '职工' where case_id = :id) update casework set applicant = (select min(id) from account where id <> applicant) where id = :id => 申请人
                    delete from casework_event where case_id = :id => 没有任何经过
                    """)
    void oneThatStandsElsewhereIsNamed(String sql, String said) {
        OwnersHand.meddling(
                List.of("casework", "casework_event"),
                sql.replace(":id", Long.toString(aCase.id())),
                owner -> assertThat(about(new HistoryCheck(owner, new EventTable(owner)).problems()))
                        .anySatisfy(problem -> assertThat(problem).contains(said)));
    }

    /** Taken over, as the history says, it is the heir's, and whoever submitted it is still known. */
    @Test
    void oneThatWasTakenOverStandsWhereItsHistorySays() {
        OwnersHand.meddling(
                List.of("casework", "casework_event"),
                """
                with taken as (update casework set former_applicant = applicant,
                                      applicant = (select min(id) from account where id <> applicant)
                                where id = :id returning id)
                update casework_event set act = '采用报告的变化：职工去世，由家人接办'
                 where position = 1 and case_id = (select id from taken)
                """.replace(":id", Long.toString(aCase.id())),
                owner -> assertThat(about(new HistoryCheck(owner, new EventTable(owner)).problems()))
                        .noneSatisfy(problem -> assertThat(problem).contains("不是提交申请的职工")));
    }

    private List<String> about(List<String> problems) {
        return problems.stream()
                .filter(problem -> problem.startsWith("案件 " + aCase.number()))
                .toList();
    }
}
