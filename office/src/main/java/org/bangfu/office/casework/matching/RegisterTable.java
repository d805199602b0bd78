package org.bangfu.office.casework.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Show;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The SQL of imported lists: identity numbers only as fingerprints, what a line says only sealed. */
@Repository
class RegisterTable {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    /** Lines sealed and inserted at a time. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final ObjectMapper json;
    private final OfficeClock clock;

    RegisterTable(JdbcClient jdbc, JdbcTemplate batches, Vault vault, ObjectMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** A line of a list, by head, and where it stands. */
    record Entry(long imported, int row, Source source, Map<String, String> details) {}

    /** Held until the transaction ends: of a county and register one list at a time is taken, taken back or matched with. */
    void alone(long county) {
        jdbc.sql("select pg_advisory_xact_lock(:space, hashint8(:county))")
                .param("space", LOCKS)
                .param("county", county)
                .query(row -> {});
    }

    /** Held together with others who only look. */
    void together(long county) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:space, hashint8(:county))")
                .param("space", LOCKS)
                .param("county", county)
                .query(row -> {});
    }

    /** "registers", in PostgreSQL's space of advisory locks. */
    private static final int LOCKS = 0x7265_6769;

    byte[] fingerprint(String identity) {
        return vault.fingerprint(Purpose.REGISTER, identity);
    }

    long add(long county, Handing list, byte[] sha256, RegisterFile file, Actor by) {
        long id = jdbc.sql("""
                        insert into register_import (county, register, source, mode, as_of, file_name, sha256, lines, remarks, account,
                               made_by, office_day, made_at)
                        values (:county, :register, :source, :mode, :asOf, :fileName, :sha256, :lines, :remarks, :account, :by, :today,
                               :now)
                        returning id
                        """)
                .param("county", county)
                .param("register", list.register().name())
                .param("source", list.source())
                .param("mode", list.mode().name())
                .param("asOf", list.asOf())
                .param("fileName", shortened(list.fileName()))
                .param("sha256", sha256)
                .param("lines", file.lines())
                .param("remarks", json.writeValueAsString(file.remarks()))
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        try {
            jdbc.sql("""
                            insert into register_import_live (import, county, register, sha256)
                            values (:id, :county, :register, :sha256)
                            """)
                    .param("id", id)
                    .param("county", county)
                    .param("register", list.register().name())
                    .param("sha256", sha256)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.at("file", "这个文件已经导入过，不用再导。");
        }
        return id;
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** @param said what is told of a line that was not imported */
    void lines(long id, RegisterFile file, Function<RegisterFile.Fault, LineFault> said) {
        var batch = new ArrayList<RegisterFile.Line>();
        file.each(line -> {
            batch.add(line);
            if (batch.size() == BATCH) {
                insert(id, batch);
            }
        });
        insert(id, batch);
        faults(id, file.faults(), said);
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

    private void faults(long id, List<RegisterFile.Fault> faults, Function<RegisterFile.Fault, LineFault> said) {
        batches.batchUpdate(
                "insert into register_fault (import, row_number, identity, reason) values (?, ?, ?, ?)",
                faults,
                BATCH,
                (statement, fault) -> {
                    ListedNumber perhaps = fault.perhaps();
                    statement.setLong(1, id);
                    statement.setInt(2, fault.row());
                    statement.setBytes(3, perhaps == null ? null : fingerprint(perhaps.value()));
                    statement.setBytes(
                            4, vault.seal(Purpose.REGISTER, said.apply(fault).reason()));
                });
    }

    /** The file of this content that counts, if there is one: the day it was imported. */
    Optional<LocalDate> sameFile(long county, Register register, byte[] sha256) {
        return jdbc.sql("""
                        select i.office_day
                          from register_import_live l
                          join register_import i on i.id = l.import
                         where l.county = :county and l.register = :register and l.sha256 = :sha256
                        """)
                .param("county", county)
                .param("register", register.name())
                .param("sha256", sha256)
                .query(LocalDate.class)
                .optional();
    }

    private static final String IMPORTED = """
            select i.*, coalesce(n.as_of, i.as_of) as counts_as_of,
                   (select count(*) from register_fault f where f.import = i.id) as faults,
                   (select string_agg(to_char(a.office_day, 'YYYY-MM-DD') || ' ' || a.made_by || '将截止日期由 ' || a.was || ' 更正为 ' || a.as_of
                           || '：' || a.reason, E'\\n' order by a.position)
                      from register_as_of a where a.import = i.id) as corrections,
                   t.office_day as undone_on, t.made_by as undone_by, t.stood_in, t.reason as undone_why
              from register_import i
              left join register_import_now n on n.id = i.id
              left join register_taken_back t on t.import = i.id
            """;

    private Imported imported(ResultSet row, int number) throws SQLException {
        Register register = Register.valueOf(row.getString("register"));
        String corrections = row.getString("corrections");
        LocalDate undone = row.getObject("undone_on", LocalDate.class);
        String stoodIn = row.getString("stood_in");
        return new Imported(
                row.getLong("id"),
                register,
                source(register, row.getString("source")),
                Mode.valueOf(row.getString("mode")),
                row.getObject("counts_as_of", LocalDate.class),
                row.getString("file_name"),
                row.getInt("lines"),
                row.getInt("faults"),
                json.readValue(row.getString("remarks"), WORDS),
                corrections == null ? List.of() : List.of(corrections.split("\n")),
                undone == null
                        ? null
                        : "%s由%s%s撤回：%s"
                                .formatted(
                                        Show.date(undone),
                                        row.getString("undone_by"),
                                        stoodIn == null ? "" : "（" + stoodIn + "代为核对）",
                                        row.getString("undone_why")),
                row.getString("made_by"),
                row.getObject("office_day", LocalDate.class));
    }

    /** Lists of before sources were told came from the office that keeps the register. */
    private static String source(Register register, String said) {
        return said.isEmpty() ? register.keeper() : said;
    }

    Optional<Imported> find(long id) {
        return jdbc.sql(IMPORTED + " where i.id = :id")
                .param("id", id)
                .query(this::imported)
                .optional();
    }

    List<Imported> history(Territory territory, long before, int most) {
        return jdbc.sql(IMPORTED
                        + " where i.county between :from and :to and i.id < :before order by i.id desc limit :most")
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query(this::imported)
                .list();
    }

    long countyOf(long id) {
        return one("county", id);
    }

    long importerOf(long id) {
        return one("account", id);
    }

    private long one(String column, long id) {
        return jdbc.sql("select " + column + " from register_import where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** A list that was not taken back. */
    record Now(long id, Register register, String source, Mode mode, LocalDate asOf, int lines) {}

    /** By register and source, the oldest first. */
    List<Now> now(long county) {
        return jdbc.sql("""
                        select id, register, source, mode, as_of, lines from register_import_now
                         where county = :county
                         order by register, source, as_of, id
                        """)
                .param("county", county)
                .query((row, number) -> {
                    Register register = Register.valueOf(row.getString("register"));
                    return new Now(
                            row.getLong("id"),
                            register,
                            source(register, row.getString("source")),
                            Mode.valueOf(row.getString("mode")),
                            row.getObject("as_of", LocalDate.class),
                            row.getInt("lines"));
                })
                .list();
    }

    /** What the lists of some sources say about one person, in the order in which they were imported. */
    List<Entry> about(String identity, Collection<Source> sources) {
        Map<Long, Source> of = byImport(sources);
        return jdbc.sql("""
                        select import, row_number, details from register_entry
                         where import = any(:imports) and identity = :identity
                         order by import, row_number
                        """)
                .param("imports", of.keySet().toArray(Long[]::new))
                .param("identity", fingerprint(identity))
                .query((row, number) -> new Entry(
                        row.getLong("import"),
                        row.getInt("row_number"),
                        Objects.requireNonNull(of.get(row.getLong("import"))),
                        details(row.getBytes("details"))))
                .list();
    }

    private static Map<Long, Source> byImport(Collection<Source> sources) {
        Map<Long, Source> of = new LinkedHashMap<>();
        sources.forEach(source -> source.imports().forEach(id -> of.put(id, source)));
        return of;
    }

    /** Lines that were not imported and whose number, right, old or with a wrong check digit, is probably this person's. */
    List<String> notImported(String identity, Collection<Source> sources) {
        Map<Long, Source> of = byImport(sources);
        return jdbc
                .sql("""
                        select import, row_number, reason from register_fault
                         where import = any(:imports) and identity = :identity
                         order by import, row_number
                        """)
                .param("imports", of.keySet().toArray(Long[]::new))
                .param("identity", fingerprint(identity))
                .query((row, number) -> told(
                        Objects.requireNonNull(of.get(row.getLong("import"))),
                        row.getInt("row_number"),
                        vault.open(Purpose.REGISTER, row.getBytes("reason"))))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String told(Source source, int row, String reason) {
        return "%s，%s的名单第%d行可能就是这个人，没有作为登记：%s".formatted(source.register().label(), source.source(), row, reason);
    }

    /** Every line of a source: whose it is, as a fingerprint, and what it says. */
    void each(List<Long> imports, BiConsumer<byte[], Map<String, String>> to) {
        jdbc.sql(
                        "select identity, details from register_entry where import = any(:imports) order by import, row_number")
                .param("imports", imports.toArray(Long[]::new))
                .query(row -> {
                    to.accept(row.getBytes("identity"), details(row.getBytes("details")));
                });
    }

    private Map<String, String> details(byte[] sealed) {
        return json.readValue(vault.open(Purpose.REGISTER, sealed), DETAILS);
    }

    List<LineFault> faults(long id) {
        return jdbc.sql("select import, row_number, reason from register_fault where import = :id order by row_number")
                .param("id", id)
                .query((row, number) ->
                        new LineFault(row.getInt("row_number"), vault.open(Purpose.REGISTER, row.getBytes("reason"))))
                .list();
    }

    /** The cases whose matching used a list, by number. */
    List<String> usedBy(long id) {
        return jdbc.sql("""
                        select distinct c.number
                          from matching_list l
                          join matching m on m.id = l.matching
                          join casework c on c.id = m.case_id
                         where l.import = :id
                         order by c.number
                         limit 5
                        """).param("id", id).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void use(long matching, List<Long> imports) {
        for (long used : imports) {
            jdbc.sql("insert into matching_list (matching, import) values (:matching, :import)")
                    .param("matching", matching)
                    .param("import", used)
                    .update();
        }
    }

    void takeBack(long id, String reason, Optional<Organisation> stoodIn, Actor by) {
        jdbc.sql("""
                        insert into register_taken_back (import, reason, account, made_by, stood_in, office_day)
                        values (:id, :reason, :account, :by, :stoodIn, :today)
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                .param("today", clock.today())
                .update();
        jdbc.sql("delete from register_import_live where import = :id")
                .param("id", id)
                .update();
    }

    void correct(long id, LocalDate asOf, LocalDate was, String reason, Actor by) {
        jdbc.sql("""
                        insert into register_as_of (import, position, as_of, was, reason, account, made_by, office_day)
                        select :id, coalesce(max(position), 0) + 1, :asOf, :was, :reason, :account, :by, :today
                          from register_as_of where import = :id
                        """)
                .param("id", id)
                .param("asOf", asOf)
                .param("was", was)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .update();
    }

    /** What somebody said of a line whose number is a member's and whose name is another; empty where nobody did. */
    Optional<LineAnswer> answer(long imported, int row) {
        return jdbc.sql("""
                        select same, reason, made_by, office_day from register_line_answer where import = :import and row_number = :row
                        """)
                .param("import", imported)
                .param("row", row)
                .query((found, number) -> new LineAnswer(
                        found.getBoolean("same"),
                        found.getString("reason"),
                        found.getString("made_by"),
                        found.getObject("office_day", LocalDate.class)))
                .optional();
    }

    void answer(long imported, int row, long caseId, boolean same, String reason, Actor by) {
        jdbc.sql("""
                        insert into register_line_answer (import, row_number, case_id, same, reason, account, made_by, office_day)
                        values (:import, :row, :case, :same, :reason, :account, :by, :today)
                        """)
                .param("import", imported)
                .param("row", row)
                .param("case", caseId)
                .param("same", same)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .update();
    }

    /** Whether a line with another name is about the person whose number it has. */
    record LineAnswer(boolean same, String reason, String by, LocalDate on) {}
}
