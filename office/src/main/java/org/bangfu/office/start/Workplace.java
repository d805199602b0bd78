package org.bangfu.office.start;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.bangfu.office.start.EmbeddedDatabase.Durability;

/**
 * An installation made ready to be worked on: the folder taken, PostgreSQL up, key, roles and tables in order. Closing stops what
 * was started here, in the opposite order, and may be done from another thread (Ctrl-C) at any moment, once.
 */
final class Workplace implements AutoCloseable {

    private final DataFolder folder;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;
    private Optional<EmbeddedDatabase> server = Optional.empty();

    Workplace(DataFolder folder) {
        this.folder = folder;
    }

    DataFolder folder() {
        return folder;
    }

    /** Takes the folder for this process alone. */
    void takeFolder() {
        keep(folder.lockOrRefuse());
    }

    /** The database to work on as the one who has the folder. An embedded demonstration that was cut off while it was made is emptied. */
    Database startDatabase(Optional<Database> other) {
        if (other.isPresent()) {
            other.get().refuseUnfit();
            return other.get();
        }
        var server = embedded();
        try {
            if (Installation.isUnfinishedDemo(server.database())) {
                server.empty();
                folder.removeProofs();
            }
            return server.database();
        } catch (IOException | SQLException e) {
            throw new StartRefused("演示城市上次没有建完，清空时出错：" + e.getMessage(), e);
        }
    }

    /** The database to look at beside a running copy, or else alone. */
    Database joinDatabase(Optional<Database> other) {
        if (Files.notExists(folder.postgres()) && other.isEmpty()) {
            throw new StartRefused("%s 里还没有数据。".formatted(folder.path()));
        }
        Optional<DataFolder.Lock> lock = folder.lock();
        if (lock.isPresent()) {
            keep(lock.get());
            return other.orElseGet(() -> embedded().database());
        }
        return other.or(() -> EmbeddedDatabase.running(folder.postgres()))
                .orElseThrow(() -> new StartRefused("帮扶正在启动或停止，请稍后再试。"));
    }

    /** Whoever is told to stop while it comes up waits until it is up and can be stopped: no server is left behind. */
    private synchronized EmbeddedDatabase embedded() {
        refuseClosed();
        var started = keep(EmbeddedDatabase.start(folder.postgres(), Durability.ON));
        server = Optional.of(started);
        return started;
    }

    /**
     * Watches over the database while the application starts. What is cut off then cannot go on, so a server that is gone ends this start,
     * and the next one begins anew.
     */
    Watch watchStart(Database database, PrintStream out, Consumer<String> lost) {
        return keep(new Watch(database, Optional.empty(), Watch.PATIENCE, out, lost).begin());
    }

    /** Watches over the database until this closes. */
    void watch(Database database, PrintStream out, Consumer<String> lost) {
        keep(new Watch(database, server, Watch.PATIENCE, out, lost).begin());
    }

    /** @throws StartRefused if a restore into this folder was cut off */
    void refuseHalfRestored() {
        if (Files.exists(folder.restoring())) {
            throw new StartRefused("上次向 %s 的恢复没有做完，或者没有通过核对。请删除这个目录（不要删除密钥文件），重新恢复。".formatted(folder.path()));
        }
    }

    /** What the application needs to start here; makes key, role, tables and the installation's row where they are missing. */
    Settings prepare(
            Database database,
            Optional<Demo> said,
            Demo otherwise,
            Optional<PolicyFolder> policy,
            InstantSource clock) {
        refuseHalfRestored();
        try {
            var before = Installation.in(database);
            MasterKey key = before.isPresent() ? existingKey(before.get()) : newKey();
            before.ifPresent(installation -> installation.refuseOtherDemo(said));
            if (policy.isPresent()) {
                policy.get()
                        .refuseElsewhere(
                                database,
                                before.map(Installation::demo).orElse(said.orElse(otherwise)),
                                before.isPresent());
            }
            AppRole.ensure(database, key.appPassword());
            Schema.migrate(database, key);
            if (before.isEmpty()) {
                Installation.found(database, said.orElse(otherwise), policy, key, clock);
            }
            Installation.takeIn(database, key, clock);
            var installation = Installation.in(database).orElseThrow();
            installation.refuseOtherKey(key, folder);
            return new Settings(folder, database, key, installation.demo());
        } catch (SQLException e) {
            throw new StartRefused("读写数据库时出错：" + e.getMessage(), e);
        }
    }

    /**
     * Adds a master key to the key file and takes it in: from now on it seals and signs. Nobody else may be at work, since whoever started
     * before does not know it.
     *
     * @return its number
     */
    int changeKey(Database database, InstantSource clock) {
        try {
            if (Installation.in(database).isEmpty()) {
                throw new StartRefused("这个数据库里还没有帮扶的数据，不用换主密钥。");
            }
            prepare(
                    database,
                    Optional.empty(),
                    Demo.NONE,
                    Optional.empty(),
                    clock); // with the keys of before, whatever was left half done
            SecretFile.add(folder.key());
            return prepare(database, Optional.empty(), Demo.NONE, Optional.empty(), clock)
                    .key()
                    .number();
        } catch (IOException e) {
            throw new StartRefused("密钥文件 %s 写不进去：%s。".formatted(folder.key(), DataFolder.reason(e)), e);
        } catch (SQLException e) {
            throw new StartRefused("读写数据库时出错：" + e.getMessage(), e);
        }
    }

    /** What is needed to look at an installation without changing it. */
    Settings look(Database database) {
        refuseHalfRestored();
        return seen(database);
    }

    /** The same of what was just restored and is still to be verified. */
    Settings seen(Database database) {
        try {
            var installation = Installation.in(database).orElseThrow(() -> new StartRefused("这个数据库里还没有帮扶的数据。"));
            MasterKey key = existingKey(installation);
            Schema.refuseOther(database);
            installation.refuseNewKey(key, folder);
            return new Settings(folder, database, key, installation.demo());
        } catch (SQLException e) {
            throw new StartRefused("读不到数据库：" + e.getMessage(), e);
        }
    }

    private MasterKey newKey() {
        try {
            return MasterKey.of(SecretFile.readOrCreate(folder.key()));
        } catch (IOException e) {
            throw new StartRefused(
                    "密钥文件 %s 建立不了：%s。它要放在数据目录旁边，请检查那个位置的权限，或换一个数据目录（--data 目录）。"
                            .formatted(folder.key(), DataFolder.reason(e)),
                    e);
        }
    }

    private MasterKey existingKey(Installation installation) {
        if (Files.notExists(folder.key())) {
            throw new StartRefused("""
                    找不到密钥文件 %s，而数据已经存在：没有它，身份证号、卡号、证明材料都无法解密。
                    请把密钥文件放回这个位置。系统不会另造一把新的。""".formatted(folder.key()));
        }
        try {
            var key = MasterKey.of(Files.readString(folder.key()));
            installation.refuseOtherKey(key, folder);
            return key;
        } catch (IOException e) {
            throw new StartRefused("密钥文件 %s 读不了：%s。".formatted(folder.key(), DataFolder.reason(e)), e);
        }
    }

    /** Has this closed with the rest, first of all that is open now. */
    synchronized <T extends AutoCloseable> T keep(T opening) {
        if (closed) {
            close(opening);
        }
        refuseClosed();
        opened.push(opening);
        return opening;
    }

    private void refuseClosed() {
        if (closed) {
            throw new StartRefused("启动被打断。");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable opening) {
        try {
            opening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
