package org.bangfu.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One word for each concept, the same in code, database, API and addresses: what names a table, an address or, alone, a type stands in
 * docs/glossary.md or is plain English agreed on in {@code plain-words.txt}; and nothing stands there twice, or for nothing.
 */
@OfficeTest
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("..").resolve("docs/glossary.md");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern IN_A_TYPE = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z]+");

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    /** @param terms English, as the row lists them */
    private record Row(List<String> terms, String chinese) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(
                        Arrays.stream(cells[1].split(",")).map(String::strip).toList(), cells[2].strip()))
                .toList();
    }

    private static Set<String> glossary() throws IOException {
        return rows().stream()
                .flatMap(row -> row.terms().stream())
                .flatMap(term ->
                        WORD.matcher(term.toLowerCase(java.util.Locale.ROOT)).results())
                .map(MatchResult::group)
                .map(GlossaryTest::singular)
                .collect(Collectors.toSet());
    }

    private static Set<String> plain() throws IOException {
        try (InputStream file = Objects.requireNonNull(GlossaryTest.class.getResourceAsStream("plain-words.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Good enough for the words we use; both sides of a comparison go through it. */
    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.matches(".*(ch|sh|x|ss)es")
                ? word.substring(0, word.length() - 2)
                : word.matches(".*[^su]s") ? word.substring(0, word.length() - 1) : word;
    }

    private Map<String, Set<String>> words() throws IOException {
        Map<String, Set<String>> words = new TreeMap<>();
        tables().forEach(table -> note(words, table, table.split("_")));
        addresses()
                .forEach(address -> note(
                        words,
                        address,
                        WORD.matcher(address.replaceAll("\\{[^}]*}", ""))
                                .results()
                                .map(MatchResult::group)
                                .toArray(String[]::new)));
        types().filter(type -> IN_A_TYPE.matcher(type).results().count() == 1)
                .forEach(type -> note(words, type, type.toLowerCase(java.util.Locale.ROOT)));
        return words;
    }

    private static void note(Map<String, Set<String>> words, String name, String... parts) {
        for (String part : parts) {
            words.computeIfAbsent(singular(part), _ -> new TreeSet<>()).add(name);
        }
    }

    private List<String> tables() {
        return sql.sql("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by relname
                        """)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private Stream<String> addresses() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct();
    }

    private static Stream<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w*\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyNameIsMadeOfWordsThatAreAgreedOn() throws IOException {
        Set<String> glossary = glossary();
        Set<String> plain = plain();
        Map<String, Set<String>> strange = new TreeMap<>(words());
        assertThat(strange).hasSizeGreaterThan(200);
        strange.keySet().removeIf(word -> glossary.contains(word) || plain.contains(word));
        assertThat(strange)
                .as("words of tables, addresses and types that are neither in docs/glossary.md nor in plain-words.txt")
                .isEmpty();
    }

    @Test
    void whatIsCalledPlainIsUsedAndNoConceptOfTheField() throws IOException {
        Set<String> words = words().keySet();
        Set<String> glossary = glossary();
        assertThat(plain())
                .allSatisfy(word -> assertThat(words).as("used").contains(word))
                .allSatisfy(word -> assertThat(glossary).as("a plain word").doesNotContain(word));
    }

    @Test
    void aTermStandsForOneThing() throws IOException {
        assertThat(rows().stream().flatMap(row -> row.terms().stream()).toList())
                .doesNotHaveDuplicates();
    }
}
