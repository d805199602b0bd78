package org.bangfu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.Why;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.junit.jupiter.api.Test;

/**
 * Whole answers, word for word: every sentence, every warning and the calculation as on paper, of a family in each corner. They stand in
 * {@code answers.txt}, to be read as the family would hear them; written anew with {@code -Dbangfu.write=true}.
 */
class AnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/org/bangfu/policy/answers.txt");

    @Test
    void areWordForWordWhatTheyWere() throws IOException {
        var answers = new StringBuilder();
        families().forEach((who, asked) -> tell(who, asked, answers));
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(ANSWERS, answers);
        }
        assertThat(ANSWERS).as("write it with -Dbangfu.write=true").hasContent(answers.toString());
    }

    private record Asked(Home home, Limits limits) {}

    private static Map<String, Asked> families() {
        Limits wuhu = Home.WUHU.limits();
        var families = new LinkedHashMap<String, Asked>();
        families.put("Deep, with an item of every kind", new Asked(everyKindOfItem(), wuhu));
        families.put("Deep, and earlier aid cuts a kind off", new Asked(cutOff(), wuhu));
        families.put(
                "Deep, and its living aid was paid in full",
                new Asked(cutOff().granted(AidKind.LIVING, "2026-01-05", "9600"), wuhu));
        families.put(
                "Deep, but the accidental grant would be more",
                new Asked(Home.of(1).spending(ExpenseKind.LOSS, "90000").livingHardNow(), wuhu));
        families.put("Deep with nothing but dibao and a closed firm", new Asked(dibaoAfterClosure(), wuhu));
        families.put(
                "Deep, and medical aid ends at what the family bore",
                new Asked(
                        Home.of(1).illWith("5000"), Home.banded(List.of(new MedicalBand(Long.MAX_VALUE, 900000, 1)))));
        families.put("Relative, a migrant worker in too large a home", new Asked(migrantInTwoHomes(), otherWay()));
        families.put("Relative, and accidental would be less", new Asked(relativeAndAccidental("20000"), wuhu));
        families.put("Accidental, and relative would be less", new Asked(relativeAndAccidental("60000"), wuhu));
        families.put(
                "Accidental by a share of the income, partly paid", new Asked(byShare("60000.01"), Home.strict(60)));
        families.put("None: the loss is a fen below the share", new Asked(byShare("60000"), Home.strict(60)));
        families.put(
                "None: at the standard, where only below it counts",
                new Asked(
                        Home.of(3).earning("28800").applicant(ApplicantKind.SURVIVOR, false, 0, false),
                        Home.strict(60)));
        families.put(
                "None: at twice the standard, where only below it counts",
                new Asked(Home.of(1).earning("19200").renting("0", "0", "40").withLocalHome(), Home.strict(60)));
        families.put("Deep, a widow's family with a special grant", new Asked(bereaved(), wuhu));
        families.put(
                "The same where what the dead earned counts and what they cost does not",
                new Asked(bereaved(), Home.ofTheDead(Deceased.COUNT, Deceased.IGNORE)));
        families.put("None: schooling bars a relative file", new Asked(schooling(), withoutAssets()));
        families.put("None: everything that bars a file", new Asked(everyBar(), wuhu));
        families.put("None: nothing earned, nothing spent", new Asked(Home.of(1), wuhu));
        families.put("A wage that nobody verifies, high enough", new Asked(flexible("2000", Home.YEAR), wuhu));
        families.put(
                "A wage that nobody verifies, too low in one month",
                new Asked(flexible("1999.99", Period.of(Home.LAST_MONTH)), wuhu));
        return families;
    }

    private static Home everyKindOfItem() {
        var manyYears = new Period(YearMonth.of(2024, 1), YearMonth.of(2026, 12));
        var half = new Period(YearMonth.of(2025, 9), YearMonth.of(2026, 3));
        return Home.of(2)
                .withStudent()
                .member(true, false, false, false)
                .with(new Income.Wage(0, Home.YEAR, yuan("1500"), true, 0))
                .with(new Income.Wage(1, Home.YEAR, yuan("900"), false, 340281))
                .with(new Income.Business(0, Home.YEAR, yuan("-100")))
                .with(new Income.Business(1, Home.YEAR, yuan("50")))
                .with(new Income.Property(0, manyYears, yuan("10")))
                .with(new Income.TransferIn(0, Home.YEAR, yuan("100")))
                .with(new Income.TransferOut(0, Home.YEAR, yuan("30")))
                .with(new Income.SupportByDocument(1, Home.YEAR, yuan("200"), false))
                .with(new Income.SupportByDocument(1, Home.YEAR, yuan("500"), true))
                .with(new Income.SupportInferred(0, Home.YEAR, yuan("1000"), 340202, false))
                .with(new Income.SupportInferred(0, Home.YEAR, yuan("1000"), 340202, true))
                .with(new Income.Other(3, Period.of(Home.LAST_MONTH), yuan("77")))
                .with(new Income.Other(0, Period.of(Home.APPLICATION_MONTH), yuan("88")))
                .with(Home.expense(ExpenseKind.ILLNESS, Home.LAST_MONTH, "40000", "15000", "25000", false, 0))
                .with(Home.expense(ExpenseKind.ILLNESS, Home.LAST_MONTH, "5000", "1000", "0", true, 2025))
                .with(Home.expense(ExpenseKind.DISABILITY, Home.APPLICATION_MONTH, "3000", "0", "0", true, 0))
                .with(new Expense(ExpenseKind.OTHER, 1, half, yuan("20"), Money.ZERO, Money.ZERO, false, 0, 0))
                .spending(ExpenseKind.EDUCATION, Home.LAST_MONTH, "100", "130")
                .renting("1000", "100", "160")
                .with(new Expense(
                        ExpenseKind.EMPLOYMENT, 0, Home.YEAR, yuan("100"), Money.ZERO, Money.ZERO, false, 0, 0))
                .with(new Expense(
                        ExpenseKind.OTHER,
                        3,
                        Period.of(Home.LAST_MONTH),
                        yuan("9"),
                        Money.ZERO,
                        Money.ZERO,
                        false,
                        0,
                        0))
                .spending(ExpenseKind.OTHER, Home.APPLICATION_MONTH, "7", "0")
                .spending(ExpenseKind.LOSS, Home.APPLICATION_MONTH, "35000", "5000")
                .restructured()
                .inDibao()
                .majorIllness()
                .livingHardNow()
                .granted(AidKind.LIVING, "2026-01-05", "1000")
                .granted(AidKind.TRAINING, "2026-01-06", "300");
    }

    /** The husband died in November; the widow herself goes to school. */
    private static Home bereaved() {
        var ward = new Period(YearMonth.of(2025, 9), YearMonth.of(2026, 1));
        return Home.of(1)
                .whoDied(YearMonth.of(2025, 11))
                .withStudent()
                .with(new Income.Wage(
                        1, new Period(YearMonth.of(2025, 3), YearMonth.of(2025, 11)), yuan("3000"), true, 0))
                .with(new Income.TransferIn(0, Period.of(Home.LAST_MONTH), yuan("20000")))
                .with(new Expense(ExpenseKind.ILLNESS, 1, ward, yuan("9000"), yuan("3000"), yuan("5000"), false, 0, 0))
                .with(new Expense(
                        ExpenseKind.OTHER,
                        1,
                        Period.of(Home.LAST_MONTH),
                        yuan("60"),
                        Money.ZERO,
                        Money.ZERO,
                        false,
                        0,
                        0))
                .with(new Expense(
                        ExpenseKind.HOUSING, 1, Home.YEAR, yuan("500"), Money.ZERO, Money.ZERO, false, 0, 4000))
                .with(new Expense(
                        ExpenseKind.EDUCATION,
                        0,
                        Period.of(Home.LAST_MONTH),
                        yuan("800"),
                        Money.ZERO,
                        Money.ZERO,
                        false,
                        0,
                        0))
                .grantedBeside(AidKind.MEDICAL, "2026-01-05", "5000");
    }

    /** One fen too much income for medical aid before living aid. */
    private static Home cutOff() {
        return Home.of(1).illWith("10000.01").earning("10600.02");
    }

    private static Home dibaoAfterClosure() {
        return Home.of(1)
                .spending(ExpenseKind.LOSS, "5000")
                .spending(ExpenseKind.EMPLOYMENT, "10")
                .restructured()
                .inDibao()
                .earning("10");
    }

    private static Home migrantInTwoHomes() {
        var later = new Period(YearMonth.of(2025, 12), YearMonth.of(2026, 2));
        return Home.of(1)
                .applicant(ApplicantKind.MIGRANT, false, 12, true)
                .owning(0, 1)
                .earning("40000")
                .illWith("19000")
                .renting("100", "0", "40")
                .with(new Expense(ExpenseKind.HOUSING, 0, later, yuan("50"), Money.ZERO, Money.ZERO, false, 0, 100))
                .with(new Income.SupportByDocument(0, Home.YEAR, yuan("1"), false))
                .spending(ExpenseKind.EMPLOYMENT, "10");
    }

    private static Home relativeAndAccidental(String beyondTheMinimum) {
        String cost = yuan("30000").plus(yuan(beyondTheMinimum)).plain();
        return Home.of(1)
                .withStudent()
                .earning("38400")
                .spending(ExpenseKind.LOSS, cost)
                .livingHardNow();
    }

    private static Home byShare(String cost) {
        return Home.of(1)
                .earning("100000")
                .spending(ExpenseKind.LOSS, cost)
                .livingHardNow()
                .granted(AidKind.ACCIDENT, "2026-01-05", "1000");
    }

    private static Home schooling() {
        return Home.of(2)
                .earning("15001")
                .spending(ExpenseKind.EDUCATION, "15000.01")
                .owning(1, 0);
    }

    private static Home everyBar() {
        return Home.of(1)
                .applicant(ApplicantKind.MIGRANT, true, 10, false)
                .owning(2, 1)
                .because(Cause.HOUSING)
                .excludedBy(ExclusionGround.EVASION)
                .spending(ExpenseKind.ILLNESS, "4999.99");
    }

    private static Home flexible(String wage, Period period) {
        return Home.of(1).with(new Income.Wage(0, period, yuan(wage), false, 340200));
    }

    private static Limits otherWay() {
        return Home.limits(HousingExcess.EXCLUDE, RelativeKind.MAIN_CAUSE, false, false);
    }

    private static Limits withoutAssets() {
        return Home.limits(HousingExcess.PRORATE, RelativeKind.HIGHEST, true, true);
    }

    private static Money yuan(String yuan) {
        return Home.yuan(yuan);
    }

    // How an answer is written down

    private static void tell(String who, Asked asked, StringBuilder to) {
        Determination answer = asked.home().determined(asked.limits());
        to.append("# ").append(who).append('\n');
        line(to, answer.category(), answer.eligible(), "方案" + answer.planTotal().format());
        line(
                to,
                "每人每月",
                answer.deepPerCapita().format(),
                answer.relativePerCapita().format());
        answer.approvals().forEach(approval -> line(to, "审批", approval));
        answer.warnings().forEach(warning -> line(to, "!", warning.code(), warning.citation(), warning.text()));
        answer.reasons()
                .forEach(reason -> line(
                        to,
                        reason.outcome(),
                        reason.citation(),
                        reason.reading(),
                        reason.rule().title(),
                        reason.text()));
        answer.refusal().forEach(reason -> line(to, "不予建档", reason.rule()));
        for (Account.Section section :
                Accounting.of(asked.home().family(), answer).sections()) {
            to.append("## ")
                    .append(section.title())
                    .append(" ")
                    .append(section.citation())
                    .append('\n');
            section.lines().forEach(row -> tell(row, to));
        }
        to.append('\n');
    }

    private static void tell(Account.Line row, StringBuilder to) {
        line(
                to,
                row.part(),
                row.label(),
                row.citation(),
                row.working(),
                row.amount().format());
        for (Account.Entry item : row.items()) {
            to.append("    ");
            line(
                    to,
                    item.ref().path(),
                    item.label(),
                    item.member(),
                    item.period() == null ? "" : item.period(),
                    item.perMonth().format(),
                    item.months(),
                    item.counted().format(),
                    why(item),
                    item.note());
        }
    }

    private static String why(Account.Entry item) {
        Why why = item.why();
        return why == null ? "" : why.label() + "（" + why.citation() + "，" + why.reading() + "）";
    }

    private static void line(StringBuilder to, Object... parts) {
        for (int i = 0; i < parts.length; i++) {
            to.append(i == 0 ? "" : " | ").append(parts[i]);
        }
        to.append('\n');
    }
}
