package org.bangfu.office.casework.notice;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Show;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the steps of a notice need beyond their place in the table (M10(4)). */
@Configuration
class NoticeGuards {

    private final NoticeTable notices;
    private final OfficeClock clock;

    NoticeGuards(NoticeTable notices, OfficeClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Bean
    StepGuard orderedOnce() {
        return guard(
                Step.ORDER_NOTICE,
                aCase -> notices.open(aCase.id()).map(notice -> "公示已经安排，等%s张贴。".formatted(notice.place())));
    }

    @Bean
    StepGuard orderedBeforePosted() {
        return guard(
                Step.POST_NOTICE,
                aCase -> notices.open(aCase.id()).isPresent() ? Optional.empty() : Optional.of("帮扶中心还没有安排公示，请等通知。"));
    }

    /** All its working days, by a calendar that is out (docs/model.md, Times). */
    @Bean
    StepGuard unopposedToTheEnd() {
        return guard(Step.FILE, aCase -> notices.open(aCase.id()).flatMap(this::stillHanging));
    }

    private Optional<String> stillHanging(Notice notice) {
        var ends = java.util.Objects.requireNonNull(notice.endsOn());
        if (!clock.workdays().knows(ends.getYear())) {
            return Optional.of("国务院还没有公布（或系统还没有录入）%d年的放假安排，公示期限不能确定，暂不能建档。".formatted(ends.getYear()));
        }
        return notice.over(clock.today())
                ? Optional.empty()
                : Optional.of("公示到%s才满，次日起无异议方可建档。".formatted(Show.date(ends)));
    }

    private static StepGuard guard(Step step, java.util.function.Function<Case, Optional<String>> objection) {
        return new StepGuard() {
            @Override
            public Step step() {
                return step;
            }

            @Override
            public Optional<String> objection(Case aCase, Actor actor) {
                return objection.apply(aCase);
            }
        };
    }
}
