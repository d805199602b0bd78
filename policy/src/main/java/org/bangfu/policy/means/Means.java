package org.bangfu.policy.means;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** The accounting of M6 and Annex 2: one family's documents into figures. */
public final class Means {

    private static final int SUPPORT_RATIO_UNIT = 100;

    private final Family family;
    private final PolicyBook book;
    private final Limits limits;
    private final Witness witness;
    private final Window window;
    private final int decisionYear;
    private final int size;
    private final List<MissingFigure> missing = new ArrayList<>(0);

    private long income;
    private long rigid;
    private long loss;
    private long event;
    private long insured;
    private long illnessBorne;
    private final long[] employment;
    private final Map<Cause, Long> hardshipByCause = new EnumMap<>(Cause.class);

    private Means(Family family, PolicyBook book, Witness witness) {
        this.family = family;
        this.book = book;
        this.limits = book.limits();
        this.witness = witness;
        this.window = Window.before(family.applicationDate(), limits.months());
        this.decisionYear = family.decisionDate().getYear();
        this.size = family.size();
        this.employment = new long[limits.months()];
    }

    /**
     * The figures of a family; {@code witness} sees every item on the way.
     *
     * @throws FiguresMissing where the policy lacks an official figure that the family needs
     */
    public static FamilyFigures reckon(Family family, PolicyBook book, Witness witness) {
        return new Means(family, book, witness).reckon();
    }

    private FamilyFigures reckon() {
        long standard = dibaoHere(family.applicationDate());
        long aidStandard =
                family.decisionDate().equals(family.applicationDate()) ? standard : dibaoHere(family.decisionDate());
        countIncome();
        countExpenses();
        if (!missing.isEmpty()) {
            throw new FiguresMissing(missing);
        }
        long hardship = 0;
        for (long part : hardshipByCause.values()) {
            hardship = Math.addExact(hardship, part);
        }
        var granted = new GrantedThisYear(family.granted(), decisionYear);
        var circumstances = family.circumstances();
        return new FamilyFigures(
                size,
                students(),
                income,
                rigid,
                employmentCost(),
                loss,
                event,
                hardship,
                insured,
                illnessBorne,
                standard,
                aidStandard,
                circumstances.mainCause() != null ? circumstances.mainCause() : largestCause(),
                family.applicant().status(),
                family.applicant().retired(),
                family.applicant().employmentMonths(),
                family.applicant().cityResidence(),
                family.assets().townHomes(),
                family.assets().vehicles(),
                exclusions(),
                circumstances.dibao(),
                circumstances.restructured(),
                circumstances.majorIllnessOrDisability(),
                circumstances.livingHardNow(),
                granted.of(AidKind.LIVING),
                granted.of(AidKind.MEDICAL),
                granted.of(AidKind.EDUCATION),
                granted.of(AidKind.ACCIDENT),
                granted.other(),
                granted.kinds(),
                granted.beside(AidKind.LIVING),
                granted.beside(AidKind.MEDICAL),
                granted.beside(AidKind.EDUCATION),
                granted.beside(AidKind.ACCIDENT),
                granted.besideOther());
    }

    // Income, M6(1), Annex 2

    private void countIncome() {
        var wages = new Wages(family.members().size());
        long[] business = new long[family.members().size()];
        for (int i = 0; i < family.income().size(); i++) {
            Income item = family.income().get(i);
            Why never = never(item);
            int months = never == null ? monthsCounted(item, window.last()) : 0;
            if (months == 0) {
                witness.ignored(item, i, never == null ? Why.OUTSIDE_WINDOW : never);
                continue;
            }
            if (months < item.period().months()) {
                witness.ignored(item, i, Why.PARTLY_OUTSIDE);
            }
            long counted = switch (item) {
                case Income.Wage wage -> wages.add(wage, i, months);
                case Income.Business own -> {
                    long amount = Math.multiplyExact(own.amount().fen(), months);
                    business[own.member()] = Math.addExact(business[own.member()], amount);
                    yield amount;
                }
                case Income.Property property -> earned(property.amount(), months);
                case Income.TransferIn received -> earned(received.amount(), months);
                case Income.TransferOut paid -> earned(paid.amount().negated(), months);
                case Income.SupportByDocument support -> support.exempt() ? 0 : earned(support.amount(), months);
                case Income.SupportInferred support -> support.exempt() ? 0 : earned(inferred(support, i));
                case Income.Other other -> earned(other.amount(), months);
            };
            if (exempt(item)) {
                witness.ignored(item, i, Why.EXEMPT_OBLIGOR);
            } else {
                witness.counted(item, i, months, counted);
            }
        }
        wages.enterIncome();
        enterBusiness(business);
    }

