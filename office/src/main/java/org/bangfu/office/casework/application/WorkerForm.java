package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Particulars;
import org.bangfu.office.ground.person.Identification.Known;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** 本人情况, as typed. */
public record WorkerForm(
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String otherContact,
        @Nullable String address,
        @Nullable String registeredPlace,
        @Nullable String register,
        @Nullable String maritalStatus,
        @Nullable String singleParent,
        @Nullable String health,
        @Nullable String insurance,
        @Nullable String ethnicity,
        @Nullable String politicalStatus,
        @Nullable String modelWorker,
        @Nullable String paper,
        @Nullable String born,
        @Nullable String note) {

    static WorkerForm of(Household household, @Nullable String knownPhone) {
        var known = household.worker().particulars();
        var head = household.head();
        return new WorkerForm(
                IdentityFields.number(head),
                known.phone() == null ? knownPhone : known.phone(),
                known.otherContact(),
                known.address(),
                known.registeredPlace(),
                head.register(),
                head.maritalStatus(),
                known.singleParent() == null ? null : known.singleParent().toString(),
                head.health(),
                head.insurance(),
                head.ethnicity(),
                known.politicalStatus(),
                known.modelWorker(),
                IdentityFields.paper(head),
                IdentityFields.born(head),
                IdentityFields.note(head));
    }

    Household into(Household household, FieldReader typed, LocalDate today) {
        var worker = household.worker();
        var head = household.head();
        var members = new ArrayList<>(household.members());
        members.set(
                0,
                new Member(
                                head.id(),
                                head.name(),
                                head.relation(),
                                null,
                                typed.text(ethnicity, "ethnicity", "民族", 20),
                                typed.choice(Choices.HEALTH, health, "health", "健康状况"),
                                typed.choice(Choices.INSURANCE, insurance, "insurance", "医疗保险"),
                                typed.choice(Choices.MARITAL_STATUS, maritalStatus, "maritalStatus", "婚姻状况"),
                                typed.choice(Choices.REGISTER, register, "register", "户口类型"),
                                head.status(),
                                head.employerOrSchool(),
                                null,
                                null,
                                null,
                                true,
                                true,
                                false,
                                head.notCounted(),
                                false)
                        .known(known(typed, today)));
        return household
                .withMembers(members)
                .withWorker(worker.withParticulars(new Particulars(
                        phone(typed),
                        typed.text(otherContact, "otherContact", "其他联系方式", 60),
                        typed.needed(address, "address", "家庭住址", 100),
                        typed.text(registeredPlace, "registeredPlace", "户籍地", 60),
                        typed.choice(Choices.POLITICAL_STATUS, politicalStatus, "politicalStatus", "政治面貌"),
                        typed.answer(singleParent, "singleParent"),
                        typed.choice(Choices.MODEL_WORKER, modelWorker, "modelWorker", "劳模情况"))));
    }

    /** Where she has none of her own, another way to reach her is needed. */
    private @Nullable String phone(FieldReader typed) {
        if ((phone == null || phone.isBlank()) && otherContact != null && !otherContact.isBlank()) {
            return null;
        }
        return typed.<@Nullable String>read(
                () -> phone == null || phone.isBlank()
                        ? noPhone(typed)
                        : PhoneNumber.of(phone, typed.at("phone")).value(),
                null);
    }

    private static String noPhone(FieldReader typed) {
        throw Refusal.at(typed.at("phone"), "请填写手机号码，应为 11 位数字；没有手机的，在“其他联系方式”里写能找到您的电话。");
    }

    private Known known(FieldReader typed, LocalDate today) {
        Known known = IdentityFields.read(identity, paper, born, note, typed, today);
        if (tooYoung(known, today)) {
            typed.refuse("identity", TOO_YOUNG);
        }
        return known;
    }

    /** What a clerk types to begin: somebody old enough to work. */
    static Known known(
            @Nullable String identity,
            @Nullable String paper,
            @Nullable String born,
            FieldReader typed,
            LocalDate today) {
        Known known = IdentityFields.read(identity, paper, born, null, typed, today);
        if (tooYoung(known, today)) {
            typed.refuse("identity", TOO_YOUNG);
        }
        return known;
    }

    private static boolean tooYoung(Known known, LocalDate today) {
        return Member.worker("")
                .known(known)
                .born()
                .filter(day -> day.isAfter(today.minusYears(WORKING_AGE)))
                .isPresent();
    }

    /** Labour law, article 15. */
    private static final int WORKING_AGE = 16;

    private static final String TOO_YOUNG = "按证件，申请人还不满 16 周岁。请填写职工本人的证件，未成年的家人填在“家庭成员”里。";
}
