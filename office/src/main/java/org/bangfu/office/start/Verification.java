package org.bangfu.office.start;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every {@link Check} and says what came out. A check that read fewer rows than the owner of the database counts at the same moment,
 * outside row-level security, has proved nothing and fails; so does one that breaks off. Neither keeps the others from being asked.
 */
final class Verification {

    private static final String STRUCTURE = "数据库的结构、约束和权限";

    private static final int MOST_NAMED = 20;
    private static final int MOST_TRACES_NAMED = 1_000;

    /** A check that reads more tables than this says how many rows of how many. */
    private static final int MOST_TABLES_NAMED = 8;

    private final DataFolder folder;
    private final Database database;
    private final TraceKey key;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final PrintStream out;
    private final boolean watched;
    private final Names names;
    private long rows;

    /** @param watched whether a person looks on, to whom progress is shown */
    Verification(
            DataFolder folder,
            Database database,
            TraceKey key,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PrintStream out,
            boolean watched) {
        this.folder = folder;
        this.database = database;
        this.key = key;
        this.jdbc = jdbc;
        this.out = out;
        this.watched = watched;
        names = names(database);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private static Names names(Database database) {
        try (var owner = database.connect()) {
            return new Names(owner);
        } catch (SQLException e) {
            throw new StartRefused("读不到数据库：" + e.getMessage(), e);
        }
    }

    /** Whether all is well: every check read all there is and found nothing, and so did the reading of all traces. */
    boolean holds(Collection<Check> checks) {
        int failed = (tracesHold() ? 0 : 1) + (structureHolds() ? 0 : 1) + failing(checks);
        out.println(
                failed == 0
                        ? "核对完毕，没有发现问题（%d 项，%d 条记录）。".formatted(checks.size() + 2, rows)
                        : "有 %d 项没有通过，见上面标 ✗ 的各项。".formatted(failed));
        return failed == 0;
    }

    /** Whether these find nothing; says of each what it read. */
    boolean allHold(Collection<Check> checks) {
        return failing(checks) == 0;
    }

    private int failing(Collection<Check> checks) {
        return (int) checks.stream()
                .sorted(Comparator.comparing(Check::name))
                .filter(check -> !holds(check))
                .count();
    }

    /** As the owner: every row under guard is read, whoever may see it. */
    private boolean tracesHold() {
        var reading = new CheckReport(read -> progress(TraceCheck.NAME, read));
        try (var owner = database.connect()) {
            var witness = SealMark.read(folder.path(), owner.getCatalog(), key); // before the moment: never ahead of it
            owner.setAutoCommit(false);
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Tables.readAndWriteAlike(owner);
            new TraceCheck(owner, key, witness, reading).read();
            for (String table : List.of("row_trace", "trace_deed", "trace_seal", "trace_end")) {
                complete(reading, table, count(owner, table));
            }
        } catch (IOException | SQLException | RuntimeException broken) {
            reading.problem(brokenOff(broken));
        }
        return said(TraceCheck.NAME, reading, MOST_TRACES_NAMED);
    }

    /** The guards that the database itself stands are there, as the migrations made them. */
    private boolean structureHolds() {
        var reading = new CheckReport();
        try (var owner = database.connect()) {
            owner.setAutoCommit(false);
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Tables.readAndWriteAlike(owner);
            Structure.check(owner, reading);
            complete(reading, "structure_part", count(owner, "structure_part"));
        } catch (SQLException | RuntimeException broken) {
            reading.problem(brokenOff(broken));
        }
        return said(STRUCTURE, reading, MOST_TRACES_NAMED);
    }

    private static String brokenOff(Exception broken) {
        return "核对没有做完：程序出错了（%s）。".formatted(broken.getClass().getSimpleName());
    }

    private void complete(CheckReport reading, String table, long there) {
        long read = reading.rows().getOrDefault(table, 0L);
        if (read != there) {
            reading.problem("%s有 %d 条，只读到 %d 条，没有核对完全。".formatted(names.of(table), there, read));
        }
    }

    private boolean holds(Check check) {
        var reading = new CheckReport(read -> progress(check.name(), read));
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
                        status.setRollbackOnly(); // it only read; what could not be opened need not end it otherwise
                    }));
        } catch (RuntimeException broken) {
            reading.problem(brokenOff(broken));
        }
        there.forEach((table, count) -> complete(reading, table, count));
        return said(check.name(), reading, MOST_NAMED);
    }

    private boolean said(String name, CheckReport reading, int most) {
        if (reading.rows().isEmpty() && reading.found() == 0) {
            reading.problem("什么也没有读，不能算核对过。");
        }
        say(name, reading, most);
        rows += reading.rows().values().stream().mapToLong(Long::longValue).sum();
        return reading.found() == 0;
    }

    private void say(String name, CheckReport reading, int most) {
        long all = reading.rows().values().stream().mapToLong(Long::longValue).sum();
        String read;
        if (all == 0) {
            read = "没有可核对的";
        } else if (reading.rows().size() > MOST_TABLES_NAMED) {
            read = "%d 张表，%d 条".formatted(reading.rows().size(), all);
        } else {
            read = reading.rows().entrySet().stream()
                    .map(table -> names.of(table.getKey()) + " " + table.getValue() + " 条")
                    .collect(Collectors.joining("、"));
        }
        out.println((reading.found() == 0 ? "✓ " : "✗ ") + name + "（" + read + "）");
        reading.uncompared().forEach(sentence -> out.println("    " + sentence));
        reading.problems().stream().limit(most).forEach(problem -> out.println("    " + problem));
        if (reading.found() > most) {
            out.println("    ……共 %d 处".formatted(reading.found()));
        }
    }

    private void progress(String name, long read) {
        if (watched) {
            out.print("  %s：已读 %d 条\r".formatted(name, read));
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
            }
            Tables.readAndWriteAlike(owner); // what would hide a row is an error instead
            for (String table : tables) {
                counts.put(table, count(owner, table));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("counting as the owner failed", e);
        }
    }

    private static long count(Connection owner, String table) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from \"" + table + '"')) {
            row.next();
            return row.getLong(1);
        }
    }
}
