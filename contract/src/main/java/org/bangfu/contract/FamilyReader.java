package org.bangfu.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.policy.family.AidKind;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Cause;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Exclusion;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.policy.family.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one family's document, or everything wrong with it. */
final class FamilyReader {

    private static final Map<String, Status> STATUS = table(Status.values());
    private static final Map<String, Cause> CAUSES = table(Cause.values());
    private static final Map<String, Exclusion> EXCLUSIONS = table(Exclusion.values());
    private static final Map<String, AidKind> AID_KINDS = table(AidKind.values());
    private static final Map<String, IncomeKind> INCOME_KINDS = table(IncomeKind.values());
    private static final Map<String, Expense.Kind> EXPENSE_KINDS = table(Expense.Kind.values());

    private final Problems problems = new Problems();
    private final Values values;

    private @Nullable String id;
    private @Nullable LocalDate applicationDate;
    private @Nullable LocalDate decisionDate;
    private boolean decisionDateGiven;
    private int locality;
    private final ApplicantDraft applicant = new ApplicantDraft();
    private boolean applicantGiven;
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
    private final Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
    private final List<Grant> granted = new ArrayList<>();

    private FamilyReader(JsonParser parser) {
        values = new Values(parser, problems);
    }

    /**
     * One document.
     *
     * @param family null where it cannot be read; where there are problems, what could be read, so that the policy's own can be found too
     */
    record Reading(@Nullable String id, @Nullable Family family, Problems problems) {}

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
        return new Reading(null, null, problems);
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

