package org.bangfu.office.casework.household;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.ground.access.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody stands in two files (M16): a family one of whose members another family holds passes neither review nor filing. */
@Configuration
class ClashGuard {

    @Bean
    StepGuard nobodyInTwoReviews(Clashes clashes) {
        return guard(Step.REVIEW, clashes);
    }

    @Bean
    StepGuard nobodyInTwoFiles(Clashes clashes) {
        return guard(Step.FILE, clashes);
    }

    private static StepGuard guard(Step step, Clashes clashes) {
        return new StepGuard() {
            @Override
            public Step step() {
                return step;
            }

            @Override
            public Optional<String> objection(Case aCase, Actor actor) {
                return clashes.waiting(aCase).isEmpty()
                        ? Optional.empty()
                        : Optional.of("有家庭成员同时写在另一户的申请或者档案里，一个人只能算在一户（M16）。请先在“重复的家庭成员”里核对两边。");
            }
        };
    }
}
