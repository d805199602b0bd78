package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Identification;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one family declares and what was found of it: a document, written anew with each change. While it is a draft
 * anything may still be missing; {@link Completeness} says what.
 *
 * @param members the worker first, as member {@code 1}
 */
public record Household(
        Worker worker,
        Home home,
        List<Member> members,
        List<Income> income,
        List<Expense> expenses,
        Vehicles vehicles,
        Findings findings,
        @Nullable Account account) {

    public static final String WORKER = "1";

    public Household {
        members = List.copyOf(members);
        income = List.copyOf(income);
        expenses = List.copyOf(expenses);
    }

    /** An empty form for somebody whose name is known. */
    public static Household of(String name) {
        return new Household(
                Worker.EMPTY,
                Home.EMPTY,
                List.of(Member.worker(name)),
                List.of(),
                List.of(),
                Vehicles.NONE,
                Findings.NONE,
                null);
    }

    public Member head() {
        return members.getFirst();
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** An id that no item has yet, beginning with {@code letter}; ids are unique over income and expenses. */
    public String freeItem(String letter) {
        var taken = Stream.concat(
                        income.stream().map(Income::id), expenses.stream().map(Expense::id))
                .collect(Collectors.toSet());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> letter + number)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    public Household withWorker(Worker changed) {
        return new Household(changed, home, members, income, expenses, vehicles, findings, account);
    }

    public Household withHome(Home changed) {
        return new Household(worker, changed, members, income, expenses, vehicles, findings, account);
    }

    public Household withMembers(List<Member> changed) {
        return new Household(worker, home, changed, income, expenses, vehicles, findings, account);
    }

    /** The worker called otherwise; her own account goes by her new name. */
    public Household withName(String name) {
        List<Member> renamed = new ArrayList<>(members);
        renamed.set(0, head().withName(name));
        Account held = account;
        if (held != null && held.holder().equals(head().name())) {
            held = new Account(held.bank(), held.branch(), name, held.card());
        }
        return withMembers(renamed).withAccount(held);
    }

    /**
     * With a member's death: income that reached beyond the month ends with it, since the dead earn nothing.
     *
     * @param field where the refusal belongs
     * @throws Refusal where an item of income lies wholly beyond the month: whose it is only the family can say
     */
    public Household bereavedOf(String member, Death death, String field) {
        YearMonth month = death.month();
        var kept = new ArrayList<Income>();
        for (Income item : income) {
            if (!item.member().equals(member) || !item.to().isAfter(month)) {
                kept.add(item);
            } else if (item.from().isAfter(month)) {
                throw Refusal.by(
                        "R-44",
                        field,
                        "“%s”（%s）在去世的月份之后，去世的人没有这项收入。请先要求补正：因去世发给家人的，列在领取人名下；填错的，更正月份。"
                                .formatted(item.description(), Show.month(item.from())));
            } else {
                kept.add(item.until(month));
            }
        }
        return withMembers(members.stream()
                        .map(one -> one.id().equals(member) ? one.withDeath(death) : one)
                        .toList())
                .withIncome(kept);
    }

    /**
     * The family under another head: the worker died, and a member takes the file over (R-44, M12). What each earned and cost stays his;
     * the account goes, since it was the dead worker's own.
     *
     * @param heir who takes it over, and is member {@code 1} from now on
     * @param worker what is known of the heir's work and telephone
     * @param relations of every other member to the heir, by the ids of before
     * @param field where a refusal belongs
     */
    public Household succeededBy(String heir, Death death, Worker worker, Map<String, String> relations, String field) {
        Household bereaved = bereavedOf(WORKER, death, field);
        UnaryOperator<String> now = id -> id.equals(WORKER) ? heir : id.equals(heir) ? WORKER : id;
        var all = new ArrayList<Member>();
        for (Member member : bereaved.members()) {
            if (member.id().equals(heir)) {
                all.addFirst(member.as(WORKER, "本人"));
            } else {
                String relation = Objects.requireNonNull(relations.get(member.id()), "a relation to the new head");
                all.add(member.as(now.apply(member.id()), relation));
            }
        }
        return bereaved.withWorker(worker)
                .withMembers(all)
                .withIncome(bereaved.income().stream()
                        .map(item -> item.of(now.apply(item.member())))
                        .toList())
                .withExpenses(bereaved.expenses().stream()
                        .map(item -> item.of(now.apply(item.member())))
                        .toList())
                .withAccount(null);
    }

    public Household withIncome(List<Income> changed) {
        return new Household(worker, home, members, changed, expenses, vehicles, findings, account);
    }

    public Household withExpenses(List<Expense> changed) {
        return new Household(worker, home, members, income, changed, vehicles, findings, account);
    }

    public Household withVehicles(Vehicles changed) {
        return new Household(worker, home, members, income, expenses, changed, findings, account);
    }

    public Household withFindings(Findings changed) {
        return new Household(worker, home, members, income, expenses, vehicles, changed, account);
    }

    public Household withAccount(@Nullable Account changed) {
        return new Household(worker, home, members, income, expenses, vehicles, findings, changed);
    }

    /** What the form asks of the worker beyond what it asks of every member: herself, her work, her story. */
    public record Worker(
            Particulars particulars, Work work, @Nullable String story) {

        public static final Worker EMPTY = new Worker(Particulars.EMPTY, Work.EMPTY, null);

        public Worker withParticulars(Particulars changed) {
            return new Worker(changed, work, story);
        }

        public Worker withWork(Work changed) {
            return new Worker(particulars, changed, story);
        }

        public Worker withPhone(@Nullable String changed) {
            return withParticulars(particulars.withPhone(changed));
        }

        public Worker withStory(@Nullable String changed) {
            return new Worker(particulars, work, changed);
        }
    }

    /**
     * How the worker is reached and where she belongs. Lists to choose from stand in {@link Choices}.
     *
     * @param address where the family lives
     * @param registeredPlace administrative division of the household register
     * @param singleParent null while nobody said so or otherwise
     */
    public record Particulars(
            @Nullable String phone,
            @Nullable String otherContact,
            @Nullable String address,
            @Nullable String registeredPlace,
            @Nullable String politicalStatus,
            @Nullable Boolean singleParent,
            @Nullable String modelWorker) {

        static final Particulars EMPTY = new Particulars(null, null, null, null, null, null, null);

        /** Of another of the same home. */
        public Particulars of(@Nullable String hisPhone, @Nullable String hisContact) {
            return new Particulars(hisPhone, hisContact, address, registeredPlace, null, null, null);
        }

        public Particulars withOtherContact(@Nullable String changed) {
            return new Particulars(
                    phone, changed, address, registeredPlace, politicalStatus, singleParent, modelWorker);
        }

        public Particulars withPhone(@Nullable String changed) {
            return new Particulars(
                    changed, otherContact, address, registeredPlace, politicalStatus, singleParent, modelWorker);
        }
    }

    /**
     * What the worker does and for whom. Lists to choose from stand in {@link Choices}.
     *
     * @param retired leads to M7(6)
     * @param employmentMonths months of actual employment, of migrant workers
     * @param cityResidence a fixed home in the city, of migrant workers
     * @param selfHelp able to work; null while nobody said so or otherwise
     * @param zeroEmployment nobody in the family works; null likewise
     */
    public record Work(
            ApplicantKind standing,
            boolean retired,
            @Nullable Integer employmentMonths,
            @Nullable Boolean cityResidence,
            @Nullable String employer,
            @Nullable String employerKind,
            @Nullable String employerCondition,
            @Nullable String industry,
            @Nullable LocalDate firstEmployed,
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate contractTo,
            @Nullable LocalDate unionSince,
            @Nullable String skills,
            @Nullable Boolean selfHelp,
            @Nullable Boolean zeroEmployment) {

        static final Work EMPTY = new Work(
                ApplicantKind.EMPLOYEE,
                false,
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
                null);

        /** What the one says who takes a file over; the rest is asked at the next check. */
        public static Work of(
                ApplicantKind standing,
                boolean retired,
                @Nullable Integer employmentMonths,
                @Nullable Boolean cityResidence,
                @Nullable String employer) {
            return new Work(
                    standing,
                    retired,
                    employmentMonths,
                    cityResidence,
                    employer,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** Whether she has said anything of it yet: until then the standing is nobody's word. */
        public boolean answered() {
            return employer != null;
        }
    }

    /**
     * One who belongs to the family, the worker included.
     *
     * @param relation to the worker: 本人 配偶 子女 父母 …
     * @param identity a citizen's number of 18 places, checked when read
     * @param supportDuty tied by a duty of support, upbringing or adoption
     * @param notCounted left out by a rule of a county-or-higher government
     * @param death null for the living; the other fields then tell how it was before
     * @param other the paper of somebody without such a number, or a note beside it
     */
    public record Member(
            String id,
            String name,
            String relation,
            @Nullable String identity,
            @Nullable String ethnicity,
            @Nullable String health,
            @Nullable String insurance,
            @Nullable String maritalStatus,
            @Nullable String register,
            @Nullable String status,
            @Nullable String employerOrSchool,
            @Nullable YearMonth schoolSince,
            @Nullable Integer schoolYears,
            @Nullable String phone,
            boolean registeredTogether,
            boolean livesTogether,
            boolean supportDuty,
            boolean notCounted,
            boolean student,
            @Nullable Death death,
            @Nullable Identification other) {

        /** One known by a citizen's number, or by nothing yet. */
        public Member(
                String id,
                String name,
                String relation,
                @Nullable String identity,
                @Nullable String ethnicity,
                @Nullable String health,
                @Nullable String insurance,
                @Nullable String maritalStatus,
                @Nullable String register,
                @Nullable String status,
                @Nullable String employerOrSchool,
                @Nullable YearMonth schoolSince,
                @Nullable Integer schoolYears,
                @Nullable String phone,
                boolean registeredTogether,
                boolean livesTogether,
                boolean supportDuty,
                boolean notCounted,
                boolean student,
                @Nullable Death death) {
            this(
                    id,
                    name,
                    relation,
                    identity,
                    ethnicity,
                    health,
                    insurance,
                    maritalStatus,
                    register,
                    status,
                    employerOrSchool,
                    schoolSince,
                    schoolYears,
                    phone,
                    registeredTogether,
                    livesTogether,
                    supportDuty,
                    notCounted,
                    student,
                    death,
                    null);
        }

        /** A living one. */
        public Member(
                String id,
                String name,
                String relation,
                @Nullable String identity,
                @Nullable String ethnicity,
                @Nullable String health,
                @Nullable String insurance,
                @Nullable String maritalStatus,
                @Nullable String register,
                @Nullable String status,
                @Nullable String employerOrSchool,
                @Nullable YearMonth schoolSince,
                @Nullable Integer schoolYears,
                @Nullable String phone,
                boolean registeredTogether,
                boolean livesTogether,
                boolean supportDuty,
                boolean notCounted,
                boolean student) {
            this(
                    id,
                    name,
                    relation,
                    identity,
                    ethnicity,
                    health,
                    insurance,
                    maritalStatus,
                    register,
                    status,
                    employerOrSchool,
                    schoolSince,
                    schoolYears,
                    phone,
                    registeredTogether,
                    livesTogether,
                    supportDuty,
                    notCounted,
                    student,
                    null);
        }

        /** Belongs to the family and lives. The determination counts the same. */
        public boolean counted() {
            return belongs() && death == null;
        }

        /** M6(3), R-02: lives together, and on the same register or tied by a duty; of one who died, as it was before. */
        public boolean belongs() {
            return livesTogether && (registeredTogether || supportDuty) && !notCounted;
        }

        /** The month of death, null for the living. */
        public @Nullable YearMonth deceased() {
            return death == null ? null : death.month();
        }

        public static Member worker(String name) {
            return new Member(
                    WORKER, name, "本人", null, null, null, null, null, null, null, null, null, null, null, true, true,
                    false, false, false);
        }

        /** As an official found it; null where a death was written down in error. */
        public Member withDeath(@Nullable Death found) {
            return with(name, identity, other, status, livesTogether, found);
        }

        public Member withName(String changed) {
            return with(changed, identity, other, status, livesTogether, death);
        }

        public Member withIdentity(@Nullable String changed) {
            return with(name, changed, other, status, livesTogether, death);
        }

        public Member known(Identification.Known by) {
            return with(name, by.identity(), by.other(), status, livesTogether, death);
        }

        public Member withStatus(@Nullable String changed) {
            return with(name, identity, other, changed, livesTogether, death);
        }

        /** No longer lives with the family: still named, no longer counted. */
        public Member livingElsewhere() {
            return with(name, identity, other, status, false, death);
        }

        /** In another place of the family, with the duty that comes with the relation. */
        Member as(String id, String relation) {
            return new Member(
                    id,
                    name,
                    relation,
                    identity,
                    ethnicity,
                    health,
                    insurance,
                    maritalStatus,
                    register,
                    status,
                    employerOrSchool,
                    schoolSince,
                    schoolYears,
                    phone,
                    registeredTogether,
                    livesTogether,
                    supportDuty || Kinship.owes(relation),
                    notCounted,
                    student,
                    death,
                    other);
        }

        private Member with(
                String name,
                @Nullable String identity,
                @Nullable Identification other,
                @Nullable String status,
                boolean livesTogether,
                @Nullable Death death) {
            return new Member(
                    id,
                    name,
                    relation,
                    identity,
                    ethnicity,
                    health,
                    insurance,
                    maritalStatus,
                    register,
                    status,
                    employerOrSchool,
                    schoolSince,
                    schoolYears,
                    phone,
                    registeredTogether,
                    livesTogether,
                    supportDuty,
                    notCounted,
                    student,
                    death,
                    other);
        }

        /** What distinguishes the person from every other (M16); null while nothing is known. */
        public @Nullable String place() {
            return identity != null ? identity : other == null ? null : other.place();
        }

        /** Whether it is known who this is: by a number, or a newborn by its day of birth. */
        public boolean identified() {
            return identity != null || other != null;
        }

        /** The day of birth, as number or paper tell it; empty while neither is known. */
        public Optional<LocalDate> born() {
            return identity != null
                    ? Optional.of(new IdentityNumber(identity).birthDate())
                    : Optional.ofNullable(other).map(Identification::born);
        }

        /** The number of 18 places by which other offices' lists know the person; empty where no list can (M10(4)). */
        public Optional<ListedNumber> listed() {
            return identity != null
                    ? Optional.of(new ListedNumber(identity))
                    : Optional.ofNullable(other).flatMap(Identification::listed);
        }

        /** Whether a list without that number says that the person is not on it. */
        public boolean listedForSure() {
            return identity != null || (other != null && other.listedForSure());
        }
    }

    /**
     * A member's death, R-44: what the member earned does not count, what the family bore for the member counts to this month.
     *
     * @param evidence what shows it, in words
     * @param proof the paper that shows it; null where a register said it
     * @param by the official who wrote it down
     */
    public record Death(
            YearMonth month, String evidence, @Nullable Long proof, String by, LocalDate on) {

        private static final String DECLARED = "家人申报";

        /** As the family itself says; the paper is on its list, and officials see it at the visit. */
        public static Death declared(YearMonth month, LocalDate today) {
            return new Death(month, DECLARED, null, DECLARED, today);
        }

        /** Whether the family said so; what an official found, only an official takes back. */
        public boolean declared() {
            return by.equals(DECLARED);
        }
    }

    /**
     * A figure as an official found it, beside the declared one.
     *
     * @param amount of income: per month; of an expense: the whole cost, per month
     * @param covered of an expense, where what was received for it was found to be different; null: as declared
     * @param insuredPersonal of illness, likewise
     */
    public record Assessment(
            Money amount,
            @Nullable Money covered,
            @Nullable Money insuredPersonal,
            Basis basis,
            String reason,
            String by,
            LocalDate on) {

        /** Of the amount alone. */
        public Assessment(Money amount, Basis basis, String reason, String by, LocalDate on) {
            this(amount, null, null, basis, reason, by, on);
        }
    }

    /** How proofs rank, R-33. */
    public enum Basis {
        DOCUMENT("合同、票据或文书"),
        RECORD("社保、个税、公积金等记录"),
        LOCAL_AVERAGE("当地平均水平推算"),
        DECLARATION("本人申报");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * An item of income.
     *
     * @param from first month; with {@code to} the same for a single month
     * @param amount per month, as declared; null where an obligor's income decides
     * @param verified whether a wage can be verified; {@code workLocality} is needed where not
     * @param assessed what counts where an official corrected it; the declared figure stays
     * @param proofs ids of papers on file
     * @param goods whether it came as goods, counted at their market price (M6(1), R-49); null where nobody said so
     */
    public record Income(
            String id,
            String member,
            IncomeKind kind,
            String description,
            YearMonth from,
            YearMonth to,
            @Nullable Money amount,
            boolean verified,
            @Nullable String workLocality,
            @Nullable Obligor obligor,
            @Nullable Assessment assessed,
            List<Long> proofs,
            @Nullable Boolean goods) {

        public Income {
            proofs = List.copyOf(proofs);
        }

        /** In money. */
        public Income(
                String id,
                String member,
                IncomeKind kind,
                String description,
                YearMonth from,
                YearMonth to,
                @Nullable Money amount,
                boolean verified,
                @Nullable String workLocality,
                @Nullable Obligor obligor,
                @Nullable Assessment assessed,
                List<Long> proofs) {
            this(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    verified,
                    workLocality,
                    obligor,
                    assessed,
                    proofs,
                    null);
        }

        /** What was declared with its months; null where an obligor's income decides. */
        public @Nullable Spread declared() {
            return amount == null ? null : new Spread(from, to, amount);
        }

        public boolean inKind() {
            return Boolean.TRUE.equals(goods);
        }

        /** What counts: the assessed figure, else the declared one. */
        public @Nullable Money counted() {
            return assessed != null ? assessed.amount() : amount;
        }

        /** The same, ending with this month. */
        public Income until(YearMonth last) {
            return new Income(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    last,
                    amount,
                    verified,
                    workLocality,
                    obligor,
                    assessed,
                    proofs,
                    goods);
        }

        /** The same, of this member. */
        Income of(String whose) {
            return new Income(
                    id,
                    whose,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    verified,
                    workLocality,
                    obligor,
                    assessed,
                    proofs,
                    goods);
        }

        public Income assessedAs(@Nullable Assessment found) {
            return new Income(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    verified,
                    workLocality,
                    obligor,
                    found,
                    proofs,
                    goods);
        }

        public Income provedBy(List<Long> papers) {
            return new Income(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    verified,
                    workLocality,
                    obligor,
                    assessed,
                    papers,
                    goods);
        }
    }

    /** Who owes support, R-06. */
    public record Obligor(
            @Nullable Money monthlyIncome, @Nullable String locality, boolean exempt) {}

    /**
     * An item of hardship expense.
     *
     * @param amount the whole cost per month, as declared
     * @param covered what insurance, mutual aid, subsidy or compensation paid of it, per month
     * @param insuredPersonal of illness: the family's own share inside the insurance catalogue, per month
     * @param event part of a sudden event
     * @param aidedIn the year in which another office granted aid for this very bill, as the family says; what this office granted it marks
     *     itself ({@link AidedItems}, R-40)
     * @param area of a rented home, square metres with at most two decimals
     * @param diagnosis of illness or disability
     * @param bill the paper it stands on; null where it was not written down
     * @param on the day of the single bill it is; null of a cost over months, and where the day was not asked
     * @param raised the part of {@code covered} that people gave for this bill; null where none
     */
    public record Expense(
            String id,
            String member,
            ExpenseKind kind,
            String description,
            YearMonth from,
            YearMonth to,
            Money amount,
            Money covered,
            @Nullable Money insuredPersonal,
            boolean event,
            @Nullable Integer aidedIn,
            @Nullable String area,
            @Nullable String diagnosis,
            @Nullable Assessment assessed,
            List<Long> proofs,
            @Nullable Bill bill,
            @Nullable LocalDate on,
            @Nullable Money raised) {

        public Expense {
            proofs = List.copyOf(proofs);
        }

        /** One whose paper was not written down. */
        public Expense(
                String id,
                String member,
                ExpenseKind kind,
                String description,
                YearMonth from,
                YearMonth to,
                Money amount,
                Money covered,
                @Nullable Money insuredPersonal,
                boolean event,
                @Nullable Integer aidedIn,
                @Nullable String area,
                @Nullable String diagnosis,
                @Nullable Assessment assessed,
                List<Long> proofs) {
            this(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    covered,
                    insuredPersonal,
                    event,
                    aidedIn,
                    area,
                    diagnosis,
                    assessed,
                    proofs,
                    null,
                    null,
                    null);
        }

        /** What was declared with the months or the day it stands for. */
        public Spread declared() {
            return new Spread(from, to, from.equals(to) ? day() : null, amount);
        }

        /** The day of the bill, where it is known. */
        public @Nullable LocalDate day() {
            return on != null || bill == null ? on : bill.on();
        }

        /** What counts as the whole cost: the assessed figure, else the declared one. */
        public Money counted() {
            return assessed != null ? assessed.amount() : amount;
        }

        /** What was received for it: as assessed, else as declared. */
        public Money coveredCounted() {
            return assessed != null && assessed.covered() != null ? assessed.covered() : covered;
        }

        /**
         * The family's own share inside the insurance catalogue: as assessed, else as declared, and never more than what is left
         * of the cost.
         */
        public @Nullable Money insuredPersonalCounted() {
            Money share = assessed != null && assessed.insuredPersonal() != null
                    ? assessed.insuredPersonal()
                    : insuredPersonal;
            return share == null
                    ? null
                    : share.min(counted().minus(coveredCounted()).max(Money.ZERO));
        }

        /** The same, of this member. */
        Expense of(String whose) {
            return new Expense(
                    id,
                    whose,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    covered,
                    insuredPersonal,
                    event,
                    aidedIn,
                    area,
                    diagnosis,
                    assessed,
                    proofs,
                    bill,
                    on,
                    raised);
        }

        public Expense assessedAs(@Nullable Assessment found) {
            return new Expense(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    covered,
                    insuredPersonal,
                    event,
                    aidedIn,
                    area,
                    diagnosis,
                    found,
                    proofs,
                    bill,
                    on,
                    raised);
        }

        public Expense provedBy(List<Long> papers) {
            return new Expense(
                    id,
                    member,
                    kind,
                    description,
                    from,
                    to,
                    amount,
                    covered,
                    insuredPersonal,
                    event,
                    aidedIn,
                    area,
                    diagnosis,
                    assessed,
                    papers,
                    bill,
                    on,
                    raised);
        }
    }

    /** The paper of a bill, by which it is known again however it is typed: who issued it, its number, its day. */
    public record Bill(String issuer, String number, LocalDate on) {

        public String words() {
            return "%s %s（%s）".formatted(issuer, number, on);
        }
    }

    /**
     * Where the family lives and what it owns.
     *
     * @param kind 自购 自建 商品房 经济适用房 公租房 租房 借住 无房 …
     * @param area in square metres
     * @param localHome whether it has a home of its own locally
     * @param townHomes homes in town, this one included where it is owned
     */
    public record Home(
            @Nullable String kind,
            @Nullable String area,
            @Nullable Boolean localHome,
            @Nullable Integer townHomes) {

        public static final Home EMPTY = new Home(null, null, null, null);
    }

    /**
     * Motor vehicles owned or often used.
     *
     * @param counted without those that replace mobility
     * @param mobility those that replace mobility for a disabled or ill worker
     */
    public record Vehicles(
            @Nullable Integer counted,
            int mobility,
            @Nullable String description) {

        public static final Vehicles NONE = new Vehicles(null, 0, null);
    }

    /**
     * What the visit and the review found: grounds of Annex 1, hardship now, the main cause, exclusions (M7).
     *
     * @param dibao whether the family receives dibao, found in its certificate or the register
     * @param restructured R-09
     */
    public record Findings(
            boolean dibao,
            boolean restructured,
            boolean majorIllnessOrDisability,
            boolean livingHardNow,
            @Nullable Cause mainCause,
            @Nullable String causeDescription,
            List<Exclusion> exclusions) {

        static final Findings NONE = new Findings(false, false, false, false, null, null, List.of());

        public Findings {
            exclusions = List.copyOf(exclusions);
        }
    }

    /** One of M7's exclusions with who found it and the evidence. */
    public record Exclusion(ExclusionGround kind, String evidence, String foundBy, LocalDate on) {}

    /** The worker's own bank account (M12, F9). */
    public record Account(String bank, String branch, String holder, String card) {}
}
