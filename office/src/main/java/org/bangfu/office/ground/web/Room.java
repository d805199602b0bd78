package org.bangfu.office.ground.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much room the disk of the data folder has left. Where next to none is left nothing new is begun, so that the database can finish
 * what it has and keeps answering.
 */
@Component
public final class Room {

    /** 1 GiB: time to do something about it. */
    static final long LITTLE = 1L << 30;

    /** 64 MiB: a few of the database's own files. */
    static final long NONE = 64L << 20;

    /** The file system of a folder, asked for its free bytes. */
    interface Disk {
        long free() throws IOException;
    }

    private final Path folder;
    private final Disk disk;

    @Autowired
    Room(@Value("${bangfu.data}") Path folder) {
        this(folder, () -> Files.getFileStore(folder).getUsableSpace());
    }

    Room(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Free bytes; 0 where the folder itself is gone. */
    long left() {
        try {
            return disk.free();
        } catch (IOException e) {
            return 0;
        }
    }

    public boolean isLittle() {
        return left() < LITTLE;
    }

    boolean isNone() {
        return left() < NONE;
    }

    /** For whoever looks after the machine: which folder, how much is left, what to do. */
    public String warning() {
        return "数据目录 %s 所在的磁盘只剩 %d MB。请清理这块磁盘或者换大的；少于 %d MB 时系统不再受理新的办理。".formatted(folder, left() >> 20, NONE >> 20);
    }

    /** An act that would have to be written. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Full() {
            super("disk full", null, false, false);
        }
    }

    /** @throws Full where nothing new may be begun */
    void refuseFull() {
        if (isNone()) {
            throw new Full();
        }
    }
}
