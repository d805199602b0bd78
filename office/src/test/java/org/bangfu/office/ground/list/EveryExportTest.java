package org.bangfu.office.ground.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list that can be taken away as Excel is declared once: its page draws the columns that its Excel has, or says here why it cannot. */
class EveryExportTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    private static final Pattern TAKEN_AWAY =
            Pattern.compile("(?<!\")(?<!,)(?<!（)\\.xlsx|@template\\.ground\\.export\\.form\\(");

    private static final String DECLARED = "@template.ground.list.table(";

    /** What is more than a list, or another than its Excel. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("money/batch/batch.jte", "files for the bank, as they were sent"),
            Map.entry("money/books/trial.jte", "a statement: heads in two rows, both sides of an account"),
            Map.entry("money/books/ledger.jte", "a page of a ledger: carried forward, months, sums"),
            Map.entry(
                    "money/books/detail.jte",
                    "a page of a ledger: carried forward from page to page; its Excel is written row by row"),
            Map.entry("money/books/auxiliary-ledger.jte", "its columns are the accounts that the ledger asks for"),
            Map.entry("money/books/vouchers.jte", "the screen lists vouchers, the Excel is the journal of their lines"),
            Map.entry("casework/matching/draft.jte", "lines of a file that were not read, for whoever sent it"),
            Map.entry("casework/matching/imported.jte", "lines of a file that were not read, for whoever sent it"),
            Map.entry("casework/redetermination/rules.jte", "one Excel of two tables: who waits and who is done"),
            Map.entry("casework/redetermination/cases.jte", "one Excel of two tables: who waits and who is done"),
            Map.entry(
                    "aid/plan/plan.jte", "a paper for the meeting: families with their lines and what each fund pays"),
            Map.entry("outside/national/taken.jte", "lines of a file that were not read, for whoever sent it"),
            Map.entry(
                    "outside/national/national.jte",
                    "the Excel is what the national system asks for, the screen what is due"),
            Map.entry("outside/transparency/spending.jte", "several tables of one year in one Excel"));

    @Test
    void aListWithAnExcelIsDeclaredOnce() throws IOException {
        var twice = new TreeSet<String>();
        var needless = new TreeSet<>(OTHERWISE.keySet());
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (!TAKEN_AWAY.matcher(text).find() || text.contains(DECLARED)) {
                    continue;
                }
                String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
                if (!needless.remove(name)) {
                    twice.add(name);
                }
            }
        }
        assertThat(twice).as("pages whose table and Excel are declared apart").isEmpty();
        assertThat(needless).as("reasons for pages that need none").isEmpty();
    }
}
