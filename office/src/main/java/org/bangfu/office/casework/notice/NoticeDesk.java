package org.bangfu.office.casework.notice;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.notice.Objection.How;
import org.bangfu.office.casework.notice.Objection.Outcome;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Moved;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.review.Opinions;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.DayBegan;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices are ordered, posted, objected to, answered (M10(4)). */
@Service
@Transactional
class NoticeDesk {

    private final NoticeTable table;
    private final NoticeSheet sheet;
    private final ObjectionLetter letter;
    private final Cases cases;
    private final Households households;
    private final Opinions opinions;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final Proofs proofs;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    NoticeDesk(
            NoticeTable table,
            NoticeSheet sheet,
            ObjectionLetter letter,
            Cases cases,
            Households households,
            Opinions opinions,
            Organisations organisations,
            Accounts accounts,
            Deadlines deadlines,
            Proofs proofs,
            Messages messages,
            Journal journal,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.sheet = sheet;
        this.letter = letter;
        this.cases = cases;
        this.households = households;
        this.opinions = opinions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.proofs = proofs;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    /**
     * The centre orders it; what it shows is fixed now.
     *
     * @param explanation why it goes on by the determination where visitors or reviewer thought otherwise
     */
    Case order(String number, int version, @Nullable String explanation, Actor by) {
        Case locked = cases.lock(number, version);
        Category category = locked.category();
        if (category == null || category == Category.NONE) {
            throw Refusal.by("M10(4)", "认定结果不符合建档条件，不公示；由审核人出具《不予困难帮扶告知书》。");
        }
        opinions.explain(locked, explanation, by);
        Case ordered = cases.take(locked, Step.ORDER_NOTICE, by, Words.NONE);
        table.order(
                ordered,
                organisations.get(ordered.organisation()).name(),
                households.now(ordered).worker().work().employer(),
                category,
                by.name(),
                clock.today());
        deadlines.meet(ordered, Due.ORDERING);
        deadlines.begin(ordered, Due.POSTING);
        journal.did("安排公示", number);
        return ordered;
    }

    /** Colleagues of the posting union who can stand beside the one who posts. */
    @Transactional(readOnly = true)
    List<Actor> colleagues(Actor first) {
        return accounts.holding(Role.GRASSROOTS_CLERK, first.organisation().territory()).stream()
                .filter(colleague -> colleague.account() != first.account())
                .toList();
    }

    /** The grassroots union posts it today: two names, a photograph; its days begin tomorrow. */
    Case post(String number, int version, String where, long second, String photoName, byte[] photo, Actor first) {
        Case locked = cases.lock(number, version);
        Notice notice = table.open(locked.id()).orElseThrow(() -> new NotFound("这份公示"));
        if (second == first.account()) {
            throw Refusal.by("M10(4)", "second", "张贴公示需要两个人作证，目前两栏都是%s。请改选另一名工作人员。".formatted(first.name()));
        }
        Actor other = colleagues(first).stream()
                .filter(colleague -> colleague.account() == second)
                .findFirst()
                .orElseThrow(() -> Refusal.at("second", "请选择一起张贴的同事。"));
        long proof = proofs.keep(locked.dossier(), ProofKind.NOTICE_PHOTO, photoName, photo)
                .id();
        int days = timeLimits.of(TimeLimit.NOTICE);
        Case posted = cases.take(
                locked,
                Step.POST_NOTICE,
                first,
                Words.forBoth(
                        "%s、%s张贴于%s".formatted(first.name(), other.name(), where),
                        "您家的情况已开始公示，%d 个工作日没有人提出异议就建档。".formatted(days)));
        LocalDate ends = clock.workdays().plusWorkdays(clock.today(), days).date();
        table.post(notice.id(), clock.today(), where, first.name(), other.name(), proof, ends, days);
        sheet.issue(posted, table.find(notice.id()).orElseThrow());
        deadlines.meet(posted, Due.POSTING);
        deadlines.setWorkdays(posted, Due.NOTICE_END, days + 1);
        messages.tell(
                posted.applicant(), number, "您家的困难帮扶申请已公示，到%s为止。没有人提出异议就给您家建档，您现在不用做什么。".formatted(Show.date(ends)));
        journal.did("张贴公示", number);
        return posted;
    }

    /** Anyone may object while it hangs; the notice stands still until the objection is answered. */
    void object(long id, ObjectionForm.Said said) {
        Notice notice = table.posted(id).orElseThrow(() -> new NotFound("这份公示"));
        Case aCase = cases.byId(notice.caseId());
        object(cases.lock(aCase.number()), notice, said, Actor.OFFICE);
    }

    /** Taken down at the counter. */
    Case object(String number, int version, ObjectionForm.Said said, Actor by) {
        Case locked = cases.lock(number, version);
        Notice notice = table.open(locked.id()).orElseThrow(() -> new NotFound("这份公示"));
        return object(locked, notice, said, by);
    }

    private Case object(Case locked, Notice notice, ObjectionForm.Said said, Actor by) {
        if (notice.over(clock.today())) {
            throw Refusal.by("M10(4)", "公示已于%s期满。对建档有意见，请到县（市、区）总工会反映。".formatted(Show.date(notice.endsOn())));
        }
        Case objected = cases.take(locked, Step.OBJECT, by, Words.forBoth("公示期间收到异议，已暂停公示", "公示期间有人反映情况，工会正在核实，公示暂停。"));
        table.object(objected, notice.id(), clock.today(), left(notice), said);
        deadlines.meet(objected, Due.NOTICE_END);
        deadlines.begin(objected, Due.OBJECTION);
        journal.did("登记公示异议", objected.number());
        return objected;
    }

    /** Working days still to run, the day of the objection included: it was not a full day of notice. */
    private int left(Notice notice) {
        LocalDate ends = java.util.Objects.requireNonNull(notice.endsOn());
        long days = clock.today()
                .datesUntil(ends.plusDays(1))
                .filter(clock.workdays()::isWorkday)
                .count();
        return Math.clamp(days, 1, java.util.Objects.requireNonNull(notice.days()));
    }

    /** Not substantiated: answered, and the notice runs its remaining days from tomorrow. */
    Case answer(String number, int version, String answer, Actor by) {
        Case locked = cases.lock(number, version);
        Objection objection = table.objections(locked).stream()
                .filter(one -> !one.answered())
                .findFirst()
                .orElseThrow(() -> new NotFound("待答复的异议"));
        Case resumed =
                cases.take(locked, Step.ANSWER_OBJECTION, by, Words.forBoth("异议查无实据：" + answer, "反映的情况已核实清楚，公示继续。"));
        end(resumed, objection, Outcome.UNFOUNDED, answer, by.name());
        LocalDate ends = clock.workdays()
                .plusWorkdays(clock.today(), objection.daysLeft())
                .date();
        table.resume(objection.notice(), clock.today(), objection.daysLeft(), ends);
        deadlines.meet(resumed, Due.OBJECTION);
        deadlines.setWorkdays(resumed, Due.NOTICE_END, objection.daysLeft() + 1);
        journal.did("答复公示异议", number);
        return resumed;
    }

    /**
     * A case that left its notice otherwise: the family was refused for what was objected, or the case went back or was withdrawn. What
     * hung is taken off the wall, since it shows what is to be judged anew; an objection that waited has its end.
     */
    @EventListener
    void on(Moved moved) {
        boolean back = moved.step().follows() && moved.from().live();
        if (moved.to().live() && !back) {
            return;
        }
        Case aCase = cases.byId(moved.caseId());
        endAll(aCase, moved.step() == Step.REFUSE ? Outcome.UPHELD : Outcome.OVERTAKEN, Acting.now());
        table.close(aCase.id());
    }

    /** A family that withdraws does not see who objected: the office tells them the next morning. */
    @EventListener
    void on(DayBegan day) {
        table.leftOpen().forEach(aCase -> endAll(cases.byId(aCase), Outcome.OVERTAKEN, Actor.OFFICE));
    }

    private void endAll(Case aCase, Outcome outcome, Actor by) {
        table.objections(aCase).stream()
                .filter(one -> !one.answered())
                .forEach(one -> end(aCase, one, outcome, outcome.label() + "。", by.name()));
    }

    /** Whoever objected has been told by somebody: by letter, by hand, by call (M10(4)). */
    Case tell(String number, int version, long id, TellingForm.Telling telling, Actor by) {
        Case locked = cases.lock(number, version);
        Objection objection = table.objections(locked).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("这条异议"));
        if (!objection.answered()) {
            throw Refusal.by("M10(4)", "这条异议还没有答复，答复以后再告诉反映人。");
        }
        if (objection.told() != null) {
            throw Refusal.by("M10(4)", "已经告诉过反映人：" + objection.told().label() + "。");
        }
        if (objection.anonymous()) {
            throw Refusal.by("M10(4)", "反映人没有留姓名和联系方式，无法告知，不用登记。");
        }
        table.told(locked, id, telling.how(), telling.words(), by.name(), clock.today());
        journal.did("告知异议反映人", number);
        return cases.note(locked, "告知异议反映人：" + telling.how().label(), by, Words.forStaff(telling.words()));
    }

    /** Whoever left a number is told how it ended, and nothing of the family (M10(4)); for others the centre has a letter to hand over. */
    private void end(Case aCase, Objection objection, Outcome outcome, String answer, String by) {
        table.answer(aCase, objection.id(), outcome, answer, by, clock.today());
        table.objections(aCase).stream()
                .filter(one -> one.id() == objection.id())
                .forEach(answered -> letter.issue(aCase, answered));
        if (objection.phone() != null) {
            messages.text(
                    objection.phone(),
                    "您%s对困难帮扶公示反映的情况，工会已经核实：%s。想了解详情，请联系%s。"
                            .formatted(
                                    Show.date(objection.receivedOn()),
                                    outcome.label(),
                                    organisations
                                            .above(aCase.organisation(), Level.COUNTY)
                                            .name()));
            table.told(aCase, objection.id(), How.MESSAGE, null, by, clock.today());
        }
    }
}
