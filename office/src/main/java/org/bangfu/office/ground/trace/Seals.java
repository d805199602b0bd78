package org.bangfu.office.ground.trace;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes signed transactions into the chain of seals. Everything in the caller's transaction. */
@Component
public final class Seals {

    /** What stands before the first seal. */
    public static final String START = HexFormat.of().formatHex(new byte[32]);

    private static final HexFormat HEX = HexFormat.of();

    /** "traces", in PostgreSQL's space of advisory locks. */
    private static final long LOCK = 0x747261636573L;

    private static final int MOST_DEEDS = 2_000;
    private static final long MOST_TRACES = 50_000;

    private final JdbcClient jdbc;
    private final TraceKey key;
    private final InstantSource machine;

    public Seals(JdbcClient jdbc, TraceKey key, InstantSource machine) {
        this.jdbc = jdbc;
        this.key = key;
        this.machine = machine;
    }

    /** Seals some of what waits, if anything does; how far the chain has come then. A second node waits until the first is done. */
    public Optional<SealMark> seal() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        List<UUID> waiting = waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UUID[] deeds = waiting.toArray(UUID[]::new);
        byte[] list = list(deeds);
        Optional<SealMark> last = jdbc.sql("select position, hash from trace_seal order by position desc limit 1")
                .query((row, number) -> new SealMark(row.getLong("position"), HEX.formatHex(row.getBytes("hash"))))
                .optional();
        long position = last.map(SealMark::position).orElse(0L) + 1;
        String previous = last.map(SealMark::hash).orElse(START);
        Instant at = machine.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = key.mac(held(position, list, previous, at));
        var mark = new SealMark(position, HEX.formatHex(hash));
        jdbc.sql("""
                        insert into trace_seal (position, list, previous, hash, sealed_at)
                        values (:position, :list, :previous, :hash, :at)""")
                .param("position", position)
                .param("list", list)
                .param("previous", HEX.parseHex(previous))
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update trace_deed set seal = :position where deed = any(:deeds)")
                .param("position", position)
                .param("deeds", deeds)
                .update();
        jdbc.sql("""
                        insert into trace_end (position, hash, mac) values (:position, :hash, :mac)
                        on conflict (one) do update set position = :position, hash = :hash, mac = :mac""")
                .param("position", position)
                .param("hash", hash)
                .param("mac", HEX.parseHex(mark.mac(key)))
                .update();
        return Optional.of(mark);
    }

    private record Waiting(UUID deed, long traces) {}

    private List<UUID> waiting() {
        List<UUID> taken = new ArrayList<>();
        long traces = 0;
        for (Waiting one : jdbc.sql("select deed, traces from trace_deed where seal is null order by deed limit :most")
                .param("most", MOST_DEEDS)
                .query((row, number) -> new Waiting(row.getObject("deed", UUID.class), row.getLong("traces")))
                .list()) {
            traces += one.traces();
            if (traces > MOST_TRACES && !taken.isEmpty()) {
                break;
            }
            taken.add(one.deed());
        }
        return taken;
    }

    private byte[] list(UUID[] deeds) {
        var writing = new SealedList.Writing();
        var last = new UUID[1];
        jdbc.sql("""
                        select d.deed, d.mac, t.op, t.relation, t.key
                          from trace_deed d join row_trace t on t.deed = d.deed
                         where d.deed = any(:deeds)
                         order by d.deed, t.id""").param("deeds", deeds).withFetchSize(1_000).query(row -> {
            UUID deed = row.getObject("deed", UUID.class);
            if (!deed.equals(last[0])) {
                writing.deed(deed, row.getBytes("mac"));
                last[0] = deed;
            }
            writing.row(row.getString("op"), row.getString("relation"), row.getString("key"));
        });
        return writing.end();
    }

    /** The number of the key that holds a seal to its place: over its list, the seal before and the time; 0 where none of ours does. */
    public static int sealer(TraceKey key, byte[] hash, long position, byte[] list, String previous, Instant at) {
        return key.maker(hash, held(position, list, previous, at));
    }

    private static String[] held(long position, byte[] list, String previous, Instant at) {
        String content = HEX.formatHex(Roots.sha256().digest(list));
        return new String[] {"seal", Long.toString(position), content, previous, at.toString()};
    }
}
