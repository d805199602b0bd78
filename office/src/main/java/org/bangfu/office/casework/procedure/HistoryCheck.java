package org.bangfu.office.casework.procedure;

import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads each case's history from its first line to its last: no line changed, none gone, and the case stands where its last line says (F17). */
@Component
class HistoryCheck implements Check {

    private final JdbcClient jdbc;
    private final EventTable events;

    HistoryCheck(JdbcClient jdbc, EventTable events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String name() {
        return "案件经过";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "casework");
        reading.rows("casework_event", 0);
        var chain = new Walk(reading);
        events.all(chain::next);
        chain.end();
        standElsewhere(reading);
        categorisedOtherwise(reading);
        appliedForByAnother(reading);
    }

    /** From line to line, one case after the other; nothing but the line before is kept. */
    private static final class Walk {

        private final CheckReport reading;
        private long caseId;
        private EventChain.Follower follower = new EventChain.Follower();
        private String number = "";

        Walk(CheckReport reading) {
            this.reading = reading;
        }

        void next(String number, EventTable.Row row) {
            if (row.caseId() != caseId) {
                end();
                caseId = row.caseId();
                this.number = number;
                follower = new EventChain.Follower();
            }
            reading.row("casework_event");
            follower.follow(row);
        }

        void end() {
            follower.broken().ifPresent(where -> reading.problem("案件 %s 的经过：%s".formatted(number, where)));
        }
    }

    /** The category is that of the last matching, or none where the case was refused (M10(4)). */
    private void categorisedOtherwise(CheckReport reading) {
        reading.whole(jdbc, "matching");
        jdbc.sql("""
                        select c.number
                          from casework c
                          left join lateral (select d.category
                                               from matching m join determination d on d.id = m.determination
                                              where m.case_id = c.id order by m.id desc limit 1) m on true
                         where c.category is distinct from m.category
                           and not (c.category = 'NONE'
                                    and exists (select from casework_event e where e.case_id = c.id and e.state_to = 'REFUSED'))
                         order by c.id
                        """).query(row -> {
            reading.problem("案件 %s：登记的困难类别与最近一次信息比对的认定不同。".formatted(row.getString("number")));
        });
    }

    /** Who submitted it himself is the applicant, or was until another of the family took the file over, as its history says. */
    private void appliedForByAnother(CheckReport reading) {
        jdbc.sql("""
                        select distinct c.number
                          from casework c
                          join casework_event e on e.case_id = c.id and e.step = :submit and e.role in (:worker)
                         where e.account <> c.applicant
                           and not (e.account = c.former_applicant
                                    and exists (select from casework_event s
                                                 where s.case_id = c.id and s.act like '%由家人接办'))
                         order by 1
                        """)
                .param("submit", Step.SUBMIT.name())
                .param("worker", ActedAs.waysToWrite(Role.WORKER))
                .query(row -> {
                    reading.problem("案件 %s：登记的申请人不是提交申请的职工。".formatted(row.getString("number")));
                });
    }

    /** A case is a draft until its first line, and afterwards where its last line left it. */
    private void standElsewhere(CheckReport reading) {
        jdbc.sql("""
                        select c.number, c.state, e.state_to
                          from casework c
                          left join lateral (select state_to from casework_event
                                              where case_id = c.id order by position desc limit 1) e on true
                         where c.state is distinct from coalesce(e.state_to, 'DRAFT')
                         order by c.id
                        """).withFetchSize(1000).query(row -> {
            String state = State.valueOf(row.getString("state")).label();
            String last = row.getString("state_to");
            reading.problem(
                    last == null
                            ? "案件 %s：现在是“%s”，却没有任何经过。".formatted(row.getString("number"), state)
                            : "案件 %s：现在是“%s”，经过的最后一条却是“%s”。"
                                    .formatted(
                                            row.getString("number"),
                                            state,
                                            State.valueOf(last).label()));
        });
    }
}
