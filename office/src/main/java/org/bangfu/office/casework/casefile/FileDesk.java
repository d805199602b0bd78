package org.bangfu.office.casework.casefile;

import org.bangfu.office.casework.notice.Notices;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.Category;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens files (M10(4), M16). */
@Service
@Transactional
class FileDesk {

    private final Cases cases;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    FileDesk(
            Cases cases,
            Notices notices,
            Deadlines deadlines,
            Messages messages,
            Journal journal,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.cases = cases;
        this.notices = notices;
        this.deadlines = deadlines;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    /** The notice ran out unopposed: the file is opened, numbered, and its first re-check set, of deep hardship later than of others (M17). */
    Case file(String number, int version, Actor by) {
        Case locked = cases.lock(number, version);
        Case filed = cases.numberFile(
                cases.take(locked, Step.FILE, by, Words.forBoth("公示期满，无异议", "公示期满没有异议，工会已给您家建档，接下来由会议研究帮扶。")));
        notices.close(filed.id());
        deadlines.meet(filed, Due.NOTICE_END);
        deadlines.set(
                filed,
                Due.RECHECK,
                clock.workdays()
                        .plusMonths(
                                clock.today(),
                                timeLimits.of(
                                        filed.category() == Category.DEEP ? TimeLimit.RECHECK_DEEP : TimeLimit.RECHECK))
                        .date());
        messages.tell(
                filed.applicant(), number, "公示期满没有异议，您家已建立困难职工档案，档案号%s。发放帮扶款以前会再告诉您。".formatted(filed.fileNumber()));
        journal.did("建档", String.valueOf(filed.fileNumber()));
        return filed;
    }
}
