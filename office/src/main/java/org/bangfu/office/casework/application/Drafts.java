package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.clock.DayBegan;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft that nobody touched for long is told of before, and then emptied: an office keeps nothing it was not given. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Messages messages;
    private final TimeLimitsInForce timeLimits;

    Drafts(JdbcClient jdbc, Cases cases, Messages messages, TimeLimitsInForce timeLimits) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.messages = messages;
        this.timeLimits = timeLimits;
    }

    /** In the day's transaction; nobody is emptied who was not told in time. */
    @EventListener
    void on(DayBegan began) {
        LocalDate today = began.day();
        int days = timeLimits.of(TimeLimit.DRAFT, today);
        int before = timeLimits.of(TimeLimit.DRAFT_TOLD, today);
        for (long id : untouchedSince(today.minusDays(days), "d.lapse_told <= :told", today.minusDays(before))) {
            empty(cases.byId(id), days);
        }
        for (long id :
                untouchedSince(today.minusDays(days - before), "d.lapse_told is null and :told is not null", today)) {
            tell(cases.byId(id), today, today.plusDays(before));
        }
    }

    private void tell(Case draft, LocalDate today, LocalDate until) {
        jdbc.sql("update casework set lapse_told = :today where id = :id")
                .param("today", today)
                .param("id", draft.id())
                .update();
        messages.tell(
                draft.applicant(),
                draft.number(),
                "您没有提交的困难帮扶申请已经很久没有改动，到%s还不提交或者接着填，填过的内容就会清空，需要时要重新填。".formatted(Show.date(until)));
    }

    private void empty(Case draft, int days) {
        messages.tell(draft.applicant(), draft.number(), "您没有提交的困难帮扶申请 %d 天没有改动，已经清空。需要帮助，可以随时重新申请。".formatted(days));
        cases.lapse(cases.lock(draft.number(), draft.version()), "草稿 %d 天没有提交，按规定清空".formatted(days));
    }

    /** Drafts last written, or photographed for, on this day or before. */
    private List<Long> untouchedSince(LocalDate day, String told, LocalDate toldOn) {
        return jdbc.sql("""
                        select d.id
                          from casework d
                         where d.state = 'DRAFT' and d.opened_at < :after and %s
                           and not exists (select from family_version v where v.case_id = d.id and v.made_at >= :after)
                           and not exists (select from application_paper p where p.case_id = d.id and p.added_on > :day)
                         order by d.id
                        """.formatted(told))
                .param("after", day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toOffsetDateTime())
                .param("day", day)
                .param("told", toldOn)
                .query((row, index) -> row.getLong("id"))
                .list();
    }
}