    private static boolean exempt(Income item) {
        return switch (item) {
            case Income.SupportByDocument support -> support.exempt();
            case Income.SupportInferred support -> support.exempt();
            default -> false;
        };
    }

    private long earned(Money perMonth, int months) {
        return earned(Math.multiplyExact(perMonth.fen(), months));
    }

    private long earned(long amount) {
        income = Math.addExact(income, amount);
        return amount;
    }

    /** per month, what the obligor earns above the dibao of the registered place, times the ratio, half up to the fen. */
    private long inferred(Income.SupportInferred support, int position) {
        long total = 0;
        for (int month = window.firstOf(support); month <= window.lastOf(support); month++) {
            Standard dibao = book.standards()
                    .inForce(
                            StandardKind.DIBAO_URBAN,
                            support.obligorLocality(),
                            Window.year(month),
                            Window.month(month),
                            1);
            if (dibao == null) {
                missing(
                        "income",
                        position,
                        ".obligor.locality",
                        StandardKind.DIBAO_URBAN,
                        support.obligorLocality(),
                        month);
                return 0;
            }
            witness.used(dibao);
            long above = Math.max(0, support.obligorIncome().fen() - dibao.amount());
            total += Money.halfUp(above * limits.supportRatio(), SUPPORT_RATIO_UNIT);
        }
        return total;
    }

    /** per member and over the window never below 0. */
    private void enterBusiness(long[] business) {
        for (int member = 0; member < business.length; member++) {
            if (business[member] < 0) {
                witness.businessLoss(member, -business[member]);
            } else {
                earned(business[member]);
            }
        }
    }

    /** A member's wages month by month: those of a month with an unverifiable one count at least the minimum wage, R-03. */
    private final class Wages {

        private final long[][] declared;
        private final Standard[][] minimum;

        Wages(int members) {
            declared = new long[members][];
            minimum = new Standard[members][];
        }

        long add(Income.Wage wage, int position, int months) {
            int member = wage.member();
            long[] own = declared[member];
            if (own == null) {
                own = new long[limits.months()];
                declared[member] = own;
            }
            for (int month = window.firstOf(wage); month <= window.lastOf(wage); month++) {
                int at = month - window.first();
                own[at] = Math.addExact(own[at], wage.amount().fen());
                if (!wage.verified() && !floor(wage, position, month)) {
                    break;
                }
            }
            return Math.multiplyExact(wage.amount().fen(), months);
        }

        private boolean floor(Income.Wage wage, int position, int month) {
            Standard wanted = book.standards()
                    .inForce(
                            StandardKind.MINIMUM_WAGE, wage.workLocality(), Window.year(month), Window.month(month), 1);
            if (wanted == null) {
                missing("income", position, ".workLocality", StandardKind.MINIMUM_WAGE, wage.workLocality(), month);
                return false;
            }
            Standard[] own = minimum[wage.member()];
            if (own == null) {
                own = new Standard[limits.months()];
                minimum[wage.member()] = own;
            }
            Standard before = own[month - window.first()];
            if (before == null || before.amount() < wanted.amount()) {
                own[month - window.first()] = wanted;
            }
            return true;
        }

        void enterIncome() {
            for (int member = 0; member < declared.length; member++) {
                long[] own = declared[member];
                if (own == null) {
                    continue;
                }
                Standard[] floors = minimum[member];
                for (int at = 0; at < own.length; at++) {
                    Standard floor = floors == null ? null : floors[at];
                    if (floor != null) {
                        witness.used(floor);
                    }
                    if (floor != null && floor.amount() > own[at]) {
                        witness.raised(member, Window.yearMonth(window.first() + at), own[at], floor);
                        earned(floor.amount());
                    } else {
                        earned(own[at]);
                    }
                }
            }
        }
    }

    // Expenses, M6(2), M5(3)

