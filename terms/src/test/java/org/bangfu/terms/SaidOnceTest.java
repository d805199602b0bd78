package org.bangfu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody keeps a second list of what the terms say: all sources of the house are read. */
class SaidOnceTest {

    /** Enums elsewhere that share several constants with a list of terms, and why they are no second list of them. */
    private static final Map<String, String> OTHER_LISTS = Map.of(
            "policy/explain/Source", "sources of income finer than its kinds, named by them",
            "policy/explain/Rule", "rules, of which some ask about one term",
            "policy/explain/Account.Topic", "sections of the calculation, named by the category they try",
            "population/file/Row.Earning", "columns of a file, the two kinds of support apart",
            "office/casework/visit/Survey.Accident", "the three cases of Annex 1.3",
            "office/demo/Situation.Need", "families that the practice city makes up");

    /** Constants elsewhere that are called as a term is, and mean something else. */
    private static final Set<String> OTHER_MEANINGS = Set.of(
            "office/ground/access/Role WORKER 职工",
            "office/casework/review/Review OTHER 其他",
            "office/casework/correction/Fact HOME 住房");

    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{([^;}]*)");
    private static final Pattern CONSTANT =
            Pattern.compile("^\\s*([A-Z][A-Z_0-9]+)\\b\\s*(?:\\((.*))?", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @Test
    void noOtherEnumListsTheSame() {
        var found = new TreeSet<String>();
        eachEnum((name, body) -> {
            Set<String> constants =
                    CONSTANT.matcher(body).results().map(one -> one.group(1)).collect(Collectors.toSet());
            for (List<Term> list : TermsTest.lists().toList()) {
                long shared = list.stream()
                        .map(Term::name)
                        .filter(constants::contains)
                        .count();
                if (shared >= 3 || shared == list.size()) {
                    found.add(name);
                }
            }
        });
        assertThat(found).isSubsetOf(OTHER_LISTS.keySet());
    }

    @Test
    void noOtherConstantIsCalledTheSame() {
        Set<String> labels =
                TermsTest.lists().flatMap(List::stream).map(Term::label).collect(Collectors.toSet());
        var found = new TreeSet<String>();
        eachEnum((name, body) -> CONSTANT.matcher(body)
                .results()
                .forEach(constant -> texts(constant)
                        .filter(labels::contains)
                        .forEach(text ->
                                found.add(name.replaceAll("\\..*", "") + " " + constant.group(1) + " " + text))));
        assertThat(found).isSubsetOf(OTHER_MEANINGS);
    }

    @Test
    void aWordIsALabelAndNothingElse() {
        assertThat(sources().entrySet().stream()
                        .filter(file -> file.getValue().contains("String chinese()"))
                        .map(Map.Entry::getKey))
                .as("asked for by label() everywhere")
                .isEmpty();
    }

    private static Stream<String> texts(MatchResult constant) {
        return constant.group(2) == null
                ? Stream.empty()
                : TEXT.matcher(constant.group(2)).results().map(text -> text.group(1));
    }

    private interface Seen {
        void seen(String name, String body);
    }

    private static void eachEnum(Seen seen) {
        var read = new ArrayList<String>();
        sources()
                .forEach((file, text) -> ENUM.matcher(text).results().forEach(found -> {
                    String name = file.endsWith("/" + found.group(1)) ? file : file + "." + found.group(1);
                    read.add(name);
                    seen.seen(name, found.group(2));
                }));
        assertThat(read).contains("office/ground/access/Role", "policy/explain/Rule");
    }

    /** Of all modules but this, by {@code office/demo/Situation}. */
    private static Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path main : modules.map(module -> module.resolve("src", "main", "java", "org", "bangfu"))
                    .toList()) {
                if (Files.isDirectory(main)
                        && !main.endsWith(Path.of("terms", "src", "main", "java", "org", "bangfu"))) {
                    try (Stream<Path> files = Files.walk(main)) {
                        for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                                .toList()) {
                            sources.put(
                                    main.relativize(file).toString().replaceAll("\\.java$", ""),
                                    Files.readString(file));
                        }
                    }
                }
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return sources;
    }
}
