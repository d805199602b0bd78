package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What earlier rules decided can be asked of them for ever (M1, docs/decisions/0008): the kept jars, through the door they promised to keep,
 * give the answers of their days; and version 2 differs from version 1 in what it was raised for and in nothing else.
 */
class EarlierEnginesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ENGINES = Path.of("..", "engines");

    private static UnaryOperator<byte[]> first;
    private static UnaryOperator<byte[]> today;

    @BeforeAll
    static void open() throws Exception {
        // The first engine knew no settings of the dead and no special cap: it is asked by a policy of its own days.
        PolicyFiles shipped = Determiner.shipped().files();
        byte[] policy = new String(shipped.policy(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^deceased:\\n(  .*\\n)+", "")
                .replaceAll("(?m)^special:\\n(  .*\\n)+", "")
                .getBytes(StandardCharsets.UTF_8);
        first = kept("1", new PolicyFiles(policy, shipped.standards(), shipped.workdays()));
        today = Engine.answering(policy, shipped.standards(), shipped.workdays());
    }

    /** As {@code verify} opens it: a class loader of its own, one method, bytes in and bytes out. */
    @SuppressWarnings("unchecked")
    private static UnaryOperator<byte[]> kept(String version, PolicyFiles files) throws Exception {
        try (Stream<Path> jars = Files.list(ENGINES.resolve(version))) {
            URL[] urls = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(EarlierEnginesTest::url)
                    .toArray(URL[]::new);
            var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
            Class<?> engine = Class.forName(Engine.class.getName(), true, loader);
            assertThat(engine.getClassLoader()).isSameAs(loader);
            Method door = engine.getMethod("answering", byte[].class, byte[].class, byte[].class);
            return (UnaryOperator<byte[]>) door.invoke(null, files.policy(), files.standards(), files.workdays());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> decidedByTheFirst() throws IOException {
        return lines("decided-by-engine-1.jsonl");
    }

    private static List<String> lines(String file) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EarlierEnginesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static ObjectNode asked(UnaryOperator<byte[]> engine, JsonNode family) {
        byte[] document = family.get("in").toString().getBytes(StandardCharsets.UTF_8);
        var answer = (ObjectNode) JSON.readTree(engine.apply(document));
        answer.remove("policy");
        return answer;
    }

    @ParameterizedTest
    @MethodSource("decidedByTheFirst")
    void theFirstStillAnswersAsItDecidedAndTodaysDoesNot(String line) {
        JsonNode family = JSON.readTree(line);
        assertThat(asked(first, family)).isEqualTo(family.get("out"));
        assertThat(asked(today, family)).isNotEqualTo(family.get("out"));
    }

    /** R-48 alone can touch a document of those days, and where it does not, nothing changed. */
    @Test
    void whatTheChangeIsNotAboutIsAnsweredAsBefore() throws IOException {
        int otherwise = 0;
        for (String line : lines("conformance.jsonl")) {
            JsonNode family = JSON.readTree(line);
            boolean same = asked(first, family).equals(asked(today, family));
            if (!applicantIsSchooled(family.get("in"))) {
                assertThat(same).as(line).isTrue();
            }
            otherwise += same ? 0 : 1;
        }
        assertThat(otherwise).isEqualTo(decidedByTheFirst().size()).isEqualTo(57);
    }

    private static boolean applicantIsSchooled(JsonNode family) {
        JsonNode member = family.get("applicant").get("member");
        String applicant =
                member == null ? family.get("members").get(0).get("id").asString() : member.asString();
        return family.path("expenses")
                .valueStream()
                .anyMatch(item -> item.get("kind").asString().equals("EDUCATION")
                        && item.get("member").asString().equals(applicant));
    }

    /** Each version but today's is kept: a determination it made could otherwise never be checked again. */
    @Test
    void everyEarlierVersionIsKept() {
        for (int version = 1; version < Integer.parseInt(Engine.VERSION); version++) {
            assertThat(ENGINES.resolve(Integer.toString(version)))
                    .isDirectoryContaining("glob:**bangfu-contract-*.jar");
        }
        assertThat(ENGINES.resolve(Engine.VERSION)).doesNotExist();
    }
}
