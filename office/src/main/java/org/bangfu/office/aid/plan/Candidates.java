package org.bangfu.office.aid.plan;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.PlanCandidate.Offer;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a plan may take in today, from which money, and of the others, why not: by the conditions that are asked when they are put in. */
@Service
@Transactional(readOnly = true)
class Candidates {

    private final PlanTable table;
    private final LineTable lines;
    private final PlanMoney money;
    private final Examination examination;
    private final Cases cases;
    private final Organisations organisations;
    private final OfficeClock clock;

    Candidates(
            PlanTable table,
            LineTable lines,
            PlanMoney money,
            Examination examination,
            Cases cases,
            Organisations organisations,
            OfficeClock clock) {
        this.table = table;
        this.lines = lines;
        this.money = money;
        this.examination = examination;
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A page of the county's files.
     *
     * @param words the beginning of a file number or of a name; null for all
     */
    Page<PlanCandidate> page(Plan plan, @Nullable String words, Paging paging) {
        Territory county = organisations.get(plan.organisation()).territory();
        long ended = paging.number(0);
        String after = ended == 0
                ? null
                : table.fileNumber(county, ended).orElseThrow(() -> Asked.wrong("after", "不是本列表给出的位置"));
        Terms terms = examination.terms(plan, clock.today());
        Purse purse = money.purse(plan, clock.today());
        return paging.page(table.filed(county, words, after, paging.oneMore()), caseId -> caseId)
                .map(caseId -> candidate(cases.byId(caseId), terms, purse));
    }

    private PlanCandidate candidate(Case aCase, Terms terms, Purse purse) {
        Optional<LineTable.Holder> holder =
                lines.openPlan(aCase.id(), terms.plan().year());
        if (holder.isPresent()) {
            return without(aCase, aCase.category(), "已列入" + holder.get().number());
        }
        FamilyAsked asked = examination.family(aCase, List.of(PlanBook.nothing(aCase)), terms);
        AidBounds bounds = asked.bounds();
        Category category = bounds == null ? aCase.category() : bounds.today().category();
        Optional<String> standing = first(asked, terms, false);
        if (standing.isPresent()) {
            return without(aCase, category, standing.get());
        }
        List<LineAsked> proposed;
        try {
            proposed = new Proposal(purse.copy(), terms).standard(asked.with(List.of()), Optional.empty());
        } catch (Refusal noFund) {
            return without(aCase, category, noFund.getMessage());
        }
        if (proposed.isEmpty()) {
            return without(aCase, category, "今年按标准能给的都已给过（M9）");
        }
        return first(asked.with(proposed), terms, true)
                .map(sentence -> without(aCase, category, sentence))
                .orElseGet(() -> offer(aCase, category, proposed));
    }

    private static Optional<String> first(FamilyAsked asked, Terms terms, boolean withMoney) {
        return Examination.objections(asked, terms).stream()
                .filter(objection -> withMoney || !objection.condition().ofMoney())
                .map(Examination.Objection::sentence)
                .findFirst();
    }

    private PlanCandidate offer(Case aCase, @Nullable Category category, List<LineAsked> lines) {
        return new PlanCandidate(
                aCase.id(),
                String.valueOf(aCase.fileNumber()),
                aCase.applicantName(),
                category == null ? null : category.name(),
                lines.stream()
                        .map(line -> new Offer(line.kind(), line.amount(), line.fund(), money.name(line.fund())))
                        .toList(),
                lines.stream().map(LineAsked::amount).reduce(Money.ZERO, Money::plus),
                null);
    }

    private static PlanCandidate without(Case aCase, @Nullable Category category, String whyNot) {
        return new PlanCandidate(
                aCase.id(),
                String.valueOf(aCase.fileNumber()),
                aCase.applicantName(),
                category == null ? null : category.name(),
                List.of(),
                Money.ZERO,
                whyNot);
    }
}
