package org.bangfu.office.outside.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bangfu.contract.Regulation;
import org.bangfu.office.law.standard.ShippedPolicies;
import org.bangfu.policy.explain.Rule;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M19: anyone may ask; it asks as little as decides, and what it stops at no later answer would have changed. */
class M19_SelfTestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final SelfTest selfTest = new SelfTest(new ShippedPolicies());
    private final Map<String, String> given = new HashMap<>();

    private M19_SelfTestTest says(String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            given.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return this;
    }

    private static Answers answers(Map<String, String> given) {
        return new Answers(
                null,
                null,
                of(given, "place"),
                of(given, "worker"),
                of(given, "settled"),
                of(given, "bars"),
                of(given, "homes"),
                of(given, "vehicles"),
                of(given, "people"),
                of(given, "students"),
                of(given, "income"),
                of(given, "schooling"),
                of(given, "illness"),
                of(given, "insured"),
                of(given, "sudden"),
                of(given, "ownHome"),
                of(given, "rent"),
                of(given, "area"),
                of(given, "disability"),
                of(given, "loss"),
                of(given, "hard"),
                of(given, "working"),
                of(given, "died"),
                of(given, "diedOn"),
                of(given, "diedCost"),
                of(given, "diedInsured"),
                of(given, "diedSudden"),
                of(given, "diedPaid"),
                of(given, "confirmedRent"));
    }

    private static @Nullable String of(Map<String, String> given, String field) {
        return given.get(field);
    }

    private Optional<Question> next() {
        return selfTest.next(answers(given), TODAY);
    }

    private Category found() {
        return selfTest.determined(answers(given), TODAY, false).category();
    }

    @Test
    void theRetiredAreToldAtOnce() {
        assertThat(says("place", "340202").next()).contains(Question.WORKER);
        assertThat(says("worker", "RETIRED").next()).isEmpty();
        assertThat(selfTest.determined(answers(given), TODAY, true).refusal())
                .extracting(reason -> reason.rule())
                .containsExactly(Rule.RETIRED);
    }

    @Test
    void twoVehiclesEndItBeforeAnyFigureIsAsked() {
        says("place", "340202", "worker", "EMPLOYEE", "bars", "no", "homes", "0", "vehicles", "2");
        assertThat(next()).isEmpty();
        assertThat(found()).isEqualTo(Category.NONE);
    }

    @Test
    void whoIsDeepByIllnessAloneIsAskedNoMore() {
        says("place", "340202", "worker", "EMPLOYEE", "bars", "no", "homes", "1", "vehicles", "0");
        says("people", "3", "students", "0", "died", "no", "income", "40000");
        assertThat(next()).contains(Question.ILLNESS);
        assertThat(says("illness", "26000", "insured", "18000", "sudden", "no").next())
                .isEmpty();
        assertThat(found()).isEqualTo(Category.DEEP);
    }

    @Test
    void whoMayStillBecomeDeepIsAskedOn() {
        says("place", "340202", "worker", "EMPLOYEE", "bars", "no", "homes", "1", "vehicles", "0");
        says("people", "3", "students", "0", "died", "no", "income", "60000", "illness", "6000", "sudden", "no");
        assertThat(next()).contains(Question.RENT);
        assertThat(says("ownHome", "yes").next()).contains(Question.OTHERS);
        assertThat(says("disability", "0").next()).contains(Question.LOSS);
        assertThat(says("loss", "0").next()).isEmpty();
        assertThat(found()).isEqualTo(Category.RELATIVE);
    }

    @Test
    void aMigrantWorkerIsAskedAboutHomeAndYear() {
        assertThat(says("place", "340202", "worker", "MIGRANT").next()).contains(Question.SETTLED);
        assertThat(says("settled", "no").next()).isEmpty();
        assertThat(found()).isEqualTo(Category.NONE);
    }

    /** who died is not one of those who live on the income, and what was borne for him until then is the family's. */
    @Test
    void aDeathInTheFamilyIsSaidAndCounts() {
        says("place", "340202", "worker", "EMPLOYEE", "bars", "no", "homes", "1", "vehicles", "0");
        assertThat(says("people", "2", "students", "0").next()).contains(Question.DEATH);
        assertThat(says("died", "yes").next()).contains(Question.DEAD);
        says("diedOn", "2026-01", "diedCost", "26000", "diedInsured", "18000", "diedSudden", "no", "diedPaid", "3000");
        assertThat(says("income", "36000", "illness", "0", "sudden", "no").next())
                .isEmpty();
        var determined = selfTest.determined(answers(given), TODAY, false);
        assertThat(determined.category()).isEqualTo(Category.DEEP);
        assertThat(determined.figures().size()).isEqualTo(2);
        assertThat(determined.figures().income()).isEqualTo(39_000_00);
        assertThat(determined.figures().rigidExpenses()).isEqualTo(26_000_00);
        assertThat(Verdict.of(determined, answers(given), true).reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("家中1人去世（2026-01）"));
        assertThat(Verdict.of(determined, answers(given), true).papers())
                .anySatisfy(paper -> assertThat(paper).contains("死亡证明"));
    }

    /** What was borne before the twelve months, or after they end, is not of them. */
    @Test
    void aDeathBeforeTheYearBringsNoCost() {
        says("place", "340202", "worker", "EMPLOYEE", "bars", "no", "homes", "1", "vehicles", "0");
        says("people", "2", "students", "0", "died", "yes", "income", "36000", "illness", "0", "sudden", "no");
        says("diedOn", "2024-11", "diedCost", "26000", "diedSudden", "no", "diedPaid", "0");
        assertThat(selfTest.determined(answers(given), TODAY, false).figures().rigidExpenses())
                .isZero();
    }

    /** Made-up people answer everything; wherever the test would have stopped earlier, it would have said the same. */
    @Test
    void stoppingEarlyNeverChangesTheAnswer() {
        var random = new Random(20201027);
        Set<Category> seen = EnumSet.noneOf(Category.class);
        for (int i = 0; i < 3_000; i++) {
            Map<String, String> all = somebody(random);
            Category whole = selfTest.determined(answers(all), TODAY, false).category();
            given.clear();
            given.put("place", "340202");
            for (Optional<Question> next = next(); next.isPresent(); next = next()) {
                for (String field : all.keySet()) {
                    if (next.get().asks(field)) {
                        given.put(field, all.get(field));
                    }
                }
                assertThat(next.get().answered(answers(given))).isTrue();
            }
            seen.add(whole);
            assertThat(found()).as(all.toString()).isEqualTo(whole);
        }
        assertThat(seen).containsExactlyInAnyOrder(Category.values());
    }

    private static Map<String, String> somebody(Random random) {
        var all = new HashMap<String, String>();
        int people = 1 + random.nextInt(4);
        all.put("place", "340202");
        all.put("worker", random.nextInt(20) == 0 ? "RETIRED" : random.nextInt(4) == 0 ? "MIGRANT" : "EMPLOYEE");
        all.put("settled", random.nextInt(4) == 0 ? "no" : "yes");
        all.put("bars", random.nextInt(20) == 0 ? "yes" : "no");
        all.put("homes", Integer.toString(random.nextInt(3)));
        all.put("vehicles", Integer.toString(random.nextInt(3) / 2));
        all.put("people", Integer.toString(people));
        all.put("students", Integer.toString(random.nextInt(people)));
        all.put("income", Integer.toString(random.nextInt(120_000)));
        for (String field : new String[] {"schooling", "illness", "disability", "loss", "working"}) {
            all.put(field, Integer.toString(random.nextInt(3) == 0 ? random.nextInt(90_000) : random.nextInt(9_000)));
        }
        if (all.get("students").equals("0")) {
            all.put("schooling", "0");
        }
        all.put("sudden", random.nextBoolean() ? "yes" : "no");
        all.put("ownHome", random.nextInt(3) > 0 ? "yes" : "no");
        all.put("rent", Integer.toString(random.nextInt(2_000)));
        all.put("area", Integer.toString(20 + random.nextInt(200)));
        if (random.nextInt(3) == 0) {
            all.put("died", "yes");
            all.put(
                    "diedOn",
                    YearMonth.from(TODAY).minusMonths(random.nextInt(16)).toString());
            all.put("diedCost", Integer.toString(random.nextInt(60_000)));
            all.put("diedSudden", random.nextBoolean() ? "yes" : "no");
            all.put("diedPaid", Integer.toString(random.nextInt(40_000)));
        } else {
            all.put("died", "no");
        }
        all.put("hard", random.nextBoolean() ? "yes" : "no");
        return all;
    }

    /** Every rule that may be named to somebody leads to words of the regulation. */
    @Test
    void everyCitationLeadsToItsWords() {
        Regulation regulation = Regulation.shipped();
        for (Rule rule : Rule.values()) {
            for (String citation : rule.citation().split(", |–", -1)) {
                if (!citation.startsWith("(")) {
                    assertThat(regulation.has(citation))
                            .as(rule + " " + citation)
                            .isTrue();
                }
            }
        }
        for (Question question : Question.values()) {
            for (String citation : question.citation().split(", ", -1)) {
                assertThat(regulation.has(citation))
                        .as(question + " " + citation)
                        .isTrue();
            }
        }
    }
}
