package org.bangfu.office.aid.grant;

import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.GrantChange;
import org.bangfu.office.aid.plan.PlanPassed;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.springframework.stereotype.Component;

/** Carries out what a meeting decided about an earlier grant, writes it into the family's history and tells the family in plain words. */
@Component
class GrantChangesCarriedOut {

    private final GrantTable table;
    private final GrantChanger changer;
    private final Marks marks;
    private final Cases cases;
    private final Messages messages;
    private final OfficeClock clock;

    GrantChangesCarriedOut(
            GrantTable table, GrantChanger changer, Marks marks, Cases cases, Messages messages, OfficeClock clock) {
        this.table = table;
        this.changer = changer;
        this.marks = marks;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    /** In the meeting's own transaction. */
    void carryOut(GrantChange change, PlanPassed passed) {
        Grant grant = changer.locked(change.grant());
        var decided = new GrantTable.Decided(passed.meeting(), passed.minute(), passed.heldOn());
        switch (change.kind()) {
            case WITHDRAW -> end(grant, GrantEvent.Kind.WITHDRAWN, change, decided);
            case REDUCE -> end(grant, GrantEvent.Kind.REDUCED, change, decided);
            case MOVE -> move(grant, change, decided);
            case AGAIN -> again(grant, change, decided);
        }
        tell(change, grant, passed.minute());
    }

    private void end(Grant grant, GrantEvent.Kind kind, GrantChange change, GrantTable.Decided decided) {
        var happens = new GrantChanger.Change(kind, change.amount(), null, decided, change.reason());
        changer.change(grant, happens, clock.today(), Acting.now());
    }

    private void move(Grant grant, GrantChange change, GrantTable.Decided decided) {
        var happens =
                new GrantChanger.Change(GrantEvent.Kind.MOVED, Money.ZERO, change.fund(), decided, change.reason());
        changer.change(grant, happens, clock.today(), Acting.now());
    }

    /** It counts in its own year, and so do its approvals. */
    private void again(Grant lapsed, GrantChange change, GrantTable.Decided decided) {
        Money total =
                table.granted(lapsed.caseId(), lapsed.kind(), lapsed.year()).plus(change.amount());
        Approval needs = Approval.neededFor(total, lapsed.limits()).orElse(null);
        long grant = table.insertAgain(lapsed, change, decided, needs);
        if (Marks.what(lapsed.kind()).isPresent()) {
            marks.markAgain(grant, lapsed.id());
        }
    }

    private void tell(GrantChange change, Grant was, String minute) {
        String told = told(change, was);
        Case aCase = cases.byId(change.caseId());
        cases.note(
                cases.lock(aCase.number()),
                "会议调整以前的决定：" + change.kind().label(),
                Acting.now(),
                Words.forBoth(
                        "%s：%s（原%s）。原因：%s"
                                .formatted(
                                        minute,
                                        change.kind().label() + " "
                                                + change.amount().format() + " 元",
                                        change.minute(),
                                        change.reason()),
                        told));
        messages.tell(aCase.applicant(), aCase.number(), told);
    }

    private static String told(GrantChange change, Grant was) {
        String what = change.aid().label();
        String amount = change.amount().format();
        return switch (change.kind()) {
            case WITHDRAW ->
                "工会研究决定，%s决定给您家的%s，还没有发放的 %s 元不再发放。原因：%s。有不同意见可以向县区工会帮扶中心提出。"
                        .formatted(change.minute(), what, amount, ended(change.reason()));
            case REDUCE ->
                "工会研究决定，%s决定给您家的%s减少 %s 元，其余照发。原因：%s。有不同意见可以向县区工会帮扶中心提出。"
                        .formatted(change.minute(), what, amount, ended(change.reason()));
            case MOVE -> "%s决定给您家的%s %s 元，工会改由另一笔资金发放，金额不变，不用您家办什么。".formatted(change.minute(), what, amount);
            case AGAIN ->
                "%d年没有来得及发出、已经失效的%s，工会研究决定重新给您家 %s 元，仍算%d年的帮扶。款项将打到您本人的银行卡，到账时另行通知。"
                        .formatted(was.year(), what, amount, was.year());
        };
    }

    private static String ended(String reason) {
        return reason.replaceFirst("[。；;.]+$", "");
    }
}
