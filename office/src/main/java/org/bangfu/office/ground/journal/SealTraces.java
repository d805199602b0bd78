package org.bangfu.office.ground.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.ground.job.Job;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.Seals;
import org.bangfu.office.ground.trace.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the traces of what was done within seconds, and once more when the office closes. */
@Component
final class SealTraces implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SealTraces.class);

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

    /**
     * After its commit: the mark in the folder is never ahead of the chain. A mark that the chain does not lead on from stays, for
     * {@code bangfu verify} to be seen: somebody put the database back, and sealing on must not cover it.
     */
    private void write(SealMark mark) {
        try {
            String database =
                    jdbc.sql("select current_database()").query(String.class).single();
            Optional<SealMark> before = SealMark.read(data, database, key);
            if (before.isEmpty() || leadsOn(before.get(), mark)) {
                mark.write(data, database, key);
            } else {
                LOG.error("the chain of seals does not lead on from the mark in the data folder: run bangfu verify");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean leadsOn(SealMark before, SealMark mark) {
        return before.position() < mark.position()
                && jdbc.sql("select encode(hash, 'hex') = :hash from trace_seal where position = :position")
                        .param("hash", before.hash())
                        .param("position", before.position())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }
}
