package org.bangfu.office.casework.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.FamilyWords;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Work;
import org.bangfu.office.casework.household.Household.Worker;
import org.bangfu.office.ground.person.Identification;
import org.bangfu.office.ground.person.Identification.Known;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/** One thing that is to stand otherwise; kept as it was told, in words and numbers that need no program to read. */
public sealed interface Wanted {

    /** What kind of thing, for the heading. */
    default String title() {
        return kind().label();
    }

    Kind kind();

    /** What stands in the file before. */
    String before(Household household);

    /** What is to stand there. */
    String after();

    /** The household with it. */
    Household in(Household household, YearMonth month);

    String DIED = "去世";

    enum Kind {
        PHONE("手机号码", Phone.class),
        JOINED("家里多了人", Joined.class),
        LEFT("家里少了人", Left.class),
        INCOME("收入变了", Earning.class),
        NUMBER("有了身份证号码", Numbered.class),
        SUCCEEDED("职工去世，由家人接办", Succeeded.class);

        private final String label;
        private final Class<? extends Wanted> type;

        Kind(String label, Class<? extends Wanted> type) {
            this.label = label;
            this.type = type;
        }

        public String label() {
            return label;
        }

        Class<? extends Wanted> type() {
            return type;
        }
    }

    record Phone(String number) implements Wanted {

        @Override
        public Kind kind() {
            return Kind.PHONE;
        }

        @Override
        public String before(Household household) {
            return FamilyWords.maskedPhone(household.worker().particulars().phone());
        }

        @Override
        public String after() {
            return number;
        }

        @Override
        public Household in(Household household, YearMonth month) {
            return household.withWorker(household.worker().withPhone(number));
        }
    }

