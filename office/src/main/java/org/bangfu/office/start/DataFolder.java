package org.bangfu.office.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.trace.SealMark;

/**
 * The folder of an installation: {@code postgres/}, {@code log/}, the proofs. The master key lies beside it, never in it, so that
 * neither a copy of the folder nor a backup can be read alone.
 */
record DataFolder(Path path) {

    private static final String LOCK = "lock";

    /** Held while a process works in the folder; the operating system lets it go even when the process is killed. */
    record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * The folder, made if it is not there, for its owner only.
     *
     * @throws StartRefused if it cannot be made or written to
     */
    static DataFolder at(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new StartRefused("建立不了数据目录 %s：%s。请换一个可写的位置（--data 目录）。".formatted(path, reason(e)), e);
        }
        if (!Files.isDirectory(path)) {
            throw new StartRefused("%s 不是目录，不能存放数据。请换一个位置（--data 目录）。".formatted(path));
        }
        return new DataFolder(path);
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("log");
    }

    /** {@code data.key} beside {@code data/}. */
    Path key() {
        return path.resolveSibling(path.getFileName() + ".key");
    }

    /** Settings of this installation, if someone wrote any: {@code data.yaml} beside {@code data/}. */
    Path settings() {
        return path.resolveSibling(path.getFileName() + ".yaml");
    }

    /** Takes away every proof that was filed here, and how far its seals had come. */
    void removeProofs() throws IOException {
        PostgresBinaries.delete(path.resolve("proofs"));
        PostgresBinaries.delete(path.resolve(SealMark.FOLDER));
    }

    /** The files that a backup holds: all but the database, the logs, what is half written and the marks of processes and of seals. */
    List<Path> kept() throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(file -> !file.startsWith(postgres()) && !file.startsWith(log()))
                    .filter(file -> !file.equals(path.resolve(LOCK)) && !file.equals(restoring()))
                    .filter(file -> !file.startsWith(path.resolve(SealMark.FOLDER)))
                    .filter(file -> !file.toString().endsWith(".new"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Whether nothing has been put here yet. */
    boolean isEmpty() throws IOException {
        return Files.notExists(postgres()) && kept().isEmpty();
    }

    /** Is here from the first moment of a restore until all was verified: a folder half restored, or that does not hold, is no installation. */
    Path restoring() {
        return path.resolve("restoring");
    }

    /**
     * Takes the folder for this process; empty when another process has it.
     *
     * @throws StartRefused if nothing can be written here
     */
    Optional<Lock> lock() {
        try {
            var channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
                    channel.truncate(0).write(ByteBuffer.wrap(pid));
                    return Optional.of(new Lock(channel));
                }
            } catch (OverlappingFileLockException e) {
                // this very process has it already
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("数据目录 %s 写不进去：%s。请检查它的所有者和权限，或换一个位置（--data 目录）。".formatted(path, reason(e)), e);
        }
    }

    /** Takes the folder, or says who has it. */
    Lock lockOrRefuse() {
        return lock().orElseThrow(() -> new StartRefused("""
                帮扶已经在这个数据目录上运行：%s（进程 %s）。
                同一个目录只能运行一份。要么使用已经打开的那一份，要么先停止它，要么用 --data 换一个目录。""".formatted(path, holder())));
    }

    private String holder() {
        try {
            return Files.readString(path.resolve(LOCK)).strip();
        } catch (IOException e) {
            return "未知";
        }
    }

    /** What went wrong with a file, in words. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "没有权限";
            case FileAlreadyExistsException _ -> "路径中有一段是文件";
            case NoSuchFileException _ -> "上一级目录不存在，也建立不了";
            case IOException full when String.valueOf(full.getMessage()).contains("No space left") -> "磁盘已满";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.toString();
        };
    }
}
