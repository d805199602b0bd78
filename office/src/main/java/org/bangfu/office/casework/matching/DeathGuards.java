package org.bangfu.office.casework.matching;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No step brings a family nearer to its file while a list names one of it as dead and nobody has looked (R-44, M10(4)). */
@Configuration
class DeathGuards {

    private final ObjectProvider<DeathWatch> deaths;

    DeathGuards(ObjectProvider<DeathWatch> deaths) {
        this.deaths = deaths;
    }

    @Bean
    StepGuard nobodyListedAsDeadBeforeReview() {
        return guard(Step.REVIEW);
    }

    @Bean
    StepGuard nobodyListedAsDeadBeforeNotice() {
        return guard(Step.ORDER_NOTICE);
    }

    @Bean
    StepGuard nobodyListedAsDeadBeforePosting() {
        return guard(Step.POST_NOTICE);
    }

    @Bean
    StepGuard nobodyListedAsDeadBeforeNoticeGoesOn() {
        return guard(Step.ANSWER_OBJECTION);
    }

    @Bean
    StepGuard nobodyListedAsDeadBeforeFile() {
        return guard(Step.FILE);
    }

    private StepGuard guard(Step step) {
        return new StepGuard() {
            @Override
            public Step step() {
                return step;
            }

            @Override
            public Optional<String> objection(Case aCase, Actor actor) {
                return deaths.getObject().objection(aCase);
            }
        };
    }
}
