package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.office.ground.trace.Deed;
import org.bangfu.office.ground.trace.Roots;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.SealedList;
import org.bangfu.office.ground.trace.SealedList.Signed;
import org.bangfu.office.ground.trace.SealedList.Touched;
import org.bangfu.office.ground.trace.Seals;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.jspecify.annotations.Nullable;

/**
 * Reads every row under guard against its last trace, every trace against the signature of its transaction, the signatures against the
 * chain they are sealed in, and the chain against the mark of its end. Reads as the owner, whom row-level security does not bind, and as
 * it comes: nothing is kept but the list of one seal.
 */
final class TraceCheck {

    static final String NAME = "每条记录的留痕、签署和封存";

    private static final HexFormat HEX = HexFormat.of();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int AT_ONCE = 1_000;

    /** So that a table changed whole doesn't hide one row of another. */
    private static final int MOST_OF_A_TABLE = 20;

    private final Connection owner;
    private final TraceKey key;
    private final Optional<SealMark> witness;
    private final CheckReport reading;
    private final Names names;

    /** Once a newer master key has sealed, an earlier one neither seals nor signs any more. */
    private int least = 1;

    /** The newest master key seen at work; 0 while none was. */
    private int newest;

    /**
     * @param owner within one transaction that sees one moment
     * @param witness how far the chain of seals had come before that moment, as the data folder knows it
     */
    TraceCheck(Connection owner, TraceKey key, Optional<SealMark> witness, CheckReport reading) throws SQLException {
        this.owner = owner;
        this.key = key;
        this.witness = witness;
        this.reading = reading;
        this.names = new Names(owner);
    }

    void read() throws SQLException {
        List<String> tables = Guarding.tables(owner);
        gone(tables);
        for (String table : tables) {
            table(table);
        }
        seals();
        unsealed();
        unsigned();
        if (newest > 0 && newest < key.newest()) {
            reading.problem("没有一处是用现在的主密钥签署的：留痕可能整个退回到了换密钥以前。");
        }
    }

    /** A table that is under guard and not there, or there by another name. */
    private void gone(List<String> tables) throws SQLException {
        each("select distinct relation from guarded order by 1", row -> {
            String table = row.getString(1);
            if (!tables.contains(table)) {
                reading.problem("%s：整张表不见了，或者改了名。".formatted(names.of(table)));
            }
        });
    }

    /** Row by row against the last trace of each; what differs is named. */
    private void table(String table) throws SQLException {
        var traced = Traced.of(owner, table);
        if (!traced.stands(owner)) {
            reading.problem("%s：没有留痕，或者留痕的触发器被停用、被换过。".formatted(names.of(table)));
        }
        if (traced.forms().isEmpty() || traced.key().isEmpty()) {
            reading.rows(table, 0);
            return;
        }
        reading.rows(table, count(table));
        long[] found = new long[1];
        each("""
                with r as materialized (
                     select distinct on (key) key, op, form, hash from row_trace where relation = '%1$s' order by key, id desc)
                select coalesce(r.key, %2$s) as key, r.op, t.tableoid is null as gone, %5$s as about
                  from "%3$s" t
                  full join r on r.key = %2$s
                 where case when r.key is null then true
                            when t.tableoid is null then r.op <> 'D'
                            when r.op = 'D' then true
                            else r.hash is distinct from %4$s end
                 order by 1
                """.formatted(table, traced.rowKey(), table, traced.rowHash(), names.about(table)), row -> {
            if (++found[0] > MOST_OF_A_TABLE) {
                return;
            }
            String op = row.getString("op");
            String which = names.of(table, row.getString("key"), row.getString("about"));
            if (row.getBoolean("gone")) {
                reading.problem(which + "：被绕过系统删除了。");
            } else if (op == null) {
                reading.problem(which + "：是绕过系统写进去的。");
            } else if (op.equals("D")) {
                reading.problem(which + "：早已删除，又被绕过系统放了回去。");
            } else {
                reading.problem(which + "：被绕过系统改动过。");
            }
        });
        if (found[0] > MOST_OF_A_TABLE) {
            reading.problem("%s：这样的一共 %d 条。".formatted(names.of(table), found[0]));
        }
    }

