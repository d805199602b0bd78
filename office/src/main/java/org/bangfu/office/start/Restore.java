package org.bangfu.office.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bangfu.office.ground.trace.SealMark;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.start.Manifest.Part;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/**
 * Puts a backup into an empty data folder. The whole archive is checked against its hashes and the key before anything is written;
 * the tables are filled in one transaction in the version they were saved in, with every foreign key checked anew, and brought to
 * this program's version afterwards. It is no installation until it was verified: whoever verifies takes away the mark.
 */
final class Restore implements AutoCloseable {

    private final ZipFile zip;
    private final String json;
    private final Manifest manifest;

    private Restore(ZipFile zip) throws IOException {
        this.zip = zip;
        json = text(Manifest.NAME);
        manifest = Manifest.ofJson(json);
    }

    /** @throws StartRefused if this is no backup of ours */
    static Restore of(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new StartRefused("打不开备份 %s：%s".formatted(file, DataFolder.reason(e)), e);
        }
        try {
            var restore = new Restore(zip);
            if (restore.manifest.format() != Manifest.FORMAT) {
                throw new StartRefused(
                        "备份 %s 的格式是第 %d 版，本程序只认第 %d 版。".formatted(file, restore.manifest.format(), Manifest.FORMAT));
            }
            return restore;
        } catch (IOException | JacksonException e) {
            throw new StartRefused("%s 不是帮扶的备份。".formatted(file), e);
        }
    }

    String madeAt() {
        return manifest.madeAt();
    }

    /**
     * Restores into a folder that this process has taken.
     *
     * @throws StartRefused if the folder or the database is not empty, the key is not the one of the backup, or a part was changed
     */
    Settings into(Workplace workplace, Optional<Database> other) {
        DataFolder folder = workplace.folder();
        try {
            if (!folder.isEmpty() || Files.exists(folder.restoring())) {
                throw new StartRefused("%s 里已经有数据。恢复只能放进空的数据目录，请用 --data 指定一个。".formatted(folder.path()));
            }
            MasterKey key = key(folder);
            check();
            Files.createFile(folder.restoring());
            Database database = workplace.startDatabase(other);
            refuseFilled(database);
            AppRole.ensure(database, key.appPassword());
            Schema.migrate(database, key, MigrationVersion.fromVersion(manifest.schema()));
            for (Part part : parts(Backup.FILES)) {
                restoreFile(part, folder);
            }
            fill(database);
            markSeals(database, folder, new TraceKey(key.traceKey()));
            Schema.migrate(database, key);
            Installation.takeIn(database, key, InstantSource.system());
            return workplace.seen(database);
        } catch (IOException e) {
            throw new StartRefused("恢复没有做完：%s".formatted(DataFolder.reason(e)), e);
        } catch (SQLException e) {
            throw new StartRefused("恢复没有做完，数据库的回答：" + e.getMessage(), e);
        }
    }

    private MasterKey key(DataFolder folder) throws IOException {
        if (Files.notExists(folder.key())) {
            throw new StartRefused("请先把备份时的密钥文件放到 %s，再恢复。".formatted(folder.key()));
        }
        var key = MasterKey.of(Files.readString(folder.key()));
        if (!key.signed(json, text(Manifest.SIGNATURE))) {
            throw new StartRefused("备份与密钥文件 %s 不符：不是同一套系统的，或者备份的清单被改动过。".formatted(folder.key()));
        }
        return key;
    }

    private void check() throws IOException {
        for (Part part : manifest.parts()) {
            MessageDigest hash = Hash.sha256();
            try (var in = new DigestInputStream(open(part.name()), hash)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged(part, e);
            }
            if (!HexFormat.of().formatHex(hash.digest()).equals(part.sha256())) {
                throw damaged(part, null);
            }
        }
    }

    private static StartRefused damaged(Part part, @Nullable Throwable cause) {
        return new StartRefused("备份已损坏：%s 与清单里的校验值不符。没有恢复任何东西。".formatted(part.name()), cause);
    }

    private static void refuseFilled(Database database) throws SQLException {
        try (var connection = database.connect()) {
            if (!Tables.in(connection).isEmpty()) {
                throw new StartRefused("数据库 %s 里已经有表。恢复只能放进空的数据库。".formatted(database.url()));
            }
        }
    }

    private void restoreFile(Part part, DataFolder folder) throws IOException {
        Path target = folder.path()
                .resolve(part.name().substring(Backup.FILES.length()))
                .normalize();
        if (!target.startsWith(folder.path())) {
            throw new StartRefused("备份里的文件名 %s 指向数据目录之外。".formatted(part.name()));
        }
        Files.createDirectories(target.getParent());
        try (var in = open(part.name())) {
            Files.copy(in, target);
        }
    }

    private void fill(Database database) throws SQLException, IOException {
        try (var connection = database.connect()) {
            Tables.readAndWriteAlike(connection);
            connection.setAutoCommit(false);
            var tables = Tables.in(connection);
            var foreignKeys = foreignKeys(connection);
            for (String[] foreignKey : foreignKeys) {
                execute(connection, foreignKey[0]);
            }
            for (var table : tables) {
                execute(connection, "alter table %s disable trigger user".formatted(table.quoted()));
                execute(connection, "delete from " + table.quoted()); // what migrations put in is in the backup too
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                try (var in = open(Backup.TABLES + table.name() + ".copy")) {
                    copy.copyIn(table.copyIn(), in);
                }
            }
            for (var sequence : manifest.sequences().entrySet()) {
                try (var set = connection.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue());
                    set.execute();
                }
            }
            for (var table : tables) {
                execute(connection, "alter table %s enable trigger user".formatted(table.quoted()));
            }
            for (String[] foreignKey : foreignKeys) {
                execute(connection, foreignKey[1]);
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        }
    }

    /** The backup was whole: its chain of seals ends where its own mark says. */
    private static void markSeals(Database database, DataFolder folder, TraceKey key) throws SQLException, IOException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('public.trace_end') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return;
                }
            }
            try (var row = statement.executeQuery("select position, encode(hash, 'hex') from trace_end")) {
                if (row.next()) {
                    new SealMark(row.getLong(1), row.getString(2)).write(folder.path(), connection.getCatalog(), key);
                }
            }
        }
    }

    /** How to take each foreign key away and how to put it back, since tables may refer to each other in a circle. */
    private static List<String[]> foreignKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                          from pg_constraint
                         where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
                        """)) {
            List<String[]> both = new ArrayList<>();
            while (rows.next()) {
                both.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return both;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Part> parts(String kind) {
        return manifest.parts().stream()
                .filter(part -> part.name().startsWith(kind))
                .toList();
    }

    private String text(String name) throws IOException {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name + " in the archive");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
