package org.bangfu.office.application;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bangfu.office.family.Choices;
import org.bangfu.office.family.Household;
import org.bangfu.office.family.Household.Member;
import org.bangfu.office.family.Household.Particulars;
import org.bangfu.office.person.IdentityNumber;
import org.bangfu.office.person.PhoneNumber;
import org.bangfu.office.refusal.Refusal;
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
        @Nullable String modelWorker) {

    static WorkerForm of(Household household, @Nullable String knownPhone) {
        var known = household.worker().particulars();
        var head = household.head();
        return new WorkerForm(
                head.identity(),
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
                known.modelWorker());
    }

    Household into(Household household, Typed typed, LocalDate today) {
        var worker = household.worker();
        var head = household.head();
        var members = new ArrayList<>(household.members());
        members.set(
                0,
                new Member(
                        head.id(),
                        head.name(),
                        head.relation(),
                        identity(typed, today),
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
                        false));
        return household
                .withMembers(members)
                .withWorker(worker.withParticulars(new Particulars(
                        typed.read(
                                () -> PhoneNumber.of(phone == null ? "" : phone, typed.at("phone"))
                                        .value(),
                                ""),
                        typed.text(otherContact, "otherContact", "其他联系方式", 60),
                        typed.needed(address, "address", "家庭住址", 100),
                        typed.text(registeredPlace, "registeredPlace", "户籍地", 60),
                        typed.choice(Choices.POLITICAL_STATUS, politicalStatus, "politicalStatus", "政治面貌"),
                        typed.answer(singleParent, "singleParent"),
                        typed.choice(Choices.MODEL_WORKER, modelWorker, "modelWorker", "劳模情况"))));
    }

    private String identity(Typed typed, LocalDate today) {
        String field = typed.at("identity");
        var number = typed.<@Nullable IdentityNumber>read(
                () -> IdentityNumber.of(identity == null ? "" : identity, field), null);
        if (number == null) {
            return "";
        }
        if (tooYoung(number, today)) {
            typed.refuse("identity", TOO_YOUNG);
        }
        return number.value();
    }

    /** What a clerk types to begin: the number of somebody old enough to work. */
    static IdentityNumber identityOf(@Nullable String identity, LocalDate today) {
        var number = IdentityNumber.of(identity == null ? "" : identity, "identity");
        if (tooYoung(number, today)) {
            throw Refusal.at("identity", TOO_YOUNG);
        }
        return number;
    }

    private static boolean tooYoung(IdentityNumber number, LocalDate today) {
        return number.birthDate().isAfter(today.minusYears(WORKING_AGE));
    }

    /** Labour law, article 15. */
    private static final int WORKING_AGE = 16;

    private static final String TOO_YOUNG = "按身份证号码，申请人还不满 16 周岁。请填写职工本人的号码，未成年的家人填在“家庭成员”里。";
}
