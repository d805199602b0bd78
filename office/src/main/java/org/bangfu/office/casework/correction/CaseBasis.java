package org.bangfu.office.casework.correction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a case rests on, and the earliest step that judged it: a change of it sends the case back there (docs/model.md, States of a
 * case). What is not named here (telephone, skills, bank account) moves nothing.
 */
enum CaseBasis {
    /** Who lives together is seen at the door, M6(3), M10(2). */
    MEMBERS(
            "家庭成员",
            Step.VISIT,
            household -> household.members().stream()
                    .map(member -> Arrays.asList(member.id(), member.counted(), member.student(), member.deceased()))
                    .toList()),
    /** Where the family lives decides who decides, M3, R-36. */
    ADDRESS("家庭住址", Step.VISIT, household -> household.worker().particulars().address()),
    /** Who applies, M5(4), M5(5), M7(6). */
    STANDING(
            "职工身份和就业",
            Step.REVIEW,
            household -> Arrays.asList(
                    household.worker().work().standing(),
                    household.worker().work().retired(),
                    household.worker().work().employmentMonths(),
                    household.worker().work().cityResidence())),
    /** Grounds of Annex 1, hardship now, main cause: found at the visit, judged by the review, M10(3). */
    GROUNDS("致困情形和原因", Step.REVIEW, household -> {
        var found = household.findings();
        return Arrays.asList(
                found.dibao(),
                found.restructured(),
                found.majorIllnessOrDisability(),
                found.livingHardNow(),
                found.mainCause());
    }),
    EXCLUSIONS("不予帮扶的情形", Step.REVIEW, household -> household.findings().exclusions()),
    /** What registers tell is matched, and determined with it, M10(4). */
    INCOME("家庭收入", Step.MATCH, Household::income),
    EXPENSES("困难支出", Step.MATCH, Household::expenses),
    HOME(
            "住房",
            Step.MATCH,
            household ->
                    Arrays.asList(household.home().localHome(), household.home().townHomes())),
    VEHICLES(
            "车辆",
            Step.MATCH,
            household -> Arrays.asList(
                    household.vehicles().counted(), household.vehicles().mobility()));

    private final String label;
    private final Step touches;
    private final Function<Household, @Nullable Object> of;

    CaseBasis(String label, Step touches, Function<Household, @Nullable Object> of) {
        this.label = label;
        this.touches = touches;
        this.of = of;
    }

    String label() {
        return label;
    }

    Step touches() {
        return touches;
    }

    /** What differs between two versions of a family. */
    static Set<CaseBasis> changed(Household before, Household after) {
        Set<CaseBasis> changed = EnumSet.noneOf(CaseBasis.class);
        for (CaseBasis fact : values()) {
            if (!Objects.equals(fact.of.apply(before), fact.of.apply(after))) {
                changed.add(fact);
            }
        }
        return changed;
    }

    /** The step that takes a case back to where these facts are judged; empty where it has not got past there. */
    static Optional<Step> back(State from, Set<CaseBasis> changed) {
        return changed.stream()
                .map(CaseBasis::touches)
                .min(java.util.Comparator.naturalOrder())
                .flatMap(step -> Optional.of(
                                switch (step) {
                                    case VISIT -> Step.VISIT_AGAIN;
                                    case REVIEW -> Step.REVIEW_AGAIN;
                                    case MATCH -> Step.MATCH_AGAIN;
                                    default -> throw new IllegalStateException("no way back to " + step);
                                })
                        .filter(again -> again.from().contains(from)));
    }
}
