package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Staircase;
import org.bangfu.policy.aid.Staircase.Step;
import org.bangfu.policy.explain.Rule;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/** What holds of every family, tried on made-up ones that crowd the limits; and what the text itself makes untrue, shown. */
class LawsTest {

    private static final int FAMILIES = 2_000;
    private static final long[] CROWDED = {0, 1, 480_000, 500_000, 960_000, 1_000_000, 1_500_000, 2_000_000, 3_000_000};

    private final Random random = new Random(20201027);

    // The laws

    @Test
    void theOrderOfItemsNeverMatters() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            var income = new ArrayList<>(family.income());
            var expenses = new ArrayList<>(family.expenses());
            var granted = new ArrayList<>(family.granted());
            Collections.shuffle(income, random);
            Collections.shuffle(expenses, random);
            Collections.shuffle(granted, random);
            assertSameAnswer(family, with(family, income, expenses, granted));
        }
    }

    @Test
    void theOrderOfMembersNeverMatters() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            var places = new ArrayList<Integer>();
            for (int at = 0; at < family.members().size(); at++) {
                places.add(at);
            }
            Collections.shuffle(places, random);
            var members = new ArrayList<>(family.members());
            for (int at = 0; at < places.size(); at++) {
                members.set(places.get(at), family.members().get(at));
            }
            var income = family.income().stream()
                    .<Income>map(item ->
                            new Income.Other(places.get(item.member()), item.period(), ((Income.Other) item).amount()))
                    .toList();
            var expenses = family.expenses().stream()
                    .map(item -> moved(item, places.get(item.member()), item.period(), item.amount()))
                    .toList();
            assertSameAnswer(
                    family,
                    new Family(
                            family.id(),
                            family.applicationDate(),
                            family.decisionDate(),
                            family.locality(),
                            new Applicant(places.getFirst(), ApplicantKind.EMPLOYEE, false, 0, false),
                            members,
                            income,
                            expenses,
                            family.localHome(),
                            family.assets(),
                            family.circumstances(),
                            family.exclusions(),
                            family.granted()));
        }
    }

    /** Except housing, whose parts are each rounded, R-08. */
    @Test
    void splittingAnExpenseIntoPartsNeverMatters() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            var expenses = new ArrayList<Expense>();
            for (Expense item : family.expenses()) {
                if (item.kind() == ExpenseKind.HOUSING || item.amount().isZero()) {
                    expenses.add(item);
                } else {
                    Money part = Money.ofFen(random.nextLong(item.amount().fen() + 1));
                    expenses.add(moved(item, item.member(), item.period(), part));
                    expenses.add(moved(
                            item, item.member(), item.period(), item.amount().minus(part)));
                }
            }
            assertSameAnswer(family, with(family, family.income(), expenses, family.granted()));
        }
    }

    @Test
    void splittingAnItemIntoItsMonthsNeverMatters() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            var income = new ArrayList<Income>();
            for (Income item : family.income()) {
                for (YearMonth month = item.period().from();
                        !month.isAfter(item.period().to());
                        month = month.plusMonths(1)) {
                    income.add(new Income.Other(item.member(), Period.of(month), ((Income.Other) item).amount()));
                }
            }
            assertSameAnswer(family, with(family, income, family.expenses(), family.granted()));
        }
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void noFamilyIsEverPlannedMoreThanItsStandardLessWhatItHas() {
        for (int i = 0; i < FAMILIES; i++) {
            Determination determined = Determining.brief(family(), Home.WUHU);
            for (Aid aid : determined.plan()) {
                Money standard = determined.standardAid().stream()
                        .filter(other -> other.kind() == aid.kind())
                        .findAny()
                        .orElseThrow()
                        .amount();
                assertThat(aid.amount()).isGreaterThan(Money.ZERO).isLessThanOrEqualTo(standard);
            }
            assertThat(determined.plan()).extracting(Aid::kind).doesNotHaveDuplicates();
        }
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void aDeepPlanIsTheBestOfAllOrders() {
        int deep = 0;
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            Determination determined = Determining.brief(family, Home.WUHU);
            if (determined.category() == Category.DEEP) {
                deep++;
                var figures = determined.figures();
                long room = 12L * figures.size() * figures.standard() - figures.deepNet() - figures.grantedThisYear();
                var left = new ArrayList<Long>();
                for (Aid aid : determined.standardAid()) {
                    long granted = family.granted().stream()
                            .filter(grant -> grant.kind() == aid.kind()
                                    && !grant.beside()
                                    && grant.date().getYear() == Home.APPLIED.getYear())
                            .mapToLong(grant -> grant.amount().fen())
                            .sum();
                    left.add(Math.max(0, aid.amount().fen() - granted));
                }
                assertThat(determined.planTotal().fen()).isEqualTo(best(left, room));
            }
        }
        assertThat(deep).isPositive();
    }

    /** By trying every order: a grant may follow while what came before leaves room. */
    private static long best(List<Long> left, long room) {
        long best = 0;
        if (room >= 0) {
            for (int i = 0; i < left.size(); i++) {
                var others = new ArrayList<>(left);
                long amount = others.remove(i);
                best = Math.max(best, amount + best(others, room - amount));
            }
        }
        return best;
    }

    @Test
    void moreIncomeNeverMakesAFamilyDeepOrRelative() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            var more = new ArrayList<>(family.income());
            more.add(new Income.Other(0, Period.of(Home.LAST_MONTH), Money.ofFen(1 + random.nextInt(1_000_000))));
            var before = Determining.brief(family, Home.WUHU).eligible();
            var after = Determining.brief(with(family, more, family.expenses(), family.granted()), Home.WUHU)
                    .eligible();
            assertThat(before).containsAll(after);
        }
    }

    /** With the main cause recorded; where it is not, R-19 makes an exception, shown below. */
    @Test
    void moreIllnessNeverClosesACategory() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            if (family.circumstances().mainCause() != null) {
                var more = new ArrayList<>(family.expenses());
                more.add(Home.expense(ExpenseKind.ILLNESS, Home.LAST_MONTH, "1234.56", "0", "0", false, 0));
                var before = Determining.brief(family, Home.WUHU);
                var after = Determining.brief(with(family, family.income(), more, family.granted()), Home.WUHU);
                assertThat(after.eligible()).containsAll(before.eligible());
                assertThat(after.figures().deepNet())
                        .isLessThan(before.figures().deepNet());
            }
        }
    }

    @Test
    @Tries(Rule.SEVERAL_KINDS)
    void theNextStepsOfTheStaircaseAreWhereTheyAreSaidToBe() {
        int down = 0;
        int up = 0;
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            Determination now = Determining.brief(family, Home.WUHU);
            if (now.category() != Category.DEEP) {
                continue;
            }
            Step below = Staircase.down(now.figures(), Home.WUHU.limits());
            if (below != null) {
                assertThat(planned(family, below.income() - 1)).isEqualTo(now.planTotal());
                boolean stillDeep = now.figures().deepNet() + below.income()
                        <= 960_000L * now.figures().size();
                if (stillDeep) {
                    down++;
                    assertThat(planned(family, below.income()).fen())
                            .isEqualTo(below.total())
                            .isLessThan(now.planTotal().fen());
                }
            }
            Step above = Staircase.up(now.figures(), Home.WUHU.limits());
            if (above != null) {
                up++;
                assertThat(planned(family, 1 - above.income())).isEqualTo(now.planTotal());
                assertThat(planned(family, -above.income()).fen())
                        .isEqualTo(above.total())
                        .isGreaterThan(now.planTotal().fen());
            }
        }
        assertThat(down).isPositive();
        assertThat(up).isPositive();
    }

    /** What is planned where the income differs by so many fen. */
    private static Money planned(Family family, long fen) {
        var income = new ArrayList<>(family.income());
        var month = Period.of(Home.LAST_MONTH);
        income.add(
                fen < 0
                        ? new Income.TransferOut(0, month, Money.ofFen(-fen))
                        : new Income.Other(0, month, Money.ofFen(fen)));
        return Determining.brief(with(family, income, family.expenses(), family.granted()), Home.WUHU)
                .planTotal();
    }

    @Test
    void whoIsDeepIsRelativeToo() {
        for (int i = 0; i < FAMILIES; i++) {
            var eligible = Determining.brief(family(), Home.WUHU).eligible();
            if (eligible.contains(Category.DEEP)) {
                assertThat(eligible).contains(Category.RELATIVE);
            }
        }
    }

    @Test
    void anExplanationNeverChangesTheAnswer() {
        for (int i = 0; i < FAMILIES; i++) {
            Family family = family();
            Determination full = Determining.determine(family, Home.WUHU);
            assertThat(full.figures())
                    .isEqualTo(Determining.brief(family, Home.WUHU).figures());
            assertThat(full.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.text()).isNotBlank());
            assertThat(full.refusal().isEmpty()).isEqualTo(full.category() != Category.NONE);
        }
    }

    // What the text makes untrue

    /** R-27's staircase: one fen of income more, and a whole kind falls away. */
    @Test
    void oneFenOfIncomeMayCostAWholeKind() {
        assertThat(Home.of(1)
                        .illWith("10000.01")
                        .earning("10600.01")
                        .determined()
                        .planTotal())
                .isEqualTo(Home.yuan("18600"));
        assertThat(Home.of(1)
                        .illWith("10000.01")
                        .earning("10600.02")
                        .determined()
                        .planTotal())
                .isEqualTo(Home.yuan("9600"));
    }

    /** with a vehicle, schooling that becomes the main cause takes the file away. */
    @Test
    void moreSchoolingCostMayTakeTheFileAway() {
        var home =
                Home.of(2).owning(0, 1).spending(ExpenseKind.ILLNESS, "10000").spending(ExpenseKind.EDUCATION, "9999");
        assertThat(home.determined().category()).isEqualTo(Category.RELATIVE);
        assertThat(home.spending(ExpenseKind.EDUCATION, "2").determined().category())
                .isEqualTo(Category.NONE);
    }

    /** a family a fen above deep may get more as accidental than the deep one below it. */
    @Test
    void oneFenOfIncomeMayAddAid() {
        var deep =
                Home.of(1).earning("9600").spending(ExpenseKind.LOSS, "90000").livingHardNow();
        assertThat(deep.determined().planTotal()).isEqualTo(Home.yuan("9600"));
        assertThat(deep.earning("0.01").determined().planTotal()).isEqualTo(Home.yuan("10000"));
    }

    // Made-up families

    private long crowded() {
        return CROWDED[random.nextInt(CROWDED.length)] + random.nextInt(3);
    }

    private YearMonth month() {
        return Home.APPLICATION_MONTH.minusMonths(random.nextInt(14));
    }

    private Family family() {
        var members = new ArrayList<Member>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            members.add(new Member(
                    "m" + i,
                    true,
                    i == 0 || random.nextInt(5) > 0,
                    false,
                    false,
                    i > 0 && random.nextBoolean(),
                    i > 0 && random.nextInt(6) == 0 ? month() : null));
        }
        var income = new ArrayList<Income>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int member = random.nextInt(size);
            YearMonth death = members.get(member).deceased();
            YearMonth any = month();
            YearMonth to = death != null && any.isAfter(death) ? death : any;
            var period = new Period(to.minusMonths(random.nextInt(4)), to);
            income.add(new Income.Other(member, period, Money.ofFen(crowded() / period.months())));
        }
        var expenses = new ArrayList<Expense>();
        for (int i = random.nextInt(5); i > 0; i--) {
            ExpenseKind kind = List.of(ExpenseKind.values()).get(random.nextInt(ExpenseKind.values().length));
            Money amount = Money.ofFen(crowded());
            expenses.add(new Expense(
                    kind,
                    random.nextInt(size),
                    Period.of(month()),
                    amount,
                    Money.ZERO,
                    kind == ExpenseKind.ILLNESS ? amount : Money.ZERO,
                    kind == ExpenseKind.LOSS || (kind.maybeEvent() && random.nextBoolean()),
                    kind.maybeEvent() && random.nextInt(6) == 0 ? 2025 : Expense.NOT_AIDED,
                    kind == ExpenseKind.HOUSING ? 1 + random.nextInt(20_000) : 0));
        }
        var granted = new ArrayList<Grant>();
        for (int i = random.nextInt(3); i > 0; i--) {
            AidKind kind = List.of(AidKind.values()).get(random.nextInt(AidKind.values().length));
            granted.add(new Grant(
                    kind,
                    LocalDate.of(2025 + random.nextInt(2), 2, 3),
                    Money.ofFen(1 + crowded() / 2),
                    false,
                    random.nextInt(4) == 0));
        }
        return new Family(
                null,
                Home.APPLIED,
                Home.APPLIED,
                340202,
                new Applicant(0, ApplicantKind.EMPLOYEE, false, 0, false),
                members,
                income,
                expenses,
                false,
                new Assets(random.nextInt(3), random.nextInt(8) == 0 ? 1 : 0, 0),
                new Circumstances(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? Cause.EDUCATION : null),
                EnumSet.noneOf(org.bangfu.terms.ExclusionGround.class),
                granted);
    }

    /** The same expense of another person, or a part of it; what is inside the catalogue is all of it, as in every family here. */
    private static Expense moved(Expense item, int member, Period period, Money amount) {
        return new Expense(
                item.kind(),
                member,
                period,
                amount,
                item.covered(),
                item.kind() == ExpenseKind.ILLNESS ? amount : Money.ZERO,
                item.event(),
                item.aidedIn(),
                item.area());
    }

    private static Family with(Family family, List<Income> income, List<Expense> expenses, List<Grant> granted) {
        return new Family(
                family.id(),
                family.applicationDate(),
                family.decisionDate(),
                family.locality(),
                family.applicant(),
                family.members(),
                income,
                expenses,
                family.localHome(),
                family.assets(),
                family.circumstances(),
                family.exclusions(),
                granted);
    }

    private static void assertSameAnswer(Family one, Family other) {
        assertThat(Determining.brief(other, Home.WUHU)).isEqualTo(Determining.brief(one, Home.WUHU));
    }
}
