package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.explain.ItemRef;
import org.bangfu.policy.explain.Outline;
import org.bangfu.policy.explain.Row;
import org.bangfu.policy.explain.Source;
import org.bangfu.policy.explain.Telling;
import org.bangfu.policy.explain.Verdict;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy is exactly its text (M22), and so are the sentences: whatever is said of a family, in reasons, warnings, the calculation, the
 * verdict and at the kitchen table, holds no figure but the family's own, the policy's, and what one step of arithmetic makes of them.
 */
class M22_NoFigureButThePolicysTest {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9][0-9,]*(?:\\.[0-9]+)?) ?(元|倍|个月|％|套|辆|平方米)");

    private static final Pattern IN_CHINESE =
            Pattern.compile("[零一二两三四五六七八九十百千万半]+ ?(元|倍|个月|％|成|套|辆|平方米|个工作日|年(?![度级]))");

    private static final Pattern SETTING = Pattern.compile("(value|to|deep|relative): ([0-9][0-9.]*)(?=[,}])");

    private static final List<AidKind> BY_STANDARD =
            List.of(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION, AidKind.ACCIDENT);

    /** The policies asked: the three that there are, and one in which every number is an odd one. */
    enum Asked {
        WUHU,
        WUHU_THE_OTHER_WAY,
        QINGDAO,
        ODD;

        Determiner policy() throws PolicyRefused {
            return switch (this) {
                case WUHU -> Determiner.shipped();
                case WUHU_THE_OTHER_WAY -> Determiner.load(Path.of("..", "policies", "wuhu-the-other-way"));
                case QINGDAO -> Determiner.load(Path.of("..", "policies", "qingdao"));
                case ODD -> odd(Determiner.shipped());
            };
        }

        /** The families live where the policy has its figures. */
        String placed(String family) {
            return this == QINGDAO ? family.replaceAll("\"34\\d{4}\"", "\"370202\"") : family;
        }
    }

    private static Determiner odd(Determiner policy) throws PolicyRefused {
        String text = new String(policy.files().policy(), StandardCharsets.UTF_8);
        String odd = SETTING.matcher(text)
                .replaceAll(found -> found.group(1) + ": " + odd(found, text))
                .replace("incomeShare: {value: none", "incomeShare: {value: 0.37");
        return Determiner.of(new PolicyFiles(
                odd.getBytes(StandardCharsets.UTF_8),
                policy.files().standards(),
                policy.files().workdays()));
    }

    private static String odd(MatchResult found, String text) {
        var number = new BigDecimal(found.group(2));
        if (number.compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            return number.multiply(new BigDecimal("1.0373")).setScale(2).toPlainString();
        }
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return number.add(new BigDecimal("0.03")).toPlainString();
        }
        String key = text.substring(text.lastIndexOf('\n', found.start()) + 1, found.start());
        return key.contains("multiple")
                ? number.subtract(new BigDecimal("0.13")).toPlainString()
                : number.add(BigDecimal.ONE).toPlainString();
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceSaysAFigureThatThePolicyDoesNotHold(Asked asked) throws Exception {
        Determiner policy = asked.policy();
        int answered = 0;
        for (String line : ConformanceTest.families()) {
            String document =
                    asked.placed(JsonMapper.shared().readTree(line).get("in").toString());
            if (Determiner.read(document.getBytes(StandardCharsets.UTF_8)) instanceof Determiner.Read.Sound(var family)
                    && policy.determine(family) instanceof Answer.Determined(var made)) {
                new Told(family, made).holds();
                answered++;
            }
        }
        assertThat(answered).isGreaterThan(150);
    }

    /** All that is said of one family, and all the figures there are to say. */
    private static final class Told {

        private final Family family;
        private final Determination made;
        private final Limits limits;
        private final Account account;
        private final Set<Long> fen = new HashSet<>();

        Told(Family family, Determination made) {
            this.family = family;
            this.made = made;
            this.limits = made.policy().limits();
            this.account = Accounting.of(family, made);
        }

        void holds() {
            figures();
            for (String sentence : sentences()) {
                NUMBER.matcher(sentence)
                        .results()
                        .forEach(number -> assertThat(known(number.group(1).replace(",", ""), number.group(2)))
                                .as("%s in: %s", number.group(), sentence)
                                .isTrue());
                IN_CHINESE
                        .matcher(sentence)
                        .results()
                        .forEach(number -> assertThat(inChinese()).as(sentence).contains(number.group()));
                if (limits.months() != 12) {
                    assertThat(sentence).doesNotContain("年收入", "这一年", "元一年");
                }
            }
        }

        /** 一年 besides: so the single kind of a relative family is given, whatever the window. */
        private Set<String> inChinese() {
            return limits.relativeMultiple() == 200 ? Set.of("两倍", "一年") : Set.of("一年");
        }

        private List<String> sentences() {
            var said = new ArrayList<String>();
            made.reasons().forEach(reason -> said.add(reason.text()));
            made.warnings().forEach(warning -> said.add(warning.text()));
            account.sections().forEach(section -> {
                said.add(section.title());
                section.lines().forEach(line -> {
                    said.add(line.label());
                    said.add(line.working());
                    line.items().forEach(item -> said.add(item.label() + "。" + item.note()));
                });
            });
            Verdict verdict = Verdict.of(made);
            said.add(verdict.sentence());
            said.addAll(verdict.conclusion());
            said.addAll(Telling.of(Outline.of(made), limits, ""));
            return said;
        }

        private boolean known(String number, String unit) {
            return switch (unit) {
                case "元", "平方米" -> known(Math.abs(Money.parseFen(number)));
                case "倍" ->
                    Set.of(limits.deepMultiple(), limits.relativeMultiple()).contains((int) Money.parseFen(number));
                case "％" ->
                    Set.of(limits.accidentShare(), limits.accidentalIncomeShare(), limits.supportRatio())
                            .contains(Integer.valueOf(number));
                case "个月" -> months().contains(Integer.valueOf(number));
                default -> counts().contains(Integer.valueOf(number));
            };
        }

        private boolean known(long amount) {
            return fen.contains(amount)
                    || fen.stream()
                            .anyMatch(one -> fen.contains(one + amount)
                                    || fen.contains(one - amount)
                                    || fen.contains(one + amount - 1)
                                    || fen.contains(one - amount + 1));
        }

        private Set<Integer> months() {
            int employed = made.figures().employmentMonths();
            return Set.copyOf(List.of(
                    limits.months(),
                    limits.migrantMonths(),
                    limits.deepLivingMonths(),
                    limits.relativeLivingMonths(),
                    limits.deepEducationMonths(),
                    limits.relativeEducationMonths(),
                    employed,
                    limits.migrantMonths() - employed));
        }

        private Set<Integer> counts() {
            return Set.copyOf(List.of(
                    made.figures().townHomes(),
                    made.figures().vehicles(),
                    limits.homesBarFile(),
                    limits.vehiclesBarFile(),
                    limits.homesWithVehicleBarFile(),
                    limits.vehiclesWithHomesBarFile(),
                    limits.homesBarDeep(),
                    limits.vehiclesBarDeep()));
        }

        /** Amounts and areas of the document, of the policy, and what the rules made of them. */
        private void figures() {
            add(0);
            ofThePolicy();
            ofTheFamily();
            FamilyFigures figures = made.figures();
            amounts(figures);
            add(figures.deepNet(), figures.relativeNet(), made.planTotal().fen());
            add(figures.grantedThisYear(), figures.beside());
            add(made.deepPerCapita().fen(), made.relativePerCapita().fen());
            add(times(figures.standard(), limits.deepMultiple()), times(figures.standard(), limits.relativeMultiple()));
            add(Eligibility.deepLimit(figures, limits), Eligibility.deepLimit(figures, limits) - figures.deepNet());
            add(Eligibility.deepLimit(figures, limits) - figures.deepNet() - figures.grantedThisYear());
            for (AidKind kind : BY_STANDARD) {
                add(Plan.ofYear(kind, figures));
            }
            kinds();
            ofTheAccount();
        }

        private static long times(long standard, int multiple) {
            return Money.halfUp(standard * multiple, 100);
        }

        private void ofThePolicy() {
            amounts(limits);
            for (MedicalBand band : limits.medicalBands()) {
                amounts(band);
            }
            made.policy().standards().rows().forEach(standard -> add(standard.amount()));
        }

        private void ofTheFamily() {
            Matcher amount = Pattern.compile("\"(-?[0-9.]+)\"")
                    .matcher(new String(Determiner.document(family), StandardCharsets.UTF_8));
            while (amount.find()) {
                add(Money.parseFen(amount.group(1)));
            }
        }

        /** What one kind of aid comes to, or several together: the steps of the staircase, R-27. */
        private void kinds() {
            List<Long> sums = new ArrayList<>(List.of(0L));
            Stream.concat(made.standardAid().stream(), made.plan().stream())
                    .forEach(aid -> List.copyOf(sums)
                            .forEach(sum -> sums.add(sum + aid.amount().fen())));
            for (AidKind kind : List.of(AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION)) {
                sums.add(StandardAid.of(kind, Category.RELATIVE, made.figures(), limits));
            }
            sums.add(StandardAid.of(AidKind.ACCIDENT, Category.ACCIDENTAL, made.figures(), limits));
            sums.add(Plan.remainder(AidKind.ACCIDENT, Category.ACCIDENTAL, made.figures(), limits));
            sums.forEach(this::add);
        }

        private void ofTheAccount() {
            long transfers = 0;
            long support = 0;
            for (Account.Section section : account.sections()) {
                section.tests().forEach(test -> add(test.measured(), test.limit(), test.last()));
                for (Account.Line line : section.lines()) {
                    add(line.amount().fen());
                    long borne = 0;
                    for (Account.Entry item : line.items()) {
                        add(item.perMonth().fen(), item.counted().fen());
                        if (item.ref() instanceof ItemRef.OfExpense(int at)) {
                            borne += family.expenses().get(at).net().fen() * item.months();
                        }
                    }
                    add(borne);
                    if (line.row() instanceof Row.Earned(Source source)) {
                        switch (source) {
                            case TRANSFER_IN, TRANSFER_OUT, EXCESS ->
                                transfers += line.amount().fen();
                            case SUPPORT_BY_DOCUMENT, SUPPORT_INFERRED ->
                                support += line.amount().fen();
                            default -> {
                                // each of the others is said with its own sum
                            }
                        }
                    }
                }
            }
            add(transfers, support);
        }

        private void add(long... amounts) {
            for (long amount : amounts) {
                fen.add(amount);
                fen.add(-amount);
            }
        }

        private void amounts(Record holder) {
            for (RecordComponent part : holder.getClass().getRecordComponents()) {
                if (part.getType() == long.class) {
                    try {
                        add((long) part.getAccessor().invoke(holder));
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                }
            }
        }
    }
}
