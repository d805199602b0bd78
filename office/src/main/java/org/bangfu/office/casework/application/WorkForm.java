package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Work;
import org.bangfu.office.casework.household.Kinship;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.ApplicantKind;
import org.jspecify.annotations.Nullable;

/** 工作情况 of the worker, as typed. */
public record WorkForm(
        @Nullable String standing,
        @Nullable String status,
        @Nullable String employer,
        @Nullable String employerKind,
        @Nullable String employerCondition,
        @Nullable String employmentMonths,
        @Nullable String cityResidence,
        @Nullable String industry,
        @Nullable String firstEmployed,
        @Nullable String contractFrom,
        @Nullable String contractTo,
        @Nullable String unionSince,
        @Nullable String skills,
        @Nullable String selfHelp,
        @Nullable String zeroEmployment) {

    private static final String RETIRED = "退休";
    private static final int MOST_MONTHS = 720;

    static WorkForm of(Household household) {
        var work = household.worker().work();
        return new WorkForm(
                work.answered() ? work.standing().name() : null,
                work.retired() ? RETIRED : household.head().status(),
                work.employer(),
                work.employerKind(),
                work.employerCondition(),
                work.employmentMonths() == null ? null : work.employmentMonths().toString(),
                work.cityResidence() == null ? null : work.cityResidence().toString(),
                work.industry(),
                text(work.firstEmployed()),
                text(work.contractFrom()),
                text(work.contractTo()),
                text(work.unionSince()),
                work.skills(),
                text(work.selfHelp()),
                text(work.zeroEmployment()));
    }

    private static @Nullable String text(@Nullable Object given) {
        return given == null ? null : given.toString();
    }

    Household into(Household household, FieldReader typed, LocalDate today) {
        var worker = household.worker();
        var who = typed.read(
                () -> Read.oneOf(ApplicantKind.class, standing, typed.at("standing"), "您是哪一类职工"),
                ApplicantKind.EMPLOYEE);
        String now = typed.read(() -> Read.oneOf(Choices.STATUS, status, typed.at("status"), "现在的就业情况"), "");
        boolean migrant = who == ApplicantKind.MIGRANT;
        var from = typed.past(contractFrom, "contractFrom", "合同开始日期", today);
        var to = typed.date(contractTo, "contractTo", "合同结束日期");
        if (from != null && to != null && to.isBefore(from)) {
            typed.refuse("contractTo", "合同结束日期不能早于开始日期。");
        }
        var members = new ArrayList<>(household.members());
        members.set(0, household.head().withStatus(now));
        return household
                .withMembers(members)
                .withWorker(worker.withWork(new Work(
                        who,
                        now.equals(RETIRED),
                        migrant ? months(typed) : null,
                        migrant
                                ? typed.<@Nullable Boolean>read(
                                        () -> typed.yes(cityResidence, "cityResidence", "在城市有没有固定住所"), null)
                                : null,
                        typed.needed(employer, "employer", "工作单位（没有单位的写最近一个，或者写灵活就业）", 60),
                        typed.choice(Choices.EMPLOYER_KIND, employerKind, "employerKind", "单位性质"),
                        typed.choice(Choices.EMPLOYER_CONDITION, employerCondition, "employerCondition", "单位状况"),
                        typed.text(industry, "industry", "行业", 30),
                        working(
                                typed.past(firstEmployed, "firstEmployed", "参加工作日期", today),
                                "firstEmployed",
                                household,
                                typed),
                        working(from, "contractFrom", household, typed),
                        to,
                        working(typed.past(unionSince, "unionSince", "加入工会日期", today), "unionSince", household, typed),
                        typed.text(skills, "skills", "技能和就业、培训愿望", 200),
                        typed.answer(selfHelp, "selfHelp"),
                        typed.answer(zeroEmployment, "zeroEmployment"))));
    }

    /** Nobody works before this age, actors and sportsmen included. */
    private static final int YOUNGEST = 10;

    private static @Nullable LocalDate working(
            @Nullable LocalDate since, String field, Household household, FieldReader typed) {
        if (since != null
                && Kinship.born(household.head())
                        .filter(born -> born.plusYears(YOUNGEST).isAfter(since))
                        .isPresent()) {
            typed.refuse(field, "按身份证号码，那时还不满 %d 岁。请核对日期。".formatted(YOUNGEST));
        }
        return since;
    }

    private @Nullable Integer months(FieldReader typed) {
        if (employmentMonths == null || employmentMonths.isBlank()) {
            typed.refuse("M5(4)", "employmentMonths", "请填写在城市实际工作了多少个月。");
            return null;
        }
        return typed.count(employmentMonths, "employmentMonths", "实际工作月数", 0, MOST_MONTHS);
    }
}