    /** Link by link: the seal itself, then all that it took in. */
    private void seals() throws SQLException {
        long last = 0;
        String previous = Seals.START;
        long most = single("select coalesce(max(position), 0) from trace_seal");
        for (long position = 1; position <= most; position++) {
            var seal = seal(position);
            if (seal == null) {
                reading.problem("留痕的第 %d 个封存不见了。".formatted(position));
                continue;
            }
            reading.row("trace_seal");
            int sealer =
                    Seals.sealer(key, HEX.parseHex(seal.hash()), position, seal.list(), seal.previous(), seal.at());
            if (!seal.previous().equals(previous) || sealer == 0) {
                reading.problem("留痕的第 %d 个封存被改动过，或者它前面的被换过。".formatted(position));
            } else if (sealer < least) {
                reading.problem("留痕的第 %d 个封存用的是已经换下的主密钥。".formatted(position));
            }
            takenIn(position, seal.list());
            least = Math.max(least, sealer);
            newest = Math.max(newest, sealer);
            witness.filter(mark ->
                            mark.position() == seal.position() && !mark.hash().equals(seal.hash()))
                    .ifPresent(mark -> reading.problem("留痕的第 %d 个封存与数据目录里记下的不同：整条链被换过。".formatted(mark.position())));
            previous = seal.hash();
            last = position;
        }
        end(last, previous);
        witnessed(last);
    }

    private void witnessed(long last) {
        if (witness.isEmpty() && last > 0) {
            reading.problem("数据目录里没有封存链末端的记录（%s/），证明不了末尾没有被截掉。".formatted(SealMark.FOLDER));
        }
        witness.filter(mark -> mark.position() > last)
                .ifPresent(mark ->
                        reading.problem("数据目录里记下留痕已封存到第 %d 个，数据库里只到第 %d 个：末尾被截掉了。".formatted(mark.position(), last)));
    }

    private record Seal(long position, byte[] list, String previous, String hash, java.time.Instant at) {}

    private @Nullable Seal seal(long position) throws SQLException {
        Seal[] seal = new Seal[1];
        each(
                "select list, previous, hash, sealed_at from trace_seal where position = " + position,
                row -> seal[0] = new Seal(
                        position,
                        row.getBytes("list"),
                        HEX.formatHex(row.getBytes("previous")),
                        HEX.formatHex(row.getBytes("hash")),
                        row.getTimestamp("sealed_at").toInstant()));
        return seal[0];
    }

    private void end(long last, String hash) throws SQLException {
        boolean[] marked = new boolean[1];
        each("select position, hash, mac from trace_end", row -> {
            marked[0] = true;
            long position = row.getLong("position");
            String marking = HEX.formatHex(row.getBytes("hash"));
            int marker = new SealMark(position, marking).marker(key, row.getBytes("mac"));
            if (marker < least) {
                reading.problem("留痕封存链的末端标记是伪造的。");
            } else if (position != last || !marking.equals(hash)) {
                reading.problem("留痕封存链应到第 %d 个，现在到第 %d 个：末尾被截掉或换过。".formatted(position, last));
            }
        });
        if (!marked[0] && last > 0) {
            reading.problem("留痕封存链的末端标记不见了。");
        }
        reading.rows("trace_end", marked[0] ? 1 : 0);
    }

    /** What one seal took in against what is there now: signature by signature, row by row. */
    private void takenIn(long position, byte[] list) throws SQLException {
        Map<UUID, Signed> sealed;
        try {
            sealed = SealedList.read(list);
        } catch (IllegalArgumentException e) {
            reading.problem("留痕的第 %d 个封存的内容读不出来。".formatted(position));
            return;
        }
        Set<UUID> seen = new HashSet<>();
        deeds("d.seal = " + position, (deed, mac, rows) -> {
            seen.add(deed);
            Signed taken = sealed.get(deed);
            if (taken == null) {
                rows.forEach(row -> reading.problem(names.of(row) + "：它的留痕是后来塞进第 %d 个封存的。".formatted(position)));
            } else {
                compare(taken, mac, rows);
            }
        });
        sealed.forEach((deed, taken) -> {
            if (!seen.contains(deed)) {
                taken.rows().forEach(row -> reading.problem(names.of(row) + "：它的留痕和签署被删除了。"));
            }
        });
    }

