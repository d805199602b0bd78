package org.bangfu.office.casework.review;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.contract.Version;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.review.Reviews.Refused;
import org.bangfu.office.ground.web.Parts;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Component;

/** 《不予困难帮扶告知书》 as the family was given it (M10, R-37). */
@Component
class RefusalLetter {

    private final IssuedPapers papers;
    private final Policies policies;
    private final Parts parts;

    RefusalLetter(IssuedPapers papers, Policies policies, Parts parts) {
        this.papers = papers;
        this.policies = policies;
        this.parts = parts;
    }

    void issue(Case aCase, Refused refused) {
        papers.issue(PaperKind.REFUSAL_LETTER, aCase, refused.id(), layout(aCase, refused));
    }

    IssuedPaper of(Case aCase, Refused refused) {
        return papers.of(PaperKind.REFUSAL_LETTER, aCase, refused.id(), () -> layout(aCase, refused));
    }

    /** The last day to object, where the letter could only say it provisionally and the calendar came out since. */
    Content since(Refused refused) {
        return parts.part("casework/review/letter-since", Map.of("refused", refused));
    }

    private Layout layout(Case aCase, Refused refused) {
        return new Layout(
                "不予困难帮扶告知书",
                aCase.number(),
                "casework/review/letter",
                Map.of(
                        "aCase",
                        aCase,
                        "refused",
                        refused,
                        "policy",
                        title(aCase),
                        "objects",
                        words(TimeLimit.APPEAL, refused),
                        "answers",
                        words(TimeLimit.APPEAL_ANSWER, refused)));
    }

    private String words(TimeLimit limit, Refused refused) {
        return limit.words(policies.timeLimits(refused.toldOn()).of(limit));
    }

    /** Of the policy that decides what was applied for on its day. */
    private String title(Case aCase) {
        LocalDate applied = aCase.submittedOn();
        return applied != null && policies.versions().on(applied) instanceof Version.Sound sound
                ? sound.policy().policy().title()
                : policies.own().policy().title();
    }
}
