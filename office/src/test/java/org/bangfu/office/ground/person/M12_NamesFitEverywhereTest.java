package org.bangfu.office.ground.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.start.OwnersHand;
import org.junit.jupiter.api.Test;

/**
 * A person has one name, and it fits wherever it is written: what the account takes, no list, paper, page or search cuts (M12). A
 * minority's name of sixty characters could be registered and then could attend no meeting.
 */
@OfficeTest
class M12_NamesFitEverywhereTest {

    /** Columns that hold fewer characters than a name has, each with what stands there instead. */
    private static final Map<String, String> NO_PERSONS_NAME = Map.ofEntries(
            Map.entry("account.login", "a login"),
            Map.entry("arrangement_day.name", "a holiday"),
            Map.entry("application_paper.paper", "a paper"),
            Map.entry("export.what", "what was exported"),
            Map.entry("fund.purpose", "a purpose"),
            Map.entry("meeting_attendee.office", "an office"),
            Map.entry("national_report.number", "a number of the national system"),
            Map.entry("organisation.kind", "a kind of union"),
            Map.entry("organisation.short_name", "a union"));

    private static final Pattern BOUND = Pattern.compile("length\\((\\w+)\\) (<=?) (\\d+)");

    @Test
    void noColumnThatHoldsANameIsShorterThanNamesAre() {
        Map<String, Integer> shorter = new TreeMap<>();
        OwnersHand.looking(jdbc -> {
            jdbc.sql("""
                            select c.conrelid::regclass::text as tab, pg_get_constraintdef(c.oid) as said
                              from pg_constraint c
                             where c.contype = 'c' and c.connamespace = 'public'::regnamespace
                            """).query(row -> {
                var bound = BOUND.matcher(row.getString("said"));
                while (bound.find()) {
                    int most =
                            Integer.parseInt(bound.group(3)) - (bound.group(2).equals("<") ? 1 : 0);
                    if (most < Names.MOST) {
                        shorter.put(row.getString("tab") + "." + bound.group(1), most);
                    }
                }
            });
            jdbc.sql("""
                            select a.attrelid::regclass::text as tab, a.attname as col, a.atttypmod - 4 as most
                              from pg_attribute a join pg_class t on t.oid = a.attrelid
                             where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0
                               and not a.attisdropped and a.atttypid in ('varchar'::regtype, 'bpchar'::regtype)
                               and a.atttypmod between 5 and :most
                               and t.relname !~ '^(flyway|spring)_'                  -- not ours
                            """).param("most", Names.MOST + 3).query(row -> {
                shorter.put(row.getString("tab") + "." + row.getString("col"), row.getInt("most"));
            });
            return shorter;
        });
        assertThat(shorter).isNotEmpty();
        assertThat(shorter.keySet())
                .as("shorter than a name: if it is none, say what it is")
                .containsExactlyInAnyOrderElementsOf(NO_PERSONS_NAME.keySet());
    }

    private static final Pattern ON_A_PAGE = Pattern.compile(
            "(?:label = \"|<label[^>]*>|aria-label=\")[^\"<]*(?:姓名|户名)[^\\n]*?max(?:length=\"| = )(\\d+)");

    private static final Pattern LENGTH_BEFORE = Pattern.compile("maxlength=\"(\\d+)\"[^>\\n]*aria-label=\"[^\"]*姓名");

    private static final Pattern IN_CODE =
            Pattern.compile("(?:Read|Asked)\\.\\w+\\([^;]*?\"[^\"]*(?:姓名|户名)\",\\s*(?:\\d+,\\s*)?(\\d+)\\)");

    @Test
    void noFieldOfAPageCutsAName() {
        assertThat(shorter(Path.of("src", "main", "jte"), List.of(ON_A_PAGE, LENGTH_BEFORE)))
                .isEmpty();
    }

    @Test
    void noFormRefusesALongName() {
        assertThat(shorter(Path.of("src", "main", "java"), List.of(IN_CODE))).isEmpty();
    }

    private static List<String> shorter(Path folder, List<Pattern> places) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                for (Pattern place : places) {
                    place.matcher(text)
                            .results()
                            .filter(one -> Integer.parseInt(one.group(1)) < Names.MOST)
                            .forEach(one -> found.add(file + ": " + one.group()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
