package org.bangfu.policy;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.Limits.SpecialCap;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.Standard.Status;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.book.Standards;
import org.bangfu.policy.book.TimeLimits;
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
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/**
 * A family told in a test's own words. It applies on 18 March 2026, so its window is 2025-03 to 2026-02; dibao is 800 yuan a month, 900
 * from July 2026; the minimum wage is 2,000, in 340281 1,800; 40 square metres a head. In 330000 dibao and minimum wage are said to be
 * the same, but nobody has confirmed it.
 */
final class Home {

    static final LocalDate APPLIED = LocalDate.of(2026, 3, 18);
    static final YearMonth LAST_MONTH = YearMonth.of(2026, 2);
    static final YearMonth APPLICATION_MONTH = YearMonth.of(2026, 3);
    static final YearMonth FIRST_MONTH = YearMonth.of(2025, 3);
    static final Period YEAR = new Period(FIRST_MONTH, LAST_MONTH);
    static final List<MedicalBand> BANDS = List.of(
            new MedicalBand(fen("10000"), fen("4000"), fen("3000")),
            new MedicalBand(fen("20000"), fen("9000"), fen("7000")),
            new MedicalBand(fen("30000"), fen("15000"), fen("12000")),
            new MedicalBand(Long.MAX_VALUE, fen("20000"), fen("16000")));
    static final PolicyBook WUHU = book(limits(HousingExcess.PRORATE, RelativeKind.HIGHEST, false, false));

    private final List<Member> members = new ArrayList<>();
    private final List<Income> income = new ArrayList<>();
    private final List<Expense> expenses = new ArrayList<>();
    private final List<Grant> granted = new ArrayList<>();
    private final Set<ExclusionGround> exclusions = EnumSet.noneOf(ExclusionGround.class);
    private LocalDate applied = APPLIED;
    private LocalDate decided = APPLIED;
    private Applicant applicant = new Applicant(0, org.bangfu.terms.ApplicantKind.EMPLOYEE, false, 0, false);
    private boolean localHome;
    private int homes;
    private int vehicles;
    private boolean dibao;
    private boolean restructured;
    private boolean ill;
    private boolean hardNow;
    private @Nullable Cause cause;

    static Home of(int size) {
        var home = new Home();
        for (int i = 0; i < size; i++) {
            home.members.add(new Member(Integer.toString(i + 1), true, true, false, false, false));
        }
        return home;
    }

    static PolicyBook book(Limits limits) {
        return new PolicyBook(
                "test",
                "1",
                "办法",
                "文号",
                LocalDate.of(2020, 10, 27),
                limits,
                TimeLimits.BY_DEFAULT,
                Standards.of(List.of(
                        standard(StandardKind.DIBAO_URBAN, 340200, "2019-01-01", "800", Status.OFFICIAL),
                        standard(StandardKind.DIBAO_URBAN, 340200, "2026-07-01", "900", Status.OFFICIAL),
                        standard(StandardKind.MINIMUM_WAGE, 340200, "2019-01-01", "2000", Status.OFFICIAL),
                        standard(StandardKind.MINIMUM_WAGE, 340281, "2019-01-01", "1800", Status.OFFICIAL),
                        standard(StandardKind.DIBAO_URBAN, 330000, "2019-01-01", "800", Status.UNCONFIRMED),
                        standard(StandardKind.MINIMUM_WAGE, 330000, "2019-01-01", "2000", Status.UNCONFIRMED),
                        standard(StandardKind.LIVING_AREA_PER_HEAD, 340200, "2019-01-01", "40", Status.EXAMPLE))),
                "0".repeat(64));
    }

    private static Standard standard(StandardKind kind, int place, String from, String amount, Status status) {
        return new Standard(kind, place, LocalDate.parse(from), Money.parseFen(amount), status, "来源");
    }

    static Limits limits(
            HousingExcess excess, RelativeKind relativeKind, boolean groundRequired, boolean barWithoutAssets) {
        return limits(true, Limits.NO_SHARE, excess, relativeKind, groundRequired, barWithoutAssets);
    }

    /** Wuhu's, but a family at the standard is not below it, and events must cost more than this share of the income. */
    static Limits strict(int share) {
        return limits(false, share, HousingExcess.PRORATE, RelativeKind.HIGHEST, false, false);
    }

