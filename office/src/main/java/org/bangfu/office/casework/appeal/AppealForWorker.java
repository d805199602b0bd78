package org.bangfu.office.casework.appeal;

import java.util.Optional;
import org.bangfu.office.casework.application.MyMatter;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.review.Reviews;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Component;

/** What a refused worker reads on her own page: why, until when she may object, what became of her objection. */
@Component
class AppealForWorker implements MyMatter {

    private final AppealDesk desk;
    private final Reviews reviews;

    AppealForWorker(AppealDesk desk, Reviews reviews) {
        this.desk = desk;
        this.reviews = reviews;
    }

    @Override
    public Optional<Matter> of(Case aCase) {
        return reviews.refusal(aCase.id())
                .flatMap(refused -> desk.against(aCase, refused)
                        .map(appeal -> appeal.answer() == null
                                ? new Matter(
                                        "您提出的异议",
                                        "已于" + Show.date(appeal.madeOn()) + "收到，" + Show.date(appeal.answerBy())
                                                + "前答复您。",
                                        null)
                                : new Matter(
                                        "对您异议的答复",
                                        appeal.answer().verdict() + "。"
                                                + appeal.answer().words(),
                                        new Link("看答复书", aCase.path() + "/appeal/print")))
                        .or(() -> desk.objection(aCase).isEmpty()
                                ? Optional.of(new Matter(
                                        "不同意这个决定",
                                        "可以在" + Show.date(refused.objectUntil()) + "前向" + refused.county() + "提出异议。",
                                        new Link("提出异议", "/my/appeal")))
                                : Optional.empty()));
    }
}
