package org.bangfu.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one family's document, or everything wrong with it. */
final class FamilyReader {

    private static final Map<String, Cause> CAUSES = Values.words(Cause.values());
    private static final Map<String, ExclusionGround> EXCLUSIONS = Values.words(ExclusionGround.values());
    private static final Member SOMEBODY = new Member("", true, true, false, false, false);

    private final Problems problems = new Problems();
    private final Values values;

    private @Nullable String id;
    private @Nullable LocalDate applicationDate;
    private @Nullable LocalDate decisionDate;
    private boolean decisionDateGiven;
    private int locality;
    private final ApplicantDraft applicant;
    private final List<@Nullable Member> members = new ArrayList<>();
    private boolean membersGiven;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<IncomeDraft> income = new ArrayList<>();
    private final List<ExpenseDraft> expenses = new ArrayList<>();
    private boolean localHome;
    private int townHomes;
    private int vehicles;
    private int mobilityVehicles;
    private boolean dibao;
    private boolean restructured;
    private boolean majorIllnessOrDisability;
    private boolean livingHardNow;
    private @Nullable Cause mainCause;
    private final Set<ExclusionGround> exclusions = EnumSet.noneOf(ExclusionGround.class);
    private final List<Grant> granted = new ArrayList<>();

    private FamilyReader(JsonParser parser) {
        values = new Values(parser, problems);
        applicant = new ApplicantDraft(values, problems);
    }

    /**
     * One document.
     *
     * @param applicationDate null where it cannot be read
     * @param family null where date or place cannot be read; where there are problems, what could be read, so that the policy's own can be
     *     found too
     */
    record Reading(
            @Nullable String id,
            @Nullable LocalDate applicationDate,
            @Nullable Family family,
            Problems problems) {}

