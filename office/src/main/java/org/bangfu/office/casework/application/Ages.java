package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Kinship;
import org.jspecify.annotations.Nullable;

/** Ages that cannot be, held against the relations on the same form: a father younger than his son, a spouse aged nine. */
final class Ages {

    /** Labour law, article 15. */
    private static final int WORKING = 16;

    private static final int MARRYING = 18;
    private static final Set<String> CHILDISH = Set.of("在校学生", "学龄前", "无业");

    private Ages() {}

    /** Of a whole family: each refusal at the member it is about. */
    static void refuse(List<Member> members, FieldReader typed, LocalDate today) {
        LocalDate worker = born(members, Household.WORKER);
        for (int i = 1; i < members.size(); i++) {
            FieldReader at = typed.in("members", i - 1);
            sentence(members.get(i), worker, today).ifPresent(sentence -> at.refuse("M6(3)", "identity", sentence));
        }
    }

    /** Of the one who was just written; where that is the worker, against everybody. */
    static void refuse(List<Member> members, String written, FieldReader typed, LocalDate today) {
        LocalDate worker = born(members, Household.WORKER);
        members.stream()
                .filter(member -> !member.id().equals(Household.WORKER))
                .filter(member ->
                        written.equals(Household.WORKER) || member.id().equals(written))
                .flatMap(member -> sentence(member, worker, today).stream())
                .findFirst()
                .ifPresent(sentence -> typed.refuse("M6(3)", "identity", sentence));
    }

    /** What a child cannot have said of it: a job, a marriage. */
    static void refuseGrownUp(Member member, FieldReader typed, LocalDate today) {
        Kinship.born(member).ifPresent(born -> {
            if (member.status() != null
                    && !CHILDISH.contains(member.status())
                    && born.isAfter(today.minusYears(WORKING))) {
                typed.refuse("status", "按出生日期还不满 %d 周岁，就业情况请选“在校学生”“学龄前”或者“无业”。".formatted(WORKING));
            }
            if (member.maritalStatus() != null
                    && !member.maritalStatus().equals("未婚")
                    && born.isAfter(today.minusYears(MARRYING))) {
                typed.refuse("maritalStatus", "按出生日期还不满 %d 周岁，婚姻状况请核对。".formatted(MARRYING));
            }
        });
    }

    private static Optional<String> sentence(Member member, @Nullable LocalDate worker, LocalDate today) {
        return Kinship.born(member)
                .flatMap(born -> Kinship.impossible(member.name(), member.relation(), born, worker, today));
    }

    private static @Nullable LocalDate born(List<Member> members, String id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .flatMap(Kinship::born)
                .orElse(null);
    }
}
