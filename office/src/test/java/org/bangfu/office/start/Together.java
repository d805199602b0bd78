package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who get to the same place at once: a table is held shut until all of them wait, then all go on together. */
public final class Together {

    private Together() {}

    /**
     * @param table one that each of {@code works} writes to
     * @return their answers, in the order of {@code works}
     */
    public static <T> List<T> at(String table, List<Callable<T>> works) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor();
                var owner = TestInstallation.settings().database().connect()) {
            owner.setAutoCommit(false);
            try (var shut = owner.createStatement()) {
                shut.execute("lock table " + table + " in share mode");
            }
            List<Future<T>> answers = new ArrayList<>();
            works.forEach(work -> answers.add(hands.submit(work)));
            while (waiting(owner) < works.size() && answers.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            owner.commit();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int waiting(Connection owner) throws SQLException {
        try (var ask = owner.createStatement();
                var row = ask.executeQuery("select count(distinct pid) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        }
    }
}
