package org.bangfu.office.casework.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Choices;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Kinship;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.ground.person.Identification;
import org.bangfu.office.ground.person.Identification.Kind;
import org.bangfu.office.ground.person.Identification.Known;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * A change as typed, on the telephone, at the counter or by a program; a part left empty tells of nothing.
 *
 * @param successor who takes the file over, the worker having died; told at the counter alone
 * @param relationTo of every other member to the successor, by the member's id
 * @param confirmedYear what the income comes to in a year, said again where it was asked about ({@link Reach})
 */
public record ChangeForm(
        @Nullable String version,
        @Nullable String phone,
        @Nullable String joinedName,
        @Nullable String joinedRelation,
        @Nullable String joinedIdentity,
        @Nullable String joinedRegistered,
        @Nullable String joinedDuty,
        @Nullable String joinedStudent,
        @Nullable String leftMember,
        @Nullable String leftWhy,
        @Nullable String leftOn,
        @Nullable String incomeMember,
        @Nullable String incomeReplaces,
        @Nullable String incomeKind,
        @Nullable String incomeDescription,
        @Nullable String incomeFrom,
        @Nullable String incomeAmount,
        @Nullable String words,
        @Nullable String joinedPaper,
        @Nullable String joinedBorn,
        @Nullable String numberMember,
        @Nullable String numberIdentity,
        @Nullable String confirmedYear,
        @Nullable String successor,
        @Nullable String diedOn,
        @Nullable String diedPaper,
        @Nullable String standing,
        @Nullable String retired,
        @Nullable String employmentMonths,
        @Nullable String cityResidence,
        @Nullable String employer,
        @Nullable String successorPhone,
        @Nullable String successorContact,
        @Nullable Map<String, String> relationTo) {

    private static final int ADULT = 18;

    static final List<String> WHY = List.of("去世", "离婚", "结婚分户", "分户另住", "其他");

    static final ChangeForm EMPTY = new ChangeForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether a part of the form, known by how its fields begin, has something typed or refused in it. */
    public boolean opened(Errors errors, String part, @Nullable String typed) {
        return given(typed)
                || errors.all().stream().map(Refusal::field).anyMatch(field -> field != null && field.startsWith(part));
    }

    /** What the page offers to say again: what the income comes to in a year; empty while it cannot be read. */
    public String year() {
        try {
            return Read.money(incomeAmount, "incomeAmount", "金额").times(12).plain();
        } catch (Refusal unread) {
            return "";
        }
    }

    /** What was told, one point or more. */
    record Told(List<Wanted> wanted, String words) {}

    /** @param papers the proofs of the family by which a death can be shown */
    Told read(Household household, Set<Long> papers, LocalDate today) {
        var reading = new Refusals.Reading();
        List<Wanted> wanted = new ArrayList<>();
        if (given(phone)) {
            wanted.add(new Wanted.Phone(
                    reading.read(() -> PhoneNumber.of(text(phone), "phone").value(), "")));
        }
        if (given(joinedName) || given(joinedIdentity)) {
            wanted.add(joined(household, today, reading));
        }
        if (given(numberMember) || given(numberIdentity)) {
            wanted.add(numbered(household, today, reading));
        }
        if (given(leftMember)) {
            wanted.add(left(household, today, reading));
        }
        if (given(incomeMember) || given(incomeAmount)) {
            wanted.add(earning(household, today, reading));
        }
        if (given(successor) || given(diedOn)) {
            if (!wanted.isEmpty()) {
                reading.add(Refusal.by("M12", "successor", "由家人接办的单独登记，核对以后再登记其他变化。"));
            }
            wanted.add(succeeded(household, papers, today, reading));
        }
        String why = reading.read(() -> Read.text(words, "words", "情况说明", 300), "");
        if (wanted.isEmpty()) {
            reading.add(Refusal.at("phone", "请至少填一项有变化的：手机号码、家庭成员或者收入。"));
        }
        reading.throwIfAny();
        return new Told(List.copyOf(wanted), why);
    }

    private Wanted joined(Household household, LocalDate today, Refusals.Reading reading) {
        Kind kind = given(joinedPaper)
                ? reading.read(() -> Read.oneOf(Kind.class, joinedPaper, "joinedPaper", "证件"), Kind.CITIZEN)
                : Kind.CITIZEN;
        LocalDate born =
                reading.<@Nullable LocalDate>read(() -> Read.optionalDate(joinedBorn, "joinedBorn", "出生日期"), null);
        Known known = reading.read(
                () -> fitting(
                        household,
                        notYetThere(
                                household,
                                Identification.read(kind, joinedIdentity, born, null, ChangeForm::joinedField, today),
                                "joinedIdentity"),
                        today),
                Known.NOTHING);
        return new Wanted.Joined(
                reading.read(() -> Names.of(text(joinedName), "joinedName"), ""),
                reading.read(() -> Read.oneOf(Choices.RELATION, joinedRelation, "joinedRelation", "和职工的关系"), ""),
                known.identity(),
                known.other(),
                Read.ticked(joinedRegistered, "joinedRegistered"),
                reading.read(this::duty, false),
                Read.ticked(joinedStudent, "joinedStudent"));
    }

    /** As on the application: by the relation unless said otherwise, asked where it decides. */
    private boolean duty() {
        if (given(joinedDuty)) {
            return Read.ticked(joinedDuty, "joinedDuty");
        }
        if (!Kinship.owes(joinedRelation) && given(joinedRelation) && !Read.ticked(joinedRegistered)) {
            throw Refusal.by("M6(3)", "joinedDuty", "不在同一本户口上的，请说明有没有赡养、抚养、扶养关系：有的算家庭人口，没有的不算。");
        }
        return Kinship.owes(joinedRelation);
    }

    /** Ages that cannot be. */
    private Known fitting(Household household, Known known, LocalDate today) {
        Member.worker("")
                .known(known)
                .born()
                .flatMap(born -> Kinship.impossible(
                        "这位家人",
                        text(joinedRelation),
                        born,
                        Kinship.born(household.head()).orElse(null),
                        today))
                .ifPresent(sentence -> {
                    throw Refusal.by("M6(3)", "joinedIdentity", sentence);
                });
        return known;
    }

    private static String joinedField(String name) {
        return "joined" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Known notYetThere(Household household, Known known, String field) {
        String place = Member.worker("").known(known).place();
        if (place != null && household.members().stream().anyMatch(one -> place.equals(one.place()))) {
            throw Refusal.by("M6(3)", field, "这个人已经在您家的家庭成员里。");
        }
        return known;
    }

    /** A newborn, or somebody known by another paper, has a citizen's number now. */
    private Wanted numbered(Household household, LocalDate today, Refusals.Reading reading) {
        String who = reading.read(
                () -> household
                        .member(text(numberMember))
                        .filter(member -> member.identity() == null)
                        .map(Member::id)
                        .orElseThrow(() -> Refusal.at("numberMember", "请选择是哪位还没有身份证号码的家庭成员。")),
                "");
        Known known = reading.read(
                () -> notYetThere(
                        household,
                        Identification.read(Kind.CITIZEN, numberIdentity, null, null, name -> "numberIdentity", today),
                        "numberIdentity"),
                Known.NOTHING);
        return new Wanted.Numbered(who, Objects.requireNonNullElse(known.identity(), ""));
    }

    private Wanted left(Household household, LocalDate today, Refusals.Reading reading) {
        String who = reading.read(() -> member(household, leftMember, "leftMember"), "");
        if (who.equals(Household.WORKER)) {
            reading.add(Refusal.at("leftMember", "职工本人去世的，请到工会窗口，在“职工去世，由家人接办”里登记；离开的，也请到窗口办理。"));
        }
        return new Wanted.Left(
                who,
                reading.read(() -> Read.oneOf(WHY, leftWhy, "leftWhy", "原因"), ""),
                reading.read(() -> Read.pastDate(leftOn, "leftOn", "从哪天起", today), today)
                        .toString());
    }

    /** Whether somebody of the family may take a file over: of age, of the household, not at school. */
    static boolean mayTakeOver(Member member, LocalDate today) {
        return !member.id().equals(Household.WORKER)
                && member.counted()
                && !member.student()
                && Kinship.born(member)
                        .filter(born -> !born.isAfter(today.minusYears(ADULT)))
                        .isPresent();
    }

    private Wanted succeeded(Household household, Set<Long> papers, LocalDate today, Refusals.Reading reading) {
        Member heir = reading.<@Nullable Member>read(
                () -> household
                        .member(text(successor))
                        .filter(member -> mayTakeOver(member, today))
                        .orElseThrow(() -> Refusal.by("M12", "successor", "请选择由谁接办：一起生活、年满 18 周岁、不在上学的家人。")),
                null);
        LocalDate day = reading.read(() -> Read.pastDate(diedOn, "diedOn", "去世的日期", today), today);
        long paper = reading.read(
                () -> papers.stream()
                        .filter(id -> Long.toString(id).equals(diedPaper))
                        .findFirst()
                        .orElseThrow(() -> Refusal.by("R-44", "diedPaper", "请选择去世的证明。还没有的，先在“证明”里上传死亡证明、火化证明或注销户口的页。")),
                0L);
        ApplicantKind kind = reading.read(
                () -> Read.oneOf(ApplicantKind.class, standing, "standing", "接办人的身份"), ApplicantKind.EMPLOYEE);
        boolean migrant = kind == ApplicantKind.MIGRANT;
        Integer months = migrant
                ? reading.<@Nullable Integer>read(
                        () -> Read.count(employmentMonths, "employmentMonths", "实际工作了几个月", 0, 720), null)
                : null;
        Boolean resident = migrant ? Read.ticked(cityResidence, "cityResidence") : null;
        PhoneNumber reach = given(successorPhone)
                ? reading.<@Nullable PhoneNumber>read(
                        () -> PhoneNumber.of(text(successorPhone), "successorPhone"), null)
                : null;
        String contact = given(successorPhone)
                ? null
                : reading.<@Nullable String>read(
                        () -> Read.text(successorContact, "successorContact", "没有手机的，怎样能找到他", 60), null);
        String works = reading.<@Nullable String>read(() -> Read.optional(employer, "employer", "工作单位", 60), null);
        return new Wanted.Succeeded(
                heir == null ? "" : heir.id(),
                heir == null ? "" : heir.name(),
                day.toString(),
                paper,
                kind,
                Read.ticked(retired, "retired"),
                months,
                resident,
                works,
                reach == null ? null : reach.value(),
                contact,
                heir == null ? Map.of() : relations(household, heir, today, reading));
    }

    /** How every other member stands to the successor, the dead among them. */
    private Map<String, String> relations(Household household, Member heir, LocalDate today, Refusals.Reading reading) {
        var relations = new LinkedHashMap<String, String>();
        LocalDate born = Kinship.born(heir).orElse(null);
        for (Member member : household.members()) {
            if (!member.id().equals(heir.id())) {
                String field = "relationTo[" + member.id() + "]";
                relations.put(member.id(), reading.read(() -> relation(member, born, field, today), "其他"));
            }
        }
        return relations;
    }

    private String relation(Member member, @Nullable LocalDate heir, String field, LocalDate today) {
        String typed = relationTo == null ? null : relationTo.get(member.id());
        String relation = Read.oneOf(Choices.RELATION, typed, field, member.name() + "和接办人的关系");
        Kinship.born(member)
                .flatMap(born -> Kinship.impossible(member.name(), relation, born, heir, today))
                .ifPresent(sentence -> {
                    throw Refusal.by("M6(3)", field, sentence);
                });
        return relation;
    }

    /** What was typed at a member. */
    public String relationOf(String member) {
        String typed = relationTo == null ? null : relationTo.get(member);
        return typed == null ? "" : typed;
    }

    private Wanted earning(Household household, LocalDate today, Refusals.Reading reading) {
        String who = reading.read(() -> member(household, incomeMember, "incomeMember"), "");
        YearMonth from = reading.read(() -> Read.month(incomeFrom, "incomeFrom", "从哪个月起"), YearMonth.from(today));
        if (from.isAfter(YearMonth.from(today))) {
            reading.add(Refusal.at("incomeFrom", "从哪个月起不能晚于本月，没发生的先不用报。"));
        }
        IncomeKind kind =
                reading.read(() -> Read.oneOf(IncomeKind.class, incomeKind, "incomeKind", "哪一种收入"), IncomeKind.OTHER);
        Money amount = reading.read(() -> Read.money(incomeAmount, "incomeAmount", "现在每月多少元"), Money.ZERO);
        String replaces = given(incomeReplaces) ? incomeReplaces : null;
        if (replaces != null
                && household.income().stream()
                        .noneMatch(item ->
                                item.id().equals(replaces) && item.member().equals(who))) {
            reading.add(Refusal.at("incomeReplaces", "请选择这个人原来的收入，新增的选“都不是，新增的”。"));
        }
        if (replaces == null && !amount.isPositive()) {
            reading.add(Refusal.at("incomeAmount", "新增的收入要填每月多少；停了的请选是原来的哪一项。"));
        }
        String description = reading.<@Nullable String>read(
                () -> Read.optional(incomeDescription, "incomeDescription", "说明", 60), null);
        var doubt = Reach.changed(
                description == null ? kind.label() : description, kind, from, amount, replaces, household);
        reading.read(
                () -> {
                    Reach.ask(doubt, confirmedYear, "confirmedYear");
                    return true;
                },
                false);
        return new Wanted.Earning(
                who,
                kind.name(),
                description == null ? kind.label() : description,
                from.toString(),
                amount.plain(),
                replaces);
    }

    private static String member(Household household, @Nullable String typed, String field) {
        return household
                .member(text(typed))
                .filter(Member::livesTogether)
                .map(Member::id)
                .orElseThrow(() -> Refusal.at(field, "请选择是哪位家庭成员。"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static boolean given(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