    private void compare(Signed taken, String mac, List<Touched> rows) {
        if (!taken.mac().equals(mac)) {
            rows.forEach(row -> reading.problem(names.of(row) + "：这次办理的签署被换过。"));
        }
        Iterator<Touched> there = rows.iterator();
        @Nullable Touched next = there.hasNext() ? there.next() : null;
        for (Touched was : taken.rows()) {
            if (was.equals(next)) {
                next = there.hasNext() ? there.next() : null;
            } else {
                reading.problem(names.of(was) + "：它的留痕被删除或改动过。");
            }
        }
        while (next != null) {
            reading.problem(names.of(next) + "：它的留痕是后来添加或改动的。");
            next = there.hasNext() ? there.next() : null;
        }
    }

    /** Signed within the last seconds, and what says that it is sealed where no seal is. */
    private void unsealed() throws SQLException {
        deeds("d.seal is null", (deed, mac, rows) -> {});
        deeds(
                "d.seal is not null and not exists (select from trace_seal s where s.position = d.seal)",
                (deed, mac, rows) -> rows.forEach(row -> reading.problem(names.of(row) + "：它的留痕所在的封存不见了。")));
    }

    /** Traces of transactions that nobody signed, each row by name. */
    private void unsigned() throws SQLException {
        each("""
                select t.deed, t.op, t.relation, t.key
                  from row_trace t
                 where not exists (select from trace_deed d where d.deed = t.deed)
                 order by t.deed, t.id
                """, row -> {
            reading.row("row_trace");
            var touched = new Touched(row.getString("op"), row.getString("relation"), row.getString("key"));
            reading.problem(names.of(touched)
                    + (row.getObject("deed", UUID.class).equals(NOBODY)
                            ? "：是直接在数据库里改的，没有经过系统。"
                            : "：留痕没有系统的签署，不是系统写的。"));
        });
    }

    private interface OfDeed {
        void there(UUID deed, String mac, List<Touched> rows);
    }

    /** Signed transactions with what they touched, each after its signature was compared with its traces. */
    private void deeds(String which, OfDeed each) throws SQLException {
        var walk = new Walk(each);
        each("""
                select d.deed, d.traces, d.root, d.mac, t.id, t.relation, t.key, t.op, t.form, t.hash
                  from trace_deed d
                  left join row_trace t on t.deed = d.deed
                 where %s
                 order by d.deed, t.id
                """.formatted(which), walk::next);
        walk.end();
    }

    private final class Walk {

        private final OfDeed each;
        private @Nullable UUID deed;
        private long traces;
        private byte[] root = {};
        private byte[] mac = {};
        private Roots roots = new Roots();
        private List<Touched> rows = new ArrayList<>();

        Walk(OfDeed each) {
            this.each = each;
        }

        void next(ResultSet row) throws SQLException {
            UUID of = row.getObject("deed", UUID.class);
            if (!of.equals(deed)) {
                end();
                deed = of;
                traces = row.getLong("traces");
                root = row.getBytes("root");
                mac = row.getBytes("mac");
                roots = new Roots();
                rows = new ArrayList<>();
                reading.row("trace_deed");
            }
            long id = row.getLong("id");
            if (!row.wasNull()) {
                var touched = new Touched(row.getString("op"), row.getString("relation"), row.getString("key"));
                roots.add(
                        id, touched.relation(), touched.key(), touched.op(), row.getInt("form"), row.getBytes("hash"));
                rows.add(touched);
                reading.row("row_trace");
            }
        }

        void end() {
            if (deed == null) {
                return;
            }
            String signature = HEX.formatHex(mac);
            int signer = Deed.signer(key, mac, deed, traces, root);
            newest = Math.max(newest, signer);
            if (signer == 0) {
                rows.forEach(row -> reading.problem(names.of(row) + "：这次办理的签署是伪造的。"));
            } else if (signer < least) {
                rows.forEach(row -> reading.problem(names.of(row) + "：这次办理的签署用的是已经换下的主密钥。"));
            } else if (roots.traces() != traces || !HEX.formatHex(roots.root()).equals(HEX.formatHex(root))) {
                rows.forEach(row -> reading.problem(names.of(row) + "：这次办理的留痕与签署不符，其中有的被改动、删除或添加过。"));
                if (rows.isEmpty()) {
                    reading.problem("一次办理（%s）的 %d 条留痕不见了。".formatted(deed, traces));
                }
            }
            each.there(deed, signature, rows);
        }
    }

    private long count(String table) throws SQLException {
        return single("select count(*) from \"" + table + '"');
    }

    private long single(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row each) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }
}