    static Reading read(byte[] json, int from, int length) {
        int start = from;
        int end = from + length;
        if (length >= 3
                && json[from] == (byte) 0xEF
                && json[from + 1] == (byte) 0xBB
                && json[from + 2] == (byte) 0xBF) {
            start += 3;
        }
        String unreadable = unreadable(json, start, end);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        try (JsonParser parser = Json.parser(json, start, end - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return unreadable(parser.currentToken() == null ? "没有内容，请给出一个家庭的对象 {…}" : "应是一个家庭的对象 {…}，不能是列表、文字或数字");
            }
            var reader = new FamilyReader(parser);
            reader.values.object(reader::field);
            if (parser.nextToken() != null) {
                return unreadable("对象之后还有多余内容，请每次只给一个家庭");
            }
            return reader.finish();
        } catch (StreamConstraintsException _) {
            return unreadable("括号嵌套过深，请检查");
        } catch (JacksonException broken) {
            return unreadable("不是完整的 JSON，" + place(broken.getLocation()) + "附近有错，请检查引号、逗号、括号和转义");
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return "第" + location.getLineNr() + "行第" + location.getColumnNr() + "列";
    }

    private static Reading unreadable(String message) {
        var problems = new Problems();
        problems.add(Problem.DOCUMENT, message);
        return new Reading(null, null, null, problems);
    }

    /** Text that is no UTF-8 is refused here, so that the parser never guesses at another encoding. */
    private static @Nullable String unreadable(byte[] json, int start, int end) {
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            if (json[i] == 0) {
                return "含有空字符，请以 UTF-8 编码保存后再试";
            }
            ascii &= json[i] > 0;
        }
        if (!ascii) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, start, end - start));
            } catch (CharacterCodingException _) {
                return "不是 UTF-8 编码，请以 UTF-8 编码保存后再试";
            }
        }
        return null;
    }

    // The document, field by field

    private boolean field(String name) {
        switch (name) {
            case "id" -> id = values.nullOr(values::text);
            case "applicationDate" -> applicationDate = values.date();
            case "decisionDate" -> {
                decisionDateGiven = !values.isNull();
                decisionDate = values.nullOr(values::date);
            }
            case "locality" -> locality = values.place();
            case "applicant" -> applicant.read();
            case "members" -> {
                membersGiven = true;
                values.list(this::member);
            }
            case "income" -> values.list(() -> income.add(new IncomeDraft(income.size(), values, problems).read()));
            case "expenses" ->
                values.list(() -> expenses.add(new ExpenseDraft(expenses.size(), values, problems).read()));
            case "housing" -> values.object(this::housingField);
            case "assets" -> values.object(this::assetsField);
            case "circumstances" -> values.object(this::circumstancesField);
            case "exclusions" -> values.list(this::exclusion);
            case "granted" -> values.list(this::grant);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean housingField(String name) {
        if (name.equals("localHome")) {
            localHome = values.yes();
            return true;
        }
        return false;
    }

    private boolean assetsField(String name) {
        switch (name) {
            case "townHomes" -> townHomes = values.count();
            case "vehicles" -> vehicles = values.count();
            case "mobilityVehicles" -> mobilityVehicles = values.count();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean circumstancesField(String name) {
        switch (name) {
            case "dibao" -> dibao = values.yes();
            case "restructured" -> restructured = values.yes();
            case "majorIllnessOrDisability" -> majorIllnessOrDisability = values.yes();
            case "livingHardNow" -> livingHardNow = values.yes();
            case "mainCause" -> mainCause = values.nullOr(() -> values.oneOf(CAUSES));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void grant() {
        Grant grant = new GrantDraft(values, problems).read();
        if (grant != null) {
            granted.add(grant);
        }
    }

    private void exclusion() {
        ExclusionGround exclusion = values.oneOf(EXCLUSIONS);
        if (exclusion != null) {
            exclusions.add(exclusion);
        }
    }

    private void member() {
        Member member = new MemberDraft(values, problems).read();
        if (member != null && positions.putIfAbsent(member.id(), members.size()) != null) {
            problems.add(values.path() + ".id", "成员编号“" + Values.shortened(member.id()) + "”重复，请各用各的编号");
        }
        members.add(member);
    }

    // The whole

    private Reading finish() {
        requireFields();
        checkMembers();
        int applicantAt = applicantPosition();
        LocalDate decided = decided();
        checkDeaths(applicantAt, decisionDateGiven && decisionDate == null ? null : decided);
        // An item that is wrong is replaced by one that counts nothing, so that the others keep their places.
        Period never = Period.of(YearMonth.of(1, 1));
        var incomeRead = new ArrayList<Income>(income.size());
        for (IncomeDraft draft : income) {
            Income item = draft.finish(positions, members);
            incomeRead.add(item != null ? item : new Income.Other(0, never, Money.ZERO));
        }
        var expensesRead = new ArrayList<Expense>(expenses.size());
        for (ExpenseDraft draft : expenses) {
            Expense item = draft.finish(positions);
            expensesRead.add(
                    item != null
                            ? item
                            : new Expense(
                                    ExpenseKind.OTHER,
                                    0,
                                    never,
                                    Money.ZERO,
                                    Money.ZERO,
                                    Money.ZERO,
                                    false,
                                    Expense.NOT_AIDED,
                                    0));
        }
        if (applicationDate == null || decided == null || locality <= Place.UNKNOWN) {
            return new Reading(id, applicationDate, null, problems);
        }
        var family = new Family(
                id,
                applicationDate,
                decided,
                locality,
                applicant.finish(Math.max(0, applicantAt)),
                soundMembers(Math.max(0, applicantAt), decided),
                incomeRead,
                expensesRead,
                localHome,
                new Assets(townHomes, vehicles, mobilityVehicles),
                new Circumstances(dibao, restructured, majorIllnessOrDisability, livingHardNow, mainCause),
                exclusions,
                granted);
        return new Reading(id, applicationDate, family, problems);
    }

    /** The day of the decision as far as it can be read; null where not even the application has a day. */
    private @Nullable LocalDate decided() {
        return decisionDate != null && (applicationDate == null || decisionDate.isAfter(applicationDate))
                ? decisionDate
                : applicationDate;
    }

    private void requireFields() {
        if (applicationDate == null && problemFreeSoFar("applicationDate")) {
            problems.add("applicationDate", "缺少申请日期，请补上，例如 \"2026-03-18\"");
        }
        if (locality == Place.UNKNOWN) {
            problems.add("locality", "缺少居住地，请补上六位行政区划代码，例如 \"340202\"");
        }
        if (!applicant.given()) {
            problems.add("applicant", "缺少申请人，请补上");
        }
        if (!membersGiven) {
            problems.add("members", "缺少家庭成员，请补上");
        }
        if (decisionDateGiven
                && decisionDate != null
                && applicationDate != null
                && decisionDate.isBefore(applicationDate)) {
            problems.add("decisionDate", "决定日期 " + decisionDate + " 早于申请日期 " + applicationDate + "，请核对");
        }
    }

    private boolean problemFreeSoFar(String path) {
        return problems.all().stream().noneMatch(problem -> problem.path().equals(path));
    }

    private void checkMembers() {
        if (membersGiven && members.isEmpty() && problemFreeSoFar("members")) {
            problems.add("members", "至少要有一名家庭成员，请补上");
        }
        // One that cannot be read may be one that counts.
        if (!members.isEmpty() && members.stream().noneMatch(member -> member == null || member.counted())) {
            problems.add("members", "没有一名成员计入家庭人口（须健在、共同生活，且同一户籍或有赡养、抚养、扶养、收养关系），请核对");
        }
    }

    /** nobody dies after the decision, and the dead do not apply. */
    private void checkDeaths(int applicantAt, @Nullable LocalDate decided) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            YearMonth death = member == null ? null : member.deceased();
            if (death == null) {
                continue;
            }
            if (i == applicantAt) {
                problems.add("members[" + i + "].deceased", "申请人不能是已去世的成员，请由其他家庭成员申请，或删去 deceased");
            }
            if (decided != null && death.isAfter(YearMonth.from(decided))) {
                problems.add(
                        "members[" + i + "].deceased",
                        "去世的月份 " + death + " 晚于决定的月份 " + YearMonth.from(decided) + "，请核对");
            }
        }
    }

    /** The applicant's position, -1 where nobody has this id. */
    private int applicantPosition() {
        Integer at = 0;
        if (applicant.member() != null) {
            at = positions.get(applicant.member());
            if (at == null) {
                problems.add("applicant.member", "成员“" + Values.shortened(applicant.member()) + "”不在 members 里，请核对编号");
                return -1;
            }
        }
        Member member = at < members.size() ? members.get(at) : null;
        if (member != null && member.student()) {
            problems.add("applicant.member", "申请人不能是在学子女（student），请核对申请人或把 student 改为 false");
            return -1;
        }
        return at;
    }

    /**
     * All of them, each in its place; where the applicant is wrong, the first stands in and is made a living person and no student, who
     * dies too late lives, and somebody stands in for one who cannot be read and for one who counts, since problems were noted already.
     */
    private List<Member> soundMembers(int applicantAt, LocalDate decided) {
        var sound = new ArrayList<Member>(members.size());
        for (Member member : members) {
            if (member == null) {
                sound.add(SOMEBODY);
                continue;
            }
            boolean applies = sound.size() == applicantAt;
            YearMonth death = member.deceased();
            boolean soundDeath = !applies && death != null && !death.isAfter(YearMonth.from(decided));
            sound.add(new Member(
                    member.id(),
                    member.registeredTogether(),
                    member.livesTogether(),
                    member.supportDuty(),
                    member.notCounted(),
                    member.student() && !applies,
                    soundDeath ? death : null));
        }
        if (sound.stream().noneMatch(Member::counted)) {
            sound.add(SOMEBODY);
        }
        return sound;
    }
}