    private void countExpenses() {
        @Nullable Rent rent = rent();
        for (int i = 0; i < family.expenses().size(); i++) {
            Expense item = family.expenses().get(i);
            Why never = never(item);
            if (never != null) {
                witness.ignored(item, i, never);
                continue;
            }
            int months = monthsCounted(item, window.last());
            // M6(4) binds income and expenses to whole months before, not a loss that just happened, R-14.
            int monthsOfEvent = item.event() ? monthsCounted(item, window.applicationMonth()) : 0;
            int monthsAlive = monthsAlive(item);
            if (months == 0 && monthsOfEvent == 0) {
                witness.ignored(item, i, monthsAlive == 0 ? Why.AFTER_DEATH : Why.OUTSIDE_WINDOW);
            } else if (item.kind() == ExpenseKind.HOUSING && family.localHome()) {
                witness.ignored(item, i, Why.LOCAL_HOME);
            } else {
                if (monthsAlive < item.period().months()) {
                    witness.ignored(item, i, Why.PARTLY_AFTER_DEATH);
                }
                if (Math.max(months, monthsOfEvent) < monthsAlive) {
                    witness.ignored(item, i, Why.PARTLY_OUTSIDE);
                }
                count(item, i, months, monthsOfEvent, rent);
            }
        }
    }

    private void count(Expense item, int position, int months, int monthsOfEvent, @Nullable Rent rent) {
        long ofWindow = Math.multiplyExact(item.net().fen(), months);
        int monthsOfExcess = months;
        switch (item.kind()) {
            case ILLNESS -> {
                rigid(Cause.ILLNESS, item, position, months, ofWindow);
                medical(item, months, ofWindow);
            }
            case DISABILITY -> rigid(Cause.DISABILITY, item, position, months, ofWindow);
            case EDUCATION -> rigid(Cause.EDUCATION, item, position, months, ofWindow);
            case OTHER -> rigid(Cause.OTHER, item, position, months, ofWindow);
            case HOUSING -> {
                if (rent != null) {
                    monthsOfExcess = rent.monthsWithinLimit(item);
                    rigid(Cause.HOUSING, item, position, months, rent.counted(item));
                    if (monthsOfExcess < months) {
                        witness.ignored(item, position, Why.HOME_TOO_LARGE);
                    }
                }
            }
            case EMPLOYMENT -> employment(item, position, months, ofWindow);
            case LOSS -> {}
        }
        if (item.event()) {
            event(item, position, monthsOfEvent, ofWindow);
        }
        if (item.aidedBefore(decisionYear) && (item.event() || item.kind() == ExpenseKind.ILLNESS)) {
            witness.ignored(item, position, Why.AIDED_EARLIER);
        }
        long excess = Math.multiplyExact(item.excess().fen(), monthsOfExcess);
        if (excess > 0) {
            witness.excess(item, position, monthsOfExcess, earned(excess));
        }
    }

    /** M6(2): deducted from income, and part of the hardship total. */
    private void rigid(Cause cause, Expense item, int position, int months, long amount) {
        rigid = Math.addExact(rigid, amount);
        hardship(cause, amount);
        if (months > 0) {
            witness.counted(item, position, months, amount);
        }
    }

    /** The bills of the window, event or not, R-24, and what the family bore of them, R-25. */
    private void medical(Expense item, int months, long borne) {
        if (!item.aidedBefore(decisionYear)) {
            insured = Math.addExact(
                    insured, Math.multiplyExact(item.insuredPersonal().fen(), months));
            illnessBorne = Math.addExact(illnessBorne, borne);
        }
    }

    /** kept by month, since a policy may cap it. */
    private void employment(Expense item, int position, int months, long amount) {
        for (int month = window.firstOf(item); month <= window.lastOf(item); month++) {
            int at = month - window.first();
            employment[at] = Math.addExact(employment[at], item.net().fen());
        }
        witness.counted(item, position, months, amount);
    }

