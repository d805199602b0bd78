package org.bangfu.office.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.job.Job;
import org.bangfu.office.trace.SealMark;
import org.bangfu.office.trace.Seals;
import org.bangfu.office.trace.TraceKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the traces of what was done within seconds, and once more when the office closes. */
@Component
final class SealTraces implements Job {

    private final Seals seals;
    private final TransactionTemplate transaction;

    private final JdbcClient jdbc;
    private final TraceKey key;
    private final Path data;

    SealTraces(
            Seals seals,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TraceKey key,
            @Value("${bangfu.data}") Path data) {
        this.seals = seals;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.key = key;
        this.data = data;
    }

    @Override
    public String name() {
        return "seal the traces";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        Optional<SealMark> made = sealed();
        while (made.isPresent()) { // one seal, one transaction
            write(made.get());
            made = sealed();
        }
    }

    private Optional<SealMark> sealed() {
        return Objects.requireNonNull(transaction.execute(status -> seals.seal()));
    }

    /** After its commit: the mark in the folder is never ahead of the chain. */
    private void write(SealMark mark) {
        try {
            mark.write(
                    data,
                    jdbc.sql("select current_database()").query(String.class).single(),
                    key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
