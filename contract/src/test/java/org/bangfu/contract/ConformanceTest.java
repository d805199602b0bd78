package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up families in every corner of the contract, with the answers an independent implementation gave. */
class ConformanceTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Determiner WUHU = Determiner.shipped();

    @ParameterizedTest
    @MethodSource("families")
    void givesTheSameAnswer(String line) {
        JsonNode family = JSON.readTree(line);
        var answer = (ObjectNode)
                JSON.readTree(Determiner.line(WUHU.determine(family.get("in").toString()), false));
        answer.remove(List.of("reasons", "warnings", "policy"));
        assertThat(answer).isEqualTo(family.get("out"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void readsWhatItWrites(String line) {
        var read = (Determiner.Read.Sound)
                Determiner.read(JSON.readTree(line).get("in").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Determiner.read(Determiner.document(read.family()))).isEqualTo(read);
    }

    static List<String> families() throws IOException {
        var families = new ArrayList<String>();
        for (String file : List.of("conformance.jsonl", "conformance-2.jsonl")) {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
                lines.lines().forEach(families::add);
            }
        }
        return families;
    }
}
