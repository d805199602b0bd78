package org.bangfu.office.ground.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of seals. Everything in the caller's transaction. */
@Component
final class SealTable {

    static final int MOST = 5_000;

    /** "journal", in PostgreSQL's space of advisory locks. */
    private static final long LOCK = 0x6a6f75726e616cL;

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final RecordTable lines;
    private final Vault vault;
    private final InstantSource machine;

    SealTable(JdbcClient jdbc, RecordTable lines, Vault vault, InstantSource machine) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.vault = vault;
        this.machine = machine;
    }

    /** Takes in up to {@link #MOST} lines that wait; empty where none does. A second node waits until the first is done. */
    Optional<Seal> seal() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        List<AccessRecord> waiting = lines.unsealed(MOST);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seal> last = last();
        long position = last.map(Seal::position).orElse(0L) + 1;
        String previous = last.map(Seal::hash).orElse(Seal.START);
        var now = machine.instant().truncatedTo(ChronoUnit.MICROS);
        String root = HEX.formatHex(Merkle.root(waiting));
        var seal = new Seal(
                position,
                waiting.stream().map(AccessRecord::id).toList(),
                root,
                previous,
                hash(Seal.text(position, root, previous, now)),
                now);
        keep(seal);
        return Optional.of(seal);
    }

    String hash(String text) {
        return HEX.formatHex(vault.fingerprint(Purpose.JOURNAL, text));
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from journal_seal order by position desc limit 1")
                .query(SealTable::read)
                .optional();
    }

    Optional<Seal> at(long position) {
        return jdbc.sql("select * from journal_seal where position = :position")
                .param("position", position)
                .query(SealTable::read)
                .optional();
    }

    /** Lines that neither wait nor are in a seal: none, unless someone wrote past the trigger. */
    long strays() {
        return jdbc.sql("""
                        select count(*) from access_record r
                         where not exists (select from journal_unsealed u where u.record = r.id)
                           and not exists (select from (select unnest(records) as record from journal_seal) s
                                            where s.record = r.id)""").query(Long.class).single();
    }

    private void keep(Seal seal) {
        Long[] records = seal.records().toArray(Long[]::new);
        jdbc.sql("""
                        insert into journal_seal (position, records, root, previous, hash, sealed_at)
                        values (:position, :records, :root, :previous, :hash, :at)""")
                .param("position", seal.position())
                .param("records", records)
                .param("root", HEX.parseHex(seal.root()))
                .param("previous", HEX.parseHex(seal.previous()))
                .param("hash", HEX.parseHex(seal.hash()))
                .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from journal_unsealed where record = any(:records)")
                .param("records", records)
                .update();
    }

    private static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("position"),
                List.of((Long[]) row.getArray("records").getArray()),
                HEX.formatHex(row.getBytes("root")),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
