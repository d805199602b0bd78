package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.policy.Reading;
import org.bangfu.policy.book.Setting;
import org.junit.jupiter.api.Test;

/** {@code docs/readings.md} says each reading as the program carries it, and the program cites none that is not said. */
class ReadingsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAPER = ROOT.resolve("docs/readings.md");
    private static final Pattern CITED = Pattern.compile("\\bR-\\d\\d\\b");
    private static final Pattern PAPERS = Pattern.compile("[\\w./-]*\\w\\.md\\b");
    private static final Pattern SETTING = Pattern.compile("`([^`:]+)[^`]*`");
    private static final List<String> MODULES =
            List.of("money", "terms", "policy", "ledger", "contract", "population", "office", "policies", "docs");
    private static final Set<String> READ = Set.of("java", "jte", "sql", "yaml", "md", "ts", "js");

    @Test
    void thePaperSaysWhatTheProgramCarries() throws IOException {
        String paper = paper();
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(PAPER, paper);
        }
        assertThat(Files.readString(PAPER))
                .as("docs/readings.md is not what Reading says: write it with -Dbangfu.write=true and commit it")
                .isEqualTo(paper);
    }

    @Test
    void whateverIsCitedIsSaid() throws IOException {
        Set<String> said = Arrays.stream(Reading.values()).map(Reading::number).collect(Collectors.toSet());
        Map<String, String> unsaid = new TreeMap<>();
        Set<String> cited = new TreeSet<>();
        for (String module : MODULES) {
            try (var walk = Files.walk(ROOT.resolve(module))) {
                for (Path source : walk.filter(ReadingsTest::read).toList()) {
                    CITED.matcher(Files.readString(source))
                            .results()
                            .map(MatchResult::group)
                            .forEach(number -> {
                                cited.add(number);
                                if (!said.contains(number)) {
                                    unsaid.put(number, source.toString());
                                }
                            });
                }
            }
        }
        assertThat(unsaid).isEmpty();
        assertThat(cited).hasSizeGreaterThan(40);
    }

    @Test
    void aReadingThatIsASettingNamesOne() {
        Set<String> named = Arrays.stream(Reading.values())
                .flatMap(reading -> SETTING.matcher(reading.alternative()).results())
                .map(setting -> setting.group(1))
                .collect(Collectors.toSet());
        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(Setting.of(key)).as(key).isPresent());
    }

    @Test
    void aPaperThatAnybodyIsSentToShips() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> sentTo = new TreeSet<>();
        for (String module : MODULES) {
            try (var walk = Files.walk(ROOT.resolve(module))) {
                for (Path source : walk.filter(ReadingsTest::read)
                        .filter(ReadingsTest::program)
                        .toList()) {
                    PAPERS.matcher(Files.readString(source))
                            .results()
                            .map(MatchResult::group)
                            .forEach(paper -> {
                                sentTo.add(paper);
                                if (!Files.exists(ROOT.resolve(paper))) {
                                    missing.add(source + " " + paper);
                                }
                            });
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(sentTo).contains("docs/model.md", "docs/readings.md");
    }

    private static boolean program(Path source) {
        return source.toString().endsWith(".java") || source.toString().endsWith(".jte");
    }

    private static boolean read(Path source) {
        String path = source.toString();
        return READ.contains(path.substring(path.lastIndexOf('.') + 1))
                && !path.contains("/target")
                && Files.isRegularFile(source);
    }

    private static String paper() {
        var paper = new StringBuilder("""
                # Readings

                Generated from `Reading` by `ReadingsTest`; do not edit. How the passages that can be read in more than one way are read, and how
                else they could be. Only the union of the city may change one, with its document (M22): as a new version of its policy.

                | no. | passage | read as | else |
                |---|---|---|---|
                """);
        for (Reading reading : Reading.values()) {
            paper.append("| %s | %s | %s | %s |\n"
                    .formatted(reading.number(), reading.passage(), reading.text(), reading.alternative()));
        }
        return paper.toString();
    }
}
