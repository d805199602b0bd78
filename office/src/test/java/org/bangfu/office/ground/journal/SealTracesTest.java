package org.bangfu.office.ground.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.Seals;
import org.bangfu.office.ground.trace.TraceKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Never 6: the mark in the data folder follows the chain of seals, and is never written over by a chain that does not lead on from it. */
@OfficeTest
class SealTracesTest {

    @Autowired
    SealTraces sealing;

    @Autowired
    Town town;

    @Autowired
    TraceKey key;

    @Autowired
    JdbcClient jdbc;

    @Value("${bangfu.data}")
    Path data;

    private String database = "";
    private SealMark last = new SealMark(0, Seals.START);

    @BeforeEach
    void theChainHasComeSomeWay() throws IOException {
        database = jdbc.sql("select current_database()").query(String.class).single();
        sealAnother();
        last = mark().orElseThrow();
    }

    /** The truth is put back, and followed again. */
    @AfterEach
    void theMarkOfTheChainAgain() throws IOException {
        end().write(data, database, key);
    }

    @Test
    void theMarkFollowsTheChain() throws IOException {
        sealAnother();
        assertThat(mark()).contains(end());
        assertThat(end().position()).isGreaterThan(last.position());
    }

    @Test
    void whereThereIsNoneItIsWritten() throws IOException {
        Files.delete(data.resolve(SealMark.FOLDER).resolve(database));
        sealAnother();
        assertThat(mark()).contains(end());
    }

    /** What the folder remembers of a chain that is not there any more: the database was put back to an earlier day. */
    static Stream<UnaryOperator<SealMark>> aMarkThatTheChainDoesNotLeadOnFrom() {
        return Stream.of(
                end -> new SealMark(end.position() + 1_000, "ab".repeat(32)),
                end -> new SealMark(end.position() + 1, "ab".repeat(32)), // the very next
                end -> new SealMark(end.position(), "ab".repeat(32)), // as long, another
                end -> new SealMark(1, "ab".repeat(32)));
    }

    @ParameterizedTest
    @MethodSource
    void aMarkThatTheChainDoesNotLeadOnFrom(UnaryOperator<SealMark> remembered) throws IOException {
        SealMark before = remembered.apply(last);
        before.write(data, database, key);
        sealAnother();
        sealAnother();
        assertThat(mark()).contains(before);
        assertThat(end().position()).as("the chain itself goes on").isGreaterThan(last.position());
    }

    /** Somebody is made whom nobody knew: at least one signed transaction waits. */
    private void sealAnother() {
        town.worker();
        sealing.run();
    }

    private Optional<SealMark> mark() throws IOException {
        return SealMark.read(data, database, key);
    }

    private SealMark end() {
        return jdbc.sql("select position, encode(hash, 'hex') as hash from trace_end")
                .query((row, index) -> new SealMark(row.getLong("position"), row.getString("hash")))
                .single();
    }
}