    private static <E extends Enum<E>> Map<String, E> table(E[] words) {
        var table = new LinkedHashMap<String, E>();
        for (E word : words) {
            table.put(word.name(), word);
        }
        return table;
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
            case "locality" -> locality = place();
            case "applicant" -> {
                applicantGiven = true;
                if (values.object(this::applicantField)) {
                    applicant.check();
                }
            }
            case "members" -> {
                membersGiven = true;
                values.list(this::member);
            }
            case "income" -> values.list(() -> income.add(new IncomeDraft(income.size()).read()));
            case "expenses" -> values.list(() -> expenses.add(new ExpenseDraft(expenses.size()).read()));
            case "housing" -> values.object(this::housingField);
            case "assets" -> values.object(this::assetsField);
            case "circumstances" -> values.object(this::circumstancesField);
            case "exclusions" -> values.list(this::exclusion);
            case "granted" -> values.list(() -> new GrantDraft().read());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** -1 keeps a place that is wrong apart from one that is missing. */
    private int place() {
        int place = values.place();
        return place == Place.UNKNOWN ? -1 : place;
    }

    private boolean applicantField(String name) {
        switch (name) {
            case "member" -> applicant.member = values.text();
            case "status" -> {
                applicant.statusGiven = true;
                applicant.status = values.oneOf(STATUS);
            }
            case "retired" -> applicant.retired = truth();
            case "employmentMonths" -> {
                applicant.employmentMonthsGiven = true;
                Integer months = values.count();
                applicant.employmentMonths = months == null ? 0 : months;
            }
            case "cityResidence" -> {
                applicant.cityResidenceGiven = true;
                applicant.cityResidence = truth();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean truth() {
        return Boolean.TRUE.equals(values.truth());
    }

    private boolean housingField(String name) {
        if (name.equals("localHome")) {
            localHome = truth();
            return true;
        }
        return false;
    }

    private boolean assetsField(String name) {
        switch (name) {
            case "townHomes" -> townHomes = count();
            case "vehicles" -> vehicles = count();
            case "mobilityVehicles" -> mobilityVehicles = count();
            default -> {
                return false;
            }
        }
        return true;
    }

    private int count() {
        Integer count = values.count();
        return count == null ? 0 : count;
    }

    private boolean circumstancesField(String name) {
        switch (name) {
            case "dibao" -> dibao = truth();
            case "restructured" -> restructured = truth();
            case "majorIllnessOrDisability" -> majorIllnessOrDisability = truth();
            case "livingHardNow" -> livingHardNow = truth();
            case "mainCause" -> mainCause = values.nullOr(() -> values.oneOf(CAUSES));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void exclusion() {
        Exclusion exclusion = values.oneOf(EXCLUSIONS);
        if (exclusion != null) {
            exclusions.add(exclusion);
        }
    }

    // Members

    private void member() {
        var draft = new MemberDraft();
        if (!values.object(draft::field)) {
            members.add(null);
            return;
        }
        if (!draft.idGiven) {
            problems.add(values.path() + ".id", "缺少成员编号，请补上，例如 \"1\"");
        }
        if (draft.id == null) {
            members.add(null);
            return;
        }
        if (positions.putIfAbsent(draft.id, members.size()) != null) {
            problems.add(values.path() + ".id", "成员编号“" + Values.shortened(draft.id) + "”重复，请各用各的编号");
        }
        members.add(new Member(
                draft.id,
                draft.registeredTogether,
                draft.livesTogether,
                draft.supportDuty,
                draft.notCounted,
                draft.student));
    }

    private final class MemberDraft {
        private boolean idGiven;
        private @Nullable String id;
        private boolean registeredTogether = true;
        private boolean livesTogether = true;
        private boolean supportDuty;
        private boolean notCounted;
        private boolean student;

        boolean field(String name) {
            switch (name) {
                case "id" -> {
                    idGiven = true;
                    id = values.text();
                }
                case "registeredTogether" -> registeredTogether = truth();
                case "livesTogether" -> livesTogether = truth();
                case "supportDuty" -> supportDuty = truth();
                case "notCounted" -> notCounted = truth();
                case "student" -> student = truth();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class ApplicantDraft {
        private @Nullable String member;
        private boolean statusGiven;
        private @Nullable Status status;
        private boolean retired;
        private boolean employmentMonthsGiven;
        private int employmentMonths;
        private boolean cityResidenceGiven;
        private boolean cityResidence;

        void check() {
            if (!statusGiven) {
                problems.add("applicant.status", "缺少申请人身份，请写 EMPLOYEE、MIGRANT 或 SURVIVOR");
            }
            if (status == Status.MIGRANT && !employmentMonthsGiven) {
                problems.add("applicant.employmentMonths", "农民工须写明事实劳动关系的月数（M5(4)），请补上");
            }
            if (status == Status.MIGRANT && !cityResidenceGiven) {
                problems.add("applicant.cityResidence", "农民工须写明在城市有无固定居所（M5(4)），请补上 true 或 false");
            }
        }
    }

    // Income and expenses

    /** What income and expense items have in common. */
    private abstract class ItemDraft {
        private final String list;
        private final int index;
        boolean sound = true;
        private boolean memberGiven;

        @Nullable String member;

        private boolean monthGiven;
        private @Nullable YearMonth month;
        private boolean fromGiven;
        private @Nullable YearMonth from;
        private boolean toGiven;
        private @Nullable YearMonth to;

        @Nullable Period period;

        ItemDraft(String list, int index) {
            this.list = list;
            this.index = index;
        }

        abstract boolean ownField(String name);

        final boolean readFields() {
            boolean read = values.object(this::field);
            sound &= read;
            return read;
        }

        private boolean field(String name) {
            switch (name) {
                case "member" -> {
                    memberGiven = true;
                    member = values.text();
                }
                case "month" -> {
                    monthGiven = true;
                    month = values.month();
                }
                case "from" -> {
                    fromGiven = true;
                    from = values.month();
                }
                case "to" -> {
                    toGiven = true;
                    to = values.month();
                }
                default -> {
                    return ownField(name);
                }
            }
            return true;
        }

        final void wrong(String field, String message) {
            sound = false;
            problems.add(list + "[" + index + "]" + field, message);
        }

        final void checkMemberAndPeriod() {
            if (!memberGiven) {
                wrong(".member", "缺少所属成员，请写成员编号");
            } else if (member == null) {
                sound = false;
            }
            if (monthGiven && (fromGiven || toGiven)) {
                wrong(".month", "month 与 from、to 只能选一种，请删去一种");
            } else if (monthGiven) {
                period = month == null ? null : Period.of(month);
            } else if (fromGiven && toGiven) {
                if (from != null && to != null && from.isAfter(to)) {
                    wrong(".from", "起始月 " + from + " 晚于结束月 " + to + "，请核对");
                } else if (from != null && to != null) {
                    period = new Period(from, to);
                }
            } else if (fromGiven) {
                wrong(".to", "有 from 没有 to，请补上结束月");
            } else if (toGiven) {
                wrong(".from", "有 to 没有 from，请补上起始月");
            } else {
                wrong(".month", "缺少月份，请写 month，或 from 和 to");
            }
            sound &= period != null;
        }

        /** The member's position, -1 where nobody has this id. */
        final int position() {
            Integer position = member == null ? null : positions.get(member);
            if (position == null) {
                if (member != null) {
                    wrong(".member", "成员“" + Values.shortened(member) + "”不在 members 里，请核对编号");
                }
                return -1;
            }
            return position;
        }
    }

    /** As the contract names them; {@code SUPPORT} is two records, with and without a legal document. */
    private enum IncomeKind {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER_IN,
        TRANSFER_OUT,
        SUPPORT,
        OTHER
    }

    private final class IncomeDraft extends ItemDraft {
        private boolean kindGiven;
        private @Nullable IncomeKind kind;
        private boolean amountGiven;
        private long amount = Values.WRONG;
        private boolean verifiedGiven;
        private boolean verified = true;
        private int workLocality = Place.UNKNOWN;
        private boolean obligorGiven;
        private boolean obligorRead;
        private boolean obligorIncomeGiven;
        private long obligorIncome = Values.WRONG;
        private int obligorLocality = Place.UNKNOWN;
        private boolean exempt;

        IncomeDraft(int index) {
            super("income", index);
        }

        IncomeDraft read() {
            if (readFields()) {
                checkMemberAndPeriod();
                checkKind();
            }
            return this;
        }

        @Override
        boolean ownField(String name) {
            switch (name) {
                case "kind" -> {
                    kindGiven = true;
                    kind = values.oneOf(INCOME_KINDS);
                }
                case "amount" -> {
                    amountGiven = true;
                    amount = values.anyAmount();
                }
                case "verified" -> {
                    verifiedGiven = true;
                    verified = !Boolean.FALSE.equals(values.truth());
                }
                case "workLocality" -> workLocality = place();
                case "obligor" -> {
                    obligorGiven = true;
                    obligorRead = values.object(this::obligorField);
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean obligorField(String name) {
            switch (name) {
                case "monthlyIncome" -> {
                    obligorIncomeGiven = true;
                    obligorIncome = values.amount();
                }
                case "locality" -> obligorLocality = place();
                case "exempt" -> exempt = truth();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void checkKind() {
            if (!kindGiven) {
                wrong(".kind", "缺少收入类别，请写 " + String.join("、", INCOME_KINDS.keySet()) + " 之一");
            }
            if (kind == null) {
                sound = false;
                return;
            }
            if (amount < 0 && amount != Values.WRONG && kind != IncomeKind.BUSINESS) {
                wrong(".amount", "不能小于 0；只有 BUSINESS 可以是负数");
            }
            if (kind != IncomeKind.WAGE) {
                if (verifiedGiven) {
                    wrong(".verified", "只用于 WAGE，请删去");
                }
                if (workLocality != Place.UNKNOWN) {
                    wrong(".workLocality", "只用于 WAGE，请删去");
                }
            } else if (!verified && workLocality == Place.UNKNOWN) {
                wrong(".workLocality", "无法核实的工资按务工地最低工资核算，请补上务工地的六位代码");
            }
            if (kind != IncomeKind.SUPPORT) {
                if (obligorGiven) {
                    wrong(".obligor", "只用于 SUPPORT，请删去");
                }
                if (!amountGiven) {
                    wrong(".amount", "缺少金额，请补上元数");
                }
            } else if (amountGiven) {
                if (obligorIncomeGiven) {
                    wrong(".obligor.monthlyIncome", "已按法律文书写明 amount，请删去其中一项");
                }
            } else if (!obligorGiven) {
                wrong(".amount", "缺少金额：有法律文书的写 amount，没有的写 obligor 的 monthlyIncome 和 locality");
            } else if (obligorRead) {
                if (!obligorIncomeGiven) {
                    wrong(".obligor.monthlyIncome", "没有法律文书的，须写义务人的月收入，请补上");
                }
                if (obligorLocality == Place.UNKNOWN) {
                    wrong(".obligor.locality", "没有法律文书的，须写义务人户籍地的六位代码，请补上");
                }
            }
            boolean inferred = kind == IncomeKind.SUPPORT && !amountGiven;
            sound &= inferred
                    ? obligorIncome != Values.WRONG && obligorLocality > Place.UNKNOWN
                    : amount != Values.WRONG;
            sound &= verified || workLocality > Place.UNKNOWN;
        }

        /** Null where it is not sound. */
        @Nullable Income finish() {
            int at = position();
            if (!sound || at < 0 || kind == null || period == null) {
                return null;
            }
            Money fen = Money.ofFen(amountGiven ? amount : 0);
            return switch (kind) {
                case WAGE -> new Income.Wage(at, period, fen, verified, workLocality);
                case BUSINESS -> new Income.Business(at, period, fen);
                case PROPERTY -> new Income.Property(at, period, fen);
                case TRANSFER_IN -> new Income.TransferIn(at, period, fen);
                case TRANSFER_OUT -> new Income.TransferOut(at, period, fen);
                case SUPPORT ->
                    amountGiven
                            ? new Income.SupportByDocument(at, period, fen, exempt)
                            : new Income.SupportInferred(
                                    at, period, Money.ofFen(obligorIncome), obligorLocality, exempt);
                case OTHER -> new Income.Other(at, period, fen);
            };
        }
    }

    private final class ExpenseDraft extends ItemDraft {
        private boolean kindGiven;
        private Expense.@Nullable Kind kind;
        private boolean amountGiven;
        private long amount = Values.WRONG;
        private long covered;
        private boolean insuredGiven;
        private long insuredPersonal;
        private @Nullable Boolean event;
        private int aidedIn = Expense.NOT_AIDED;
        private boolean areaGiven;
        private long area;

        ExpenseDraft(int index) {
            super("expenses", index);
        }

        ExpenseDraft read() {
            if (readFields()) {
                checkMemberAndPeriod();
                checkKind();
            }
            return this;
        }

        @Override
        boolean ownField(String name) {
            switch (name) {
                case "kind" -> {
                    kindGiven = true;
                    kind = values.oneOf(EXPENSE_KINDS);
                }
                case "amount" -> {
                    amountGiven = true;
                    amount = values.amount();
                }
                case "covered" -> covered = values.amount();
                case "insuredPersonal" -> {
                    insuredGiven = true;
                    insuredPersonal = values.amount();
                }
                case "event" -> {
                    event = values.truth();
                    sound &= event != null;
                }
                case "aidedIn" -> {
                    Integer year = values.nullOr(values::year);
                    aidedIn = year == null ? Expense.NOT_AIDED : year;
                }
                case "area" -> {
                    areaGiven = true;
                    area = values.area();
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void checkKind() {
            if (!kindGiven) {
                wrong(".kind", "缺少支出类别，请写 " + String.join("、", EXPENSE_KINDS.keySet()) + " 之一");
            }
            if (!amountGiven) {
                wrong(".amount", "缺少金额，请补上元数");
            }
            if (kind == null) {
                sound = false;
                return;
            }
            if (insuredGiven && kind != Expense.Kind.ILLNESS) {
                wrong(".insuredPersonal", "只用于 ILLNESS，请删去");
            } else if (amount != Values.WRONG
                    && covered != Values.WRONG
                    && insuredPersonal > Math.max(0, amount - covered)) {
                wrong(
                        ".insuredPersonal",
                        "医保内个人负担 " + Money.plain(insuredPersonal) + " 超过自付金额 "
                                + Money.plain(Math.max(0, amount - covered)) + "（amount 减 covered），请核对");
            }
            if (Boolean.TRUE.equals(event) && !kind.maybeEvent()) {
                wrong(".event", "只有 ILLNESS、DISABILITY、LOSS 可以是突发事件，请改为 false 或删去");
            }
            if (Boolean.FALSE.equals(event) && kind == Expense.Kind.LOSS) {
                wrong(".event", "LOSS 总是突发事件，请改为 true 或删去");
            }
            if (aidedIn != Expense.NOT_AIDED && !kind.maybeEvent()) {
                wrong(".aidedIn", "只用于 ILLNESS、DISABILITY、LOSS，请删去");
            }
            if (kind == Expense.Kind.HOUSING && !areaGiven) {
                wrong(".area", "租房须写面积（平方米），请补上");
            }
            if (kind != Expense.Kind.HOUSING && areaGiven) {
                wrong(".area", "只用于 HOUSING，请删去");
            }
            sound &= amount != Values.WRONG
                    && covered != Values.WRONG
                    && insuredPersonal != Values.WRONG
                    && area != Values.WRONG;
        }

        /** Null where it is not sound. */
        @Nullable Expense finish() {
            int at = position();
            if (!sound || at < 0 || kind == null || period == null) {
                return null;
            }
            return new Expense(
                    kind,
                    at,
                    period,
                    Money.ofFen(amount),
                    Money.ofFen(covered),
                    Money.ofFen(insuredPersonal),
                    kind == Expense.Kind.LOSS || Boolean.TRUE.equals(event),
                    aidedIn,
                    area);
        }
    }

    private final class GrantDraft {
        private boolean kindGiven;
        private @Nullable AidKind kind;
        private boolean dateGiven;
        private @Nullable LocalDate date;
        private boolean amountGiven;
        private long amount = Values.WRONG;
        private boolean service;

        void read() {
            if (!values.object(this::field)) {
                return;
            }
            if (!kindGiven) {
                wrong(".kind", "缺少救助类别，请写 " + String.join("、", AID_KINDS.keySet()) + " 之一");
            }
            if (!dateGiven) {
                wrong(".date", "缺少发放日期，请补上");
            }
            if (!amountGiven) {
                wrong(".amount", "缺少金额，请补上元数");
            }
            if (amountGiven && amount == 0) {
                wrong(".amount", "应大于 0，请核对");
            }
            boolean toProvider = kind == AidKind.TRAINING || kind == AidKind.LEGAL;
            if (service && kind != null && !toProvider) {
                wrong(".service", "只有 TRAINING、LEGAL 可以支付给服务机构，请改为 false 或删去");
            } else if (kind != null && date != null && amount > 0) {
                granted.add(new Grant(kind, date, Money.ofFen(amount), service));
            }
        }

        /** The parser stands at the end of this grant. */
        private void wrong(String field, String message) {
            problems.add(values.path() + field, message);
        }

        private boolean field(String name) {
            switch (name) {
                case "kind" -> {
                    kindGiven = true;
                    kind = values.oneOf(AID_KINDS);
                }
                case "date" -> {
                    dateGiven = true;
                    date = values.date();
                }
                case "amount" -> {
                    amountGiven = true;
                    amount = values.amount();
                }
                case "service" -> service = truth();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    // The whole

    private Reading finish() {
        requireFields();
        boolean membersSound = checkMembers();
        int applicantAt = applicantPosition();
        // An item that is wrong is replaced by one that counts nothing, so that the others keep their places.
        Period never = Period.of(YearMonth.of(1, 1));
        var incomeRead = new ArrayList<Income>(income.size());
        for (IncomeDraft draft : income) {
            Income item = draft.finish();
            incomeRead.add(item != null ? item : new Income.Other(0, never, Money.ZERO));
        }
        var expensesRead = new ArrayList<Expense>(expenses.size());
        for (ExpenseDraft draft : expenses) {
            Expense item = draft.finish();
            expensesRead.add(
                    item != null
                            ? item
                            : new Expense(
                                    Expense.Kind.OTHER,
                                    0,
                                    never,
                                    Money.ZERO,
                                    Money.ZERO,
                                    Money.ZERO,
                                    false,
                                    Expense.NOT_AIDED,
                                    0));
        }
        LocalDate decided = decisionDate != null ? decisionDate : applicationDate;
        if (applicationDate == null
                || decided == null
                || decided.isBefore(applicationDate)
                || locality <= Place.UNKNOWN
                || !membersSound) {
            return new Reading(id, null, problems);
        }
        var family = new Family(
                id,
                applicationDate,
                decided,
                locality,
                new Applicant(
                        Math.max(0, applicantAt),
                        applicant.status != null ? applicant.status : Status.EMPLOYEE,
                        applicant.retired,
                        applicant.employmentMonths,
                        applicant.cityResidence),
                soundMembers(Math.max(0, applicantAt)),
                incomeRead,
                expensesRead,
                localHome,
                new Assets(townHomes, vehicles, mobilityVehicles),
                new Circumstances(dibao, restructured, majorIllnessOrDisability, livingHardNow, mainCause),
                exclusions,
                granted);
        return new Reading(id, family, problems);
    }

    private void requireFields() {
        if (applicationDate == null && problemFreeSoFar("applicationDate")) {
            problems.add("applicationDate", "缺少申请日期，请补上，例如 \"2026-03-18\"");
        }
        if (locality == Place.UNKNOWN) {
            problems.add("locality", "缺少居住地，请补上六位行政区划代码，例如 \"340202\"");
        }
        if (!applicantGiven) {
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

    /** Whether all members could be read and at least one counts. */
    private boolean checkMembers() {
        if (membersGiven && members.isEmpty() && problemFreeSoFar("members")) {
            problems.add("members", "至少要有一名家庭成员，请补上");
        }
        boolean counted = false;
        for (Member member : members) {
            if (member == null) {
                return false;
            }
            counted |= member.counted();
        }
        if (!counted && !members.isEmpty()) {
            problems.add("members", "没有一名成员计入家庭人口（须共同生活，且同一户籍或有赡养、抚养、扶养、收养关系），请核对");
        }
        return counted;
    }

    /** The applicant's position, -1 where nobody has this id. */
    private int applicantPosition() {
        Integer at = 0;
        if (applicant.member != null) {
            at = positions.get(applicant.member);
            if (at == null) {
                problems.add("applicant.member", "成员“" + Values.shortened(applicant.member) + "”不在 members 里，请核对编号");
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

    /** All of them; where the applicant is wrong, the first stands in and is made no student, since problems were noted already. */
    private List<Member> soundMembers(int applicantAt) {
        var sound = new ArrayList<Member>(members.size());
        for (Member member : members) {
            if (member != null) {
                boolean student = member.student() && sound.size() != applicantAt;
                sound.add(
                        student == member.student()
                                ? member
                                : new Member(
                                        member.id(),
                                        member.registeredTogether(),
                                        member.livesTogether(),
                                        member.supportDuty(),
                                        member.notCounted(),
                                        false));
            }
        }
        return sound;
    }
}
