package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangfu.contract.DeterminationDocument.Reason;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.explain.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written down is read back as it was, of today and of earlier days (M1). */
class DeterminationReaderTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("org.bangfu.contract.ConformanceTest#families")
    void readsWhatWasWritten(String line) {
        var answer = (Answer.Determined)
                Determiner.shipped().determine(JSON.readTree(line).get("in").toString());
        Determination made = answer.determination();
        DeterminationDocument read = read(Determiner.document(answer));
        assertThat(read.outline()).isEqualTo(Outline.of(made));
        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.eligible()).isEqualTo(made.eligible());
        assertThat(read.standardAid()).isEqualTo(made.standardAid());
        assertThat(read.planTotal()).isEqualTo(made.planTotal());
        assertThat(read.approvals()).isEqualTo(made.approvals());
        assertThat(read.warnings()).isEqualTo(made.warnings());
        assertThat(read.reasons())
                .isEqualTo(made.reasons().stream()
                        .map(reason -> new Reason(reason.citation(), reason.reading(), reason.outcome(), reason.text()))
                        .toList());
        assertThat(read.figures().mainCause()).isEqualTo(made.figures().mainCause());
        assertThat(read.figures().students()).isEqualTo(made.figures().students());
        assertThat(List.of(
                        read.figures().rigidExpenses(),
                        read.figures().employmentCost(),
                        read.figures().lossCost(),
                        read.figures().insuredPersonal()))
                .containsExactly(
                        Money.ofFen(made.figures().rigidExpenses()),
                        Money.ofFen(made.figures().employmentCost()),
                        Money.ofFen(made.figures().lossCost()),
                        Money.ofFen(made.figures().insuredPersonal()));
        assertThat(read.policy().sha256()).isEqualTo(made.policy().sha256());
    }

    /** The first engine's answers were kept without reasons here, and have no policy beside them. */
    @ParameterizedTest
    @MethodSource("org.bangfu.contract.EarlierEnginesTest#decidedByTheFirst")
    void readsWhatTheFirstRulesWrote(String line) {
        JsonNode kept = JSON.readTree(line).get("out");
        DeterminationDocument read = DeterminationReader.read(kept.toString());
        assertThat(read.category().name()).isEqualTo(kept.get("category").asString());
        assertThat(read.planTotal().plain()).isEqualTo(kept.get("planTotal").asString());
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void whatIsNoDeterminationIsNotReadAsOne() {
        assertThatThrownBy(() -> DeterminationReader.read("{\"id\": null, \"errors\": []}"))
                .hasMessageContaining("category");
    }

    private static DeterminationDocument read(byte[] document) {
        return DeterminationReader.read(new String(document, StandardCharsets.UTF_8));
    }
}
