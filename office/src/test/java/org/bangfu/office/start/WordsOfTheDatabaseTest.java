package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.contract.Determine;
import org.bangfu.ledger.Books;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The words that a check of the database lets into a column are the constants of an enum, all of them and no other: a constant that is
 * added in Java alone is refused by the database only when somebody first needs it. Read from the catalogue, so that a new check is among them.
 */
class WordsOfTheDatabaseTest {

    /** Of which enum a column holds the constants, by its simple name. */
    private static final Map<String, String> ENUMS = new TreeMap<>(Map.ofEntries(
            Map.entry("access_record.deed", "Deed"),
            Map.entry("aid_grant.needs", "Approval"),
            Map.entry("casework.category", "Category"),
            Map.entry("casework.state", "State"),
            Map.entry("change_point.kind", "Kind"),
            Map.entry("change_point.verdict", "Verdict"),
            Map.entry("determination.category", "Category"),
            Map.entry("fund.source", "Source"),
            Map.entry("grant_approval.level", "Approval"),
            Map.entry("grant_event.kind", "Kind"),
            Map.entry("grant_lapse.desk", "Desk"),
            Map.entry("issued_paper.kind", "PaperKind"),
            Map.entry("match_aside.matter", "Matter"),
            Map.entry("meeting.state", "State"),
            Map.entry("meeting_item.decision", "Decision"),
            Map.entry("message.delivery", "Delivery"),
            Map.entry("national_report.state", "ReportState"),
            Map.entry("number_compared.what", "What"),
            Map.entry("objection.outcome", "Outcome"),
            Map.entry("objection.told_how", "How"),
            Map.entry("organisation.level", "Level"),
            Map.entry("payment_attempt.state", "AttemptState"),
            Map.entry("payment_batch.state", "BatchState"),
            Map.entry("payment_return.kind", "Kind"),
            Map.entry("payment_return.state", "State"),
            Map.entry("plan.state", "PlanState"),
            Map.entry("plan_change.kind", "GrantChangeKind"),
            Map.entry("plan_change.state", "State"),
            Map.entry("plan_line.basis", "Basis"),
            Map.entry("plan_line.kind", "AidKind"),
            Map.entry("recheck_attempt.outcome", "Outcome"),
            Map.entry("redetermination.category_after", "Category"),
            Map.entry("redetermination.category_before", "Category"),
            Map.entry("register_draft.mode", "Mode"),
            Map.entry("register_draft.register", "Register"),
            Map.entry("register_import.mode", "Mode"),
            Map.entry("register_import.register", "Register"),
            Map.entry("review.verdict", "Verdict"),
            Map.entry("rules_redetermination.category_after", "Category"),
            Map.entry("rules_redetermination.category_before", "Category"),
            Map.entry("visit.level", "Level"),
            Map.entry("visit.standing", "Standing"),
            Map.entry("voucher.occasion", "Occasion"),
            Map.entry("voucher_line.side", "Side")));

