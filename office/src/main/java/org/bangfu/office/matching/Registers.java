package org.bangfu.office.matching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.access.Actor;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.organisation.Level;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.privacy.Purpose;
import org.bangfu.office.privacy.Vault;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.web.Show;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The imported lists: identity numbers only as fingerprints, what a line says only sealed. */
@Service
@Transactional
class Registers implements Deaths {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    /** Lines sealed and inserted at a time. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final ObjectMapper json;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;

    Registers(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Vault vault,
            ObjectMapper json,
            Organisations organisations,
            OfficeClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.json = json;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Imports a list for the actor's county; the newest list of a register replaces the earlier ones, which stay on file.
     *
     * @param asOf the day the other office drew its list
     */
    Imported take(Register register, LocalDate asOf, String fileName, byte[] content, Actor by) {
        if (asOf.isAfter(clock.today())) {
            throw Refusal.at("asOf", "数据截止日期不能晚于今天（" + Show.date(clock.today()) + "）。");
        }
        var file = RegisterFile.of(register, content);
        long county =
                organisations.above(by.organisation().number(), Level.COUNTY).number();
        long id = add(county, register, asOf, fileName, digest(content), file.lines(), by);
        var batch = new ArrayList<RegisterFile.Line>();
        file.each(line -> {
            batch.add(line);
            if (batch.size() == BATCH) {
                insert(id, batch);
            }
        });
        insert(id, batch);
        journal.did("导入" + register.chinese() + " " + file.lines() + " 行", fileName);
        return new Imported(id, register, asOf, fileName, file.lines(), by.name(), clock.today());
    }

    private void insert(long id, List<RegisterFile.Line> batch) {
        batches.batchUpdate(
                "insert into register_entry (import, row_number, identity, details) values (?, ?, ?, ?)",
                batch,
                BATCH,
                (statement, line) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, line.row());
                    statement.setBytes(3, fingerprint(line.identity().value()));
                    statement.setBytes(4, vault.seal(Purpose.REGISTER, json.writeValueAsString(line.details())));
                });
        batch.clear();
    }

    private byte[] fingerprint(String identity) {
        return vault.fingerprint(Purpose.REGISTER, identity);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long add(
            long county, Register register, LocalDate asOf, String fileName, byte[] sha256, int lines, Actor by) {
        jdbc.sql("""
                        select office_day from register_import
                         where county = :county and register = :register and sha256 = :sha256
                        """)
                .param("county", county)
                .param("register", register.name())
                .param("sha256", sha256)
                .query(LocalDate.class)
                .optional()
                .ifPresent(day -> {
                    throw Refusal.at("file", "这个文件%s已经导入过，不用再导。".formatted(Show.date(day)));
                });
        try {
            return jdbc.sql("""
                            insert into register_import (county, register, as_of, file_name, sha256, lines, account, made_by,
                                   office_day, made_at)
                            values (:county, :register, :asOf, :fileName, :sha256, :lines, :account, :by, :today, :now)
                            returning id
                            """)
                    .param("county", county)
                    .param("register", register.name())
                    .param("asOf", asOf)
                    .param("fileName", fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                    .param("sha256", sha256)
                    .param("lines", lines)
                    .param("account", by.account())
                    .param("by", by.name())
                    .param("today", clock.today())
                    .param("now", Timestamp.from(clock.now()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Refusal.at("file", "这个文件刚刚有人导入过，不用再导。");
        }
    }

    /**
     * Lists imported for the counties of a territory, the newest first.
     *
     * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first
     */
    @Transactional(readOnly = true)
    List<Imported> history(Territory territory, long before, int most) {
        return jdbc.sql("""
                        select id, register, as_of, file_name, lines, made_by, office_day from register_import
                         where county between :from and :to
                           and id < :before
                         order by id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Imported(
                        row.getLong("id"),
                        Register.valueOf(row.getString("register")),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("file_name"),
                        row.getInt("lines"),
                        row.getString("made_by"),
                        row.getObject("office_day", LocalDate.class)))
                .list();
    }

    /** The list of each register that counts for a county today; a register never imported is missing. */
    @Transactional(readOnly = true)
    Map<Register, Imported> current(long county) {
        Map<Register, Imported> current = new EnumMap<>(Register.class);
        jdbc.sql("""
                        select distinct on (register) id, register, as_of, file_name, lines, made_by, office_day
                          from register_import
                         where county = :county
                         order by register, as_of desc, id desc
                        """)
                .param("county", county)
                .query((row, number) -> new Imported(
                        row.getLong("id"),
                        Register.valueOf(row.getString("register")),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("file_name"),
                        row.getInt("lines"),
                        row.getString("made_by"),
                        row.getObject("office_day", LocalDate.class)))
                .list()
                .forEach(imported -> current.put(imported.register(), imported));
        return current;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean registered(long county, String identity) {
        Imported list = current(county).get(Register.DEATHS);
        return list != null && !about(identity, list).isEmpty();
    }

    /** What one list says about one person. */
    @Transactional(readOnly = true)
    List<Entry> about(String identity, Imported list) {
        return jdbc.sql("""
                        select row_number, details from register_entry
                         where import = :import and identity = :identity
                         order by row_number
                        """)
                .param("import", list.id())
                .param("identity", fingerprint(identity))
                .query((row, number) ->
                        new Entry(json.readValue(vault.open(Purpose.REGISTER, row.getBytes("details")), DETAILS)))
                .list();
    }

    /** Registers without a list. */
    static List<Register> missing(Map<Register, Imported> current) {
        return Arrays.stream(Register.values())
                .filter(register -> !current.containsKey(register))
                .toList();
    }

    /** A line of a list, by head. */
    record Entry(Map<String, String> details) {

        String words() {
            return details.entrySet().stream()
                    .filter(detail -> !detail.getValue().isEmpty())
                    .map(detail -> detail.getKey() + " " + detail.getValue())
                    .reduce((one, other) -> one + "，" + other)
                    .orElse("有登记");
        }
    }
}
