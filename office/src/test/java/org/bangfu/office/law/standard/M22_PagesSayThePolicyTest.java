package org.bangfu.office.law.standard;

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
import org.junit.jupiter.api.Test;

/**
 * No page and no sentence says an amount, a multiple or a number of months or working days of the law by itself: a version that the city confirms changes
 * what is decided, and with it what is said (M22). What is said by itself all the same stands here, with its reason.
 */
class M22_PagesSayThePolicyTest {

    private static final Path MAIN = Path.of("src", "main");

    private static final Pattern FIGURE =
            Pattern.compile("([0-9][0-9,.]*|[一二两三四五六七八九十百千]+) ?(万?元(?!工)|倍|个月|(?<!下一)个工作日|天(?=内|前|没有)|日内|％)|满[一二两三]年");

    private static final Pattern COMMENT = Pattern.compile("^\\s*(/?\\*|//).*");

    /** What of a file is said, and why no policy sets it. */
    private static final Map<String, String> BESIDES = Map.ofEntries(
            Map.entry("Read.java 999,999,999.99 元", "how much a field takes"),
            Map.entry("ending.jte 一天", "最后一天, no number"),
            Map.entry("person.jte 7 天", "how long a password given by an administrator holds"),
            Map.entry("FilesPage.java 一个月", "a filter of a list"),
            Map.entry("MeetingBook.java 一个月", "how far a meeting may be from today, the office's own"),
            Map.entry("MeetingBook.java 三个月", "the same"),
            Map.entry("income-item.jte 一个月", "an item of a single month"),
            Map.entry("expense-item.jte 一个月", "the same"),
            Map.entry("item.jte 45,200 元", "an example"),
            Map.entry("item.jte 800 元", "the same"),
            Map.entry("IncomeForm.java 十二个月", "the form asks for a year of months, whatever the policy: Window"),
            Map.entry("income.jte 十二个月", "the same"),
            Map.entry("work.jte 12 个月", "what is asked of everyone before any policy is chosen"),
            Map.entry("Paper.java 满一年", "the same"),
            Map.entry("Question.java 满一年", "a heading; the question itself says what the policy sets"),
            Map.entry("demo.jte 一个工作日", "steps of the practice city's clock"),
            Map.entry("demo.jte 五个工作日", "the same"));

    @Test
    void noPageSaysAFigureOfTheLawByItself() throws IOException {
        Map<String, List<String>> said = said();
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(BESIDES.keySet());
    }

    /** By file and figure, where it is said. */
    private static Map<String, List<String>> said() throws IOException {
        var said = new TreeMap<String, List<String>>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(it -> it.toString().matches(".*\\.(java|jte)"))
                    .filter(it -> !it.toString().contains("/demo/"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!COMMENT.matcher(line).matches()) {
                        FIGURE.matcher(line)
                                .results()
                                .forEach(figure -> said.computeIfAbsent(
                                                file.getFileName() + " " + figure.group(), _ -> new ArrayList<>())
                                        .add(line.strip()));
                    }
                }
            }
        }
        return said;
    }
}