    /** what was not yet counted as a rigid expense of the window joins the hardship total, R-10. */
    private void event(Expense item, int position, int months, long ofWindow) {
        long cost = Math.multiplyExact(item.net().fen(), months);
        switch (item.kind()) {
            case LOSS -> {
                loss = Math.addExact(loss, cost);
                hardship(Cause.LOSS, cost);
            }
            case ILLNESS -> hardship(Cause.ILLNESS, cost - ofWindow);
            case DISABILITY -> hardship(Cause.DISABILITY, cost - ofWindow);
            case EDUCATION, HOUSING, OTHER, EMPLOYMENT -> throw new IllegalStateException("no event: " + item);
        }
        if (!item.aidedBefore(decisionYear)) {
            event = Math.addExact(event, cost);
            witness.event(item, position, months, cost);
        }
    }

    private void hardship(Cause cause, long amount) {
        hardshipByCause.merge(cause, amount, Math::addExact);
    }

    /** R-09, with the setting {@code employment.monthlyCap}. */
    private long employmentCost() {
        long cost = 0;
        for (long month : employment) {
            cost = Math.addExact(cost, Math.min(month, limits.employmentMonthlyCap()));
        }
        return cost;
    }

    /** Null where no home is rented in the window, or the family has one of its own. */
    private @Nullable Rent rent() {
        if (family.localHome()) {
            return null;
        }
        long[] area = new long[limits.months()];
        boolean rents = false;
        for (Expense item : family.expenses()) {
            if (item.kind() == ExpenseKind.HOUSING && never(item) == null && monthsCounted(item, window.last()) > 0) {
                rents = true;
                for (int month = window.firstOf(item); month <= window.lastOf(item); month++) {
                    int at = month - window.first();
                    area[at] = Math.addExact(area[at], item.area());
                }
            }
        }
        if (!rents) {
            return null;
        }
        Standard perHead = here(StandardKind.LIVING_AREA_PER_HEAD, family.applicationDate());
        return new Rent(area, perHead == null ? 1 : Math.multiplyExact(perHead.amount(), size));
    }

    /** Rent in the proportion limit ÷ area, at most 1, R-08. */
    private final class Rent {

        /** Of all homes that counted members rent in each month of the window, also where nothing is left to pay. */
        private final long[] area;

        /** Local area per head times counted members. */
        private final long limit;

        Rent(long[] area, long limit) {
            this.area = area;
            this.limit = limit;
        }

        private boolean within(int month) {
            return area[month - window.first()] <= limit || limits.housingExcess() == HousingExcess.PRORATE;
        }

        int monthsWithinLimit(Expense item) {
            int months = 0;
            for (int month = window.firstOf(item); month <= window.lastOf(item); month++) {
                if (within(month)) {
                    months++;
                }
            }
            return months;
        }

        /** Each item's rent of a month is multiplied and rounded half up on its own. */
        long counted(Expense item) {
            long counted = 0;
            long net = item.net().fen();
            for (int month = window.firstOf(item); month <= window.lastOf(item); month++) {
                if (within(month)) {
                    long rented = Math.max(limit, area[month - window.first()]);
                    counted = Math.addExact(counted, Money.halfUpOfProduct(net, limit, rented));
                }
            }
            return counted;
        }
    }

    // The rest

    /** Why an item counts nothing whatever its months, R-02, R-44, R-48; null where its months decide. */
    private @Nullable Why never(Item item) {
        Member member = family.members().get(item.member());
        if (!member.belongs()) {
            return Why.NOT_A_COUNTED_MEMBER;
        }
        return switch (item) {
            case Income _ ->
                member.deceased() != null && limits.deceasedIncome() == Deceased.IGNORE ? Why.INCOME_OF_THE_DEAD : null;
            case Expense expense -> neverCost(expense, member);
        };
    }

    private @Nullable Why neverCost(Expense item, Member member) {
        // M6(2)(3) speaks of the children's schooling, R-48; the applicant is never one of the dead.
        if (item.kind() == ExpenseKind.EDUCATION
                && item.member() == family.applicant().member()) {
            return Why.APPLICANTS_SCHOOLING;
        }
        if (member.deceased() == null) {
            return null;
        }
        return switch (item.kind()) {
            case HOUSING, EMPLOYMENT -> Why.RENT_OR_WORK_OF_THE_DEAD;
            case ILLNESS, DISABILITY, EDUCATION, OTHER, LOSS ->
                limits.deceasedExpenses() == Deceased.IGNORE ? Why.COST_OF_THE_DEAD : null;
        };
    }

