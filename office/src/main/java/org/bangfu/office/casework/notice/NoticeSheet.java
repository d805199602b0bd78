package org.bangfu.office.casework.notice;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.office.casework.issued.Afterwards;
import org.bangfu.office.casework.issued.IssuedPaper;
import org.bangfu.office.casework.issued.IssuedPapers;
import org.bangfu.office.casework.issued.Layout;
import org.bangfu.office.casework.issued.PaperKind;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Parts;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Component;

/** 《困难职工建档公示》 as it hung on the wall; that it hung longer or came down stands under it (M10(4), M16). */
@Component
class NoticeSheet implements Afterwards {

    private final IssuedPapers papers;
    private final NoticeTable table;
    private final Parts parts;
    private final TimeLimitsInForce timeLimits;
    private final OfficeClock clock;

    NoticeSheet(IssuedPapers papers, NoticeTable table, Parts parts, TimeLimitsInForce timeLimits, OfficeClock clock) {
        this.papers = papers;
        this.table = table;
        this.parts = parts;
        this.timeLimits = timeLimits;
        this.clock = clock;
    }

    void issue(Case aCase, Notice posted) {
        papers.issue(PaperKind.NOTICE, aCase, posted.id(), layout(posted));
    }

    /** One that is not posted yet, to be hung up, has room for the day and the names. */
    IssuedPaper of(Case aCase, Notice notice) {
        return papers.of(PaperKind.NOTICE, aCase, notice.id(), () -> layout(notice));
    }

    @Override
    public PaperKind kind() {
        return PaperKind.NOTICE;
    }

    @Override
    public Content since(Case aCase, long notice) {
        return since(table.find(notice).orElseThrow(() -> new NotFound("这份公示")));
    }

    Content since(Notice notice) {
        return parts.part("casework/notice/since", Map.of("notice", notice));
    }

    private Layout layout(Notice notice) {
        LocalDate from = notice.postedOn() == null ? clock.today() : notice.postedOn();
        return new Layout(
                "困难职工建档公示",
                notice.caseNumber(),
                "casework/notice/sheet",
                Map.of("notice", notice, "runs", TimeLimit.NOTICE.words(timeLimits.of(TimeLimit.NOTICE, from))));
    }
}
