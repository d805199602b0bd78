package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.policy.explain.Rule;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/clauses.md} comes from the code: which rule stands on which clause, how it is read, which tests try it. Written anew with
 * {@code -Dbangfu.write=true}; otherwise the build fails where it is stale, a rule has no test, or a citation leads nowhere.
 */
class ClauseTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Path TABLE = ROOT.resolve("docs/clauses.md");
    private static final List<String> TRIED_IN = List.of("policy/src/test/java", "contract/src/test/java");
    private static final int READINGS = 49;

    /** Headings of the annex, which have no words of their own. */
    private static final List<String> HEADINGS = List.of("Annex 1", "Annex 2");

    private static final Pattern CITATION =
            Pattern.compile("(?<![A-Za-z0-9_])(?:[MF]\\d+|Annex \\d(?:\\.\\d)?)(?:\\(\\d\\))*(?![\\d_A-Za-z])");
    private static final Pattern READING = Pattern.compile("(?<![A-Za-z0-9])R-(\\d\\d)(?!\\d)");
    private static final Pattern TEST = Pattern.compile("@(?:Parameterized)?Test\\b");
    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

    @Test
    void theTableSaysWhatTheCodeSays() throws IOException {
        String table = table();
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).as("write it with -Dbangfu.write=true").hasContent(table);
    }

    @Test
    void everyRuleHasATest() throws IOException {
        Map<String, String> tests = tests();
        for (Rule rule : Rule.values()) {
            assertThat(triedBy(rule, tests)).as(rule.name()).isNotEmpty();
        }
    }

    @Test
    void everyCitationLeadsToItsWords() throws IOException {
        Regulation regulation = Regulation.shipped();
        for (Path file : sources()) {
            String text = Files.readString(file);
            var citations = CITATION.matcher(text);
            while (citations.find()) {
                String citation = citations.group();
                assertThat(regulation.has(citation) || HEADINGS.contains(citation))
                        .as(file + ": " + citation)
                        .isTrue();
            }
            var readings = READING.matcher(text);
            while (readings.find()) {
                assertThat(Integer.parseInt(readings.group(1)))
                        .as(file + ": " + readings.group())
                        .isBetween(1, READINGS);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(".*/src/(main|test)/.*\\.(java|jte|yaml|sql)"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    // The table

    private static String table() throws IOException {
        Map<String, String> tests = tests();
        var table = new StringBuilder("""
                # Clauses, readings, rules and their tests

                Generated from the code by `ClauseTableTest`; do not edit. M = 困难职工帮扶实施办法, F = 帮扶资金使用管理实施细则 of 芜工办〔2020〕14号,
                Annex = its annex, R-nn = how an unclear passage is read. What the procedure of articles 10 to 20 asks for is tried by the tests of
                `office` that are named after the article, such as `M10_4_DeterminationTest`.

                ## Every rule that is asked of a family, in the order of the articles

                | clause | reading | rule | 名称 | tried by |
                |---|---|---|---|---|
                """);
        for (Rule rule : Rule.values()) {
            table.append("| %s | %s | `%s` | %s | %s |\n"
                    .formatted(
                            rule.citation(),
                            rule.reading().isEmpty() ? "–" : rule.reading(),
                            rule.name(),
                            rule.title(),
                            String.join("<br>", triedBy(rule, tests))));
        }
        table.append("""

                ## What a city may set

                | key of `policy.yaml` | Wuhu | clause | reading |
                |---|---|---|---|
                """);
        settings(table);
        return table.toString();
    }

    /** The keys in the order of the file, with the path that its indentation says. */
    private static void settings(StringBuilder table) throws IOException {
        Pattern leaf =
                Pattern.compile("( *)(\\w+): \\{value: ([^,]+), article: \"?([^\"}]+?)\"?(?:, reading: (R-\\d\\d))?}");
        var path = new ArrayList<String>();
        for (String line :
                Files.readAllLines(ROOT.resolve("contract/src/main/resources/org/bangfu/contract/wuhu/policy.yaml"))) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            if (line.isBlank() || line.startsWith("#") || line.strip().startsWith("-")) {
                continue;
            }
            while (path.size() > depth) {
                path.removeLast();
            }
            var found = leaf.matcher(line);
            path.add(line.strip().replaceAll(":.*", ""));
            if (found.matches()) {
                table.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                String.join(".", path),
                                found.group(3).replace("\"", ""),
                                found.group(4),
                                found.group(5) == null ? "–" : found.group(5)));
            }
        }
    }

    private static List<String> triedBy(Rule rule, Map<String, String> tests) {
        var triedBy = new ArrayList<String>();
        tests.forEach((name, text) -> {
            boolean tries = Pattern.compile("Rule\\." + rule.name() + "\\b")
                    .matcher(text)
                    .find();
            // A ground of article 7 is tried wherever all of them are.
            if (tries || (rule.reading().equals("R-18") && text.contains("ExclusionGround ground"))) {
                triedBy.add("`" + name + "`");
            }
        });
        return triedBy;
    }

    /** Each test method by class and name, with its text and what stands above it. */
    private static Map<String, String> tests() throws IOException {
        var tests = new TreeMap<String, String>();
        for (String folder : TRIED_IN) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(it -> it.toString().endsWith("Test.java"))
                        .filter(it -> !it.getFileName().toString().equals("ClauseTableTest.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    String text = Files.readString(file);
                    int from = text.indexOf('{');
                    var starts = TEST.matcher(text);
                    while (starts.find()) {
                        var method = METHOD.matcher(text);
                        if (method.find(starts.end())) {
                            int end = text.indexOf("\n    }\n", method.end());
                            int to = end < 0 ? text.length() : end;
                            tests.put(name + "." + method.group(1), text.substring(Math.min(from, to), to));
                            from = to;
                        }
                    }
                }
            }
        }
        return tests;
    }
}
