package org.bangfu.office.casework.review;

import java.util.List;
import java.util.stream.Stream;
import org.bangfu.money.Deadline;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.review.Review.Point;
import org.bangfu.office.casework.review.Review.Verdict;
import org.bangfu.office.casework.review.ReviewTable.Letter;
import org.bangfu.office.casework.review.Reviews.Ground;
import org.bangfu.office.casework.visit.Visits;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county's reviewer does with a case. */
@Service
@Transactional
class ReviewDesk {

    private final ReviewTable reviews;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Determinations determinations;
    private final Visits visits;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Messages messages;
    private final Journal journal;
    private final RefusalLetter paper;
    private final TimeLimitsInForce timeLimits;

    ReviewDesk(
            ReviewTable reviews,
            Cases cases,
            Deadlines deadlines,
            Determinations determinations,
            Visits visits,
            Organisations organisations,
            OfficeClock clock,
            Messages messages,
            Journal journal,
            RefusalLetter paper,
            TimeLimitsInForce timeLimits) {
        this.reviews = reviews;
        this.cases = cases;
        this.deadlines = deadlines;
        this.determinations = determinations;
        this.visits = visits;
        this.organisations = organisations;
        this.clock = clock;
        this.messages = messages;
        this.journal = journal;
        this.paper = paper;
        this.timeLimits = timeLimits;
    }

    /** M10(3): the opinion, and on to matching. */
    Case pass(String number, int version, Category suggestion, String words, Actor by) {
        Case locked = cases.lock(number, version);
        String opinion = "建议" + suggestion.label() + "。" + words;
        Case moved = cases.take(locked, Step.REVIEW, by, Words.forBoth(opinion, "县（区）总工会审核通过，接下来与有关部门的信息进行比对。"));
        reviews.add(moved, Verdict.PASSED, opinion, List.of(), suggestion, by);
        deadlines.meet(moved, Due.REVIEW);
        deadlines.begin(moved, Due.MATCHING);
        messages.tell(moved.applicant(), number, "您的困难帮扶申请已通过县（区）总工会审核，接下来进行信息比对。");
        journal.did("审核通过", number);
        return moved;
    }

    /** Back to the grassroots union, point by point. */
    Case sendBack(String number, int version, List<Point> points, Actor by) {
        if (points.isEmpty()) {
            throw Refusal.by("M10(3)", "points", "请至少写明一处要补正的地方。");
        }
        Case locked = cases.lock(number, version);
        String finding = String.join(
                "\n",
                points.stream()
                        .map(point -> point.fault().label() + "：" + point.words())
                        .toList());
        Case moved = cases.take(locked, Step.SEND_BACK, by, Words.forBoth(finding, "审核时发现有些情况还要再核实，工会会与您联系。"));
        reviews.add(moved, Verdict.SENT_BACK, finding, points, null, by);
        deadlines.meet(moved, Due.REVIEW);
        deadlines.meet(moved, Due.MATCHING);
        deadlines.meet(moved, Due.REFUSING);
        deadlines.begin(moved, Due.VISIT);
        visitors(moved)
                .forEach(account -> messages.tell(
                        account,
                        number,
                        "%s家的申请被审核退回，有 %d 处要补正。请登录查看并重新走访。".formatted(moved.maskedName(), points.size())));
        journal.did("退回初审", number);
        return moved;
    }

    private Stream<Long> visitors(Case aCase) {
        return visits.of(aCase.id()).stream()
                .filter(visit -> visit.confirmed())
                .limit(1)
                .flatMap(visit ->
                        Stream.of(visit.first().account(), visit.second().account()));
    }

    /** Marks a case doubtful, or no longer so; doubtful ones cannot pass without a county visit (M10(3)). */
    Case doubt(String number, int version, boolean doubtful, String reason, Actor by) {
        Case locked = cases.lock(number, version);
        if (!Step.REVIEW.from().contains(locked.state())) {
            throw Refusal.by("M10(3)", "只有在审核中的案件才能标记存疑。");
        }
        if (locked.doubtful() == doubtful) {
            throw Refusal.by("M10(3)", doubtful ? "这件已经标记为存疑。" : "这件没有标记为存疑。");
        }
        Verdict verdict = doubtful ? Verdict.DOUBTED : Verdict.CLEARED;
        reviews.add(locked, verdict, reason, List.of(), null, by);
        cases.note(locked, verdict.label(), by, Words.forStaff(reason));
        journal.did(verdict.label(), number);
        return cases.doubt(locked, doubtful);
    }

    /** What the rules say now, for the page on which a refusal is written; the page says why where they say nothing. */
    @Transactional(readOnly = true, noRollbackFor = Refusals.class)
    Determined now(Case aCase) {
        return determinations.preview(aCase, clock.today());
    }

    /**
     * M10(4): refused, with the articles that the determination cites. What the rules would file cannot be refused: a fact that
     * excludes a family is written down with its evidence first.
     */
    Case refuse(String number, int version, String words, Actor by) {
        Case locked = cases.lock(number, version);
        Determined determined = determinations.decide(locked, clock.today(), by);
        if (determined.category() != Category.NONE) {
            throw Refusal.by(
                    "M10(4)",
                    "按现在核实的情况，这家符合“%s”，不能不予帮扶。查实有第七条所列情形的，请先在核实情形里写明依据。"
                            .formatted(determined.category().label()));
        }
        List<Ground> grounds = grounds(determined);
        Case moved = cases.take(
                locked,
                Step.REFUSE,
                by,
                Words.forBoth(
                        words + "\n"
                                + String.join(
                                        "\n", grounds.stream().map(Ground::text).toList()),
                        "不予困难帮扶，原因见《不予困难帮扶告知书》。"));
        deadlines.end(moved);
        tell(
                cases.categorise(moved, Category.NONE, determined.mainCause()),
                new Letter(grounds, words),
                determined.id(),
                by.name());
        journal.did("不予困难帮扶", number);
        return moved;
    }

    /** Every exclusion; where there is none, the failed test of each category (M7, M5). */
    static List<Ground> grounds(Determined determined) {
        List<Ground> excluding = grounds(determined, Outcome.EXCLUDES, "");
        return excluding.isEmpty() ? grounds(determined, Outcome.NOT_MET, "M5(") : excluding;
    }

    private static List<Ground> grounds(Determined determined, Outcome outcome, String article) {
        return determined.reasons().stream()
                .filter(reason ->
                        reason.outcome() == outcome && reason.citation().startsWith(article))
                .map(reason -> new Ground(reason.citation(), reason.text()))
                .toList();
    }

    /** Writes the letter and tells the family what it says, where and until when it may object. */
    void tell(Case refused, Letter letter, @Nullable Long determination, String by) {
        String county =
                organisations.above(refused.organisation(), Level.COUNTY).name();
        Deadline until = clock.workdays().plusMonthsForARight(clock.today(), timeLimits.of(TimeLimit.APPEAL));
        reviews.addRefusal(refused, letter, county, until, determination, by);
        paper.issue(refused, reviews.refusal(refused.id()).orElseThrow());
        messages.tell(
                refused.applicant(),
                refused.number(),
                "您的困难帮扶申请未获通过。原因写在《不予困难帮扶告知书》里，登录后可以查看。如不同意，可在%s前向%s提出异议。".formatted(Show.date(until.date()), county));
    }
}
