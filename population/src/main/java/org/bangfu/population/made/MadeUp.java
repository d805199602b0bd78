package org.bangfu.population.made;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bangfu.money.Money;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.family.Applicant;
import org.bangfu.policy.family.Assets;
import org.bangfu.policy.family.Circumstances;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;

/**
 * Families by number: the same seed and number always give the same family, whoever asks first and on however many threads. Numbers per
 * thousand unless said otherwise.
 */
public final class MadeUp {

    /** The counties and districts of Wuhu, weighed roughly by their people. */
    private static final int[] COUNTIES = {340202, 340209, 340207, 340210, 340212, 340223, 340281};

    private static final int[] COUNTY_WEIGHTS = {20, 17, 22, 11, 9, 14, 25};

    private static final int BESIDE_A_LIMIT = 400;
    private static final int BEREAVED = 30;
    private static final int BESIDE_THE_STANDARD = 150;

    private static final LocalDate FIRST_APPLICATION = LocalDate.of(2025, 7, 1);
    private static final int DAYS_OF_APPLICATIONS = 365;

    private static final ApplicantKind[] STATUS = {ApplicantKind.EMPLOYEE, ApplicantKind.MIGRANT, ApplicantKind.SURVIVOR
    };
    private static final Cause[] CAUSES = Cause.values();
    private static final ExclusionGround[] EXCLUSIONS = ExclusionGround.values();
    private static final AidKind[] AID_KINDS = AidKind.values();

    private final long seed;
    private final PolicyBook book;

    /** @param book its limits are the ones that are crowded */
    public MadeUp(long seed, PolicyBook book) {
        this.seed = seed;
        this.book = book;
    }

    /** The family of a number, 0 the first. */
    public Family family(long number) {
        var dice = new Dice(seed, number);
        LocalDate applied = FIRST_APPLICATION.plusDays(dice.below(DAYS_OF_APPLICATIONS));
        LocalDate decided = dice.happens(200) ? applied : applied.plusDays(dice.between(10, 75));
        int county = COUNTIES[dice.weighed(COUNTY_WEIGHTS)];
        var household = new Household("S" + seed + "-" + (number + 1), applied, decided, county);
        people(household, dice);
        earnings(household, dice);
        hardships(household, dice);
        findings(household, dice);
        earlierAid(household, dice);
        if (dice.happens(BESIDE_A_LIMIT)) {
            Edge.any(dice).set(household, book, dice);
        }
        return household.family();
    }

    // Who

    private static void people(Household household, Dice dice) {
        household.members.add(new Member("1", true, true, false, false, false));
        if (dice.happens(720)) {
            add(household, true, dice.happens(960), dice.happens(40), false);
        }
        for (int children = dice.weighed(22, 52, 21, 5); children > 0; children--) {
            add(household, dice.happens(970), dice.happens(980), true, dice.happens(740));
        }
        for (int elders = dice.weighed(68, 23, 9); elders > 0; elders--) {
            add(household, dice.happens(700), dice.happens(900), dice.happens(800), false);
        }
        ApplicantKind status = STATUS[dice.weighed(72, 22, 6)];
        int months = dice.happens(500) ? dice.between(11, 13) : dice.between(0, 60);
        household.applicant = new Applicant(
                0, status, dice.happens(30), status == ApplicantKind.MIGRANT ? months : 0, dice.happens(800));
        if (household.members.size() > 1 && dice.happens(BEREAVED)) {
            death(household, dice);
        }
    }

    private static void add(
            Household household, boolean registered, boolean livesTogether, boolean duty, boolean student) {
        String id = Integer.toString(household.members.size() + 1);
        household.members.add(new Member(id, registered, livesTogether, duty, false, student));
    }

    /** One of those beside the applicant died in the year before the decision, R-44. */
    private static void death(Household household, Dice dice) {
        int at = dice.between(1, household.members.size() - 1);
        YearMonth death = YearMonth.from(household.decided).minusMonths(dice.below(14));
        Member alive = household.members.get(at);
        household.members.set(
                at,
                new Member(
                        alive.id(),
                        alive.registeredTogether(),
                        alive.livesTogether(),
                        alive.supportDuty(),
                        alive.notCounted(),
                        alive.student(),
                        death));
    }

    // Income, M6(1)

    private static void earnings(Household household, Dice dice) {
        for (int member = 0; member < household.members.size(); member++) {
            if (!household.members.get(member).student()) {
                earnings(household, member, dice);
            }
        }
        if (dice.happens(50)) {
            household.income.add(new Income.Property(0, household.window(), Money.ofFen(dice.fenAround(300, 0.8))));
        }
        if (dice.happens(180)) {
            household.income.add(new Income.TransferOut(0, household.window(), Money.ofFen(dice.fenAround(220, 0.5))));
        }
    }

    private static void earnings(Household household, int member, Dice dice) {
        Period period = household.lived(member, period(household, dice));
        switch (dice.weighed(member == 0 ? 74 : 38, 8, 6, 7, 3, 12)) {
            case 0 -> wage(household, member, period, dice);
            case 1 -> {
                long amount = dice.fenAround(1_500, 0.9);
                Money net = Money.ofFen(dice.happens(200) ? -amount : amount);
                household.income.add(new Income.Business(member, period, net));
            }
            case 2 ->
                household.income.add(new Income.TransferIn(member, period, Money.ofFen(dice.fenAround(1_100, 0.7))));
            case 3 ->
                household.income.add(new Income.SupportInferred(
                        member,
                        period,
                        Money.ofFen(dice.fenAround(2_400, 0.7)),
                        COUNTIES[dice.weighed(COUNTY_WEIGHTS)],
                        dice.happens(150)));
            case 4 ->
                household.income.add(new Income.SupportByDocument(
                        member, period, Money.ofFen(dice.fenAround(600, 0.6)), dice.happens(100)));
            default -> {} // earns nothing
        }
    }