    /** Wuhu's, but of a member who died the income counts and the costs do not, or as said. */
    static Limits ofTheDead(Deceased income, Deceased expenses) {
        return limits(
                true,
                Limits.NO_SHARE,
                HousingExcess.PRORATE,
                RelativeKind.HIGHEST,
                false,
                false,
                BANDS,
                income,
                expenses,
                SpecialCap.INSURED);
    }

    static Limits specially(SpecialCap cap) {
        return limits(
                true,
                Limits.NO_SHARE,
                HousingExcess.PRORATE,
                RelativeKind.HIGHEST,
                false,
                false,
                BANDS,
                Deceased.IGNORE,
                Deceased.COUNT,
                cap);
    }

    /** Wuhu's, with other bands of medical aid. */
    static Limits banded(List<MedicalBand> bands) {
        return limits(true, Limits.NO_SHARE, HousingExcess.PRORATE, RelativeKind.HIGHEST, false, false, bands);
    }

    private static Limits limits(
            boolean standardIncluded,
            int share,
            HousingExcess excess,
            RelativeKind relativeKind,
            boolean groundRequired,
            boolean barWithoutAssets) {
        return limits(standardIncluded, share, excess, relativeKind, groundRequired, barWithoutAssets, BANDS);
    }

    private static Limits limits(
            boolean standardIncluded,
            int share,
            HousingExcess excess,
            RelativeKind relativeKind,
            boolean groundRequired,
            boolean barWithoutAssets,
            List<MedicalBand> bands) {
        return limits(
                standardIncluded,
                share,
                excess,
                relativeKind,
                groundRequired,
                barWithoutAssets,
                bands,
                Deceased.IGNORE,
                Deceased.COUNT,
                SpecialCap.INSURED);
    }

    private static Limits limits(
            boolean standardIncluded,
            int share,
            HousingExcess excess,
            RelativeKind relativeKind,
            boolean groundRequired,
            boolean barWithoutAssets,
            List<MedicalBand> bands,
            Deceased income,
            Deceased expenses,
            SpecialCap cap) {
        return Limits.of(Map.ofEntries(
                entry(Setting.MONTHS, 12),
                entry(Setting.DEEP_MULTIPLE, 100),
                entry(Setting.RELATIVE_MULTIPLE, 200),
                entry(Setting.STANDARD_INCLUDED, standardIncluded),
                entry(Setting.DEEP_GROUND_REQUIRED, groundRequired),
                entry(Setting.ACCIDENTAL_MINIMUM, fen("30000")),
                entry(Setting.ACCIDENTAL_INCOME_SHARE, share),
                entry(Setting.MIGRANT_MONTHS, 12),
                entry(Setting.FILE_MINIMUM, fen("5000")),
                entry(Setting.HOUSING_EXCESS, excess),
                entry(Setting.EMPLOYMENT_MONTHLY_CAP, Long.MAX_VALUE),
                entry(Setting.HOMES_BAR_FILE, 3),
                entry(Setting.VEHICLES_BAR_FILE, 2),
                entry(Setting.HOMES_WITH_VEHICLE_BAR_FILE, 2),
                entry(Setting.VEHICLES_WITH_HOMES_BAR_FILE, 1),
                entry(Setting.HOMES_BAR_DEEP, 2),
                entry(Setting.VEHICLES_BAR_DEEP, 1),
                entry(Setting.RELATIVE_BARRED_UP_TO, fen("15000")),
                entry(Setting.RELATIVE_BAR_WITHOUT_ASSETS, barWithoutAssets),
                entry(Setting.DEEP_LIVING_MONTHS, 12),
                entry(Setting.RELATIVE_LIVING_MONTHS, 9),
                entry(Setting.DEEP_EDUCATION_MONTHS, 10),
                entry(Setting.RELATIVE_EDUCATION_MONTHS, 8),
                entry(Setting.MEDICAL_MINIMUM, fen("5000")),
                entry(Setting.MEDICAL_BANDS, bands),
                entry(Setting.RELATIVE_MEDICAL_CAP, fen("16000")),
                entry(Setting.ACCIDENT_SHARE, 15),
                entry(Setting.ACCIDENT_CAP, fen("10000")),
                entry(Setting.RELATIVE_KIND, relativeKind),
                entry(Setting.PROVINCE_ABOVE, fen("20000")),
                entry(Setting.NATION_ABOVE, fen("50000")),
                entry(Setting.SUPPORT_RATIO, 50),
                entry(Setting.DECEASED_INCOME, income),
                entry(Setting.DECEASED_EXPENSES, expenses),
                entry(Setting.SPECIAL_CAP, cap)));
    }

