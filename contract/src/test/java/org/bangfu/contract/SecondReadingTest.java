package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.contract.SecondReading.Contested;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two readings of the same text, by people who did not copy from each other, give the same answer to the fen. */
class SecondReadingTest {

    /** Enough for every build; {@code -Dbangfu.families=1000000} tries as many as wanted. */
    private static final int FAMILIES = Integer.getInteger("bangfu.families", 4_000);

    private static final JsonMapper JSON = new JsonMapper();

    static List<String[]> figures() throws IOException {
        try (var file = Objects.requireNonNull(Determiner.class.getResourceAsStream("wuhu/standards.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .toList();
        }
    }

    @Test
    void wuhusReadings() throws IOException {
        compare(Determiner.shipped(), Contested.AS_WUHU);
    }

    @Test
    void everyContestedPassageReadTheOtherWay() throws Exception {
        compare(Determiner.load(PoliciesTest.POLICIES.resolve("wuhu-the-other-way")), Contested.THE_OTHER_WAY);
    }

    @ParameterizedTest
    @MethodSource("org.bangfu.contract.ConformanceTest#families")
    void agreesWithTheAnswersWeWereGiven(String line) throws IOException {
        JsonNode family = JSON.readTree(line);
        assertThat(new SecondReading(family.get("in").toString(), Contested.AS_WUHU, figures()).answer())
                .isEqualTo(family.get("out"));
    }

    private static void compare(Determiner first, Contested contested) throws IOException {
        List<String[]> figures = figures();
        var families = new CrowdedFamilies(Long.getLong("bangfu.seed", 20201027), contested, figures);
        Map<Category, Integer> met = new EnumMap<>(Category.class);
        for (int i = 0; i < FAMILIES; i++) {
            String family = families.next();
            Answer answer = first.determine(family);
            assertThat(answer).as(family).isInstanceOf(Answer.Determined.class);
            ObjectNode one = (ObjectNode) JSON.readTree(Determiner.line(answer, true));
            one.remove("policy");
            ObjectNode other = new SecondReading(family, contested, figures).answer();
            if (!one.equals(other)) {
                assertThat(one.toPrettyString()).as(family).isEqualTo(other.toPrettyString());
            }
            met.merge(((Answer.Determined) answer).determination().category(), 1, Integer::sum);
        }
        // A comparison in which a category hardly occurs would show little.
        assertThat(met.values())
                .hasSize(Category.values().length)
                .allSatisfy(count -> assertThat(count).isGreaterThan(FAMILIES / 100));
    }
}
