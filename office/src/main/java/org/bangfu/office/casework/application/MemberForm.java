package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Kinship;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** One of 家庭成员 besides the worker, as typed. */
public record MemberForm(
        @Nullable String name,
        @Nullable String relation,
        @Nullable String identity,
        @Nullable String livesTogether,
        @Nullable String registeredTogether,
        @Nullable String supportDuty,
        @Nullable String student,
        @Nullable String status,
        @Nullable String employerOrSchool,
        @Nullable String schoolSince,
        @Nullable String schoolYears,
        @Nullable String health,
        @Nullable String insurance,
        @Nullable String maritalStatus,
        @Nullable String register,
        @Nullable String ethnicity,
        @Nullable String phone,
        @Nullable String paper,
        @Nullable String born,
        @Nullable String note,
        @Nullable String deceased) {

    private static final String IN_SCHOOL = "在校学生";

    static final MemberForm EMPTY = new MemberForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    static MemberForm of(Member member) {
        return new MemberForm(
                member.name(),
                member.relation(),
                IdentityFields.number(member),
                Boolean.toString(member.livesTogether()),
                Boolean.toString(member.registeredTogether()),
                dutySaid(member),
                Boolean.toString(member.student()),
                member.status(),
                member.employerOrSchool(),
                member.schoolSince() == null ? null : member.schoolSince().toString(),
                member.schoolYears() == null ? null : member.schoolYears().toString(),
                member.health(),
                member.insurance(),
                member.maritalStatus(),
                member.register(),
                member.ethnicity(),
                member.phone(),
                IdentityFields.paper(member),
                IdentityFields.born(member),
                IdentityFields.note(member),
                member.deceased() == null ? null : member.deceased().toString());
    }

    /** What was said beyond the relation: a spouse, child or parent owes support without a word. */
    private static @Nullable String dutySaid(Member member) {
        return member.supportDuty() && Kinship.owes(member.relation()) ? null : Boolean.toString(member.supportDuty());
    }

    /** @param was who it was before, whose findings of officials that a family does not declare stay; null for a new one */
    Member read(String id, FieldReader typed, @Nullable Member was, LocalDate today) {
        boolean together = typed.yes(livesTogether, "livesTogether", "是不是一起生活");
        boolean oneRegister = typed.yes(registeredTogether, "registeredTogether", "在不在同一本户口上");
        var member = new Member(
                        id,
                        typed.read(() -> Names.of(name, typed.at("name")), ""),
                        typed.read(() -> Read.oneOf(Choices.RELATION, relation, typed.at("relation"), "和本人的关系"), ""),
                        null,
                        typed.text(ethnicity, "ethnicity", "民族", 20),
                        typed.choice(Choices.HEALTH, health, "health", "健康状况"),
                        typed.choice(Choices.INSURANCE, insurance, "insurance", "医疗保险"),
                        typed.choice(Choices.MARITAL_STATUS, maritalStatus, "maritalStatus", "婚姻状况"),
                        typed.choice(Choices.REGISTER, register, "register", "户口类型"),
                        typed.choice(Choices.STATUS, status, "status", "就业情况"),
                        typed.text(employerOrSchool, "employerOrSchool", "单位或学校", 60),
                        schoolSince(typed, today),
                        typed.count(schoolYears, "schoolYears", "学制（年）", 1, 9),
                        phone == null || phone.isBlank()
                                ? null
                                : typed.<@Nullable String>read(
                                        () -> PhoneNumber.of(phone, typed.at("phone"))
                                                .value(),
                                        null),
                        oneRegister,
                        together,
                        duty(together && !oneRegister, typed),
                        was != null && was.notCounted(),
                        studying(typed),
                        death(typed, was, today))
                .known(IdentityFields.read(identity, paper, born, note, typed, today));
        Ages.refuseGrownUp(member, typed, today);
        return member;
    }

    /** By the relation unless said otherwise; asked of other relatives where the answer decides whether they count. */
    private boolean duty(boolean decides, FieldReader typed) {
        Boolean said = typed.answer(supportDuty, "supportDuty");
        if (said == null && decides && relation != null && !relation.isBlank() && !Kinship.owes(relation)) {
            typed.refuse("M6(3)", "supportDuty", "不在同一本户口上的，请说明有没有赡养、抚养、扶养关系：有的算家庭人口，没有的不算。");
        }
        return said == null ? Kinship.owes(relation) : said;
    }

    /** Somebody in school says so once: by the question, or by what she does. */
    private boolean studying(FieldReader typed) {
        boolean byStatus = IN_SCHOOL.equals(status);
        Boolean said = typed.answer(student, "student");
        if (byStatus && Boolean.FALSE.equals(said)) {
            typed.refuse("M9", "student", "就业情况选了“在校学生”，这里却选了没有上学。请改一处。");
        }
        return said == null ? byStatus : said;
    }

    /** the family says the month; what an official found, it does not take back. */
    private @Nullable Death death(FieldReader typed, @Nullable Member was, LocalDate today) {
        Death before = was == null ? null : was.death();
        if (before != null && !before.declared()) {
            return before;
        }
        if (deceased == null || deceased.isBlank()) {
            return null;
        }
        var month = typed.<@Nullable YearMonth>read(() -> Read.month(deceased, typed.at("deceased"), "去世的月份"), null);
        if (month != null && month.isAfter(YearMonth.from(today))) {
            typed.refuse("R-44", "deceased", "去世的月份还没有到，请核对。");
            return null;
        }
        return month == null || (before != null && before.month().equals(month))
                ? before
                : Death.declared(month, today);
    }

    private @Nullable YearMonth schoolSince(FieldReader typed, LocalDate today) {
        if (schoolSince == null || schoolSince.isBlank()) {
            return null;
        }
        var month =
                typed.<@Nullable YearMonth>read(() -> Read.month(schoolSince, typed.at("schoolSince"), "入学时间"), null);
        if (month != null && month.isAfter(YearMonth.from(today))) {
            typed.refuse("schoolSince", "入学时间不能晚于本月。");
        }
        return month;
    }
}