    static long fen(String yuan) {
        return Money.parseFen(yuan);
    }

    static Money yuan(String yuan) {
        return Money.parse(yuan);
    }

    Home member(boolean registered, boolean lives, boolean duty, boolean notCounted) {
        members.add(new Member(Integer.toString(members.size() + 1), registered, lives, duty, notCounted, false));
        return this;
    }

    Home withStudent() {
        members.add(new Member(Integer.toString(members.size() + 1), true, true, false, false, true));
        return this;
    }

    /** One who belonged to the family, and died in this month. */
    Home whoDied(YearMonth death) {
        return whoDied(death, false);
    }

    Home whoDied(YearMonth death, boolean student) {
        members.add(new Member(Integer.toString(members.size() + 1), true, true, false, false, student, death));
        return this;
    }

    Home earning(String total) {
        return with(new Income.Other(0, Period.of(LAST_MONTH), yuan(total)));
    }

    Home with(Income item) {
        income.add(item);
        return this;
    }

    Home with(Expense item) {
        expenses.add(item);
        return this;
    }

    Home spending(ExpenseKind kind, String amount) {
        return spending(kind, LAST_MONTH, amount, "0");
    }

    Home spending(ExpenseKind kind, YearMonth month, String amount, String covered) {
        return with(expense(kind, month, amount, covered, "0", kind == ExpenseKind.LOSS, 0));
    }

    /** An illness whose whole cost is inside the catalogue. */
    Home illWith(String insured) {
        return with(expense(ExpenseKind.ILLNESS, LAST_MONTH, insured, "0", insured, false, 0));
    }

    Home struckBy(ExpenseKind kind, YearMonth month, String amount, int aidedIn) {
        return with(expense(kind, month, amount, "0", "0", true, aidedIn));
    }

    static Expense expense(
            ExpenseKind kind,
            YearMonth month,
            String amount,
            String covered,
            String insured,
            boolean event,
            int aidedIn) {
        return new Expense(
                kind,
                kind == ExpenseKind.EDUCATION ? 1 : 0, // never the applicant's, R-48
                Period.of(month),
                yuan(amount),
                yuan(covered),
                yuan(insured),
                event,
                aidedIn,
                kind == ExpenseKind.HOUSING ? 4000 : 0);
    }

    Home renting(String rent, String covered, String area) {
        return with(
                new Expense(ExpenseKind.HOUSING, 0, YEAR, yuan(rent), yuan(covered), Money.ZERO, false, 0, fen(area)));
    }

    Home withLocalHome() {
        localHome = true;
        return this;
    }

    Home owning(int townHomes, int cars) {
        homes = townHomes;
        vehicles = cars;
        return this;
    }

    Home because(Cause main) {
        cause = main;
        return this;
    }

    Home inDibao() {
        dibao = true;
        return this;
    }

    Home restructured() {
        restructured = true;
        return this;
    }

    Home majorIllness() {
        ill = true;
        return this;
    }

    Home livingHardNow() {
        hardNow = true;
        return this;
    }

    Home applicant(org.bangfu.terms.ApplicantKind status, boolean retired, int months, boolean residence) {
        applicant = new Applicant(0, status, retired, months, residence);
        return this;
    }

    Home excludedBy(ExclusionGround ground) {
        exclusions.add(ground);
        return this;
    }

    Home granted(AidKind kind, String date, String amount) {
        granted.add(new Grant(kind, LocalDate.parse(date), yuan(amount), false, false));
        return this;
    }

    Home grantedService(AidKind kind, String date, String amount) {
        granted.add(new Grant(kind, LocalDate.parse(date), yuan(amount), true, false));
        return this;
    }

    /** */
    Home grantedBeside(AidKind kind, String date, String amount) {
        granted.add(new Grant(kind, LocalDate.parse(date), yuan(amount), false, true));
        return this;
    }

    Home applied(String date) {
        applied = LocalDate.parse(date);
        decided = applied;
        return this;
    }

    Home decided(String date) {
        decided = LocalDate.parse(date);
        return this;
    }

    Family family() {
        return new Family(
                "T",
                applied,
                decided,
                340202,
                applicant,
                members,
                income,
                expenses,
                localHome,
                new Assets(homes, vehicles, 0),
                new Circumstances(dibao, restructured, ill, hardNow, cause),
                exclusions,
                granted);
    }

    Determination determined() {
        return Determining.determine(family(), WUHU);
    }

    Determination determined(Limits limits) {
        return Determining.determine(family(), book(limits));
    }
}