    /** Columns whose words are not the constants of one enum; why. */
    private static final Map<String, String> OTHERWISE = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "account.kind",
                    "one has a union, the other a family: told apart in SQL, no constant of the program"),
            Map.entry("account_change.state", "written by the statements of its own table alone"),
            Map.entry("arrangement_day.kind", "the words of the file of days off"),
            Map.entry("bank_word.state", "of the states of an attempt those that a bank can say"),
            Map.entry("case_counter.series", "two counters, named in SQL alone"),
            Map.entry("family_clash.outcome", "how it was settled: either family moved or left, named in SQL alone"),
            Map.entry("installation.demo", "the words of the command line"),
            Map.entry("notice.category", "of the categories those that can be announced: not NONE"),
            Map.entry("payment_posting.occasion", "of the occasions of a voucher those that an attempt is posted for"),
            Map.entry("plan_counter.series", "two counters, named in SQL alone"),
            Map.entry("proof.media_type", "media types, not words of ours"),
            Map.entry("review.suggestion", "of the categories those that can be suggested: not NONE"),
            Map.entry("row_trace.op", "written by a trigger alone"),
            Map.entry("standing.act", "written by triggers alone"),
            Map.entry("structure_part.kind", "parts of the catalogue, written by SQL alone")));

    private static final Pattern LIST = Pattern.compile("\\((\\w+) (?:= ANY|<> ALL) \\(ARRAY\\[([^]]*)]\\)\\)");
    private static final Pattern ONE = Pattern.compile("\\((\\w+) (?:=|<>) '([^']*)'::text\\)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'::text");

    private final Connection hand = connected();

    private static Connection connected() {
        try {
            return TestInstallation.settings().database().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void leave() throws SQLException {
        hand.close();
    }

    @Test
    void aColumnTakesTheConstantsOfItsEnum() throws Exception {
        Map<String, Set<Set<String>>> enums = enums();
        List<String> wrong = new ArrayList<>();
        Map<String, Set<String>> columns = columns();
        columns.forEach((column, words) -> {
            if (!OTHERWISE.containsKey(column)
                    && !enums.getOrDefault(ENUMS.getOrDefault(column, ""), Set.of())
                            .contains(words)) {
                wrong.add("%s takes %s, %s has %s"
                        .formatted(column, words, ENUMS.get(column), enums.get(ENUMS.getOrDefault(column, ""))));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(columns).hasSizeGreaterThan(50);
        Set<String> named = new TreeSet<>(ENUMS.keySet());
        named.addAll(OTHERWISE.keySet());
        assertThat(columns.keySet()).as("no longer there").containsAll(named);
    }

    /** A condition on a column names none that the column cannot hold. */
    @Test
    void noConditionAsksForAWordThatIsNone() throws SQLException {
        Map<String, Set<String>> columns = columns();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Check check : checks()) {
            for (Map.Entry<String, Set<String>> one : check.words().entrySet()) {
                Set<String> taken = columns.get(check.table() + "." + one.getKey());
                if (taken != null) {
                    asked++;
                    if (!taken.containsAll(one.getValue())) {
                        wrong.add("%s.%s: %s of %s".formatted(check.table(), one.getKey(), one.getValue(), taken));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(80);
    }

    private record Check(String table, String condition, boolean ofOneColumn) {

        /** The words that are compared with each column. */
        Map<String, Set<String>> words() {
            Map<String, Set<String>> words = new HashMap<>();
            var list = LIST.matcher(condition);
            while (list.find()) {
                WORD.matcher(list.group(2))
                        .results()
                        .forEach(word -> words.computeIfAbsent(list.group(1), _ -> new TreeSet<>())
                                .add(word.group(1)));
            }
            var one = ONE.matcher(condition);
            while (one.find()) {
                words.computeIfAbsent(one.group(1), _ -> new TreeSet<>()).add(one.group(2));
            }
            return words;
        }
    }

    /** The columns that a check of theirs alone holds to a list of words. */
    private Map<String, Set<String>> columns() throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Check check : checks()) {
            if (check.ofOneColumn() && check.condition().contains(" = ANY (ARRAY['")) {
                check.words().forEach((column, words) -> columns.put(check.table() + "." + column, words));
            }
        }
        return columns;
    }

    private List<Check> checks() throws SQLException {
        List<Check> checks = new ArrayList<>();
        try (var read = hand.createStatement();
                var row = read.executeQuery("""
                        select t.relname, pg_get_constraintdef(c.oid), cardinality(c.conkey) = 1
                          from pg_constraint c join pg_class t on t.oid = c.conrelid
                         where c.contype = 'c' and t.relnamespace = 'public'::regnamespace and not t.relispartition
                         order by 1, 2""")) {
            while (row.next()) {
                checks.add(new Check(row.getString(1), row.getString(2), row.getBoolean(3)));
            }
        }
        return checks;
    }

    /** The constants of all enums of the program, by the simple name of their type, which several may have. */
    private static Map<String, Set<Set<String>>> enums() throws IOException {
        Map<String, Set<Set<String>>> enums = new HashMap<>();
        for (Class<?> module : List.of(Schema.class, Determine.class, PolicyBook.class, Books.class, Category.class)) {
            Path place = Path.of(URI.create(
                    module.getProtectionDomain().getCodeSource().getLocation().toString()));
            if (Files.isDirectory(place)) {
                read(place, enums);
            } else {
                try (var jar = FileSystems.newFileSystem(place)) {
                    read(jar.getPath("/"), enums);
                }
            }
        }
        return enums;
    }

    private static void read(Path classes, Map<String, Set<Set<String>>> enums) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.startsWith("org/") && !file.contains("/jte/"))
                    .map(file -> type(file.replace('/', '.').replaceAll("\\.class$", "")))
                    .filter(Class::isEnum)
                    .forEach(type -> enums.computeIfAbsent(type.getSimpleName(), _ -> new HashSet<>())
                            .add(Stream.of(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, WordsOfTheDatabaseTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
