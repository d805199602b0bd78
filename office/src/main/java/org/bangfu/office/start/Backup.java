package org.bangfu.office.start;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bangfu.office.start.Manifest.Part;
import org.postgresql.PGConnection;

/**
 * One archive with every table, as one snapshot sees them, and every file of the data folder, hashed and signed. It may be made
 * while the server runs: files are written before the rows that name them and never changed, so the snapshot comes first. The
 * master key is not in it; what the tables hold sealed stays sealed.
 */
final class Backup implements AutoCloseable {

    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    private Backup(OutputStream target) {
        zip = new ZipOutputStream(new BufferedOutputStream(target, 1 << 16));
    }

    /**
     * Writes a new file, readable by its owner only; it gets its name when it is whole and on disk.
     *
     * @throws StartRefused if the file is there already or cannot be written
     */
    static Manifest write(Settings settings, Path file, InstantSource clock) {
        if (Files.exists(file)) {
            throw new StartRefused("%s 已经存在，不会覆盖。请换一个文件名。".formatted(file));
        }
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Manifest manifest;
            try {
                try (var channel = FileChannel.open(
                                half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                        var backup = new Backup(Channels.newOutputStream(channel))) {
                    manifest = backup.write(settings, clock);
                    channel.force(true);
                }
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half); // what did not fit must not go on filling the disk
            }
            return manifest;
        } catch (IOException e) {
            throw new StartRefused("备份 %s 没有写成：%s".formatted(file, DataFolder.reason(e)), e);
        } catch (SQLException e) {
            throw new StartRefused("备份没有写成，数据库的回答：" + e.getMessage(), e);
        }
    }

    private Manifest write(Settings settings, InstantSource clock) throws IOException, SQLException {
        try (var connection = settings.database().connect()) {
            Tables.readAndWriteAlike(connection);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            String schema = Schema.version(connection);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : Tables.in(connection)) {
                part(TABLES + table.name() + ".copy", out -> copy.copyOut(table.copyOut(), out));
            }
            var sequences = Tables.sequences(connection); // after the rows: never behind them
            for (Path path : settings.folder().kept()) {
                part(FILES + settings.folder().path().relativize(path), out -> Files.copy(path, out));
            }
            var manifest = new Manifest(Manifest.FORMAT, clock.instant().toString(), schema, sequences, parts);
            text(Manifest.NAME, manifest.toJson());
            text(Manifest.SIGNATURE, settings.key().sign(manifest.toJson()));
            zip.finish();
            zip.flush();
            return manifest;
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private void part(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var hashing = new DigestOutputStream(zip, Hash.sha256());
        content.writeTo(hashing);
        zip.closeEntry();
        parts.add(new Part(
                name, HexFormat.of().formatHex(hashing.getMessageDigest().digest())));
    }

    private void text(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