    /** Months of the item from the start of the window to {@code last}, those after its member's death aside, R-44. */
    private int monthsCounted(Item item, int last) {
        return item.period().monthsWithin(window.first(), Math.min(last, lastAlive(item)));
    }

    /** All months of the item, those after its member's death aside. */
    private int monthsAlive(Item item) {
        return item.period().monthsWithin(item.period().first(), lastAlive(item));
    }

    private int lastAlive(Item item) {
        YearMonth death = family.members().get(item.member()).deceased();
        return death == null ? Integer.MAX_VALUE : Period.index(death);
    }

    /** counted children in school; the applicant never is one, nor one who died, R-44. */
    private int students() {
        int students = 0;
        for (Member member : family.members()) {
            if (member.counted() && member.student()) {
                students++;
            }
        }
        return students;
    }

    private int exclusions() {
        int bits = 0;
        for (ExclusionGround exclusion : family.exclusions()) {
            bits |= exclusion.bit();
        }
        return bits;
    }

    /** the kind with the largest part of the hardship total, the earlier one on a tie; none where the total is 0. */
    private @Nullable Cause largestCause() {
        Cause largest = null;
        long part = 0;
        for (var cause : hardshipByCause.entrySet()) {
            if (cause.getValue() > part) {
                largest = cause.getKey();
                part = cause.getValue();
            }
        }
        return largest;
    }

    private long dibaoHere(LocalDate day) {
        Standard dibao = here(StandardKind.DIBAO_URBAN, day);
        return dibao == null ? 0 : dibao.amount();
    }

    private @Nullable Standard here(StandardKind kind, LocalDate day) {
        Standard standard = book.standards().inForce(kind, family.locality(), day);
        if (standard == null) {
            missing.add(new MissingFigure("locality", kind, family.locality(), day));
        } else {
            witness.used(standard);
        }
        return standard;
    }

    private void missing(String list, int position, String field, StandardKind kind, int place, int month) {
        LocalDate day = Window.yearMonth(month).atDay(1);
        missing.add(new MissingFigure(list + "[" + position + "]" + field, kind, place, day));
    }

    /**
     * The whole calendar months that count, R-01, as month indexes.
     *
     * @param applicationMonth the month after the last
     */
    private record Window(int first, int last, int applicationMonth) {

        static Window before(LocalDate applicationDate, int months) {
            int application = Period.index(YearMonth.from(applicationDate));
            return new Window(application - months, application - 1, application);
        }

        int firstOf(Item item) {
            return Math.max(first, item.period().first());
        }

        int lastOf(Item item) {
            return Math.min(last, item.period().last());
        }

        static int year(int month) {
            return Math.floorDiv(month, 12);
        }

        static int month(int month) {
            return Math.floorMod(month, 12) + 1;
        }

        static YearMonth yearMonth(int month) {
            return YearMonth.of(year(month), month(month));
        }
    }

    /** What the family itself was given in the calendar year of the decision, R-46; a service is not the family's, R-31. */
    private static final class GrantedThisYear {

        private final Map<AidKind, Long> byKind = new EnumMap<>(AidKind.class);

        /** What is not against a standard, R-41, R-47. */
        private final Map<AidKind, Long> besideByKind = new EnumMap<>(AidKind.class);

        GrantedThisYear(List<Grant> grants, int year) {
            for (Grant grant : grants) {
                if (!grant.service() && grant.date().getYear() == year) {
                    (grant.beside() ? besideByKind : byKind)
                            .merge(grant.kind(), grant.amount().fen(), Math::addExact);
                }
            }
        }

        long of(AidKind kind) {
            return byKind.getOrDefault(kind, 0L);
        }

        long other() {
            return outsideTheStandard(byKind);
        }

        long beside(AidKind kind) {
            return besideByKind.getOrDefault(kind, 0L);
        }

        long besideOther() {
            return outsideTheStandard(besideByKind);
        }

        private static long outsideTheStandard(Map<AidKind, Long> granted) {
            long sum = 0;
            for (var kind : granted.entrySet()) {
                if (!AidKind.BY_STANDARD.contains(kind.getKey())) {
                    sum += kind.getValue();
                }
            }
            return sum;
        }

        /** Every kind counts, however small; what was given beside the standard does not, R-29. */
        int kinds() {
            return byKind.size();
        }
    }
}
