package org.bangfu.office.start;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every {@link Check} and says what came out. A check that read fewer rows than the owner of the database counts at the same moment,
 * outside row-level security, has proved nothing and fails; so does one that breaks off. Neither keeps the others from being asked.
 */
final class Verification {

    private static final int MOST_NAMED = 20;

    private final Database database;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final PrintStream out;
    private final boolean watched;
    private long rows;

    /** @param watched whether a person looks on, to whom progress is shown */
    Verification(
            Database database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PrintStream out,
            boolean watched) {
        this.database = database;
        this.jdbc = jdbc;
        this.out = out;
        this.watched = watched;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Whether all is well: every check read all there is and found nothing. */
    boolean holds(Collection<Check> checks) {
        int failed = 0;
        for (Check check :
                checks.stream().sorted(Comparator.comparing(Check::name)).toList()) {
            failed += holds(check) ? 0 : 1;
        }
        if (checks.isEmpty()) {
            out.println("没有核对任何一项。");
            return false;
        }
        out.println(
                failed == 0
                        ? "核对完毕，没有发现问题（%d 项，%d 条记录）。".formatted(checks.size(), rows)
                        : "有 %d 项没有通过，见上面标 ✗ 的各项。".formatted(failed));
        return failed == 0;
    }

    private boolean holds(Check check) {
        var reading = new Reading(read -> progress(check, read));
        SortedMap<String, Long> there = new TreeMap<>();
        try {
            Acting.as(
                    Actor.OFFICE,
                    () -> oneMoment.executeWithoutResult(status -> {
                        String moment = jdbc.sql("select pg_export_snapshot()")
                                .query(String.class)
                                .single();
                        check.read(reading);
                        there.putAll(count(moment, reading.rows().keySet()));
                    }));
        } catch (RuntimeException broken) {
            reading.problem("核对没有做完：程序出错了（%s）。".formatted(broken.getClass().getSimpleName()));
        }
        there.forEach((table, count) -> {
            long read = reading.rows().getOrDefault(table, 0L);
            if (read != count) {
                reading.problem("%s 有 %d 条，只读到 %d 条，没有核对完全。".formatted(table, count, read));
            }
        });
        if (reading.rows().isEmpty() && reading.found() == 0) {
            reading.problem("什么也没有读，不能算核对过。");
        }
        say(check, reading);
        rows += reading.rows().values().stream().mapToLong(Long::longValue).sum();
        return reading.found() == 0;
    }

    private void say(Check check, Reading reading) {
        boolean nothing = reading.rows().values().stream().allMatch(count -> count == 0);
        String read = nothing
                ? "没有可核对的"
                : reading.rows().entrySet().stream()
                        .map(table -> table.getKey() + " " + table.getValue() + " 条")
                        .collect(Collectors.joining("、"));
        out.println((reading.found() == 0 ? "✓ " : "✗ ") + check.name() + "（" + read + "）");
        reading.problems().stream().limit(MOST_NAMED).forEach(problem -> out.println("    " + problem));
        if (reading.found() > MOST_NAMED) {
            out.println("    ……共 %d 处".formatted(reading.found()));
        }
    }

    private void progress(Check check, long read) {
        if (watched) {
            out.print("  %s：已读 %d 条\r".formatted(check.name(), read));
            out.flush();
        }
    }

    /** As the owner sees it, whom row-level security does not bind, at the very moment the check has looked at. */
    private Map<String, Long> count(String moment, Collection<String> tables) {
        Map<String, Long> counts = new TreeMap<>();
        try (var owner = database.connect()) {
            owner.setAutoCommit(false);
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = owner.createStatement()) {
                statement.execute("set transaction snapshot '" + moment + "'");
                statement.execute("set local row_security = off"); // what would hide a row is an error instead
                for (String table : tables) {
                    try (var row = statement.executeQuery("select count(*) from \"" + table + '"')) {
                        row.next();
                        counts.put(table, row.getLong(1));
                    }
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("counting as the owner failed", e);
        }
    }
}
