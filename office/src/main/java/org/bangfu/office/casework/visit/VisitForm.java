package org.bangfu.office.casework.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bangfu.office.casework.household.DeclaredYear;
import org.bangfu.office.casework.household.FamilyWords;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.casework.visit.Survey.Lost;
import org.bangfu.office.casework.visit.Survey.Opinion;
import org.bangfu.office.casework.visit.Survey.Seen;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * The visit form as typed, for the page and for programs alike.
 *
 * @param photo proofs already kept
 * @param signedForm the proof of a form signed on paper
 * @param evidence by kind of exclusion (M7); blank where there is none
 * @param deathMonth by member: the month in which one died; blank of the living
 * @param deathFrom by member: from whom that is known, and what was seen
 * @param deathPaper the proof that shows it
 * @param opinion AGREE or REFUSE
 */
public record VisitForm(
        @Nullable String version,
        @Nullable String on,
        @Nullable String second,
        @Nullable String unrelated,
        @Nullable String met,
        @Nullable String homeAsDeclared,
        @Nullable String home,
        @Nullable String incomeAsDeclared,
        @Nullable String income,
        @Nullable String expensesAsDeclared,
        @Nullable String expenses,
        @Nullable String neighbours,
        @Nullable String accident,
        @Nullable String dibao,
        @Nullable String restructured,
        @Nullable String illness,
        @Nullable String livingHardNow,
        @Nullable String mainCause,
        @Nullable String causeDescription,
        @Nullable Map<String, String> evidence,
        @Nullable String opinion,
        @Nullable String suggestion,
        @Nullable String words,
        @Nullable List<Long> photo,
        @Nullable String firstSignature,
        @Nullable String secondSignature,
        @Nullable Long signedForm,
        @Nullable Map<String, String> deathMonth,
        @Nullable Map<String, String> deathFrom,
        @Nullable Long deathPaper) {

    static final int MOST = 1000;

    /** An empty form with what the file already holds; the day is for the visitors to say. */
    static VisitForm blank(int version, Findings known) {
        return new VisitForm(
                Integer.toString(version),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Boolean.toString(known.dibao()),
                Boolean.toString(known.restructured()),
                Boolean.toString(known.majorIllnessOrDisability()),
                Boolean.toString(known.livingHardNow()),
                known.mainCause() == null ? null : known.mainCause().name(),
                known.causeDescription(),
                known.exclusions().stream()
                        .collect(Collectors.toMap(
                                exclusion -> exclusion.kind().name(), Exclusion::evidence, (one, other) -> one)),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same form with photographs that have been kept meanwhile. */
    VisitForm with(List<Long> photos, @Nullable Long form, @Nullable Long paper) {
        return as(version, photos, form, paper);
    }

    /** The same form before somebody who is shown the case as it is now. */
    VisitForm seeing(int now) {
        return as(Integer.toString(now), photos(), signedForm, deathPaper);
    }

    private VisitForm as(@Nullable String version, List<Long> photos, @Nullable Long form, @Nullable Long paper) {
        return new VisitForm(
                version,
                on,
                second,
                unrelated,
                met,
                homeAsDeclared,
                home,
                incomeAsDeclared,
                income,
                expensesAsDeclared,
                expenses,
                neighbours,
                accident,
                dibao,
                restructured,
                illness,
                livingHardNow,
                mainCause,
                causeDescription,
                evidence,
                opinion,
                suggestion,
                words,
                photos,
                firstSignature,
                secondSignature,
                form,
                deathMonth,
                deathFrom,
                paper);
    }

    public List<Long> photos() {
        return photo == null ? List.of() : photo;
    }

    /** The text at a kind of exclusion. */
    public String evidenceOf(ExclusionGround kind) {
        String text = evidence == null ? null : evidence.get(kind.name());
        return text == null ? "" : text;
    }

    /** The month typed at a member. */
    public String deathMonthOf(String member) {
        return at(deathMonth, member);
    }

    /** From whom it is known, as typed at a member. */
    public String deathFromOf(String member) {
        return at(deathFrom, member);
    }

    private static String at(@Nullable Map<String, String> typed, String key) {
        String text = typed == null ? null : typed.get(key);
        return text == null ? "" : text;
    }

    /** Who lives together as the law counts them, and who does not and why (M6(3)). */
    public static List<String> declaredMembers(Household household) {
        var lines = new ArrayList<String>();
        lines.add("共同生活 %d 人"
                .formatted(household.members().stream()
                        .filter(Household.Member::counted)
                        .count()));
        household
                .members()
                .forEach(member -> lines.add("%s（%s）%s"
                        .formatted(
                                member.name(),
                                member.relation(),
                                member.counted() ? "" : "不计入：" + FamilyWords.whyNotCounted(member))));
        return lines;
    }

    /** What was declared, to be held against what is seen: each item with its months, a month's amount and the sum, then the year's. */
    public static List<String> declaredIncome(Household household) {
        if (household.income().isEmpty()) {
            return List.of("没有申报收入");
        }
        var lines = new ArrayList<String>();
        household.income().forEach(item -> {
            var spread = item.declared();
            lines.add("%s %s：%s%s"
                    .formatted(
                            whose(household, item.member()),
                            item.description(),
                            spread == null ? "按义务人的收入推算" : spread.when() + "，" + spread.words(),
                            item.inKind() ? "（实物，按市场价）" : ""));
        });
        lines.add("一年一共 " + Show.yuan(DeclaredYear.income(household)));
        return lines;
    }

    /** The same of expenses, with what was received for each. */
    public static List<String> declaredExpenses(Household household) {
        if (household.expenses().isEmpty()) {
            return List.of("没有申报困难支出");
        }
        var lines = new ArrayList<String>();
        household.expenses().forEach(item -> {
            var spread = item.declared();
            lines.add("%s %s %s：%s，%s，报销补助 %s"
                    .formatted(
                            whose(household, item.member()),
                            item.kind().label(),
                            item.description(),
                            spread.when(),
                            spread.words(),
                            Show.yuan(item.covered().times(spread.months()))));
        });
        lines.add("一共 %s，自己承担 %s"
                .formatted(Show.yuan(DeclaredYear.spent(household)), Show.yuan(DeclaredYear.borne(household))));
        return lines;
    }

    private static String whose(Household household, String member) {
        return household.member(member).map(Household.Member::name).orElse("—");
    }

    /** Annex 1.3's grounds to choose from. */
    public static Map<String, String> accidents() {
        var choices = new LinkedHashMap<String, String>();
        for (var ground : Survey.Accident.values()) {
            choices.put(ground.name(), ground.label());
        }
        return choices;
    }

    /** */
    public static Map<String, String> causes() {
        return Term.choices(Cause.values());
    }

    public static Map<String, String> categories() {
        return Term.choices(Category.FILED);
    }

    public static Map<String, String> opinions(Visit.Level level) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("AGREE", level == Visit.Level.COUNTY ? "核查属实" : "符合条件，同意上报");
        choices.put("REFUSE", level == Visit.Level.COUNTY ? "核查不属实" : "不符合条件，不予上报，已向申请人说明");
        return choices;
    }

    /** Reads everything at once. */
    Prepared read(Actor first, LocalDate today) {
        var reading = new Refusals.Reading();
        LocalDate day = reading.read(() -> Read.pastDate(on, "on", "走访日期", today), today);
        long other = reading.read(() -> another(first), 0L);
        String who = reading.read(() -> Read.text(met, "met", "见到了谁", 200), "");
        Seen seenHome = seen(reading, homeAsDeclared, home, "home", "住房和家中情况");
        Seen seenIncome = seen(reading, incomeAsDeclared, income, "income", "收入情况");
        Seen seenExpenses = seen(reading, expensesAsDeclared, expenses, "expenses", "支出情况");
        String asked = optional(reading, neighbours, "neighbours", "邻里、同事反映");
        var ground = accident == null || accident.isBlank()
                ? null
                : reading.read(
                        () -> Read.oneOf(Survey.Accident.class, accident, "accident", "意外情形"), Survey.Accident.LOSS);
        Findings findings = findings(reading, first, day);
        List<Lost> deaths = deaths(reading, day);
        Opinion verdict = reading.read(this::verdict, new Opinion(false, null, ""));
        if (photos().isEmpty()) {
            reading.add(Refusal.by("M10(2)", "photos", "请至少拍一张走访照片。"));
        }
        Prepared.@Nullable Signed signed = reading.<Prepared.@Nullable Signed>read(this::signed, null);
        reading.throwIfAny();
        return new Prepared(
                day,
                other,
                Read.ticked(unrelated, "unrelated"),
                new Survey(
                        who,
                        seenHome,
                        seenIncome,
                        seenExpenses,
                        asked,
                        ground,
                        findings,
                        verdict,
                        photos(),
                        List.of(),
                        deaths),
                Objects.requireNonNull(signed));
    }

    private long another(Actor first) {
        if (second == null || !second.matches("\\d{1,18}")) {
            throw Refusal.by("M10(2)", "second", "请选择第二走访人，走访须两人以上。");
        }
        long account = Long.parseLong(second);
        if (account == first.account()) {
            throw VisitRefused.sameVisitorTwice(first.name());
        }
        return account;
    }

    private static Seen seen(
            Refusals.Reading reading, @Nullable String asDeclared, @Nullable String what, String field, String label) {
        boolean same = "YES".equals(asDeclared);
        if (!same && !"NO".equals(asDeclared)) {
            reading.add(Refusal.at(field + "AsDeclared", "请选择" + label + "与申报是否一致。"));
        }
        return new Seen(same, reading.read(() -> Read.text(what, field, label, MOST), ""));
    }

    private static @Nullable String optional(
            Refusals.Reading reading, @Nullable String typed, String field, String label) {
        return reading.<@Nullable String>read(() -> Read.optional(typed, field, label, MOST), null);
    }

    private Findings findings(Refusals.Reading reading, Actor first, LocalDate day) {
        Cause cause = mainCause == null || mainCause.isBlank()
                ? null
                : reading.read(() -> Read.oneOf(Cause.class, mainCause, "mainCause", "致困主要原因"), Cause.OTHER);
        return new Findings(
                Read.ticked(dibao, "dibao"),
                Read.ticked(restructured, "restructured"),
                Read.ticked(illness, "illness"),
                Read.ticked(livingHardNow, "livingHardNow"),
                cause,
                optional(reading, causeDescription, "causeDescription", "致困原因说明"),
                exclusions(reading, first, day));
    }

    private List<Exclusion> exclusions(Refusals.Reading reading, Actor first, LocalDate day) {
        var found = new ArrayList<Exclusion>();
        Read.known(ExclusionGround.class, evidence, "evidence");
        for (ExclusionGround kind : ExclusionGround.values()) {
            String text = optional(reading, evidenceOf(kind), "evidence[" + kind.name() + "]", kind.label());
            if (text != null) {
                found.add(new Exclusion(kind, text, first.name(), day));
            }
        }
        return found;
    }

    /** Who died, in which month, from whom that is known; the desk says whose names these are. */
    private List<Lost> deaths(Refusals.Reading reading, LocalDate day) {
        var members = new TreeSet<String>();
        members.addAll(deathMonth == null ? Set.of() : deathMonth.keySet());
        members.addAll(deathFrom == null ? Set.of() : deathFrom.keySet());
        var dead = new ArrayList<Lost>();
        for (String member : members) {
            if (deathMonthOf(member).isBlank() && deathFromOf(member).isBlank()) {
                continue;
            }
            String at = "deathMonth[" + member + "]";
            YearMonth month = reading.read(() -> Read.month(deathMonthOf(member), at, "去世的月份"), YearMonth.from(day));
            if (month.isAfter(YearMonth.from(day))) {
                reading.add(Refusal.by("R-44", at, "去世的月份%s在走访以后，请核对。".formatted(Show.month(month))));
            }
            String from = reading.read(
                    () -> Read.text(deathFromOf(member), "deathFrom[" + member + "]", "从谁那里知道的，看到了什么", 200), "");
            dead.add(new Lost(member, "", month, from, deathPaper));
        }
        return List.copyOf(dead);
    }

    private Opinion verdict() {
        if ("AGREE".equals(opinion)) {
            Category category = Read.oneOf(Category.class, suggestion, "suggestion", "建议的困难类别");
            if (category == Category.NONE) {
                throw Refusal.at("suggestion", "同意上报时请选择一个困难类别。");
            }
            return new Opinion(true, category, Read.text(words, "words", "初审意见", MOST));
        }
        if ("REFUSE".equals(opinion)) {
            return new Opinion(false, null, Read.text(words, "words", "向申请人所作的说明", MOST));
        }
        throw Refusal.by("M10(2)", "opinion", "请选择初审意见。");
    }

    private Prepared.Signed signed() {
        if (signedForm != null) {
            return new Prepared.Signed.OnPaper(signedForm);
        }
        return new Prepared.Signed.Drawn(
                Signature.of(drawn(firstSignature, "firstSignature", "第一走访人"), "firstSignature", "第一走访人"),
                Signature.of(drawn(secondSignature, "secondSignature", "第二走访人"), "secondSignature", "第二走访人"));
    }

    private static String drawn(@Nullable String typed, String field, String whose) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.by("M10(2)", field, "请" + whose + "在框内用手指签名，或上传签好字的纸质调查表照片。");
        }
        return typed;
    }
}