    private static void wage(Household household, int member, Period period, Dice dice) {
        boolean verified = dice.happens(820);
        int work = verified && dice.happens(300) ? Place.UNKNOWN : household.locality;
        long median = member == 0 ? 2_350 : 1_900;
        household.income.add(new Income.Wage(member, period, Money.ofFen(dice.fenAround(median, 0.5)), verified, work));
        if (dice.happens(120)) {
            Period bonus =
                    household.lived(member, Period.of(household.lastMonth().minusMonths(dice.below(14))));
            household.income.add(
                    new Income.Wage(member, bonus, Money.ofFen(dice.fenAround(1_500, 0.7)), true, Place.UNKNOWN));
        }
    }

    /** Mostly the window; else some months of it, or months that reach beyond it on either side. */
    private static Period period(Household household, Dice dice) {
        if (dice.happens(800)) {
            return household.window();
        }
        YearMonth from = household.lastMonth().minusMonths(dice.between(0, 16));
        return new Period(from, from.plusMonths(dice.below(12)));
    }

    // Hardship, M6(2), M5(3)

    private static void hardships(Household household, Dice dice) {
        if (dice.happens(560)) {
            for (int bills = dice.between(1, 3); bills > 0; bills--) {
                bill(household, ExpenseKind.ILLNESS, 9_000, 1.0, dice);
            }
        }
        if (dice.happens(150)) {
            bill(household, ExpenseKind.DISABILITY, 6_000, 0.9, dice);
        }
        if (dice.happens(70)) {
            bill(household, ExpenseKind.LOSS, 28_000, 0.8, dice);
        }
        for (int member = 0; member < household.members.size(); member++) {
            if (household.members.get(member).student() && dice.happens(850)) {
                simple(household, ExpenseKind.EDUCATION, member, termMonth(household, dice), 4_500, 0.8, 0, dice);
            }
        }
        household.localHome = dice.happens(820);
        if (!household.localHome || dice.happens(60)) {
            long area = dice.between(2_000, 14_000);
            simple(household, ExpenseKind.HOUSING, 0, period(household, dice), 750, 0.5, area, dice);
        }
        if (dice.happens(180)) {
            simple(household, ExpenseKind.EMPLOYMENT, 0, period(household, dice), 260, 0.6, 0, dice);
        }
        if (dice.happens(50)) {
            simple(household, ExpenseKind.OTHER, 0, Period.of(household.lastMonth()), 2_500, 0.8, 0, dice);
        }
    }

    private static Period termMonth(Household household, Dice dice) {
        return Period.of(household.lastMonth().minusMonths(dice.below(13)));
    }

    /** A bill or loss in one month from before the window to the month of the application. */
    private static void bill(Household household, ExpenseKind kind, long medianYuan, double spread, Dice dice) {
        Period month = Period.of(household.lastMonth().plusMonths(1).minusMonths(dice.below(14)));
        long amount = dice.fenAround(medianYuan, spread);
        boolean overpaid = dice.happens(15);
        long covered = overpaid ? amount + dice.fenAround(300, 1) : amount * dice.below(85) / 100;
        long net = Math.max(0, amount - covered);
        long insured = kind == ExpenseKind.ILLNESS ? net * dice.between(50, 100) / 100 : 0;
        int decision = household.decided.getYear();
        household.expenses.add(new Expense(
                kind,
                dice.below(household.members.size()),
                month,
                Money.ofFen(amount),
                Money.ofFen(covered),
                Money.ofFen(insured),
                kind == ExpenseKind.LOSS || dice.happens(130),
                dice.happens(40) ? decision - dice.below(2) : Expense.NOT_AIDED,
                0));
    }

    private static void simple(
            Household household,
            ExpenseKind kind,
            int member,
            Period period,
            long medianYuan,
            double spread,
            long area,
            Dice dice) {
        long amount = dice.fenAround(medianYuan, spread);
        long covered = dice.happens(250) ? amount * dice.below(60) / 100 : 0;
        household.expenses.add(new Expense(
                kind,
                member,
                period,
                Money.ofFen(amount),
                Money.ofFen(covered),
                Money.ZERO,
                false,
                Expense.NOT_AIDED,
                area));
    }

    // What was found

    private static void findings(Household household, Dice dice) {
        household.assets = new Assets(
                household.localHome ? dice.weighed(17, 70, 9, 4) : 0,
                dice.weighed(83, 14, 3),
                dice.happens(30) ? 1 : 0);
        household.circumstances = new Circumstances(
                dice.happens(180),
                dice.happens(90),
                dice.happens(350),
                dice.happens(450),
                dice.happens(250) ? dice.oneOf(CAUSES) : null);
        if (dice.happens(40)) {
            household.exclusions.add(dice.oneOf(EXCLUSIONS));
        }
    }

    private static void earlierAid(Household household, Dice dice) {
        if (!dice.happens(170)) {
            return;
        }
        for (int grants = dice.weighed(70, 30) + 1; grants > 0; grants--) {
            AidKind kind = dice.happens(800) ? AID_KINDS[dice.below(4)] : dice.oneOf(AID_KINDS);
            LocalDate day = household.decided.minusDays(dice.below(400));
            boolean service = (kind == AidKind.TRAINING || kind == AidKind.LEGAL) && dice.happens(500);
            household.granted.add(new Grant(
                    kind,
                    day,
                    Money.ofFen(dice.fenAround(3_000, 0.8) + 1),
                    service,
                    !service && dice.happens(BESIDE_THE_STANDARD)));
        }
    }
}