    record Joined(
            String name,
            String relation,
            @Nullable String identity,
            @Nullable Identification other,
            boolean registeredTogether,
            boolean supportDuty,
            boolean student)
            implements Wanted {

        @Override
        public Kind kind() {
            return Kind.JOINED;
        }

        @Override
        public String before(Household household) {
            long counted = household.members().stream().filter(Member::counted).count();
            return "共同生活 " + counted + " 人";
        }

        @Override
        public String after() {
            return "%s，%s，%s，%s%s"
                    .formatted(
                            name,
                            relation,
                            other == null ? FamilyWords.masked(identity) : other.masked(),
                            registeredTogether ? "同一本户口" : supportDuty ? "不同户口，有赡养抚养关系" : "不同户口",
                            student ? "，在校学生" : "");
        }

        @Override
        public Household in(Household household, YearMonth month) {
            int last = household.members().stream()
                    .map(Member::id)
                    .filter(id -> id.matches("\\d{1,6}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(1);
            List<Member> members = new ArrayList<>(household.members());
            members.add(new Member(
                    Integer.toString(last + 1),
                    name,
                    relation,
                    identity,
                    null,
                    null,
                    null,
                    null,
                    null,
                    student ? "在校学生" : null,
                    null,
                    null,
                    null,
                    null,
                    registeredTogether,
                    true,
                    supportDuty,
                    false,
                    student,
                    null,
                    other));
            return household.withMembers(members);
        }
    }

    /** @param why 去世 离婚 分户另住 … */
    record Left(String member, String why, String on) implements Wanted {

        @Override
        public Kind kind() {
            return Kind.LEFT;
        }

        @Override
        public String before(Household household) {
            return named(household, member);
        }

        @Override
        public String after() {
            return "%s起不再共同生活：%s".formatted(on, why);
        }

        /** Who died belonged to the family until then: what it bore counts to that month, R-44. */
        @Override
        public Household in(Household household, YearMonth month) {
            if (why.equals(DIED)) {
                LocalDate day = LocalDate.parse(on);
                return household.bereavedOf(member, Death.declared(YearMonth.from(day), day), "leftMember");
            }
            return household.withMembers(household.members().stream()
                    .map(one -> one.id().equals(member) ? one.livingElsewhere() : one)
                    .toList());
        }
    }

    /**
     * The worker died on file, and a member takes the file over (R-44, M12).
     *
     * @param heir the member's id; {@code name} is how he is called
     * @param on the day of death
     * @param paper the proof that shows it
     * @param phone by which the heir logs in; null where he has none of his own, {@code contact} then says how he is reached
     * @param relations of the others to the heir, by the ids of before
     */
    record Succeeded(
            String heir,
            String name,
            String on,
            long paper,
            ApplicantKind standing,
            boolean retired,
            @Nullable Integer employmentMonths,
            @Nullable Boolean cityResidence,
            @Nullable String employer,
            @Nullable String phone,
            @Nullable String contact,
            Map<String, String> relations)
            implements Wanted {

        public Succeeded {
            relations = Map.copyOf(relations);
        }

        @Override
        public Kind kind() {
            return Kind.SUCCEEDED;
        }

        @Override
        public String before(Household household) {
            return "申请人" + household.head().name();
        }

        @Override
        public String after() {
            return "申请人%s去世，由%s接办（%s%s）"
                    .formatted(Show.date(LocalDate.parse(on)), name, standing.label(), retired ? "，已退休" : "");
        }

        @Override
        public Household in(Household household, YearMonth month) {
            LocalDate day = LocalDate.parse(on);
            var death = new Death(YearMonth.from(day), "家人到窗口报告，由%s接办".formatted(name), paper, "情况变化核对", day);
            var worker = new Worker(
                    household.worker().particulars().of(phone, contact),
                    Work.of(standing, retired, employmentMonths, cityResidence, employer),
                    household.worker().story());
            return household.succeededBy(heir, death, worker, relations, "successor");
        }
    }

    /** Somebody known by another paper so far. */
    record Numbered(String member, String identity) implements Wanted {

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public String before(Household household) {
            return named(household, member) + "："
                    + household.member(member).map(FamilyWords::identity).orElse("—");
        }

        @Override
        public String after() {
            return FamilyWords.masked(identity);
        }

        @Override
        public Household in(Household household, YearMonth month) {
            return household.withMembers(household.members().stream()
                    .map(one -> one.id().equals(member) ? one.known(new Known(identity, null)) : one)
                    .toList());
        }
    }

    /**
     * An income that began or ended.
     *
     * @param from 2026-03
     * @param amount per month, in yuan; of one that ended 0
     * @param replaces the item that no longer holds from that month on; null for one that is new
     */
    record Earning(
            String member,
            String incomeKind,
            String description,
            String from,
            String amount,
            @Nullable String replaces) implements Wanted {

        @Override
        public Kind kind() {
            return Kind.INCOME;
        }

        @Override
        public String before(Household household) {
            String items = household.income().stream()
                    .filter(item -> item.member().equals(member))
                    .filter(item -> replaces == null || item.id().equals(replaces))
                    .map(item ->
                            item.description() + (item.counted() == null ? "" : " 每月 " + Show.yuan(item.counted())))
                    .collect(Collectors.joining("；"));
            return named(household, member) + "：" + (items.isEmpty() ? "没有收入" : items);
        }

        @Override
        public String after() {
            return "%s起%s每月 %s"
                    .formatted(Show.month(YearMonth.parse(from)), description, Show.yuan(Money.parse(amount)));
        }

        @Override
        public Household in(Household household, YearMonth month) {
            YearMonth begins = YearMonth.parse(from);
            List<Income> all = new ArrayList<>();
            for (Income item : household.income()) {
                if (!item.id().equals(replaces)) {
                    all.add(item);
                } else if (item.from().isBefore(begins)) {
                    all.add(item.to().isBefore(begins) ? item : item.until(begins.minusMonths(1)));
                }
            }
            Money sum = Money.parse(amount);
            if (sum.isPositive()) {
                all.add(new Income(
                        household.freeItem("i"),
                        member,
                        IncomeKind.valueOf(incomeKind),
                        description,
                        begins,
                        begins.isAfter(month) ? begins : month,
                        sum,
                        true,
                        null,
                        null,
                        null,
                        List.of()));
            }
            return household.withIncome(all);
        }
    }

    private static String named(Household household, String member) {
        return household
                .member(member)
                .map(one -> one.name() + "（" + one.relation() + "）")
                .orElse("—");
    }
}
