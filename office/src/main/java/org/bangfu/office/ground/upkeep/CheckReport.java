package org.bangfu.office.ground.upkeep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a check tells while it reads: how many rows of what, and what is not as it must be. */
public final class CheckReport {

    private static final int MOST_KEPT = 1_000;
    private static final int AT_ONCE = 10_000;

    private final SortedMap<String, Long> rows = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();
    private final LongConsumer progress;
    private long found;
    private long total;

    public CheckReport() {
        this(_ -> {});
    }

    /** @param progress told from time to time how many rows were read */
    public CheckReport(LongConsumer progress) {
        this.progress = progress;
    }

    /** So many more rows of this table were read. A table that is told of with 0 was looked for and is empty. */
    public void rows(String table, long more) {
        rows.merge(table, more, Long::sum);
        long before = total;
        total += more;
        if (before / AT_ONCE != total / AT_ONCE) {
            progress.accept(total);
        }
    }

    public void row(String table) {
        rows(table, 1);
    }

    /** These tables are read by statements over the whole of them: as many rows count as read as such a statement sees. */
    public void whole(JdbcClient jdbc, String... tables) {
        for (String table : tables) {
            rows(
                    table,
                    jdbc.sql("select count(*) from \"" + table + '"')
                            .query(Long.class)
                            .single());
        }
    }

    /** One sentence in Chinese for a thing that is not as it must be, without personal data. */
    public void problem(String sentence) {
        found++;
        if (problems.size() < MOST_KEPT) {
            problems.add(sentence);
        }
    }

    /** One sentence for what was read and could not be compared with anything: no fault, but no proof either, and said as such. */
    public void uncompared(String sentence) {
        uncompared.add(sentence);
    }

    public List<String> uncompared() {
        return Collections.unmodifiableList(uncompared);
    }

    /** The first of them, in the order in which they were found. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** How many there are, also of those not kept. */
    public long found() {
        return found;
    }

    /** Rows read, by table. */
    public SortedMap<String, Long> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }
}
